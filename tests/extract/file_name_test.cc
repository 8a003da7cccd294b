#include "extract/read/file_name.h"

#include <gtest/gtest.h>

#include "extract/read/page_info.h"
#include "extract/read/written_day.h"

namespace newsgraph {
namespace {

TEST(FileNameTest, SaysTheIssue) {
  const struct {
    const char* path;
    const char* paper;
    const char* date;
    const char* page;
  } kCases[] = {
      {"虹口晨讯-2023-03-17-02版.txt", "虹口晨讯", "2023-03-17", "2"},
      {"a.zip!old/虹口晨讯-2023-03-17-02版.txt.gz", "虹口晨讯", "2023-03-17", "2"},
      {"20230317_02.txt", "", "2023-03-17", "2"},
      {"桐溪报 2023年3月17日 A02.pdf", "桐溪报", "2023-03-17", "A02"},
      {"桐溪报_第3版_20230317.html", "桐溪报", "2023-03-17", "3"},
      {"2023.3.7.txt", "", "2023-03-07", ""},
      {"2023-02-30.txt", "", "", ""},
      {"page-1.txt", "", "", ""},
      {"xiajiang-2.txt", "", "", ""},
      {"12345678901.txt", "", "", ""},
      {"20230317.txt", "", "2023-03-17", ""},
      {"20230317-1200345.txt", "", "2023-03-17", ""},
      {"2023-03-17/03.txt", "", "", ""},
      {"", "", "", ""},
  };
  for (const auto& [path, paper, date, page] : kCases) {
    const PageInfo info = ReadFileName(path);
    EXPECT_EQ(info.paper, paper) << path;
    EXPECT_EQ(info.date, date) << path;
    EXPECT_EQ(info.page, page) << path;
  }
}

TEST(WrittenDayTest, IsReadFromItsBeginning) {
  for (const char* text : {"2023-03-17", "2023-03-17T08:00:00+08:00", "2023/3/17 08:00",
                           " 2023.03.17", "20230317", "2023年3月17日 星期五"}) {
    EXPECT_EQ(ReadWrittenDay(text), "2023-03-17") << text;
  }
  for (const char* text :
       {"", "2023", "2023-03", "3月17日", "2023-13-01", "202303171", "0023-01-01"}) {
    EXPECT_EQ(ReadWrittenDay(text), "") << text;
  }
}

TEST(PageInfoTest, TheFirstThatSaysItCounts) {
  PageInfo info;
  PageInfo from;
  PageInfo first;
  first.paper = "桐溪报";
  PageInfo second;
  second.paper = "桐溪网";
  second.date = "2023-03-17";
  FillInfo(first, "sidecar", &info, &from);
  FillInfo(second, "html", &info, &from);
  EXPECT_EQ(info.paper + info.date, "桐溪报2023-03-17");
  EXPECT_EQ(from.paper + from.date, "sidecarhtml");
  EXPECT_EQ(from.home, "");
}

}  // namespace
}  // namespace newsgraph
