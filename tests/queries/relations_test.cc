#include "queries/relations.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/queries/sample_graph.h"

namespace newsgraph {
namespace {

using testing::Fails;

class RelationsTest : public testing::SampleGraph {
 protected:
  Relations Ask(const RelationsQuery& query) {
    const absl::StatusOr<Relations> relations = AskRelations(*view_, query);
    EXPECT_OK(relations);
    return relations.value_or(Relations());
  }
};

TEST_F(RelationsTest, EveryFilterNarrows) {
  const struct {
    std::function<void(RelationsQuery&)> ask;
    std::vector<std::string> predicates;
  } kCases[] = {
      {[](auto& q) { q.subject = "林海生"; },
       {"holdsPost", "holdsPost", "visits", "attends", "says", "holdsPost"}},
      {[](auto& q) { q.subject = "方明"; },
       {"wrote", "interviews", "residentOf", "participatesIn"}},
      {[](auto& q) { q.subject = "n6"; }, {"wrote", "interviews"}},
      {[](auto& q) { q.object = "青禾路"; }, {"visits", "residentOf"}},
      {[](auto& q) { q.object = "林部长"; }, {"interviews"}},
      {[](auto& q) { q.subject = "方明", q.object = "林海生"; }, {"interviews"}},
      {[](auto& q) { q.predicate = "attends"; }, {"attends"}},
      {[](auto& q) { q.predicate = "nothing"; }, {}},
      {[](auto& q) { q.type = NodeType::kPlace; }, {"visits", "residentOf"}},
      {[](auto& q) { q.type = NodeType::kProject; }, {"attends", "participatesIn"}},
      {[](auto& q) { q.status = Realis::kPlanned; }, {"participatesIn"}},
      {[](auto& q) { q.days = ParseEdtf("2021-05-28"); }, {"visits", "attends"}},
      {[](auto& q) { q.days = ParseEdtf("2021/2022-06"); },
       {"visits", "attends", "participatesIn"}},
      {[](auto& q) { q.days = ParseEdtf("2021"), q.subject = "林海生"; }, {"visits", "attends"}},
      {[](auto& q) { q.days = ParseEdtf("2019"); }, {}},
      {[](auto& q) { q.place = "文化宫"; }, {"participatesIn"}},
      {[](auto& q) { q.place = "青禾路"; }, {"visits", "residentOf"}},
      {[](auto& q) { q.place = "甲区区委"; }, {}},
      {[](auto& q) { q.story = StoryId{2}; }, {"residentOf", "participatesIn"}},
      {[](auto& q) { q.story = StoryId{3}, q.subject = "林海生"; }, {"holdsPost", "holdsPost"}},
      {[](auto& q) { q.story = StoryId{1}, q.days = ParseEdtf("2021"); }, {"visits", "attends"}},
      {[](auto& q) { q.paper = "青禾晚报", q.predicate = "visits"; }, {"visits"}},
      {[](auto& q) { q.paper = "青禾早报"; }, {}},
  };
  for (size_t i = 0; i < std::size(kCases); ++i) {
    RelationsQuery query;
    kCases[i].ask(query);
    std::vector<std::string> predicates;
    for (const Relation& relation : Ask(query).rows) {
      predicates.push_back(relation.statement.predicate);
    }
    EXPECT_EQ(predicates, kCases[i].predicates) << "case " << i;
    EXPECT_EQ(CountRelations(*view_, query).value(), predicates.size()) << "case " << i;
  }
}

TEST_F(RelationsTest, TheLimitSaysWhenItLeavesSomethingOut) {
  RelationsQuery query;
  query.subject = "林海生";
  for (const auto& [limit, rows, more] : {std::tuple(2u, 2u, true), std::tuple(5u, 5u, true),
                                          std::tuple(6u, 6u, false), std::tuple(0u, 6u, false)}) {
    query.limit = limit;
    const Relations relations = Ask(query);
    EXPECT_EQ(relations.rows.size(), rows) << limit;
    EXPECT_EQ(relations.more, more) << limit;
  }
}

TEST_F(RelationsTest, AnUnknownNameIsNotFound) {
  RelationsQuery query;
  query.object = "林海";
  EXPECT_TRUE(
      Fails(AskRelations(*view_, query).status(), absl::StatusCode::kNotFound, "nearest: 林海生"));
}

TEST_F(RelationsTest, TablesForReadingAndForPrograms) {
  RelationsQuery query;
  query.subject = "方明";
  query.sources = true;
  const Relations relations = Ask(query);
  std::string text;
  AppendAligned(ShortTable(relations), &text);
  EXPECT_EQ(text,
            "id  subject  predicate       object                     date  status\n"
            "t6  方明     wrote           《引题 林海生走访青禾路》        done\n"
            "    记者 方明\n"
            "    《引题 林海生走访青禾路》 青禾晚报 2021-05-29 page 2\n"
            "t7  方明     interviews      林海生                           done\n"
            "    记者 方明\n"
            "    《引题 林海生走访青禾路》 青禾晚报 2021-05-29 page 2\n"
            "t8  方明     residentOf      青禾路                           ongoing\n"
            "    家住青禾路的方明不参加明年的青禾读书节。\n"
            "    《居民议事》 青禾晚报 2021-06-02\n"
            "t9  方明     participatesIn  青禾读书节                 2022  not planned\n"
            "    家住青禾路的方明不参加明年的青禾读书节。\n"
            "    《居民议事》 青禾晚报 2021-06-02\n");

  const TextTable full = FullTable(relations, true);
  ASSERT_EQ(full.rows.size(), 4u);
  EXPECT_EQ(full.rows[3].cells,
            (std::vector<std::string>{
                "t9", "n7", "方明", "participatesIn", "n5", "青禾读书节", "", "", "2022", "文化宫",
                "2场", "planned", "true", "0.9", "participatesIn.test",
                "家住青禾路的方明不参加明年的青禾读书节。", "居民议事", "青禾晚报", "2021-06-02"}));
  EXPECT_EQ(full.columns.size(), full.rows[3].cells.size());
  EXPECT_EQ(FullTable(relations, false).rows.size(), 4u);
}

TEST_F(RelationsTest, AStatementOfTwoPapersHasARowForEachSource) {
  RelationsQuery query;
  query.object = "甲区区委";
  query.sources = true;
  const TextTable full = FullTable(Ask(query), true);
  ASSERT_EQ(full.rows.size(), 2u);
  EXPECT_EQ(full.rows[0].cells[0], full.rows[1].cells[0]);
  EXPECT_EQ(full.rows[0].cells.back(), "2021-05-29");
  EXPECT_EQ(full.rows[1].cells.back(), "2022-03-01");
}

}  // namespace
}  // namespace newsgraph
