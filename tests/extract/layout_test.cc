#include "extract/read/layout.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

// A character of `size` points at a place in points.
void Put(std::u32string_view text, double left, double top, double size,
         std::vector<PlacedWord>* words) {
  for (const char32_t c : text) {
    if (c != U'　') words->push_back({{left, top, left + size, top + size}, size, {c}});
    left += size;
  }
}

// Lines under one another.
void PutColumn(const std::vector<std::u32string_view>& lines, double left, double top,
               std::vector<PlacedWord>* words) {
  for (const auto line : lines) {
    Put(line, left, top, 10, words);
    top += 15;
  }
}

std::string Lines(const std::vector<PlacedWord>& words) {
  const Page page = LayOut(words);
  std::string out;
  for (const PageLine& line : page.lines) {
    if (line.hint == LineHint::kHeading) out += "#";
    out += ToUtf8(page.text.substr(line.begin, line.end - line.begin)) + "|";
  }
  return out;
}

TEST(LayoutTest, ColumnsAreReadOneAfterTheOther) {
  std::vector<PlacedWord> words;
  Put(U"标题两栏", 70, 0, 20, &words);
  PutColumn({U"　　甲乙丙丁戊己", U"庚辛。", U"　　子丑寅卯辰巳"}, 0, 40, &words);
  PutColumn({U"午未申酉戌亥天地", U"玄黄。"}, 110, 40, &words);
  const std::string wanted = "#标题两栏|甲乙丙丁戊己庚辛。|子丑寅卯辰巳午未申酉戌亥天地玄黄。|";
  EXPECT_EQ(Lines(words), wanted);
  // In whatever order the file has them.
  std::reverse(words.begin(), words.end());
  EXPECT_EQ(Lines(words), wanted);
  std::rotate(words.begin(), words.begin() + 17, words.end());
  EXPECT_EQ(Lines(words), wanted);
}

TEST(LayoutTest, StoriesSideBySideKeepTheirHeadlines) {
  std::vector<PlacedWord> words;
  Put(U"左边标题", 0, 0, 18, &words);
  PutColumn({U"　　甲乙丙丁戊己", U"庚辛壬癸。"}, 0, 30, &words);
  Put(U"右边标题", 110, 8, 18, &words);
  PutColumn({U"　　子丑寅卯辰巳", U"午未。"}, 110, 38, &words);
  EXPECT_EQ(Lines(words), "#左边标题|甲乙丙丁戊己庚辛壬癸。|#右边标题|子丑寅卯辰巳午未。|");
}

TEST(LayoutTest, ASecondStoryBelowIsReadBehindAllColumnsOfTheFirst) {
  std::vector<PlacedWord> words;
  Put(U"上", 83, 0, 24, &words);
  PutColumn({U"　　甲乙丙丁戊己", U"庚辛壬癸一二三四"}, 0, 40, &words);
  PutColumn({U"五六七。"}, 110, 40, &words);
  Put(U"下", 83, 90, 24, &words);
  PutColumn({U"　　子丑寅卯辰巳", U"午未申酉戌亥天地"}, 0, 130, &words);
  PutColumn({U"玄黄。"}, 110, 130, &words);
  EXPECT_EQ(Lines(words),
            "#上|甲乙丙丁戊己庚辛壬癸一二三四五六七。|#下|子丑寅卯辰巳午未申酉戌亥天地玄黄。|");
}

// Two narrow stories below one of three columns: a gutter runs down the whole page.
TEST(LayoutTest, StoriesBelowAWiderOneAreNoPartOfIt) {
  std::vector<PlacedWord> words;
  Put(U"宽的标题", 110, 0, 20, &words);
  PutColumn({U"　　甲乙丙丁戊己", U"庚辛壬癸一二三四"}, 0, 30, &words);
  PutColumn({U"五六七八九十百千", U"万亿"}, 110, 30, &words);
  PutColumn({U"兆京。"}, 220, 30, &words);
  Put(U"左标题", 60, 80, 18, &words);
  PutColumn({U"　　子丑寅卯辰巳", U"午未申酉戌亥天地"}, 0, 110, &words);
  PutColumn({U"玄黄。"}, 110, 110, &words);
  Put(U"右标题", 230, 84, 18, &words);
  PutColumn({U"　　金木水火土。"}, 220, 110, &words);
  EXPECT_EQ(Lines(words),
            "#宽的标题|甲乙丙丁戊己庚辛壬癸一二三四五六七八九十百千万亿|兆京。|#左标题|"
            "子丑寅卯辰巳午未申酉戌亥天地玄黄。|#右标题|金木水火土。|");
}

TEST(LayoutTest, HeadAndFootAreNoPartOfAColumn) {
  std::vector<PlacedWord> words;
  Put(U"第二版", 0, 0, 10, &words);
  Put(U"桐溪报", 120, 0, 10, &words);
  PutColumn({U"　　甲乙丙丁戊己", U"庚辛壬癸一二三四"}, 0, 30, &words);
  PutColumn({U"五六七。"}, 110, 30, &words);
  Put(U"责任编辑：言午", 0, 60, 8, &words);
  EXPECT_EQ(Lines(words), "第二版　桐溪报|甲乙丙丁戊己庚辛壬癸一二三四五六七。|责任编辑：言午|");
}

TEST(LayoutTest, ASpaceInALineStays) {
  std::vector<PlacedWord> words;
  PutColumn({U"　　记者杜　鹃报道今", U"日开幕。"}, 0, 0, &words);
  EXPECT_EQ(Lines(words), "记者杜 鹃报道今日开幕。|");
}

TEST(LayoutTest, NothingIsNoPage) { EXPECT_EQ(Lines({}), ""); }

}  // namespace
}  // namespace newsgraph
