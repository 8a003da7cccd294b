// Which mentions are one thing.
#include <gtest/gtest.h>

#include <set>

#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

using testing::HomeAt;
using testing::ReadStory;

// The node that the last mention written as `form` stands for.
NodeIndex NodeOf(ReadStory& story, const std::string& form) {
  NodeIndex node = kNoNode;
  for (const NameMention& mention : story.view().mentions) {
    if (story.Slice(mention.begin, mention.end) == form) node = mention.node;
  }
  return node;
}

TEST(NodesTest, FormsOfOneThingAreOneNode) {
  const struct {
    const char* text;
    const char* form;
    const char* other;
    bool same;
  } kCases[] = {
      {"县教育局发文。秭归县教育局局长到会。", "县教育局", "秭归县教育局", true},
      {"秭归县总工会换届。县总工会发文。", "秭归县总工会", "县总工会", true},
      {"湖北云岭茶业有限公司投产。云岭茶业产茶十吨。", "湖北云岭茶业有限公司", "云岭茶业", true},
      {"湖北云岭茶业有限公司投产。该公司产茶十吨。", "湖北云岭茶业有限公司", "该公司", true},
      {"县长顾长河讲话。顾　长河来到茅坪镇。", "顾长河", "顾　长河", true},
      {"县第三中学放假。学校组织学生返乡。", "县第三中学", "学校", true},
      {"茅坪镇的茶绿了。归州镇的茶也绿了。", "茅坪镇", "归州镇", false},
      {"县第三中学放假。县第二中学开学。", "县第三中学", "县第二中学", false},
      {"县教育局发文。市教育局发文。", "县教育局", "市教育局", false},
      {"湖北云岭茶业有限公司投产。湖北云岭酒业有限公司停产。", "湖北云岭茶业有限公司",
       "湖北云岭酒业有限公司", false},
      {"县长顾长河讲话。村民顾长江来了。", "顾长河", "顾长江", false},
  };
  for (const auto& c : kCases) {
    ReadStory story(c.text, HomeAt("湖北省宜昌市秭归县"));
    const NodeIndex node = NodeOf(story, c.form);
    ASSERT_NE(node, kNoNode) << c.text;
    EXPECT_EQ(node == NodeOf(story, c.other), c.same) << c.text;
  }
}

TEST(NodesTest, LevelWordsAreMadeWhole) {
  const struct {
    const char* text;
    const char* form;
    const char* name;
  } kCases[] = {
      {"县教育局发文。", "县教育局", "秭归县教育局"},
      {"市教育局发文。", "市教育局", "宜昌市教育局"},
      {"省教育厅发文。", "省教育厅", "湖北省教育厅"},
      {"县委宣传部发文。", "县委宣传部", "秭归县委宣传部"},
  };
  for (const auto& [text, form, name] : kCases) {
    ReadStory story(text, HomeAt("湖北省宜昌市秭归县"));
    EXPECT_EQ(story.NameOf(NodeOf(story, form)), name) << text;
  }
}

TEST(NodesTest, ALevelWordOfNoHomeStaysAsItIs) {
  ReadStory story("县教育局召开会议。", Home(testing::TheLexicon()));
  for (const NameMention& mention : story.view().mentions)
    EXPECT_EQ(story.NameOf(mention.node), story.Slice(mention.begin, mention.end));
}

TEST(NodesTest, WhatNothingNamedBeforeStandsForIsNoMention) {
  ReadStory story("该公司产茶十吨，活动结束。", HomeAt("湖北省宜昌市秭归县"));
  EXPECT_TRUE(story.view().mentions.empty());
}

TEST(NodesTest, OrgansAreMadeOnce) {
  const Home home = HomeAt("湖北省宜昌市秭归县");
  ReadStory story("县政府发文。", home);
  const NodeIndex named = NodeOf(story, "县政府");
  ASSERT_NE(named, kNoNode);
  EXPECT_EQ(story.nodes().OrganOf(*home.division(), U"政府"), named);
  const size_t size = story.nodes().size();
  const NodeIndex committee = story.nodes().OrganOf(*home.division(), U"委");
  EXPECT_EQ(story.nodes().size(), size + 1);
  EXPECT_EQ(story.nodes().OrganOf(*home.division(), U"委"), committee);
  EXPECT_EQ(story.NameOf(committee), "秭归县委");
}

}  // namespace
}  // namespace newsgraph
