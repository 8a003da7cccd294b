#include "extract/story/stories.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/extract/page_text.h"

namespace newsgraph {
namespace {

using testing::PageOf;

PageStories StoriesOf(std::string_view text) {
  PageInfo info;
  info.paper = "桐溪周讯";
  return ReadStories(PageOf(text), info);
}

// Every character of the story stands in `document` where its runs say; a paragraph's end stands
// for the white space, or the end, behind it.
void ExpectRoundTrip(const StoryText& story, std::u32string_view document) {
  size_t at = 0;
  for (const SourceRun& run : story.source) {
    ASSERT_EQ(run.story_offset, at) << ToUtf8(story.headline);
    ASSERT_GT(run.length, 0u);
    for (uint32_t i = 0; i < run.length; ++i, ++at) {
      const char32_t here = story.text.at(at);
      const size_t place = run.document_offset + i;
      if (here == U'\n' || here == U' ') {
        ASSERT_LE(place, document.size());
      } else {
        ASSERT_LT(place, document.size());
        ASSERT_EQ(here, document[place]) << ToUtf8(story.headline) << " at " << at;
      }
    }
  }
  EXPECT_EQ(at, story.text.size()) << ToUtf8(story.headline);
}

TEST(StoriesTest, HeadlinesStandBeforeOrBehind) {
  const PageStories page = StoriesOf(testing::kColumn);
  ASSERT_EQ(page.stories.size(), 2u);
  EXPECT_EQ(ToUtf8(page.stories[0].headline), "春茶开采 茶香满山\n云岭镇茶园迎来采摘季");
  EXPECT_EQ(ToUtf8(page.stories[1].headline), "图书馆新馆开馆\n藏书八万册 天天开放");
}

TEST(StoriesTest, WrappedLinesAreJoined) {
  const PageStories page = StoriesOf(testing::kColumn);
  ASSERT_EQ(page.stories.size(), 2u);
  EXPECT_EQ(ToUtf8(page.stories[0].text),
            "本报讯（记者 钟　岚）3月15日，云岭镇千亩茶园开园采摘。镇长顾长河为采茶女工送上竹篓，"
            "三百余名茶农走进茶园。\n云岭茶业合作社理事长祝小满介绍，今年春茶比去年早开采五天，"
            "预计产茶十二吨。\n");
  EXPECT_EQ(page.stories[1].text.find(U"新闻热线"), std::u32string::npos);
}

TEST(StoriesTest, TheMastheadSaysTheIssue) {
  const PageInfo masthead = StoriesOf(testing::kColumn).masthead;
  EXPECT_EQ(masthead.date, "2023-03-17");
  EXPECT_EQ(masthead.page, "2");
}

TEST(StoriesTest, EveryCharacterFindsItsPlace) {
  const struct {
    const char* what;
    std::string_view document;
  } kCases[] = {
      {"a column", testing::kColumn},
      {"no line end at the end", "图书馆新馆开馆\n　　本报讯 3月15日，县图书馆新馆开馆。"},
      {"line ends of two characters",
       "图书馆新馆开馆\r\n\r\n　　本报讯 3月15日，县图书馆新馆开馆。\r\n　　当天读者盈门。\r\n"},
      {"Latin words at a line's end",
       "　　本报讯（通讯员 安若水）桐溪县科技馆的\n球幕影院日前放映影片 Deep\nSea World，"
       "吸引\n众多市民前往观看，首日观众达八百人次。\n"},
      {"characters of two planes", "　　本报讯 𠮷祥村的彭𣲗3月15日来到县城，带来春茶。\n"},
      {"HTML",
       "<html><body><h1>图书馆&amp;新馆</h1><p>本报讯 3月15日，<b>图书馆</b>开馆。</p>\n"
       "<p title='读者'>读者 盈门。</p></body></html>"},
      {"a caption before the text",
       "　　图为读者在看书。 钟岚 摄\n\n图书馆新馆开馆\n　　本报讯 3月15日，新馆开馆。\n"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.what);
    const PageStories page = StoriesOf(c.document);
    EXPECT_FALSE(page.stories.empty());
    const std::u32string characters = ToCodePoints(c.document);
    for (const StoryText& story : page.stories) ExpectRoundTrip(story, characters);
  }
}

TEST(StoriesTest, LatinWordsOfTwoLinesStayApart) {
  const PageStories page = StoriesOf(
      "　　本报讯（通讯员 安若水）桐溪县科技馆球\n幕影院日前连续放映科普影片，片名 Deep Sea\n"
      "World，吸引了众多市民前往观看，首日观众达\n八百人次，周末两天的票已全部预订完，本周还\n"
      "要加映两场，请市民留意海报。\n");
  ASSERT_EQ(page.stories.size(), 1u);
  EXPECT_NE(page.stories[0].text.find(U"Sea World"), std::u32string::npos)
      << ToUtf8(page.stories[0].text);
}

TEST(StoriesTest, APageWithoutTextHasNoStories) {
  EXPECT_TRUE(StoriesOf("").stories.empty());
  EXPECT_TRUE(StoriesOf("\n　\n").stories.empty());
  EXPECT_TRUE(StoriesOf("责任编辑：言午　新闻热线：0000-123456\n").stories.empty());
}

// The text of the story with this headline; empty when there is none.
std::string TextOf(const PageStories& page, std::u32string_view headline) {
  for (const StoryText& story : page.stories) {
    if (story.headline == headline) return ToUtf8(story.text);
  }
  return "";
}

TEST(StoriesTest, ABylineOverATextIsThatStorys) {
  const PageStories page = StoriesOf(
      "春茶开采\n\n"
      "　　本报讯（记者 钟　岚）3月15日，云岭镇千亩茶园开\n园采摘。三百余名茶农走进茶园。\n\n"
      "守桥人\n\n　　　　　本报记者 安若水\n\n"
      "　　天刚亮，祝小满就到了云岭大桥上。他守这座桥已\n有二十年，每天要走四个来回。\n");
  EXPECT_TRUE(TextOf(page, U"守桥人").starts_with("本报记者 安若水\n天刚亮，"));
  EXPECT_EQ(TextOf(page, U"春茶开采").find("安若水"), std::string::npos);
}

TEST(StoriesTest, AColumnOfItemsDoesNotGoOnWithAText) {
  const PageStories page = StoriesOf(
      "守桥人\n\n　　　　　本报记者 安若水\n\n"
      "　　天刚亮，祝小满就到了云岭大桥上。他守这座桥已\n有二十年，每天要走四个来回。\n\n"
      "云岭短波\n\n"
      "●3月15日，县图书馆新馆开馆，藏书八万册。\n"
      "●3月18日，县气象局将开放参观。\n\n"
      "　　去年冬天，祝小满在云岭大桥上摔伤了腿。大桥上\n的灯，是他让女儿去点的。\n");
  EXPECT_NE(TextOf(page, U"守桥人").find("摔伤了腿"), std::string::npos);
}

TEST(StoriesTest, WeatherIsNoStorys) {
  const PageStories page = StoriesOf(
      "春茶开采\n\n"
      "　　本报讯（记者 钟　岚）3月15日，云岭镇千亩茶园开\n园采摘。三百余名茶农走进茶园。\n\n"
      "天气　　今天白天：小雨转阴，9℃～22℃\n");
  ASSERT_EQ(page.stories.size(), 1u);
  EXPECT_EQ(page.stories[0].text.find(U"小雨"), std::u32string::npos);
}

}  // namespace
}  // namespace newsgraph
