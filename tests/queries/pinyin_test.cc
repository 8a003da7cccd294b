#include "queries/pinyin.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

bool Fits(const NamePattern& pattern, const std::u32string& name) {
  return pattern.size() == name.size() &&
         std::equal(pattern.begin(), pattern.end(), name.begin(),
                    [](const auto& wanted, char32_t c) { return wanted.find(c) != wanted.npos; });
}

enum class How { kNot, kInFull, kByInitials };

How Sounds(const std::string& text, const std::string& name) {
  How how = How::kNot;
  for (const PinyinPattern& each : PinyinPatterns(text)) {
    if (!Fits(each.pattern, ToCodePoints(name))) continue;
    if (!each.has_initials) return How::kInFull;
    how = How::kByInitials;
  }
  return how;
}

TEST(PinyinTest, NamesAreFoundHoweverTheyAreSpelt) {
  const struct {
    const char* text;
    const char* name;
    How how;
  } kCases[] = {
      {"wang zhihong", "王志宏", How::kInFull},
      {"wangzhihong", "王志宏", How::kInFull},
      {"Wang Zhi-Hong", "王志宏", How::kInFull},
      {"wáng zhìhóng", "王志宏", How::kInFull},
      {"wang2zhi4hong2", "王志宏", How::kInFull},
      {"wǎng zhìhóng", "王志宏", How::kNot},
      {"wang1", "王", How::kNot},
      {"wzh", "王志宏", How::kByInitials},
      {"wzhh", "王志宏", How::kByInitials},
      {"wang zh", "王志宏", How::kByInitials},
      {"wzx", "王志宏", How::kNot},
      {"xian", "西安", How::kInFull},
      {"xian", "先", How::kInFull},
      {"xi'an", "先", How::kNot},
      {"lv", "吕", How::kInFull},
      {"lü", "吕", How::kInFull},
      {"lan", "李安娜", How::kByInitials},
      {"王 zhihong", "王志宏", How::kInFull},
      // Characters of several readings are found by each.
      {"shan xiong", "单雄", How::kInFull},
      {"dan xiong", "单雄", How::kInFull},
      {"zeng li", "曾力", How::kInFull},
      {"ouyang", "区阳", How::kInFull},
      {"qin", "覃", How::kInFull},
      {"tan", "覃", How::kInFull},
      {"chongqing", "重庆", How::kInFull},
      {"changsha", "长沙", How::kInFull},
      {"yinhang", "银行", How::kInFull},
  };
  for (const auto& [text, name, how] : kCases) {
    EXPECT_EQ(Sounds(text, name), how) << text << " " << name;
  }
}

TEST(PinyinTest, WhatIsNoPinyinHasNoPatterns) {
  for (const char* text : {"", "王志宏", "2021", "uuu", "iv", "'"}) {
    EXPECT_TRUE(PinyinPatterns(text).empty()) << text;
  }
  EXPECT_LE(PinyinPatterns(std::string(60, 'a')).size(), 64u);
  const std::vector<PinyinPattern> patterns = PinyinPatterns("an");
  ASSERT_GE(patterns.size(), 2u);
  EXPECT_FALSE(patterns.front().has_initials);
  EXPECT_TRUE(patterns.back().has_initials);
}

TEST(PinyinTest, SoundAlikesShareASyllable) {
  EXPECT_TRUE(Fits(SoundAlikes("王志红"), U"汪治鸿"));
  EXPECT_FALSE(Fits(SoundAlikes("王志红"), U"王志强"));
  EXPECT_TRUE(SoundAlikes("Ａ公司").empty());
}

}  // namespace
}  // namespace newsgraph
