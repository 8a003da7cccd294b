// What the three implementations of GraphView answer from indexes, against what follows from all
// statements and all names.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "graph/graph_view.h"
#include "graph/utf8.h"
#include "tests/support/generated_documents.h"
#include "tests/support/memory_graph.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

Direction OutwardDirection(const Object& object) {
  if (std::holds_alternative<NodeId>(object)) return Direction::kOut;
  return std::holds_alternative<StoryId>(object) ? Direction::kToStory : Direction::kToWords;
}

std::vector<Link> LinksOf(const GraphView& view, NodeId node, const LinkFilter& filter) {
  std::vector<Link> links;
  EXPECT_OK(view.VisitLinks(node, filter, [&](const Link& link) {
    links.push_back(link);
    return true;
  }));
  return links;
}

// Every node's links, with each filter that fits one of them, are its statements.
void ExpectLinksAreStatements(const GraphView& view) {
  std::map<NodeId, std::set<Link>> expected;
  EXPECT_OK(view.VisitNodes([&](const Node& node) { return expected[node.id].empty(); }));
  std::map<StoryId, std::set<StatementId>> told;
  EXPECT_OK(view.VisitStatements([&](const Statement& s) {
    expected[s.subject].insert({OutwardDirection(s.object), s.predicate, s.object, s.id});
    const auto* object = std::get_if<NodeId>(&s.object);
    if (object) expected[*object].insert({Direction::kIn, s.predicate, s.subject, s.id});
    for (const Evidence& evidence : s.evidence) told[evidence.story].insert(s.id);
    return true;
  }));
  for (const auto& [node, links] : expected) {
    const std::vector<Link> all(links.begin(), links.end());
    ASSERT_EQ(LinksOf(view, node, {}), all);
    for (const Link& link : all) {
      const auto* other = std::get_if<NodeId>(&link.other);
      const bool outward = link.direction != Direction::kIn;
      for (int bits = 1; bits < 8; ++bits) {
        LinkFilter filter;
        if (bits & 1) filter.outward = outward;
        if (bits & 2) filter.predicate = link.predicate;
        if ((bits & 4) && other) filter.other = *other;
        std::vector<Link> meant;
        for (const Link& each : all) {
          if ((!filter.outward || *filter.outward == (each.direction != Direction::kIn)) &&
              (filter.predicate.empty() || filter.predicate == each.predicate) &&
              (!filter.other || Object(*filter.other) == each.other)) {
            meant.push_back(each);
          }
        }
        ASSERT_EQ(LinksOf(view, node, filter), meant) << bits;
      }
    }
  }
  for (const auto& [story, ids] : told) {
    std::set<StatementId> found;
    EXPECT_OK(view.VisitStatementsIn(story, [&](const Statement& statement) {
      EXPECT_EQ(statement, view.GetStatement(statement.id).value());
      return found.insert(statement.id).second;
    }));
    EXPECT_EQ(found, ids);
  }
}

class ViewAgreementTest : public testing::StoreFixture {
 protected:
  void SetUp() override {
    StoreFixture::SetUp();
    for (uint64_t i = 1; i <= 8; ++i) documents_.push_back(testing::GenerateDocument(i, 0, 12));
    for (const DocumentRecords& document : documents_) Add(document);
  }
  std::vector<DocumentRecords> documents_;
};

TEST_F(ViewAgreementTest, LinksAndStoriesHaveTheirStatements) {
  ExpectLinksAreStatements(*store_->Snapshot());
  ExpectLinksAreStatements(MemoryGraph(documents_));
  std::map<NodeType, NodeId> first;
  ASSERT_OK(store_->Snapshot()->VisitNodes([&](const Node& node) {
    const auto [known, is_new] = first.emplace(node.type, node.id);
    if (!is_new && static_cast<uint64_t>(node.id) % 3 == 0) {
      EXPECT_OK(store_->Merge(known->second, node.id, "test"));
    }
    return true;
  }));
  ASSERT_FALSE(store_->Journal()->empty());
  ExpectLinksAreStatements(*store_->View().value());
}

TEST_F(ViewAgreementTest, PatternsAreFoundAsInMemory) {
  const MemoryGraph memory(documents_);
  const std::unique_ptr<GraphView> view = store_->Snapshot();
  std::set<char32_t> known;
  std::vector<std::u32string> names;
  ASSERT_OK(memory.VisitNodes([&](const Node& node) {
    names.push_back(ToCodePoints(node.name));
    known.insert(names.back().begin(), names.back().end());
    return true;
  }));
  const std::u32string all(known.begin(), known.end());
  const auto names_of = [](const GraphView& graph, const NamePattern& pattern, size_t limit) {
    std::vector<std::pair<NamePlace, std::string>> found;
    const absl::StatusOr<std::vector<NameMatch>> matches = graph.FindByPattern(pattern, limit);
    EXPECT_OK(matches);
    for (const NameMatch& match : *matches) {
      found.emplace_back(match.place, graph.GetNode(match.node)->name);
    }
    std::sort(found.begin(), found.end());
    return found;
  };
  size_t found = 0;
  for (const std::u32string& name : names) {
    const NamePattern kPatterns[] = {
        {name.substr(0, 1)}, {name.substr(1, 1), all}, {all, name.substr(1, 1)}, {all, all, all}};
    for (const NamePattern& pattern : kPatterns) {
      const auto expected = names_of(memory, pattern, SIZE_MAX);
      EXPECT_EQ(names_of(*view, pattern, SIZE_MAX), expected);
      EXPECT_LE(names_of(*view, pattern, 2).size(), 2u);
      found += expected.size();
    }
  }
  EXPECT_GT(found, names.size());
  EXPECT_TRUE(view->FindByPattern({}, 9)->empty());
  EXPECT_TRUE(view->FindByPattern({U"☃"}, 9)->empty());
}

}  // namespace
}  // namespace newsgraph
