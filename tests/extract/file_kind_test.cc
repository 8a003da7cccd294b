#include "extract/read/file_kind.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

class FileKindTest : public testing::FolderFixture {};

TEST_F(FileKindTest, NamesTell) {
  const struct {
    const char* path;
    const char* stem;
    bool page;
    bool json_lines;
  } kCases[] = {
      {"a/page.txt", "a/page", true, false}, {"PAGE.TXT", "PAGE", true, false},
      {"page.html.gz", "page", true, false}, {"2023.03.17.pdf", "2023.03.17", true, false},
      {"a.jsonl", "a", true, true},          {"a.ndjson.zst", "a", true, true},
      {"a.tar.gz", "a", true, false},        {"a.tgz", "a", true, false},
      {"a.zip", "a", true, false},           {"a.json", "a", false, false},
      {"a.md", "a", false, false},           {"folder.txt/page", "folder.txt/page", false, false},
      {".txt", ".txt", false, false},        {"._page.txt", "._page", false, false},
      {"page.gz", "page", false, false},
  };
  for (const auto& [path, stem, page, json_lines] : kCases) {
    EXPECT_EQ(StemOf(path), stem) << path;
    EXPECT_EQ(HasPageEnding(path), page) << path;
    EXPECT_EQ(HasJsonLinesEnding(path), json_lines) << path;
  }
}

TEST_F(FileKindTest, ListsThePagesOfAFolder) {
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

TEST_F(FileKindTest, AFolderWithoutPagesIsAnError) {
  Write("a.json", "{}");
  EXPECT_TRUE(Fails(ListPages(folder_).status(), absl::StatusCode::kNotFound,
                    "holds no .txt, .html, .htm"));
}

}  // namespace
}  // namespace newsgraph
