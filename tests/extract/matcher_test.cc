#include "extract/deeds/matcher.h"

#include <gtest/gtest.h>

#include "tests/extract/story_reading.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::HomeAt;
using testing::ReadStory;

// What `pattern` captures in each place of `text` where it matches: names of a capture parted by
// '+', captures by ' ', matches ended by '|'.
std::string Captures(const std::string& pattern, const char* text) {
  auto file = ParseRules(
      "rule r\nmatch " + pattern + "\nsay @subject organises @event\nexample 甲。\n", "r.rules");
  if (!file.ok()) return std::string(file.status().message());
  std::vector<RuleFile> files;
  files.push_back(*std::move(file));
  const RuleSet rules(std::move(files));
  ReadStory story(text, HomeAt("湖北省宜昌市秭归县"));
  const StoryView& view = story.view();
  std::string out;
  for (const Paragraph& paragraph : view.names->paragraphs) {
    const auto sentences = ReadSentences(view, paragraph, FindPosts(view), FindSpeech(view), {});
    for (const Sentence& sentence : sentences) {
      rules.Match(view, sentence, [&](const RuleMatch& match) {
        EXPECT_LE(match.first, match.trigger);
        EXPECT_LT(match.trigger, match.last);
        for (const RuleBinding& binding : match.captures) {
          if (!out.empty() && out.back() != '|') out += " ";
          for (const NameMention* mention : binding.mentions) {
            if (mention != binding.mentions.front()) out += "+";
            out += story.Slice(mention->begin, mention->end);
          }
          out += ToUtf8(binding.text);
        }
        out += "|";
      });
    }
  }
  return out;
}

TEST(MatcherTest, Elements) {
  const struct {
    const char* what;
    const char* pattern;
    const char* text;
    const char* captures;
  } kCases[] = {
      {"a word and a name", "来到 where:Place", "顾长河来到滨湖广场。", "滨湖广场|"},
      {"another type", "来到 where:Person", "顾长河来到滨湖广场。", ""},
      {"one of several types", "来到 where:Person|Place", "顾长河来到滨湖广场。", "滨湖广场|"},
      {"a title is part of the person", "^ who:Person 来到", "县长顾长河来到滨湖广场。", "顾长河|"},
      {"a list is one", "who:Body 联合 举办", "县教育局、县总工会和县科协联合举办茶会。",
       "县教育局+县总工会+县科协|"},
      {"a gap", "who:Person ~3 来到", "县长顾长河昨日早上来到滨湖广场。", "顾长河|"},
      {"a gap that is too short", "who:Person ~1 来到", "县长顾长河昨日早上又来到滨湖广场。", ""},
      {"a gap ends at a comma", "who:Person ~8 来到", "县长顾长河出发，早上来到滨湖广场。", ""},
      {"a wide one does not", "who:Person ~~8 来到", "县长顾长河出发，早上来到滨湖广场。",
       "顾长河|"},
      {"an optional word", "来到 了? where:Place", "顾长河来到了滨湖广场。", "滨湖广场|"},
      {"a word that was cut in two", "!新馆开馆", "县图书馆新馆开馆。", "|"},
      {"the end of a clause", "来到 where:Place $", "顾长河来到滨湖广场看茶。", ""},
      {"a quantity", "捐赠 what:Quantity", "云岭茶业有限公司捐赠茶叶500箱。", "茶叶500箱|"},
      {"no rule enters a quotation", "来到 where:Place", "“我来到滨湖广场，真美。”顾长河说。", ""},
      {"no rule goes over a sentence", "who:Person ~~9 来到", "县长顾长河走了。早上来到滨湖广场。",
       ""},
      {"every place", "来到 where:Place", "顾长河来到滨湖广场，钟岚来到桔苑小区。",
       "滨湖广场|桔苑小区|"},
  };
  for (const auto& [what, pattern, text, captures] : kCases) {
    std::string found = Captures(pattern, text);
    EXPECT_EQ(found, captures) << what;
  }
}

}  // namespace
}  // namespace newsgraph
