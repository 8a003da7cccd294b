#include "queries/text_table.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

TextTable Sample() {
  return {{"id", "name", "none", "note"},
          {{{"t1", "王一", "", "好"}, {"第一句。\n"}}, {{"t22", "Li", "", ""}, {}}}};
}

TEST(TextTableTest, AlignsByWidthOnATerminal) {
  std::string text;
  AppendAligned(Sample(), &text);
  EXPECT_EQ(text,
            "id   name  note\n"
            "t1   王一  好\n"
            "    第一句。\n"
            "t22  Li\n");
  text.clear();
  AppendAligned({{"empty"}, {}}, &text);
  EXPECT_EQ(text, "");
}

TEST(TextTableTest, ATerminalSeesNamesOfColumnsAndNotes) {
  std::string text;
  AppendAligned({{"a"}, {{{"1"}, {"why"}}, {{"2"}, {}}}}, &text, {true});
  EXPECT_EQ(text,
            "\x1b[1ma\n\x1b[0m"
            "1\n\x1b[2m    why\n\x1b[0m"
            "2\n");
}

TEST(TextTableTest, ProgramsGetTabsOrJson) {
  const TextTable table{{"id", "name"}, {{{"t1", "a\tb\nc"}, {}}, {{"t2", ""}, {}}}};
  std::string tsv;
  AppendTsv(table, &tsv);
  EXPECT_EQ(tsv, "id\tname\nt1\ta b c\nt2\t\n");
  std::string json;
  AppendJson(table, &json);
  EXPECT_EQ(json, R"([{"id":"t1","name":"a\tb\nc"},{"id":"t2"}])"
                  "\n");
  std::string lines;
  AppendJsonLines(table, &lines);
  EXPECT_EQ(lines, R"({"id":"t1","name":"a\tb\nc"})"
                   "\n"
                   R"({"id":"t2"})"
                   "\n");
  json.clear();
  AppendJson({{"id"}, {}}, &json);
  EXPECT_EQ(json, "[]\n");
}

TEST(TextTableTest, AMissingCellKeepsItsPlace) {
  std::string text;
  AppendAligned({{"a", "b", "c"}, {{{"1", "", "3"}, {}}, {{"", "22", ""}, {}}}}, &text);
  EXPECT_EQ(text,
            "a  b   c\n"
            "1      3\n"
            "   22\n");
}

TEST(TextTableTest, LongCellsAreShortenedForReadingOnly) {
  const TextTable table{{"quote"}, {{{std::string(100, 'x')}, {}}}};
  std::string text;
  AppendAligned(table, &text);
  EXPECT_EQ(CodePointCount(text), std::string("quote\n\n").size() + 40);
  std::string csv;
  AppendCsv(table, &csv);
  EXPECT_EQ(csv.size(), std::string("quote\r\n\r\n").size() + 100);
}

TEST(TextTableTest, CsvQuotesAndGuardsAgainstFormulas) {
  const struct {
    const char* cell;
    const char* written;
  } kCases[] = {{"王一", "王一"},
                {"a,b", "\"a,b\""},
                {R"(say "hi")", R"("say ""hi""")"},
                {"two\nlines", "\"two\nlines\""},
                {"=1+1", "'=1+1"},
                {"+86", "'+86"},
                {"-5", "'-5"},
                {"@a", "'@a"},
                {"\t=1", "'\t=1"},
                {R"(=A1,"y")", R"("'=A1,""y""")"},
                {"1-2", "1-2"},
                {"", ""}};
  for (const auto& [cell, written] : kCases) {
    std::string csv;
    AppendCsv({{"c"}, {{{cell}, {}}}}, &csv);
    EXPECT_EQ(csv, "c\r\n" + std::string(written) + "\r\n") << cell;
  }
  std::string csv;
  AppendCsv(Sample(), &csv);
  EXPECT_EQ(csv, "id,name,none,note\r\nt1,王一,,好\r\nt22,Li,,\r\n");
}

TEST(TextTableTest, JsonLinesLeaveOutWhatIsEmpty) {
  std::string json;
  AppendJsonLines(Sample(), &json);
  EXPECT_EQ(json,
            "{\"id\":\"t1\",\"name\":\"王一\",\"note\":\"好\"}\n"
            "{\"id\":\"t22\",\"name\":\"Li\"}\n");
}

}  // namespace
}  // namespace newsgraph
