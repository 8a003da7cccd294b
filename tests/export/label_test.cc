#include "export/label.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

TEST(LabelTest, WrapsIntoEvenLines) {
  struct Case {
    std::string text;
    std::string wrapped;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"沈知远", "沈知远"},
      {"青禾区人民政府办公室", "青禾区人民政府办公室"},
      {"青禾区人民政府办公室一", "青禾区人民政\n府办公室一"},
      {"青禾区第三届油菜花节暨乡村旅游文化季", "青禾区第三届油菜花\n节暨乡村旅游文化季"},
      {"这里的第一行刚好九个，不许打头", "这里的第一行刚好\n九个，不许打头"},
      {"第一行末尾不许留下“开引号”", "第一行末尾不许\n留下“开引号”"},
      {"First words of Latin letters", "First words of\nLatin letters"},
      {"引题\n主题", "引题\n主题"},
      {"青禾\t花", "青禾 花"},
  };
  for (const Case& c : cases) EXPECT_EQ(Wrap(c.text, 20), c.wrapped) << c.text;
}

TEST(LabelTest, NoLineIsTooLong) {
  std::string text = kHostileName;
  for (int i = 0; i < 8; ++i) text += text + "long-word-without-a-break（“";
  const std::string wrapped = Wrap(CutToColumns(text, 200), 20) + "\n";
  for (size_t begin = 0; begin < wrapped.size();) {
    const size_t end = wrapped.find('\n', begin);
    EXPECT_LE(DisplayWidth(wrapped.substr(begin, end - begin)), 20u);
    begin = end + 1;
  }
}

TEST(LabelTest, ShortensByColumns) {
  EXPECT_EQ(CutToColumns("青禾区", 6), "青禾区");
  EXPECT_EQ(CutToColumns("青禾区", 5), "青禾…");
  EXPECT_EQ(CutToColumns("青禾区", 4), "青…");
  EXPECT_EQ(CutToColumns("abcdef", 4), "abc…");
}

TEST(LabelTest, EscapesWhatGraphvizWouldRead) {
  EXPECT_EQ(EscapeLabel("a\\N\n\"b\" &amp; <i>"), "a\\\\N\\n\"b\" &amp;amp; <i>");
  EXPECT_EQ(EscapeLabel(std::string_view("\0\x1b\xff", 3)), "\ufffd\ufffd\ufffd");
}

}  // namespace
}  // namespace newsgraph
