#include "export/picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

Picture PictureOf(const GraphView& view, const Filter& filter, bool keep_unconnected) {
  const Selection selection = Selection::Make(view, filter).value();
  return MakePicture(view, selection, {1000, keep_unconnected}).value();
}

std::vector<std::string> BoxIds(const Picture& picture) {
  std::vector<std::string> ids;
  for (const Box& box : picture.boxes) ids.push_back(box.id);
  return ids;
}

const Arrow* FindArrow(const Picture& picture, const std::string& from, const std::string& name) {
  for (const Arrow& arrow : picture.arrows) {
    if (picture.boxes[arrow.from].id == from && arrow.predicate == name) return &arrow;
  }
  return nullptr;
}

TEST(PictureTest, HasABoxForEveryObject) {
  const MemoryGraph graph(SamplePages());
  const Picture picture = PictureOf(graph, {}, true);
  const std::vector<std::string> ids = BoxIds(picture);
  EXPECT_EQ(ids.size(), 16u + 2u + 1u);  // nodes, stories with an author, quotations
  EXPECT_EQ(ids[16], "s1");
  EXPECT_EQ(ids[17], "t10");
  EXPECT_EQ(ids[18], "s2");
  const Arrow* says = FindArrow(picture, "n8", "says");
  ASSERT_NE(says, nullptr);
  EXPECT_EQ(picture.boxes[says->to].kind, BoxKind::kQuotation);
  EXPECT_EQ(picture.boxes[9].text, kHostileName);
}

TEST(PictureTest, StatementsOfOneKindAreOneArrow) {
  DocumentRecords page = SamplePage();
  for (const char* role : {"党组书记", "区长", "总河长"}) {
    Statement post = page.statements[5];
    post.id = StatementId{page.statements.size() + 1};
    post.role = role;
    post.date = "2022-03-0" + std::to_string(page.statements.size() % 2 + 1);
    page.statements.push_back(post);
  }
  const MemoryGraph graph({page});
  const Picture picture = PictureOf(graph, {}, true);
  const auto is_post = [&](const Arrow& arrow) {
    return arrow.predicate == "holdsPost" && picture.boxes[arrow.to].id == "n7" &&
           picture.boxes[arrow.from].id == "n8";
  };
  EXPECT_EQ(std::count_if(picture.arrows.begin(), picture.arrows.end(), is_post), 1);
  const auto arrow = std::find_if(picture.arrows.begin(), picture.arrows.end(), is_post);
  EXPECT_EQ(arrow->id, "t6");
  EXPECT_EQ(arrow->roles, (std::vector<std::string>{"区长", "党组书记", "总河长"}));
  EXPECT_EQ(arrow->dates.size(), 2u);
}

TEST(PictureTest, ClustersFrameWhatOneStoryTellsOrOneBodyEmploys) {
  const MemoryGraph graph(SamplePages());
  const Selection all = Selection::Make(graph, {}).value();
  const auto members = [&](ClusterBy by) {
    const Picture picture = MakePicture(graph, all, {1000, true, by}).value();
    std::map<std::string, std::vector<std::string>> found;
    for (const Box& box : picture.boxes) {
      if (box.cluster) found[picture.clusters[*box.cluster].text].push_back(box.id);
    }
    return found;
  };
  const auto by_story = members(ClusterBy::kStory);
  // The mayor, his government and the road works are in two stories.
  EXPECT_EQ(by_story.at("区长走上工地"), (std::vector<std::string>{"n15", "n16"}));
  const std::vector<std::string>& festival = by_story.at("三万游客青禾赏花\n第三届油菜花节开幕");
  EXPECT_EQ(std::count(festival.begin(), festival.end(), "n2"), 1);
  EXPECT_EQ(std::count(festival.begin(), festival.end(), "n8"), 0);

  const auto by_body = members(ClusterBy::kBody);
  // The mayor holds posts in two bodies.
  EXPECT_EQ(by_body.at("青禾区人民政府"), (std::vector<std::string>{"n7", "n9"}));
  EXPECT_TRUE(members(ClusterBy::kNothing).empty());
}

TEST(PictureTest, PlansAndDenialsKeepArrowsOfTheirOwn) {
  const MemoryGraph graph(SamplePages());
  const Picture picture = PictureOf(graph, {}, true);
  int works = 0;
  for (const Arrow& arrow : picture.arrows) works += arrow.predicate == "carriesOut" ? 1 : 0;
  EXPECT_EQ(works, 2);
  ASSERT_NE(FindArrow(picture, "n13", "attends"), nullptr);
  EXPECT_TRUE(FindArrow(picture, "n13", "attends")->negated);
}

TEST(PictureTest, WhatGoesBothWaysIsOneArrow) {
  const MemoryGraph graph(SamplePages());
  const Picture picture = PictureOf(graph, {.predicates = {"meetsWith"}}, true);
  ASSERT_EQ(picture.arrows.size(), 1u);
  EXPECT_EQ(picture.arrows[0].dates, std::vector<std::string>{"2022-03-05"});
}

TEST(PictureTest, DropsTheUnconnectedButNotTheCentre) {
  DocumentRecords page = SamplePage();
  page.statements.erase(page.statements.begin() + 10);  // the stall takes part
  const MemoryGraph graph({page});
  const std::vector<std::string> ids = BoxIds(PictureOf(graph, {}, false));
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "n10"), 0);
  EXPECT_EQ(ids.size(), 13u + 3u);
  EXPECT_EQ(BoxIds(PictureOf(graph, {.around = {NodeId{10}}}, false)),
            std::vector<std::string>{"n10"});
}

TEST(PictureTest, ArrowsStillJoinTheSameBoxesAfterDropping) {
  DocumentRecords page = SamplePage();
  page.statements.erase(page.statements.begin());  // the first node writes
  const MemoryGraph graph({page});
  const Picture whole = PictureOf(graph, {}, true);
  const Picture dropped = PictureOf(graph, {}, false);
  ASSERT_EQ(whole.arrows.size(), dropped.arrows.size());
  ASSERT_LT(dropped.boxes.size(), whole.boxes.size());
  for (size_t i = 0; i < whole.arrows.size(); ++i) {
    EXPECT_EQ(whole.boxes[whole.arrows[i].from].id, dropped.boxes[dropped.arrows[i].from].id);
    EXPECT_EQ(whole.boxes[whole.arrows[i].to].id, dropped.boxes[dropped.arrows[i].to].id);
  }
}

TEST(PictureTest, TooManyBoxesAreAnError) {
  const MemoryGraph graph(SamplePages());
  const Selection selection = Selection::Make(graph, {}).value();
  EXPECT_EQ(MakePicture(graph, selection, {18, true}).status(),
            absl::ResourceExhaustedError(
                "more than 18 boxes to draw; choose less by node and depth, story, types, "
                "predicates, dates or confidence"));
  EXPECT_TRUE(MakePicture(graph, selection, {19, true}).ok());
}

}  // namespace
}  // namespace newsgraph
