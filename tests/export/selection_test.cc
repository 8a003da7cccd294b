#include "export/selection.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "graph/records.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

// The ids of what is selected, in the order of visiting: "n1 n3", "s1", "t2".
struct Selected {
  std::string nodes;
  std::string stories;
  std::string statements;

  bool operator==(const Selected&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Selected& selected) {
  return out << selected.nodes << " | " << selected.stories << " | " << selected.statements;
}

template <typename T>
Selection::Visit<T> Note(std::string* ids) {
  return [ids](const T& value) {
    if (!ids->empty()) ids->push_back(' ');
    ids->append(FormatId(value.id));
    return absl::OkStatus();
  };
}

Selected Select(const GraphView& view, const Filter& filter) {
  const Selection selection = Selection::Make(view, filter).value();
  Selected selected;
  EXPECT_TRUE(selection.VisitNodes(view, Note<Node>(&selected.nodes)).ok());
  EXPECT_TRUE(selection.VisitStories(view, Note<Story>(&selected.stories)).ok());
  EXPECT_TRUE(selection.VisitStatements(view, Note<Statement>(&selected.statements)).ok());
  return selected;
}

// The sample: n1 reporter, n2 festival, n3 park, n4 tourism, n5 media, n6 party, n7 government, n8
// mayor, n9 deputy, n10 stall, n11 works, n12 chamber, n13 absent, n14 photographer; on the second
// page n15 gardener and n16 guest.
class SelectionTest : public testing::Test {
 protected:
  const MemoryGraph graph_{SamplePages()};
};

TEST_F(SelectionTest, OfNothingAskedIsEverything) {
  const Selected all = Select(graph_, {});
  EXPECT_EQ(all.nodes, "n1 n2 n3 n4 n5 n6 n7 n8 n9 n10 n11 n12 n13 n14 n15 n16");
  EXPECT_EQ(all.stories, "s1 s2 s3");
  EXPECT_EQ(all.statements.substr(all.statements.rfind(' ')), " t20");
}

TEST_F(SelectionTest, AroundANodeReachesAsFarAsAsked) {
  // Its posts, and what is stated among the nodes of its first step.
  EXPECT_EQ(Select(graph_, {.around = {NodeId{9}}, .depth = 1}),
            (Selected{"n2 n7 n9", "s1", "t7 t9"}));
  // Alone, and no statement reaches out.
  EXPECT_EQ(Select(graph_, {.around = {NodeId{9}}, .depth = 0}), (Selected{"n9", "", ""}));
  // The words said are a step away, as nodes are.
  EXPECT_EQ(Select(graph_, {.around = {NodeId{6}}, .depth = 1}).statements, "t5");
  EXPECT_EQ(Select(graph_, {.around = {NodeId{6}}, .depth = 2}),
            (Selected{"n2 n6 n7 n8 n11 n15 n16", "s1 s3", "t5 t6 t8 t10 t12 t16 t17 t18 t19 t20"}));
}

TEST_F(SelectionTest, AroundANodeGoesOnlyAlongWantedStatements) {
  EXPECT_EQ(Select(graph_, {.around = {NodeId{8}}, .depth = 5, .predicates = {"holdsPost"}}),
            (Selected{"n6 n7 n8 n9", "s1 s3", "t5 t6 t7"}));
  EXPECT_EQ(Select(graph_, {.around = {NodeId{8}}, .depth = 5, .types = {NodeType::kBody}}).nodes,
            "n6 n7 n8");
}

TEST_F(SelectionTest, ByTypeBothEndsAreOfIt) {
  EXPECT_EQ(Select(graph_, {.types = {NodeType::kProject, NodeType::kPlace}}),
            (Selected{"n2 n3 n11", "s1", "t2"}));
}

TEST_F(SelectionTest, ByPredicateOnlyTheirEndsStay) {
  EXPECT_EQ(Select(graph_, {.predicates = {"wrote", "photographed"}}),
            (Selected{"n1 n14", "s1 s2", "t1 t15"}));
}

TEST_F(SelectionTest, ByDateTheUndatedFallOut) {
  EXPECT_EQ(Select(graph_, {.days = DayRange{20220303, 20220331}}),
            (Selected{"n8 n11 n15 n16", "s3", "t16 t17 t20"}));
  EXPECT_EQ(Select(graph_, {.days = DayRange{20220415, kOpenFuture}}).statements,
            "t12");  // of all April
  EXPECT_EQ(Select(graph_, {.days = DayRange{kOpenPast, 20211231}}), Selected{});
}

TEST_F(SelectionTest, ByConfidence) {
  EXPECT_EQ(Select(graph_, {.min_confidence = 0.95}), (Selected{"n1 n7 n8", "s1 s3", "t1 t6"}));
}

TEST_F(SelectionTest, OfAStoryAreThoseMentionedAndWhatWasReadThere) {
  // The mayor's post was read in the first story, too, so that story belongs to its evidence.
  EXPECT_EQ(Select(graph_, {.story = StoryId{3}}),
            (Selected{"n7 n8 n11 n15 n16", "s1 s3", "t6 t16 t17 t18 t19 t20"}));
  EXPECT_EQ(Select(graph_, {.predicates = {"meetsWith"}, .story = StoryId{3}}).statements,
            "t19 t20");
  EXPECT_EQ(Select(graph_, {.around = {NodeId{16}}, .story = StoryId{3}}).nodes, "n8 n16");
}

TEST_F(SelectionTest, KnowsItsCentres) {
  Filter filter;
  filter.around = {NodeId{8}};
  const Selection selection = Selection::Make(graph_, filter).value();
  EXPECT_TRUE(selection.IsCentre(NodeId{8}));
  EXPECT_FALSE(selection.IsCentre(NodeId{7}));
}

TEST_F(SelectionTest, StopsAtTheFirstError) {
  int visited = 0;
  for (const Filter& filter : {Filter{}, Filter{.around = {NodeId{8}}}}) {
    const Selection selection = Selection::Make(graph_, filter).value();
    visited = 0;
    const absl::Status status = selection.VisitNodes(graph_, [&](const Node&) {
      return ++visited == 2 ? absl::AbortedError("enough") : absl::OkStatus();
    });
    EXPECT_EQ(status, absl::AbortedError("enough"));
    EXPECT_EQ(visited, 2);
  }
}

TEST_F(SelectionTest, OfAMissingNodeIsAnError) {
  Filter filter;
  filter.around = {NodeId{99}};
  const Selection selection = Selection::Make(graph_, filter).value();
  const absl::Status status =
      selection.VisitNodes(graph_, [](const Node&) { return absl::OkStatus(); });
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace newsgraph
