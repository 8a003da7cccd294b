#include "graph/utf8.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Utf8Test, RoundTripsEveryPlane) {
  const std::string text = "a é 街 𠮷 “”";
  EXPECT_EQ(ToUtf8(ToCodePoints(text)), text);
  EXPECT_EQ(CodePointCount(text), 10u);
}

TEST(Utf8Test, FindsTheFirstBadByte) {
  EXPECT_EQ(FindInvalidUtf8("街道"), std::nullopt);
  EXPECT_EQ(FindInvalidUtf8("街\xff道"), 3u);
  EXPECT_EQ(FindInvalidUtf8("\xe8\xa1"), 0u);        // cut off
  EXPECT_EQ(FindInvalidUtf8("ab\xed\xa0\x80"), 2u);  // a surrogate
  EXPECT_EQ(ToCodePoints("a\xff"), U"a\uFFFD");
}

TEST(Utf8Test, CutsByCodePoints) {
  EXPECT_EQ(CodePointSubstring("石油路街道", 2, 4), "路街");
  EXPECT_EQ(CodePointSubstring("石油", 1, 9), "油");
  EXPECT_EQ(CodePointSubstring("石油", 5, 9), "");
}

TEST(Utf8Test, MeasuresColumns) {
  EXPECT_EQ(DisplayWidth("abc"), 3u);
  EXPECT_EQ(DisplayWidth("街道，"), 6u);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1u);
}

}  // namespace
}  // namespace newsgraph
