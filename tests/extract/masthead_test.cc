#include "extract/read/masthead.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

TEST(MastheadTest, SaysPaperDateAndPage) {
  const struct {
    const char* text;
    const char* paper;
    const char* date;
    const char* page;
  } kCases[] = {
      {"桐溪晨讯 2023年3月17日 星期五 第2版", "桐溪晨讯", "2023-03-17", "2"},
      {"02　综合　　　桐溪日报", "桐溪日报", "", "2"},
      {"２０２４年１２月５日　３版　要闻", "", "2024-12-05", "3"},
      {"2023 年 3 月 7 日", "", "2023-03-07", ""},
      {"要闻 A02 责任编辑 林某", "", "", ""},
      {"本报", "", "", ""},  // two characters are no name
      {"2023年2月30日 桐溪周刊", "桐溪周刊", "", ""},
      {"2023年3月 2024年1月9日", "", "2024-01-09", ""},
      {"12023年3月17日", "", "", ""},
      {"第2期 总第131期", "", "", ""},
      {"", "", "", ""},
  };
  for (const auto& [text, paper, date, page] : kCases) {
    const PageInfo info = ReadMasthead(text);
    EXPECT_EQ(info.paper, paper) << text;
    EXPECT_EQ(info.date, date) << text;
    EXPECT_EQ(info.page, page) << text;
    EXPECT_EQ(info.home, "") << text;
  }
}

TEST(MastheadTest, FindsTheFirstWholeDay) {
  EXPECT_EQ(FindFullDate(U"2023年3月，2023年3月1日，2023年3月2日"), (Day{2023, 3, 1}));
  EXPECT_EQ(FindFullDate(U"3月1日"), std::nullopt);
  EXPECT_EQ(FindFullDate(U"2023年13月1日"), std::nullopt);
}

}  // namespace
}  // namespace newsgraph
