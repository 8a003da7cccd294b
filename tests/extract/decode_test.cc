#include "extract/read/decode.h"

#include <gtest/gtest.h>

#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;
using namespace std::string_literals;

TEST(DecodeTest, FindsTheEncoding) {
  const struct {
    const char* what;
    std::string bytes;
    std::u32string text;
  } kCases[] = {
      {"ASCII", "page 2\n", U"page 2\n"},
      {"UTF-8", "本报讯", U"本报讯"},
      {"UTF-8 beyond the basic plane", "𠮷野", U"𠮷野"},
      {"UTF-8 with a byte order mark", "\xEF\xBB\xBF本报", U"本报"},
      {"UTF-16, little end first", "\xFF\xFE\x2C\x67\xA5\x62", U"本报"},
      {"UTF-16, big end first", "\xFE\xFF\x67\x2C\x62\xA5", U"本报"},
      {"UTF-16 with a surrogate pair", "\xFE\xFF\xD8\x42\xDF\xB7", U"𠮷"},
      {"GB18030", "\xB1\xBE\xB1\xA8\xD1\xB6\n\xBD\xF1\xC8\xD5", U"本报讯\n今日"},
      {"GB18030 with a byte order mark", "\x84\x31\x95\x33\xB1\xBE\xB1\xA8", U"本报"},
      {"GB18030 beyond GBK", "\xB1\xBE\xB1\xA8\x82\x30\x9C\x31", U"本报\x35B3"},
      {"Big5", "\xA5\xBB\xB3\xF8\xB0\x54\xA1\x41\xB0\xCF\xA9\x65\xAE\xD1\xB0\x4F",
       U"本報訊，區委書記"},
      {"UTF-16 without a mark, little end first", "\x2C\x67\xA5\x62\x0A\x00\xCA\x4E\xE5\x65"s,
       U"本报\n今日"},
      {"UTF-16 without a mark, big end first", "\x67\x2C\x62\xA5\x00\x0A\x4E\xCA\x65\xE5"s,
       U"本报\n今日"},
      {"a byte order mark alone", "\xEF\xBB\xBF", U""},
  };
  for (const auto& c : kCases) {
    const auto text = DecodeText(c.bytes, "page.txt");
    ASSERT_OK(text) << c.what;
    EXPECT_EQ(*text, c.text) << c.what;
  }
}

TEST(DecodeTest, SaysWhereAndWhatWasWanted) {
  const struct {
    const char* what;
    std::string bytes;
    const char* message;
  } kCases[] = {
      {"a zero byte", "第一行\n第二行\n\0"s, "page.txt:3: byte 0x00 (offset 20) is no text"},
      {"an escape sequence", "a\x1b[1m", "page.txt:1: byte 0x1b (offset 1) is no text"},
      {"Latin letters of one byte", "caf\xe9 cr\xe8me\n",
       "page.txt:1: byte 0xe9 (offset 3) is not"},
      {"UTF-8 cut off", "一\n本报\xE8\xAE", "page.txt:2: byte 0xe8 (offset 10) is not UTF-8"},
      {"one wrong byte in UTF-8", "本报讯\n今日\xFF区委\n", "page.txt:2: byte 0xff (offset 16)"},
      {"UTF-16 cut off", "\xFF\xFE\x2C", "page.txt:1: byte 0x2c (offset 2) is not UTF-16LE"},
      {"half a surrogate pair", "\xFE\xFF\xD8\x42\x62\xA5", "byte 0xd8 (offset 2) is not UTF-16BE"},
      {"a false byte order mark", "\xEF\xBB\xBF\xB1\xBE", "byte 0xb1 (offset 3) is not UTF-8"},
  };
  for (const auto& [what, bytes, message] : kCases) {
    EXPECT_TRUE(
        Fails(DecodeText(bytes, "page.txt").status(), absl::StatusCode::kInvalidArgument, message))
        << what;
  }
}

TEST(DecodeTest, TakesTheEncodingThatIsGiven) {
  EXPECT_EQ(*DecodeText("\xA5\xBB\xB3\xF8", "page.txt", "Big5"), U"本報");
  EXPECT_EQ(*DecodeText("\xB1\xBE", "page.txt", "gbk"), U"本");
  EXPECT_EQ(*DecodeText("caf\xE9", "page.txt", "ISO-8859-1"), U"café");
  EXPECT_EQ(*DecodeText("\xEF\xBB\xBF本", "page.txt", "utf8"), U"本");
  EXPECT_TRUE(Fails(DecodeText("\n本\xFF", "page.txt", "UTF-8").status(),
                    absl::StatusCode::kInvalidArgument,
                    "page.txt:2: byte 0xff (offset 4) is not UTF-8, the encoding that was given"));
  EXPECT_TRUE(Fails(DecodeText("a\1", "page.txt", "GBK").status(),
                    absl::StatusCode::kInvalidArgument, "holds control characters when read as"));
  EXPECT_TRUE(IsKnownEncoding("Big5"));
  EXPECT_FALSE(IsKnownEncoding("Klingon"));
  EXPECT_FALSE(IsKnownEncoding(""));
}

// Noise is not taken for Chinese because its bytes happen to be characters.
TEST(DecodeTest, NoiseIsNoText) {
  std::string noise;
  uint32_t state = 7;
  for (int i = 0; i < 4000; ++i) {
    state = state * 1664525 + 1013904223;
    noise.push_back(static_cast<char>(0x81 + (state >> 24) % 0x7E));
  }
  EXPECT_FALSE(DecodeText(noise, "page.txt").ok());
}

}  // namespace
}  // namespace newsgraph
