#include "tests/support/memory_graph.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

std::vector<uint64_t> Found(const MemoryGraph& graph, const std::string& name) {
  std::vector<uint64_t> ids;
  const std::vector<NodeId> found = graph.FindByName(name).value();
  ids.reserve(found.size());
  for (NodeId id : found) ids.push_back(static_cast<uint64_t>(id));
  return ids;
}

TEST(MemoryGraphTest, OfOnePageKeepsEverythingAsItIs) {
  const DocumentRecords page = SamplePage();
  const MemoryGraph graph({page});
  const GraphCounts counts = graph.Counts().value();
  EXPECT_EQ(counts.documents, 1u);
  EXPECT_EQ(counts.mentions, page.mentions.size());
  EXPECT_EQ(graph.GetDocument(page.document.id).value(), page.document);
  for (const Story& story : page.stories) EXPECT_EQ(graph.GetStory(story.id).value(), story);
  for (const Node& node : page.nodes) EXPECT_EQ(graph.GetNode(node.id).value(), node);
  for (const Statement& statement : page.statements) {
    EXPECT_EQ(graph.GetStatement(statement.id).value(), statement);
  }
}

TEST(MemoryGraphTest, EverySpanHoldsItsWords) {
  for (const DocumentRecords& page : SamplePages()) {
    const MemoryGraph graph({page});
    for (const Mention& mention : page.mentions) {
      const Story story = graph.GetStory(mention.span.story).value();
      EXPECT_EQ(CodePointSubstring(story.text, mention.span.begin, mention.span.end), mention.text);
    }
  }
}

TEST(MemoryGraphTest, JoinsPagesByIdentity) {
  const std::vector<DocumentRecords> pages = SamplePages();
  const MemoryGraph graph(pages);
  EXPECT_EQ(Found(graph, "沈知远").size(), 1u);
  EXPECT_EQ(Found(graph, "区 政府"), Found(graph, "青禾区人民政府"));
  EXPECT_EQ(Found(graph, "林小溪").size(), 2u);

  const Statement post = graph.GetStatement(pages[0].statements[5].id).value();
  EXPECT_EQ(post.role, "区长");
  EXPECT_EQ(post.confidence, 0.95);
  EXPECT_EQ(post.evidence.size(), 2u);
  EXPECT_EQ(graph.Counts().value().statements,
            pages[0].statements.size() + pages[1].statements.size() - 1);
}

TEST(MemoryGraphTest, TheSamePageTwiceChangesNothing) {
  EXPECT_EQ(MemoryGraph({SamplePage(), SamplePage()}).Counts().value(),
            MemoryGraph({SamplePage()}).Counts().value());
}

TEST(MemoryGraphTest, VisitsByDateAndStopsWhenTold) {
  const MemoryGraph graph(SamplePages());
  std::vector<std::string> dates;
  const DayRange march{20220303, 20220430};
  ASSERT_TRUE(graph
                  .VisitStatementsByDate(march,
                                         [&](const Statement& statement) {
                                           dates.push_back(statement.date);
                                           return dates.size() < 4;
                                         })
                  .ok());
  EXPECT_EQ(dates, (std::vector<std::string>{"2022-03-05", "2022-03-05", "2022-03-05", "2022-04"}));
}

TEST(MemoryGraphTest, WhatIsMissingIsNotFound) {
  const MemoryGraph graph({});
  EXPECT_EQ(graph.GetNode(NodeId{1}).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(graph.GetStory(StoryId{0}).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(graph.GetDocument(DocumentId{9}).status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace newsgraph
