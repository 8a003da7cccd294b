#include "extract/read/page_reader.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "extract/read/digest.h"
#include "graph/utf8.h"
#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

class PageReaderTest : public testing::FolderFixture {};

TEST_F(PageReaderTest, TextIsTakenByLines) {
  const auto input = ParsePage("甲\r\n\n乙", "a.txt");
  ASSERT_OK(input);
  EXPECT_EQ(input->source, "a.txt");
  EXPECT_EQ(input->sha256, Sha256Hex("甲\r\n\n乙"));
  const Page& page = input->page;
  ASSERT_EQ(page.lines.size(), 3u);
  EXPECT_EQ(page.lines[1].begin, page.lines[1].end);
  EXPECT_EQ(page.text.substr(page.lines[2].begin), U"乙");
  EXPECT_EQ(page.origin, (std::vector<SourceRun>{{0, 0, 5}}));
}

TEST_F(PageReaderTest, HtmlSaysItsIssueInItsTitle) {
  const auto input = ParsePage("<title>桐溪报 2023年3月17日</title><p>甲</p>", "a");
  ASSERT_OK(input);
  EXPECT_EQ(input->info.paper, "桐溪报");
  EXPECT_EQ(input->info.date, "2023-03-17");
  EXPECT_EQ(input->page.lines.size(), 1u);
}

TEST_F(PageReaderTest, TheSidecarGoesBeforeTheMarkup) {
  Write("a.html", "<title>桐溪报 2023年3月17日</title><p>甲</p>");
  Write("a.json", R"({"paper": "桐溪晚报", "page": 3})");
  const auto input = ReadPage(folder_ / "a.html");
  ASSERT_OK(input);
  EXPECT_EQ(input->info.paper, "桐溪晚报");
  EXPECT_EQ(input->info.date, "2023-03-17");
  EXPECT_EQ(input->info.page, "3");
}

TEST_F(PageReaderTest, ErrorsNameThePath) {
  Write("empty.txt", "");
  Write("noise.txt", std::string("\x7f\x45\x4c\x46\0", 5));
  Write("side.txt", "甲");
  Write("side.json", "{");
  const struct {
    const char* name;
    absl::StatusCode code;
    const char* message;
  } kCases[] = {
      {"none.txt", absl::StatusCode::kNotFound, "none.txt: No such file"},
      {"", absl::StatusCode::kNotFound, "is a folder; wanted a file"},
      {"empty.txt", absl::StatusCode::kInvalidArgument, "empty.txt: is empty"},
      {"noise.txt", absl::StatusCode::kInvalidArgument, "noise.txt:1: byte 0x00"},
      {"side.txt", absl::StatusCode::kInvalidArgument, "side.json: is not a JSON object"},
  };
  for (const auto& [name, code, message] : kCases) {
    EXPECT_TRUE(Fails(ReadPage(folder_ / name).status(), code, message)) << name;
  }
}

TEST_F(PageReaderTest, ListsThePagesOfAFolder) {
  std::filesystem::create_directory(folder_ / "b");
  Write("c.txt", "甲");
  Write("b/a.html", "<p>甲");
  Write("a.htm", "<p>甲");
  Write("a.json", "{}");
  const auto pages = ListPages(folder_);
  ASSERT_OK(pages);
  EXPECT_EQ(*pages,
            (std::vector<std::string>{folder_ / "a.htm", folder_ / "b/a.html", folder_ / "c.txt"}));
  EXPECT_EQ(*ListPages("any/name.pdf"), (std::vector<std::string>{"any/name.pdf"}));
}

TEST_F(PageReaderTest, AFolderWithoutPagesIsAnError) {
  Write("a.json", "{}");
  EXPECT_TRUE(Fails(ListPages(folder_).status(), absl::StatusCode::kNotFound,
                    "holds no .txt, .html or .htm file"));
}

}  // namespace
}  // namespace newsgraph
