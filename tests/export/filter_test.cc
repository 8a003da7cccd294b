#include "export/filter.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

TEST(FilterTest, ResolvesIdsBeforeNames) {
  const MemoryGraph graph(SamplePages());
  EXPECT_EQ(ResolveNode(graph, "n3").value(), NodeId{3});
  EXPECT_EQ(ResolveNode(graph, "望江公园").value(), NodeId{3});
  EXPECT_EQ(ResolveNode(graph, "区政府").value(), ResolveNode(graph, "青禾区人民政府").value());
  EXPECT_EQ(ResolveNode(graph, kHostileName).value(), NodeId{10});
}

TEST(FilterTest, SaysWhoIsMeantByAnAmbiguousName) {
  const MemoryGraph graph(SamplePages());
  EXPECT_EQ(ResolveNode(graph, "林小溪").status(),
            absl::InvalidArgumentError("2 nodes are named 林小溪; choose one: n1 (Person 林小溪), "
                                       "n15 (Person 林小溪)"));
}

TEST(FilterTest, KnowsStoriesById) {
  const MemoryGraph graph(SamplePages());
  EXPECT_TRUE(IsStoryId("s3"));
  for (const char* other : {"", "s", "n3", "s3x", "s-1", "s99999999999999999999", "沈知远"}) {
    EXPECT_FALSE(IsStoryId(other)) << other;
  }
  EXPECT_EQ(ResolveStory(graph, "s2").value(), StoryId{2});
  EXPECT_EQ(ResolveStory(graph, "s9").status().code(), absl::StatusCode::kNotFound);
}

TEST(FilterTest, ReadsEveryWord) {
  const MemoryGraph graph(SamplePages());
  FilterWords words;
  words.nodes = {"n8", "望江公园"};
  words.depth = 3;
  words.types = {"Person", "Project"};
  words.predicates = {"attends"};
  words.since = "2022";
  words.until = "2022-03";
  words.min_confidence = 0.5;
  words.story = "s1";
  const Filter filter = ReadFilter(graph, words).value();
  EXPECT_EQ(filter.around, (std::vector<NodeId>{NodeId{8}, NodeId{3}}));
  EXPECT_EQ(filter.depth, 3u);
  EXPECT_EQ(filter.types, (std::vector<NodeType>{NodeType::kPerson, NodeType::kProject}));
  EXPECT_EQ(filter.predicates, std::vector<std::string>{"attends"});
  EXPECT_EQ(filter.days, (DayRange{20220101, 20220331}));
  EXPECT_EQ(filter.min_confidence, 0.5);
  EXPECT_EQ(filter.story, StoryId{1});
}

TEST(FilterTest, SaysWhichWordIsNotUnderstood) {
  struct Case {
    std::function<void(FilterWords*)> change;
    std::string message;
  };
  const std::vector<Case> cases = {
      {[](FilterWords* w) { w->nodes = {"无此人"}; }, "no node is named 无此人"},
      {[](FilterWords* w) { w->nodes = {"n99"}; }, "no node is named n99"},
      {[](FilterWords* w) { w->types = {"person"}; },
       "person is not a type of node; wanted Person, Body, Place or Project"},
      {[](FilterWords* w) { w->since = "昨日"; },
       "since: 昨日 is not a date; wanted 2021, 2021-05 or 2021-05-28"},
      {[](FilterWords* w) { w->until = "2021-13"; },
       "until: 2021-13 is not a date; wanted 2021, 2021-05 or 2021-05-28"},
      {[](FilterWords* w) {
         w->since = "2022";
         w->until = "2021-05";
       },
       "since 2022 is after until 2021-05"},
      {[](FilterWords* w) { w->story = "n1"; }, "n1 is not a story's id; wanted one like s3"},
      {[](FilterWords* w) { w->story = "s9"; }, "no s9"},
  };
  const MemoryGraph graph(SamplePages());
  for (const Case& c : cases) {
    FilterWords words;
    c.change(&words);
    EXPECT_EQ(ReadFilter(graph, words).status().message(), c.message);
  }
}

}  // namespace
}  // namespace newsgraph
