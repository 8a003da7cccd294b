#include "queries/duplicates.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "queries/conflicts.h"
#include "tests/support/memory_graph.h"
#include "tests/support/records_builder.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::RecordsBuilder;

// A page on which `name` holds a post, or lives somewhere when there is no role.
DocumentRecords Page(uint64_t number, const std::string& name, const std::string& body,
                     const std::string& role, const std::string& date, const std::string& home) {
  RecordsBuilder page(number, "页" + std::to_string(number));
  page.document().date = date;
  page.document().home = home;
  page.document().paper = "青禾晚报";
  page.Story("标题" + std::to_string(number), date);
  const NodeId person = page.Node(NodeType::kPerson, name);
  const NodeId other = page.Node(NodeType::kBody, body, home);
  page.Sentence(body + role + name + "。", {person, other});
  Statement& statement = page.Says(person, role.empty() ? "residentOf" : "holdsPost", other);
  statement.role = role;
  statement.status = Realis::kOngoing;
  return page.records();
}

TEST(DuplicatesTest, TheLikeliestComeFirstWithTheirReasons) {
  const MemoryGraph graph({Page(1, "顾晓岚", "区教委", "主任", "2021-05-28", "云山市青禾区"),
                           Page(2, "顾晓岚", "教育局", "局长", "2021-06-04", "云山市望江区"),
                           Page(3, "顾晓岚", "花田村", "", "2021-06-11", "云山市青禾区"),
                           Page(4, "顾晓岚", "花田村", "", "2021-06-18", "云山市青禾区"),
                           Page(5, "白露", "区教委", "副主任", "2021-06-18", "云山市青禾区")});
  const auto all = AskDuplicates(graph, "", -99);
  ASSERT_OK(all);
  EXPECT_EQ(all->size(), 6u);
  EXPECT_TRUE(std::is_sorted(all->begin(), all->end(), [](const auto& a, const auto& b) {
    return a.verdict.score > b.verdict.score;
  }));
  const Duplicate& best = all->front();
  EXPECT_TRUE(best.verdict.same);
  EXPECT_EQ(best.a.name, "顾晓岚");
  EXPECT_EQ(FactsOf(graph, best.a)->places, std::set<std::string>{"花田村"});
  EXPECT_EQ(FactsOf(graph, best.b)->seen.first, 20210618);
  EXPECT_EQ(AskDuplicates(graph, "", kSamePerson)->size(), 1u);
  EXPECT_EQ(AskDuplicates(graph, "白露", -99)->size(), 0u);
  const TextTable table = DuplicatesTable({best}, false);
  EXPECT_NE(table.rows[0].cells[4].find("both live in 花田村"), std::string::npos);
}

TEST(ConflictsTest, TwoWhoHeadOneBodyAtOnceAreShown) {
  const std::string home = "云山市青禾区";
  const MemoryGraph graph({Page(1, "顾晓岚", "区教委", "主任", "2021-01-08", home),
                           Page(2, "顾晓岚", "区教委", "主任", "2021-05-28", home),
                           Page(3, "白露", "区教委", "主任", "2021-03-05", home),
                           Page(4, "白露", "区教委", "副主任", "2020-03-06", home),
                           Page(5, "沈知远", "区教委", "副主任", "2020-03-06", home),
                           Page(6, "江一帆", "区教委", "主任", "2021-06-04", home)});
  const auto conflicts = AskConflicts(graph);
  ASSERT_OK(conflicts);
  ASSERT_EQ(conflicts->size(), 1u);
  EXPECT_EQ(conflicts->front().a.person.name, "顾晓岚");
  EXPECT_EQ(conflicts->front().b.person.name, "白露");
  const std::vector<std::string> cells = ConflictsTable(*conflicts).rows.at(0).cells;
  EXPECT_EQ(cells[1], "主任");
  EXPECT_NE(cells[2].find("2021-01-08 to 2021-05-28"), std::string::npos);
  EXPECT_EQ(cells[4], "140");
}

}  // namespace
}  // namespace newsgraph
