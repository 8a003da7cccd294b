#include "extract/names/segmenter.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

using testing::TheLexicon;

std::vector<Token> TokensOf(std::u32string_view text, const KnownNames& known) {
  Segmenter segmenter(TheLexicon());
  std::vector<Token> tokens;
  segmenter.Segment(text, 0, static_cast<uint32_t>(text.size()), known, &tokens);
  return tokens;
}

// The personal names in `text`, ' ' behind each.
std::string PersonsIn(std::string_view utf8, const KnownNames& known = {}) {
  const std::u32string text = ToCodePoints(utf8);
  std::string out;
  for (const Token& token : TokensOf(text, known)) {
    if (token.kind == TokenKind::kPerson)
      out += ToUtf8(text.substr(token.begin, token.size())) + " ";
  }
  return out;
}

TEST(SegmenterTest, TokensCoverTheText) {
  for (const char* utf8 : {"", "会议昨日在桐溪县举行。", "来了 1,200人，Deep Sea 首映！",
                           "𠮷祥村（钟　岚）\t“茶”", "，，。。", "abc123"}) {
    const std::u32string text = ToCodePoints(utf8);
    uint32_t at = 0;
    for (const Token& token : TokensOf(text, {})) {
      EXPECT_EQ(token.begin, at) << utf8;
      EXPECT_GT(token.end, token.begin) << utf8;
      at = token.end;
    }
    EXPECT_EQ(at, text.size()) << utf8;
  }
}

TEST(SegmenterTest, FindsPersonalNames) {
  const struct {
    const char* text;
    const char* persons;
  } kCases[] = {
      {"县长顾长河主持会议。", "顾长河 "},
      {"副县长祝小满、钟岚出席。", "祝小满 钟岚 "},
      {"村民顾长河告诉记者，茶叶丰收了。", "顾长河 "},
      {"记者 钟　岚 通讯员 安若水", "钟　岚 安若水 "},
      {"老师欧阳若水说，孩子们很高兴。", "欧阳若水 "},
      {"村民阿依古丽·买买提说，日子好过了。", "阿依古丽·买买提 "},
      {"县长才旺多吉讲话。", "才旺多吉 "},
      {"会议强调，要高度重视安全生产。", ""},
      {"图书馆新馆开馆，馆内藏书八万册。", ""},
      {"这里山清水秀，常年云雾缭绕。", ""},
      {"", ""},
  };
  for (const auto& [text, persons] : kCases) EXPECT_EQ(PersonsIn(text), persons) << text;
}

TEST(SegmenterTest, AKnownNameIsTakenWhereverItStands) {
  const char* text = "这时祝满走过来。";
  EXPECT_EQ(PersonsIn(text, {U"祝满"}), "祝满 ");
  EXPECT_EQ(PersonsIn("在祝　满身边", {U"祝满"}), "祝　满 ");
}

TEST(SegmenterTest, KindsAreKnown) {
  const auto tokens = TokensOf(U"共12.5吨，Deep Sea", {});
  std::vector<TokenKind> kinds;
  kinds.reserve(tokens.size());
  for (const Token& token : tokens) kinds.push_back(token.kind);
  using K = TokenKind;
  EXPECT_EQ(kinds, (std::vector<K>{K::kWord, K::kNumber, K::kWord, K::kSign, K::kLatin, K::kSpace,
                                   K::kLatin}));
}

TEST(SegmenterTest, OnlyTheRangeIsCut) {
  Segmenter segmenter(TheLexicon());
  std::vector<Token> tokens;
  segmenter.Segment(U"县长顾长河主持会议", 2, 5, {}, &tokens);
  ASSERT_FALSE(tokens.empty());
  EXPECT_EQ(tokens.front().begin, 2u);
  EXPECT_EQ(tokens.back().end, 5u);
}

}  // namespace
}  // namespace newsgraph
