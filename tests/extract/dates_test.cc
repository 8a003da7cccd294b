#include "extract/deeds/dates.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

// Friday, 17 March 2023.
constexpr IssueDate kIssue{2023, Day{2023, 3, 17}};

// The dates in `text`, ' ' behind each.
std::string DatesIn(std::string_view text, const IssueDate& issue) {
  std::string out;
  for (const DateMention& date : FindDates(ToCodePoints(text), issue)) out += date.edtf + " ";
  return out;
}

struct Case {
  const char* text;
  const char* dates;
};

TEST(DatesTest, AreReckonedFromTheIssue) {
  const Case kCases[] = {
      // Absolute.
      {"2021年5月28日", "2021-05-28 "},
      {"2021年5月", "2021-05 "},
      {"2021年", "2021 "},
      {"２０２１年５月２８日", "2021-05-28 "},
      {"2021 年 5 月 28 日", "2021-05-28 "},
      {"二〇二一年", "2021 "},
      {"2021年底", "2021-12 "},
      {"3月15日", "2023-03-15 "},
      {"3月15号", "2023-03-15 "},
      {"3月", "2023-03 "},
      // The year that is nearest to the issue.
      {"12月28日", "2022-12-28 "},
      {"5月1日", "2023-05-01 "},
      // Relative.
      {"昨日", "2023-03-16 "},
      {"昨天", "2023-03-16 "},
      {"前天", "2023-03-15 "},
      {"今天", "2023-03-17 "},
      {"明天", "2023-03-18 "},
      {"后天", "2023-03-19 "},
      {"本周三", "2023-03-15 "},
      {"上周五", "2023-03-10 "},
      {"下周一", "2023-03-20 "},
      {"上周日", "2023-03-12 "},
      {"本月", "2023-03 "},
      {"上个月", "2023-02 "},
      {"下月5日", "2023-04-05 "},
      {"今年5月", "2023-05 "},
      {"去年", "2022 "},
      {"去年底", "2022-12 "},
      {"去年9月8日", "2022-09-08 "},
      {"明年初", "2024-01 "},
      // Ranges.
      {"5月28日至30日", "2023-05-28/2023-05-30 "},
      {"5月28日-30日", "2023-05-28/2023-05-30 "},
      {"5月28至30日", "2023-05-28/2023-05-30 "},
      {"5月28日至6月2日", "2023-05-28/2023-06-02 "},
      {"12月30日至1月2日", "2022-12-30/2023-01-02 "},
      // Several, and the day named before.
      {"3月15日开幕，当天来了千人，16日落幕", "2023-03-15 2023-03-15 "},
      {"昨日和明日", "2023-03-16 2023-03-18 "},
  };
  for (const auto& [text, dates] : kCases) EXPECT_EQ(DatesIn(text, kIssue), dates) << text;
}

TEST(DatesTest, WhatIsNoDateIsLeftOut) {
  for (const char* text :
       {"近日", "日前", "当天", "2021", "2月30日", "13月5日", "5日", "3000年前的陶器", "500年",
        "本周", "下周末", "12345年", "一日三餐", "今后", "去处"}) {
    EXPECT_EQ(DatesIn(text, kIssue), "") << text;
  }
}

TEST(DatesTest, WithoutAnIssueOnlyWholeDatesCount) {
  const IssueDate unknown;
  EXPECT_EQ(DatesIn("2021年5月28日", unknown), "2021-05-28 ");
  EXPECT_EQ(DatesIn("5月28日，昨日，去年，本月，上周五", unknown), "");
  const IssueDate year_only{2023, std::nullopt};
  EXPECT_EQ(DatesIn("5月28日，去年，昨日", year_only), "2023-05-28 2022 ");
}

TEST(DatesTest, MentionsSayWhereAndWhatTheyAre) {
  const std::u32string text = U"县城3月15日至16日赛茶，当天开园，去年开馆";
  const auto dates = FindDates(text, kIssue);
  ASSERT_EQ(dates.size(), 3u);
  EXPECT_EQ(text.substr(dates[0].begin, dates[0].end - dates[0].begin), U"3月15日至16日");
  EXPECT_TRUE(dates[0].is_day && !dates[0].is_same_day);
  EXPECT_EQ(text.substr(dates[1].begin, dates[1].end - dates[1].begin), U"当天");
  EXPECT_TRUE(dates[1].is_same_day);
  EXPECT_FALSE(dates[2].is_day);
}

TEST(DatesTest, TheYearIsInferredFromTheTexts) {
  EXPECT_EQ(InferYear({U"2021年5月1日开园。", U"2021年6月，2019年"}), 2021);
  EXPECT_EQ(InferYear({U"2021年，2022年"}), 2022);
  EXPECT_EQ(InferYear({U"“2021茶香文化节”开幕。"}), 2021);
  EXPECT_EQ(InferYear({U"收入2021元，来了2021人。"}), 0);
  EXPECT_EQ(InferYear({U"昨日，3月15日"}), 0);
  EXPECT_EQ(InferYear({}), 0);
}

}  // namespace
}  // namespace newsgraph
