// Which stretches of a text are names, by a table.
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/names/choose.h"
#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

using testing::HomeAt;
using testing::ReadStory;

// The names in a story of a paper of 秭归县, each with its type's first letter; names that need a
// statement are left out.
std::string NamesIn(const char* text) {
  const ReadStory story(text, HomeAt("湖北省宜昌市秭归县"));
  std::string out;
  for (const Candidate& name : story.names().names) {
    if (name.latent || name.generic) continue;
    if (!out.empty()) out += " ";
    out +=
        std::string(NodeTypeName(name.type).substr(0, 2)) + ":" + story.Slice(name.begin, name.end);
  }
  return out;
}

TEST(NamesTest, AreFoundByTheirGrammars) {
  const struct {
    const char* text;
    const char* names;
  } kCases[] = {
      // Bodies by division, level, name and ending.
      {"县教育局召开会议。", "Bo:县教育局"},
      {"秭归县教育局召开会议。", "Bo:秭归县教育局"},
      {"县委宣传部、县总工会到场。", "Bo:县委宣传部 Bo:县总工会"},
      {"湖北云岭茶业有限公司投产。", "Bo:湖北云岭茶业有限公司"},
      {"县第三中学放假。", "Bo:县第三中学"},
      {"县第八十一中学放假。", "Bo:县第八十一中学"},
      {"县人民医院产科搬迁。", "Bo:县人民医院产科"},
      {"县作家协会换届。", "Bo:县作家协会"},
      // Places.
      {"茅坪镇的茶园绿了。", "Pl:茅坪镇"},
      {"他们走进茅坪镇康前街社区。", "Pl:茅坪镇 Pl:康前街社区"},
      {"他们走进滨湖广场。", "Pl:滨湖广场"},
      {"云岭大道通车。", "Pl:云岭大道"},
      {"桔苑小区焕然一新。", "Pl:桔苑小区"},
      // Undertakings.
      {"第二届茶香文化旅游节闭幕。", "Pr:第二届茶香文化旅游节"},
      {"云岭大道改造工程完工。", "Pr:云岭大道改造工程"},
      // Persons with a title.
      {"扮演代理人的钟岚哭了。", "Pe:钟岚"},
      {"县长何田未出席会议。", "Pe:何田"},
      {"牧民旦增加来到茅坪镇。", "Pe:旦增加 Pl:茅坪镇"},
      {"县长顾长河讲话。", "Pe:顾长河"},
      // Nothing.
      {"会议指出，要落实责任。", ""},
      {"他们唱着歌回家了。", ""},
      {"今年茶叶产量增加。", ""},
  };
  for (const auto& [text, names] : kCases) EXPECT_EQ(NamesIn(text), names) << text;
}

TEST(NamesTest, DoNotOverlapAndStandInOrder) {
  const ReadStory story(
      "县长顾长河来到茅坪镇滨湖广场，出席第二届茶香文化旅游节。县教育局局长钟岚、湖北云岭茶业有限"
      "公司总经理祝小满参加。记者在县第三中学门口看到，云岭大道改造工程已完工。",
      HomeAt("湖北省宜昌市秭归县"));
  const auto& names = story.names().names;
  ASSERT_GE(names.size(), 8u);
  for (size_t i = 0; i < names.size(); ++i) {
    EXPECT_LT(names[i].begin, names[i].end);
    if (i > 0) {
      EXPECT_LE(names[i - 1].end, names[i].begin);
    }
  }
}

TEST(ChooseNamesTest, TheWholeBeatsItsParts) {
  const Candidate part(0, 3, NodeType::kPlace, 1);
  const Candidate other(3, 6, NodeType::kPlace, 1);
  const Candidate whole(0, 6, NodeType::kBody, 1);
  const Candidate apart(7, 9, NodeType::kPerson, 1);
  const auto chosen = ChooseNames({apart, part, whole, other});
  ASSERT_EQ(chosen.size(), 2u);
  EXPECT_EQ(chosen[0].end, 6u);
  EXPECT_EQ(chosen[0].type, NodeType::kBody);
  EXPECT_EQ(chosen[1].begin, 7u);
  EXPECT_TRUE(ChooseNames({}).empty());
}

}  // namespace
}  // namespace newsgraph
