// find, between, path, timeline, neighbours, story and why on the small graph.
#include <gtest/gtest.h>

#include "queries/between.h"
#include "queries/find.h"
#include "queries/neighbours.h"
#include "queries/path.h"
#include "queries/story.h"
#include "queries/timeline.h"
#include "queries/why.h"
#include "tests/queries/sample_graph.h"

namespace newsgraph {
namespace {

using testing::Fails;
using Lines = std::vector<std::string>;

// Label, id and predicate of each row.
Lines RowsOf(const absl::StatusOr<Relations>& relations) {
  EXPECT_OK(relations);
  Lines lines;
  if (!relations.ok()) return lines;
  for (const Relation& each : relations->rows) {
    lines.push_back(each.label + "|" + std::to_string(static_cast<uint64_t>(each.statement.id)) +
                    "|" + each.statement.predicate + "|" + each.headline);
  }
  if (relations->more) lines.emplace_back("more");
  return lines;
}

class AnswersTest : public testing::SampleGraph {
 protected:
  static constexpr NodeId kLin{1};
  static constexpr NodeId kCommittee{2};
  static constexpr NodeId kRoad{4};
  static constexpr NodeId kReporter{6};
  static constexpr NodeId kResident{7};

  Lines Find(const std::string& text, std::optional<NodeType> type = {}, size_t limit = 0) {
    Lines names;
    const absl::StatusOr<Found> found = AskFind(*view_, text, type, limit);
    EXPECT_OK(found);
    for (const Candidate& each : found->nodes) names.push_back(each.node.name);
    if (found->more) names.emplace_back("more");
    return names;
  }
};

TEST_F(AnswersTest, FindRanksWholeNamesThenBeginningsThenParts) {
  EXPECT_EQ(Find("甲区区委"), (Lines{"甲区区委", "甲区区委宣传部"}));
  EXPECT_EQ(Find("区委"), (Lines{"甲区区委", "甲区区委宣传部"}));
  EXPECT_EQ(Find("林 部长"), (Lines{"林海生"}));
  EXPECT_EQ(Find("青禾"), (Lines{"青禾路", "青禾读书节"}));
  EXPECT_EQ(Find("青禾", NodeType::kProject), (Lines{"青禾读书节"}));
  EXPECT_EQ(Find("青禾", {}, 1), (Lines{"青禾路", "more"}));
  EXPECT_EQ(Find("qinghe"), (Lines{"青禾路", "青禾读书节"}));
  EXPECT_EQ(Find("lhs"), (Lines{"林海生"}));
  EXPECT_EQ(Find("fm"), (Lines{"方明", "方明"}));
  EXPECT_EQ(Find("没有"), Lines());
  const TextTable table = FindTable(*AskFind(*view_, "林海生", {}, 1));
  EXPECT_EQ(table.rows.at(0).cells,
            (Lines{"n1", "Person", "林海生", "林部长", "常委, 甲区区委", "7"}));
}

TEST_F(AnswersTest, BetweenTellsStatementsCommonNodesAndStories) {
  EXPECT_EQ(RowsOf(AskBetween(*view_, kLin, kReporter, 0, false)),
            (Lines{"direct|7|interviews|", "story|0||引题 林海生走访青禾路"}));
  EXPECT_EQ(RowsOf(AskBetween(*view_, kResident, kLin, 0, false)),
            (Lines{"by 青禾路|3|visits|", "by 青禾路|8|residentOf|", "by 青禾读书节|4|attends|",
                   "by 青禾读书节|9|participatesIn|"}));
  EXPECT_EQ(RowsOf(AskBetween(*view_, kResident, kLin, 2, false)),
            (Lines{"by 青禾路|3|visits|", "by 青禾路|8|residentOf|", "more"}));
  EXPECT_EQ(RowsOf(AskBetween(*view_, kResident, kReporter, 0, false)), Lines());
  EXPECT_TRUE(Fails(AskBetween(*view_, kLin, kLin, 0, false).status(),
                    absl::StatusCode::kInvalidArgument, "give two"));
}

TEST_F(AnswersTest, PathsAreTheShortestThatArePermitted) {
  PathQuery query{kReporter, kResident, 4, {}, 0, true};
  const Lines by_road = {"1|7|interviews|", "1|3|visits|", "1|8|residentOf|"};
  const Lines by_festival = {"2|7|interviews|", "2|4|attends|", "2|9|participatesIn|"};
  Lines both = by_road;
  both.insert(both.end(), by_festival.begin(), by_festival.end());
  EXPECT_EQ(RowsOf(AskPath(*view_, query)), both);
  EXPECT_FALSE(AskPath(*view_, query)->rows.front().sources.empty());
  query.longest = 3;
  EXPECT_EQ(RowsOf(AskPath(*view_, query)), both);
  query.longest = 2;
  EXPECT_EQ(RowsOf(AskPath(*view_, query)), Lines());
  query = {kReporter, kResident, 4, {"interviews", "visits", "residentOf"}, 0, false};
  EXPECT_EQ(RowsOf(AskPath(*view_, query)), by_road);
  query = {kReporter, kResident, 4, {}, 1, false};
  EXPECT_EQ(RowsOf(AskPath(*view_, query)).size(), 4u);
  EXPECT_EQ(RowsOf(AskPath(*view_, query)).back(), "more");
  query = {kLin, kCommittee, 4, {}, 0, false};
  EXPECT_EQ(RowsOf(AskPath(*view_, query)), (Lines{"1|1|holdsPost|"}));
}

TEST_F(AnswersTest, TheTimelineIsByDateOrWhenItWasReported) {
  TimelineQuery query;
  query.node = kLin;
  EXPECT_EQ(
      RowsOf(AskTimeline(*view_, query)),
      (Lines{"2021-05-28|3|visits|", "2021-05-28|4|attends|", "reported 2021-05-29|1|holdsPost|",
             "reported 2021-05-29|2|holdsPost|", "reported 2021-05-29|5|says|",
             "reported 2021-05-29|7|interviews|", "reported 2022-03-01|10|holdsPost|"}));
  query.days = ParseEdtf("2021-05-28");
  EXPECT_EQ(RowsOf(AskTimeline(*view_, query)),
            (Lines{"2021-05-28|3|visits|", "2021-05-28|4|attends|"}));
  query.limit = 1;
  EXPECT_EQ(RowsOf(AskTimeline(*view_, query)), (Lines{"2021-05-28|3|visits|", "more"}));
}

TEST_F(AnswersTest, NeighboursComeRingByRing) {
  const auto ask = [&](NeighboursQuery query) {
    Lines lines;
    const absl::StatusOr<Neighbours> neighbours = AskNeighbours(*view_, query);
    EXPECT_OK(neighbours);
    for (const TextTable::Row& row : NeighboursTable(*neighbours).rows) {
      lines.push_back(row.cells[0] + " " + row.cells[1] + " " + row.cells[4]);
    }
    if (neighbours->more) lines.emplace_back("more");
    return lines;
  };
  EXPECT_EQ(ask({kRoad, 1, {}, 0}), (Lines{"1 n1 visits", "1 n7 residentOf"}));
  EXPECT_EQ(ask({kRoad, 2, {}, 0}),
            (Lines{"1 n1 visits", "1 n7 residentOf", "2 n3 holdsPost ×2",
                   "2 n5 attends, participatesIn", "2 n2 holdsPost", "2 n6 interviews"}));
  EXPECT_EQ(ask({kRoad, 2, {"visits", "holdsPost"}, 2}),
            (Lines{"1 n1 visits", "2 n3 holdsPost ×2", "more"}));
}

TEST_F(AnswersTest, AStoryShowsItsMentionsAndStatements) {
  const StoryAnswer answer = AskStory(*view_, StoryId{2}, false).value();
  EXPECT_EQ(MarkedText(answer), "家住[青禾路 n4]的[方明 n7]不参加明年的[青禾读书节 n5]。\n");
  std::string text;
  AppendStoryText(answer, {}, &text);
  EXPECT_TRUE(text.starts_with("s2  《居民议事》 青禾晚报 2021-06-02\n\n家住[")) << text;
  EXPECT_NE(text.find("t9  方明     participatesIn"), std::string::npos) << text;
  std::string json;
  AppendStoryJson(answer, &json);
  EXPECT_NE(json.find(R"({"node":"n4","story":"s2","begin":2,"end":5,"text":"青禾路"})"),
            std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("statements":[{"id":"t8")"), std::string::npos) << json;
  EXPECT_TRUE(
      Fails(AskStory(*view_, StoryId{9}, false).status(), absl::StatusCode::kNotFound, "s9"));
}

TEST_F(AnswersTest, MentionsWithinOthersAreMarkedInside) {
  StoryAnswer answer;
  answer.story.text = "甲区区委会议室";
  answer.mentions = {{NodeId{2}, {StoryId{1}, 0, 2}, "甲区"},
                     {NodeId{1}, {StoryId{1}, 0, 4}, "甲区区委"},
                     {NodeId{3}, {StoryId{1}, 4, 7}, "会议室"}};
  EXPECT_EQ(MarkedText(answer), "[[甲区 n2]区委 n1][会议室 n3]");
}

TEST_F(AnswersTest, WhyTellsWhatSupportsAndWhatConflicts) {
  testing::RecordsBuilder page(4, "2022/0401.txt");
  page.document().date = "2022-04-01";
  page.document().home = "甲区";
  page.Story("人事");
  const NodeId zhou = page.Node(NodeType::kPerson, "周一");
  const NodeId lin = page.Node(NodeType::kPerson, "林海生");
  const NodeId department = page.Node(NodeType::kBody, "甲区区委宣传部", "甲区");
  const NodeId road = page.Node(NodeType::kPlace, "青禾路", "甲区");
  page.Sentence("宣传部部长周一、区委常委林海生走访青禾路。", {zhou, lin, road});
  testing::SayPost(page, zhou, department, "部长", Realis::kOngoing);
  testing::SayPost(page, lin, page.Node(NodeType::kBody, "甲区区委", "甲区"), "常委",
                   Realis::kOngoing);
  page.Says(lin, "visits", road).date = "2022-03-31";
  page.Says(lin, "visits", road).negated = true;
  Add(page.records());
  view_ = store_->Snapshot();
  const auto why = [&](uint64_t id) {
    return RowsOf(AllOf(AskWhy(*view_, StatementId{id}).value()));
  };
  // 林海生 heads the department; later not any more, and somebody else does.
  EXPECT_EQ(why(2),
            (Lines{"this|2|holdsPost|", "conflicts|10|holdsPost|", "conflicts|11|holdsPost|"}));
  EXPECT_EQ(why(3), (Lines{"this|3|visits|", "supports|12|visits|", "conflicts|13|visits|"}));
  EXPECT_EQ(why(5), (Lines{"this|5|says|"}));
  std::string text;
  AppendWhyText(AskWhy(*view_, StatementId{3}).value(), {}, &text);
  EXPECT_NE(text.find("28日，区委常委、宣传部部长林海生到青禾路"), std::string::npos) << text;
  EXPECT_NE(text.find("\nSupported by\nid "), std::string::npos) << text;
  EXPECT_NE(text.find("\nIn conflict with\nid "), std::string::npos) << text;
  EXPECT_TRUE(Fails(AskWhy(*view_, StatementId{99}).status(), absl::StatusCode::kNotFound, "t99"));
}

}  // namespace
}  // namespace newsgraph
