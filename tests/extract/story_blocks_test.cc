// Lines labelled and gathered into blocks.
#include <gtest/gtest.h>

#include "extract/story/blocks.h"
#include "extract/story/line_labels.h"
#include "graph/utf8.h"
#include "tests/extract/page_text.h"

namespace newsgraph {
namespace {

using testing::PageOf;

// A letter for each line of `page`.
std::string LabelsOf(std::string_view text) {
  static constexpr std::string_view kLetters = "BTbCMF";  // in the order of LineLabel
  const Page page = PageOf(text);
  std::string out;
  for (LineLabel label : LabelLines(ReadLines(page, U"桐溪周讯")))
    out += kLetters[static_cast<size_t>(label)];
  return out;
}

std::vector<Block> BlocksOf(const Page& page) {
  const auto lines = ReadLines(page, U"桐溪周讯");
  return GatherBlocks(lines, LabelLines(lines));
}

TEST(LineLabelsTest, TheBestSequence) {
  const struct {
    const char* what;
    const char* text;
    const char* labels;
  } kCases[] = {
      {"an empty page", "", ""},
      {"one line", "桐溪县图书馆新馆日前开馆，馆内藏书八万册。", "B"},
      {"a title over text", "图书馆新馆开馆\n　　本报讯 3月15日，桐溪县图书馆新馆开馆。\n", "TB"},
      {"a byline of its own",
       "图书馆新馆开馆\n\n　　3月15日，桐溪县图书馆新馆开馆，读者盈门。\n\n记者 钟岚\n", "TBb"},
      {"a caption",
       "图书馆新馆开馆\n　　本报讯 3月15日，新馆开馆。\n\n　　图为读者在看书。 钟岚 摄\n", "TBC"},
      {"marks", "（上接1版）\n　　新馆设有盲文阅览区，每天开放十小时。\n（下转3版）\n", "MBM"},
      {"items under 简讯", "简讯\n●3月15日，新馆开馆。\n●3月16日，茶园开园。\n", "TBB"},
      {"a whole column", testing::kColumn.data(), "FFTTBBBBBBBBTTF"},
  };
  for (const auto& [what, text, labels] : kCases) EXPECT_EQ(LabelsOf(text), labels) << what;
}

TEST(BlocksTest, RunsOfOneKindAreOne) {
  const auto blocks = BlocksOf(PageOf(testing::kColumn));
  ASSERT_EQ(blocks.size(), 4u);  // a title, a text, a text, a title
  EXPECT_EQ(blocks[0].kind, BlockKind::kTitle);
  EXPECT_EQ(blocks[0].lines.size(), 2u);
  for (size_t text : {1u, 2u}) {
    EXPECT_EQ(blocks[text].kind, BlockKind::kText);
    EXPECT_TRUE(blocks[text].opens_story);
    EXPECT_TRUE(blocks[text].has_byline);
    EXPECT_FALSE(blocks[text].begins_inside);
    EXPECT_FALSE(blocks[text].ends_inside);
  }
  EXPECT_EQ(blocks[3].kind, BlockKind::kTitle);
}

TEST(BlocksTest, MarksSayWhereATextGoesOn) {
  const auto blocks =
      BlocksOf(PageOf("（上接1版）\n　　新馆设有盲文阅览区，每天开放十小时。\n（下转第3版）\n"));
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].continued_from, "1");
  EXPECT_EQ(blocks[0].continued_on, "3");
  EXPECT_TRUE(blocks[0].closed);
}

TEST(BlocksTest, ABlankLineWithinASentencePartsNothing) {
  const auto blocks = BlocksOf(
      PageOf("　　本报讯（通讯员 安若水）桐溪县图书馆\n新馆日前开馆，馆内藏书八万册，设有少儿\n\n"
             "阅览室和盲文阅览区，每天开放十小时，周\n末延长到晚上九点，读者可凭身份证借书。\n"));
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].lines.size(), 4u);
  EXPECT_FALSE(blocks[0].ends_inside);
}

TEST(BlocksTest, ATextThatBreaksOffIsKnown) {
  const auto blocks = BlocksOf(
      PageOf("　　本报讯（通讯员 安若水）桐溪县图书馆\n新馆日前开馆，馆内藏书八万册，设有少儿\n"
             "阅览室和盲文阅览区，每天开放十小时，周\n末延长到晚上九点，读者可凭身份证借书，\n"));
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_TRUE(blocks[0].ends_inside);
}

TEST(BlocksTest, BriefsStandUnderATitleOfTheirOwn) {
  const auto briefs = BlocksOf(PageOf("简讯\n●3月15日，新馆开馆。\n●3月16日，茶园开园。\n"));
  ASSERT_GE(briefs.size(), 2u);
  EXPECT_TRUE(briefs[0].is_briefs);
  EXPECT_TRUE(briefs[1].lists_items);
}

}  // namespace
}  // namespace newsgraph
