#include "queries/sentence.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

TEST(SentenceTest, ShortensAroundTheTwoEnds) {
  const struct {
    const char* text;
    size_t longest;
    const char* shortened;
  } kCases[] = {{"一二三四五", 5, "一二三四五"}, {"一二三四五", 4, "一二…五"},
                {"一二三四五", 3, "一…五"},      {"一二三四五", 2, "一…"},
                {"一二三四五", 1, "…"},          {"", 1, ""}};
  for (const auto& [text, longest, shortened] : kCases) {
    EXPECT_EQ(Shorten(text, longest), shortened) << text << longest;
  }
}

TEST(SentenceTest, IsOnOneLineAndNotTooLong) {
  Story story;
  story.text = "第一句。\n第二句\n分成两行。";
  EXPECT_EQ(SentenceText(story, {StoryId{1}, 5, 14}), "第二句 分成两行。");
  EXPECT_EQ(OneLine(" \t一\r\n二\n"), "一  二");
  EXPECT_EQ(OneLine("\n"), "");
  for (int i = 0; i < 300; ++i) story.text += "长";
  EXPECT_EQ(CodePointCount(SentenceText(story, {StoryId{1}, 0, 314})), kLongestSentence);
}

}  // namespace
}  // namespace newsgraph
