#include "extract/story/mark.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(MarkTest, IsALineOrBeginsOrEndsOne) {
  const struct {
    const char32_t* text;
    bool back;
    const char* page;
    size_t begin;
    size_t end;
  } kCases[] = {
      {U"（下转3版）", false, "3", 0, 6},
      {U"(上接第１版)", true, "1", 0, 7},
      {U"紧接一版", true, "1", 0, 4},
      {U"▶▶下转A03版", false, "A3", 0, 8},
      {U"转第十二版", false, "12", 0, 5},
      {U"新馆建成。（下转第3版）", false, "3", 5, 12},
      {U"【上接第02版】新馆设有阅览区，", true, "2", 0, 8},
  };
  for (const auto& wanted : kCases) {
    const auto mark = FindJumpMark(wanted.text);
    ASSERT_TRUE(mark) << wanted.page;
    EXPECT_EQ(mark->back, wanted.back);
    EXPECT_EQ(mark->page, wanted.page);
    EXPECT_EQ(mark->begin, wanted.begin);
    EXPECT_EQ(mark->end, wanted.end);
  }
}

TEST(MarkTest, OtherWordsAreNone) {
  for (const char32_t* text : {U"第3版", U"下转", U"接任版", U"新馆（下转3版）明年建成",
                               U"（第3版）", U"转载请注明本版"}) {
    EXPECT_FALSE(FindJumpMark(text)) << testing::PrintToString(std::u32string(text));
  }
}

TEST(MarkTest, PagesHaveOneName) {
  const struct {
    const char32_t* text;
    const char* page;
  } kCases[] = {{U"03", "3"},  {U"第3版", "3"}, {U"三版", "3"}, {U"Ａ０２", "A2"},
                {U"a2", "A2"}, {U"要闻", ""},   {U"2023", ""},  {U"", ""}};
  for (const auto& [text, page] : kCases) EXPECT_EQ(PageNumber(text), page);
}

}  // namespace
}  // namespace newsgraph
