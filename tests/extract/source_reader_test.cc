#include "extract/read/source_reader.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/extract/pack.h"
#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Pack;
using testing::Packing;

class SourceReaderTest : public testing::FolderFixture {
 protected:
  // What is read from the file `name`, a page or an error a line: "SOURCE PAPER TEXT". The folder
  // is left out.
  std::string ReadLines(const std::string& name, size_t at_most = 100) const {
    std::string out;
    size_t count = 0;
    ReadSource(folder_ / name, {}, [&](const absl::StatusOr<Input>& input) {
      out += input.ok() ? input->source + " " + input->info.paper + " " + ToUtf8(input->page.text)
                        : std::string(input.status().message());
      out += "\n";
      return ++count < at_most;
    });
    const std::string folder = folder_.string() + "/";
    for (size_t at = out.find(folder); at != std::string::npos; at = out.find(folder)) {
      out.erase(at, folder.size());
    }
    return out;
  }
};

TEST_F(SourceReaderTest, AFileIsAPage) {
  Write("a.txt", "甲");
  Write("b.txt.gz", Pack(Packing::kGzip, {{"", "乙"}}));
  Write("b.json", R"({"paper": "桐溪报"})");
  EXPECT_EQ(ReadLines("a.txt"), "a.txt  甲\n");
  EXPECT_EQ(ReadLines("b.txt.gz"), "b.txt.gz 桐溪报 乙\n");
}

TEST_F(SourceReaderTest, AnArchiveHoldsPagesAndTheirSidecars) {
  const testing::Members members = {{"x/2.txt", "乙"}, {"x/2.json", R"({"paper": "桐溪报"})"},
                                    {"x/1.txt", "甲"}, {"notes.md", "丙"},
                                    {"3.json", "["},   {"3.txt", "丁"}};
  for (const Packing packing : {Packing::kZip, Packing::kTarGzip}) {
    Write("a.zip", Pack(packing, members));
    EXPECT_EQ(ReadLines("a.zip"),
              "a.zip!x/2.txt 桐溪报 乙\n"
              "a.zip!x/1.txt  甲\n"
              "a.zip!3.json: is not a JSON object; wanted paper, date, home, page\n");
  }
}

TEST_F(SourceReaderTest, ArchivesMayHoldArchives) {
  const std::string one = Pack(Packing::kZip, {{"p.txt.gz", Pack(Packing::kGzip, {{"", "甲"}})}});
  Write("a.tar", Pack(Packing::kTar, {{"1.zip", one}, {"2.txt", "乙"}}));
  EXPECT_EQ(ReadLines("a.tar"), "a.tar!1.zip!p.txt.gz  甲\na.tar!2.txt  乙\n");
  std::string deep = one;
  for (int i = 0; i < 3; ++i) deep = Pack(Packing::kZip, {{"b.zip", deep}});
  Write("deep.zip", deep);
  EXPECT_EQ(
      ReadLines("deep.zip"),
      "deep.zip!b.zip!b.zip!b.zip: is an archive within 3 others; those are read no deeper\n");
}

TEST_F(SourceReaderTest, WhatCannotBeReadIsToldAndTheRestGoesOn) {
  Write("a.zip", Pack(Packing::kZip, {{"1.txt", ""}, {"2.txt", "\xFF"}, {"3.txt", "甲"}}));
  EXPECT_EQ(ReadLines("a.zip"),
            "a.zip!1.txt: is empty; wanted a page of text\n"
            "a.zip!2.txt:1: byte 0xff (offset 0) is not UTF-8, and the page is no Chinese text in "
            "GB18030, Big5 or UTF-16; give --encoding if it is in another\n"
            "a.zip!3.txt  甲\n");
  EXPECT_EQ(ReadLines("a.zip", 1), "a.zip!1.txt: is empty; wanted a page of text\n");
}

TEST_F(SourceReaderTest, ErrorsNameThePath) {
  Write("empty.txt", "");
  Write("none.zip", Pack(Packing::kZip, {{"notes.md", "甲"}}));
  const std::string packed = Pack(Packing::kGzip, {{"", "本报讯今日区委召开会议"}});
  Write("cut.txt.gz", packed.substr(0, packed.size() - 12));
  const struct {
    const char* name;
    const char* message;
  } kCases[] = {
      {"no.txt", "no.txt: No such file or directory\n"},
      {".", "is a folder; wanted a file\n"},
      {"empty.txt", "empty.txt: is empty; wanted a page of text\n"},
      {"none.zip", "none.zip: holds no .txt, .html, .htm"},
      {"cut.txt.gz", "cut.txt.gz: cannot be unpacked (truncated gzip input)"},
  };
  for (const auto& [name, message] : kCases) {
    const std::string lines = ReadLines(name);
    EXPECT_NE(lines.find(message), std::string::npos) << lines;
  }
}

}  // namespace
}  // namespace newsgraph
