#include "extract/read/page_reader.h"

#include <gtest/gtest.h>

#include "extract/read/digest.h"
#include "extract/read/limits.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

TEST(PageReaderTest, TextIsTakenByLines) {
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

TEST(PageReaderTest, HtmlSaysItsIssueInItsTitle) {
  const auto input = ParsePage("<title>桐溪报 2023年3月17日</title><p>甲</p>", "a");
  ASSERT_OK(input);
  EXPECT_EQ(input->info.paper, "桐溪报");
  EXPECT_EQ(input->info.date, "2023-03-17");
  EXPECT_EQ(input->page.lines.size(), 1u);
}

TEST(PageReaderTest, TheSidecarGoesBeforeTheMarkup) {
  auto input = ParsePage("<title>桐溪报 2023年3月17日</title><p>甲</p>", "a");
  ASSERT_OK(input);
  PageInfo sidecar;
  sidecar.paper = "桐溪晚报";
  sidecar.page = "3";
  AddSidecar(sidecar, &*input);
  EXPECT_EQ(input->info.paper, "桐溪晚报");
  EXPECT_EQ(input->info.date, "2023-03-17");
  EXPECT_EQ(input->info.page, "3");
}

TEST(PageReaderTest, TakesTheEncodingThatIsGiven) {
  ReadOptions options;
  options.encoding = "Big5";
  const auto input = ParsePage("\xA5\xBB\xB3\xF8", "a", options);
  ASSERT_OK(input);
  EXPECT_EQ(input->page.text, U"本報");
}

TEST(PageReaderTest, ABookIsNoPage) {
  EXPECT_TRUE(Fails(ParsePage(std::string(kMaxPageCharacters + 1, 'a'), "a").status(),
                    absl::StatusCode::kResourceExhausted,
                    "a: has 2000001 characters; a page has at most 2000000"));
  std::string lines;
  for (size_t i = 0; i <= kMaxPageLines; ++i) lines += "a\n";
  EXPECT_TRUE(Fails(ParsePage(lines, "a").status(), absl::StatusCode::kResourceExhausted,
                    "a: has 100001 lines; a page has at most 100000"));
}

}  // namespace
}  // namespace newsgraph
