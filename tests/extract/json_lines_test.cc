#include "extract/read/json_lines.h"

#include <gtest/gtest.h>

#include "extract/read/json.h"
#include "extract/read/limits.h"
#include "graph/utf8.h"
#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

class JsonLinesTest : public testing::FolderFixture {
 protected:
  // What is read in lines of these bytes, an article or an error a line.
  std::string ReadAll(const std::string& bytes) const {
    Write("a.jsonl", bytes);
    std::string out;
    const auto file = OpenFile(folder_ / "a.jsonl");
    PageInfo beside;
    beside.home = "重庆市渝中区";
    ReadJsonLines("a.jsonl", beside, file->get(), [&](const absl::StatusOr<Input>& input) {
      if (!input.ok()) {
        out += std::string(input.status().message()) + "\n";
        return true;
      }
      const PageInfo& info = input->info;
      const PageInfo& from = input->from;
      out += input->source + " " + info.paper + " " + info.date + " " + info.home + " " +
             info.page + " (" + from.paper + ", " + from.home + ") ";
      for (const PageLine& line : input->page.lines) {
        if (line.hint == LineHint::kHeading) out += "#";
        out += ToUtf8(input->page.text.substr(line.begin, line.end - line.begin)) + "|";
      }
      out += "\n";
      return true;
    });
    return out;
  }
};

TEST_F(JsonLinesTest, EachObjectIsAnArticle) {
  EXPECT_EQ(ReadAll("\xEF\xBB\xBF{\"text\": \"甲说。\\n乙说。\", \"headline\": \"标题\\n副题\", "
                    "\"date\": \"2023-03-17\", \"paper\": \"桐溪报\", \"page\": 2}\n"
                    "\n"
                    "{\"text\": \"丙说。\", \"date\": \"2023/3/17 08:00\", \"source\": \"桐溪网\", "
                    "\"home\": \"浙江省\", \"other\": [1]}\r\n"
                    "{\"text\": \"丁说。\", \"source\": \"https://example.org\"}"),
            "a.jsonl#line=1 桐溪报 2023-03-17 重庆市渝中区 2 (article, sidecar) "
            "#标题|#副题|甲说。|乙说。|\n"
            "a.jsonl#line=3 桐溪网 2023-03-17 浙江省  (article, article) 丙说。|\n"
            "a.jsonl#line=4   重庆市渝中区  (, sidecar) 丁说。|\n");
}

TEST_F(JsonLinesTest, ABadLineIsToldAndTheRestIsRead) {
  EXPECT_EQ(ReadAll("{\"text\": \"甲\n"
                    "[1]\n"
                    "{\"headline\": \"甲\"}\n"
                    "{\"text\": \" \"}\n"
                    "{\"text\": \"甲\", \"date\": \"昨天\"}\n"
                    "{\"text\": \"\xFF\"}\n"
                    "{\"text\": \"乙\"}\n"),
            "a.jsonl#line=1: is not a JSON object; wanted an article\n"
            "a.jsonl#line=2: is not a JSON object; wanted an article\n"
            "a.jsonl#line=3: has no \"text\"; wanted an article\n"
            "a.jsonl#line=4: has no \"text\"; wanted an article\n"
            "a.jsonl#line=5: \"date\" is \"昨天\"; wanted a date such as 2021-05-28\n"
            "a.jsonl#line=6: byte 11 of the line is not UTF-8\n"
            "a.jsonl#line=7   重庆市渝中区  (, sidecar) 乙|\n");
}

TEST_F(JsonLinesTest, LongLinesAreNotKept) {
  const std::string begin = R"({"text": ")";
  const std::string end = "\"}\n";
  const std::string lines = ReadAll(begin + std::string(kMaxPageBytes, 'a') + end + begin + "乙" +
                                    end + begin + std::string(kMaxPageCharacters, 'b') + end);
  EXPECT_EQ(lines,
            "a.jsonl#line=1: is longer than 64 MB\n"
            "a.jsonl#line=2   重庆市渝中区  (, sidecar) 乙|\n"
            "a.jsonl#line=3: has 2000001 characters; a page has at most 2000000, nothing of it was "
            "read\n");
}

TEST(JsonTest, NestsOnlySoDeep) {
  EXPECT_TRUE(ParseJson(std::string(100, '[') + std::string(100, ']')));
  EXPECT_FALSE(ParseJson(std::string(101, '[') + std::string(101, ']')));
  EXPECT_FALSE(ParseJson(std::string(1'000'000, '[')));
  const auto value = ParseJson(R"({"a": [1, -2.5, "b", null, true], "c": {"d": {}}})");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->Find("a")->items[1].text, "-2.5");
  EXPECT_EQ(value->Find("c")->names[0], "d");
  EXPECT_EQ(value->Find("e"), nullptr);
}

}  // namespace
}  // namespace newsgraph
