#include "extract/deeds/speech.h"

#include <gtest/gtest.h>

#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

using testing::HomeAt;
using testing::ReadStory;

// "speaker: words" for each utterance, '|' behind each; '-' for somebody unnamed.
std::string SpeechIn(const char* text, const char* headline = "") {
  ReadStory story(text, HomeAt("湖北省宜昌市秭归县"), headline);
  std::string out;
  for (const Utterance& utterance : FindSpeech(story.view())) {
    out +=
        story.NameOf(utterance.speaker) + ": " + story.Slice(utterance.begin, utterance.end) + "|";
  }
  return out;
}

TEST(SpeechTest, TheSpeakerStandsAnywhere) {
  const struct {
    const char* what;
    const char* text;
    const char* speech;
  } kCases[] = {
      {"before", "县长顾长河说：“今年茶叶丰收了。”", "顾长河: 今年茶叶丰收了。|"},
      {"behind", "“今年茶叶丰收了。”县长顾长河说。", "顾长河: 今年茶叶丰收了。|"},
      {"the sentence before", "村民祝小满种了十亩茶。“今年茶叶丰收了，我很高兴。”",
       "祝小满: 今年茶叶丰收了，我很高兴。|"},
      {"of two in the sentence before nobody is told",
       "村民祝小满、钟岚种了十亩茶。“今年茶叶丰收了，我很高兴。”",
       "-: 今年茶叶丰收了，我很高兴。|"},
      {"between", "“今年茶叶丰收了，”村民祝小满说，“明年再种十亩。”",
       "祝小满: 今年茶叶丰收了，|祝小满: 明年再种十亩。|"},
      {"two sentences behind", "“今年茶叶丰收了。大家都高兴。”村民祝小满笑着说。",
       "祝小满: 今年茶叶丰收了。大家都高兴。|"},
      {"reported", "县长顾长河强调，要抓好春茶采摘。", "顾长河: 要抓好春茶采摘|"},
      {"reported, at a place", "县长顾长河在座谈会上指出，茶叶是支柱产业。",
       "顾长河: 茶叶是支柱产业|"},
      {"nobody named", "“今年的茶叶真香，我买了两斤。”一位游客告诉记者。",
       "-: 今年的茶叶真香，我买了两斤。|"},
      {"a quotation within", "村民祝小满说：“茶园挂上了‘示范基地’的牌子。”",
       "祝小满: 茶园挂上了‘示范基地’的牌子。|"},
      {"a name in quotation marks", "县长顾长河参观了“春山”茶馆。", ""},
      {"a slogan", "活动以“茶香满山”为主题。", ""},
      {"a word of speaking of nobody", "会议指出，茶叶是支柱产业。", ""},
      {"nothing", "顾长河走进茶园。", ""},
  };
  for (const auto& [what, text, speech] : kCases) EXPECT_EQ(SpeechIn(text), speech) << what;
}

TEST(SpeechTest, AnInterviewHasTurns) {
  const char* text =
      "日前，县教育局局长钟岚接受了记者专访。\n"
      "记者：今年招生有什么变化？\n"
      "钟岚：今年新增两所小学，学位增加八百个。\n";
  EXPECT_EQ(SpeechIn(text), "-: 今年招生有什么变化？|钟岚: 今年新增两所小学，学位增加八百个。|");
}

TEST(SpeechTest, TheEvidenceHoldsTheWords) {
  ReadStory story("茶园里很热闹。“今年茶叶丰收了。”县长顾长河说。天晴了。",
                  HomeAt("湖北省宜昌市秭归县"));
  const auto speech = FindSpeech(story.view());
  ASSERT_EQ(speech.size(), 1u);
  EXPECT_TRUE(speech[0].direct);
  EXPECT_EQ(story.Slice(speech[0].evidence_begin, speech[0].evidence_end),
            "“今年茶叶丰收了。”县长顾长河说。");
}

TEST(SentenceTest, EndsAtItsFullStop) {
  const std::u32string text = U"甲来了。乙说：“好。走吧！”丙走了！！丁\n戊。";
  const struct {
    uint32_t at;
    const char32_t* sentence;
  } kCases[] = {{0, U"甲来了。"},
                {3, U"甲来了。"},
                {4, U"乙说：“好。走吧！”丙走了！！"},
                {9, U"乙说：“好。走吧！”丙走了！！"},
                {19, U"丁"},
                {21, U"戊。"}};
  for (const auto& [at, sentence] : kCases) {
    const TextRange range = Sentences(text).Around(at);
    EXPECT_EQ(text.substr(range.begin, range.end - range.begin), sentence) << at;
  }
}

}  // namespace
}  // namespace newsgraph
