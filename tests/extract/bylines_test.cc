#include "extract/deeds/bylines.h"

#include <gtest/gtest.h>

#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

using testing::HomeAt;
using testing::ReadStory;

TEST(BylinesTest, SayWhoWroteAndPhotographed) {
  const struct {
    const char* text;
    const char* bylines;  // '*' behind a photographer
  } kCases[] = {
      {"本报讯（记者 钟岚）昨日，茶园开园。", "钟岚 "},
      {"本报讯（记者 钟　岚 通讯员 安若水）昨日，茶园开园。", "钟岚 安若水 "},
      {"昨日，茶园开园。\n记者 钟岚", "钟岚 "},
      {"昨日，茶园开园。（钟岚 安若水）", "钟岚 安若水 "},
      {"茶农在采茶。 本报记者 钟岚 摄", "钟岚* "},
      {"茶农在采茶。（钟岚/摄）", "钟岚* "},
      {"昨日，茶园开园，村民祝小满告诉记者，茶叶丰收了。", ""},
      {"昨日，茶园开园。", ""},
  };
  for (const auto& [text, bylines] : kCases) {
    ReadStory story(text, HomeAt("湖北省宜昌市秭归县"));
    std::string out;
    for (const Byline& byline : FindBylines(story.view())) {
      const std::string name = story.NameOf(byline.person);
      EXPECT_LT(byline.begin, byline.end) << text;
      out += name + (byline.photographed ? "* " : " ");
    }
    EXPECT_EQ(out, bylines) << text;
  }
}

TEST(BylinesTest, APersonWritesOnce) {
  ReadStory story("本报讯（记者 钟岚）昨日，茶园开园。（记者 钟岚）", HomeAt("湖北省宜昌市秭归县"));
  EXPECT_EQ(FindBylines(story.view()).size(), 1u);
}

}  // namespace
}  // namespace newsgraph
