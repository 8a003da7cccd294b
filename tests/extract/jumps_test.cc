#include "extract/story/jumps.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "extract/extractor.h"
#include "extract/read/page_reader.h"
#include "graph/check_records.h"
#include "graph/utf8.h"
#include "tests/extract/reading.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::TheExtractor;

constexpr char kFirst[] =
    "图书馆新馆落成\n\n"
    "本报讯（记者 安若水）桐溪县图书馆新馆昨日落成。县委书记宋明远出席落成典礼。"
    "县图书馆馆长陈禾介绍，新馆藏书八万册，馆里还将与县教育局（下转3版）\n";
constexpr char kThird[] =
    "图书馆新馆落成\n\n"
    "（上接1版）共同举办“书香桐溪”阅读大赛。\n"
    "陈禾表示，新馆每天开放十小时。\n\n"
    "县医院开设夜间门诊\n\n"
    "本报讯（记者 柳青）桐溪县人民医院日前开设夜间门诊，方便上班的居民看病。\n";

CutPage Cut(const char* text, const std::string& source, const std::string& page) {
  return *Extractor::Cut(*ParsePage(text, source), {"桐溪周讯", "2023-03-17", "", page, ""});
}

class JumpsTest : public ::testing::Test {
 protected:
  CutPage first_ = Cut(kFirst, "a-1.txt", "1");
  CutPage third_ = Cut(kThird, "a-3.txt", "3");
};

TEST_F(JumpsTest, OneSentenceOfTwoPagesIsReadWhole) {
  ASSERT_TRUE(IsOpen(first_));
  JoinJumps({&first_, &third_});
  EXPECT_FALSE(IsOpen(first_));
  EXPECT_FALSE(IsOpen(third_));
  const auto first = TheExtractor().Extract(first_);
  ASSERT_OK(first);
  ASSERT_OK(CheckRecords(*first));
  const StoryText& story = first_.stories[0];
  EXPECT_TRUE(std::any_of(
      first->statements.begin(), first->statements.end(), [&](const Statement& statement) {
        return statement.quote.ends_with("县教育局共同举办“书香桐溪”阅读大赛") &&
               statement.evidence[0].begin < story.behind_begin &&
               statement.evidence[0].end > story.behind_begin;
      }));
  ASSERT_EQ(first->stories.size(), 1u);
  EXPECT_NE(first->stories[0].text.find("与县教育局共同举办"), std::string::npos);
  EXPECT_NE(first->stories[0].text.find("开放十小时"), std::string::npos);
  ASSERT_EQ(first->document.joined.size(), 1u);
  EXPECT_EQ(first->document.joined[0].source, "a-3.txt");
}

TEST_F(JumpsTest, EveryCharacterFindsItsWayToItsPage) {
  JoinJumps({&third_, &first_});
  const std::u32string pages[] = {ToCodePoints(kFirst), ToCodePoints(kThird)};
  const StoryText& story = first_.stories[0];
  size_t covered = 0;
  bool elsewhere = false;
  for (const SourceRun& run : story.source) {
    const std::u32string& page = pages[run.document == third_.id ? 1 : 0];
    elsewhere = elsewhere || run.document == third_.id;
    EXPECT_EQ(run.story_offset, covered);
    covered += run.length;
    for (uint32_t k = 0; k < run.length; ++k) {
      const char32_t c = story.text[run.story_offset + k];
      EXPECT_TRUE(c == U'\n' || c == page[run.document_offset + k]);
    }
  }
  EXPECT_EQ(covered, story.text.size());
  EXPECT_TRUE(elsewhere);
}

TEST_F(JumpsTest, EachPageKeepsWhatItSays) {
  JoinJumps({&first_, &third_});
  const auto first = TheExtractor().Extract(first_);
  const auto third = TheExtractor().Extract(third_);
  ASSERT_OK(first);
  ASSERT_OK(third);
  ASSERT_OK(CheckRecords(*third));
  const auto speeches = [](const DocumentRecords& records) {
    return std::count_if(records.statements.begin(), records.statements.end(),
                         [](const Statement& each) { return each.predicate == "says"; });
  };
  EXPECT_EQ(speeches(*first), 1);
  EXPECT_EQ(speeches(*third), 1);
  ASSERT_EQ(third->stories.size(), 2u);
  EXPECT_TRUE(third->stories[0].text.starts_with("共同举办"));
  EXPECT_EQ(third->document.joined.at(0).source, "a-1.txt");
}

TEST_F(JumpsTest, PagesOfOtherDaysOrNumbersAreNotJoined) {
  for (const auto& [date, page] : {std::pair("2023-03-18", "3"), std::pair("2023-03-17", "4")}) {
    CutPage other = *Extractor::Cut(*ParsePage(kThird, "b.txt"), {"桐溪周讯", date, "", page, ""});
    CutPage first = first_;
    JoinJumps({&first, &other});
    EXPECT_TRUE(IsOpen(first)) << date << page;
    EXPECT_TRUE(first.joined.empty());
  }
}

TEST_F(JumpsTest, OfTwoStoriesTheOneThatSharesMoreGoesOn) {
  CutPage third =
      Cut("春茶开采\n\n（上接1版）茶农忙着采茶。\n\n"
          "图书馆新馆落成\n\n（上接1版）共同举办“书香桐溪”阅读大赛。\n",
          "a-3.txt", "3");
  JoinJumps({&first_, &third});
  ASSERT_EQ(third.stories.size(), 2u);
  EXPECT_EQ(third.stories[0].before, 0u);
  EXPECT_GT(third.stories[1].before, 0u);
}

}  // namespace
}  // namespace newsgraph
