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
      {"a zero byte", "第一行\n第二行\n\0"s, "page.txt:3: byte 0x00 is no text"},
      {"an escape sequence", "a\x1b[1m", "page.txt:1: byte 0x1b is no text"},
      {"Latin letters of one byte", "caf\xe9 cr\xe8me\n", "page.txt:1: byte 0xe9 is no text"},
      {"UTF-8 cut off", "一\n本报\xE8\xAE", "page.txt:2: byte 0xe8 is no text"},
      {"UTF-16 cut off", "\xFF\xFE\x2C", "page.txt: begins as UTF-16LE"},
      {"half a surrogate pair", "\xFE\xFF\xD8\x42\x62\xA5", "page.txt: begins as UTF-16BE"},
      {"a false byte order mark", "\xEF\xBB\xBF\xB1\xBE", "page.txt: begins as UTF-8"},
  };
  for (const auto& [what, bytes, message] : kCases) {
    EXPECT_TRUE(
        Fails(DecodeText(bytes, "page.txt").status(), absl::StatusCode::kInvalidArgument, message))
        << what;
  }
}

}  // namespace
}  // namespace newsgraph
