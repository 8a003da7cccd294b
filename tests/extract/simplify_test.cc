#include "extract/read/simplify.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "extract/extractor.h"
#include "extract/read/page_reader.h"
#include "tests/extract/reading.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::TheExtractor;

TEST(SimplifyTest, ReplacesCharacterForCharacter) {
  Page page;
  page.text = U"圖書館館長陳禾說，乾隆年間的縣誌已經開放。\n鄧後村";
  const std::u32string written = page.text;
  ASSERT_OK(Simplify(&page));
  EXPECT_EQ(page.text.size(), written.size());
  EXPECT_TRUE(page.text.starts_with(U"图书馆馆长陈禾说，乾隆年间"));
  EXPECT_EQ(page.written, written);
}

TEST(SimplifyTest, SimplifiedPagesStayAsTheyAre) {
  Page page;
  page.text = U"图书馆馆长陈禾说，著名作家鍾声到会，县志已经开放。";
  const std::u32string text = page.text;
  ASSERT_OK(Simplify(&page));
  EXPECT_EQ(page.text, text);
  EXPECT_TRUE(page.written.empty());
}

TEST(SimplifyTest, NamesAreShownAsWritten) {
  const auto input = ParsePage(
      "圖書館新館落成\n\n本報訊（記者 安若水）秭歸縣圖書館新館昨日落成，副縣長陳曉東出席落成典禮。"
      "陳曉東說：“新館每天開放十小時。”\n",
      "page.txt");
  const auto records = TheExtractor().Extract(*input, {"", "", "湖北省宜昌市秭归县", "", ""});
  ASSERT_OK(records);
  const auto person = std::find_if(records->nodes.begin(), records->nodes.end(),
                                   [](const Node& node) { return node.name == "陳曉東"; });
  ASSERT_NE(person, records->nodes.end());
  const auto post =
      std::find_if(records->statements.begin(), records->statements.end(),
                   [](const Statement& each) { return each.predicate == "holdsPost"; });
  ASSERT_NE(post, records->statements.end());
  EXPECT_EQ(post->role, "副縣長");
  const auto speech = std::find_if(records->statements.begin(), records->statements.end(),
                                   [](const Statement& each) { return each.predicate == "says"; });
  ASSERT_NE(speech, records->statements.end());
  EXPECT_EQ(speech->quote, "新館每天開放十小時。");
  EXPECT_EQ(records->stories.at(0).headline, "圖書館新館落成");
  EXPECT_NE(records->stories[0].text.find("秭歸縣圖書館"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
