#include "extract/story/line.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/extract/page_text.h"

namespace newsgraph {
namespace {

using testing::PageOf;

TEST(LineTest, ShowsWhatItLooksLike) {
  const struct {
    const char* text;
    bool Line::*feature;
  } kCases[] = {
      {"会议圆满结束。", &Line::ends_sentence},
      {"他问：“来了吗？”", &Line::ends_sentence},
      {"参加活动的有甲、", &Line::ends_open},
      {"开园。三百名茶农", &Line::holds_stop},
      {"今年，茶农", &Line::holds_comma},
      {"春茶开采 茶香满山", &Line::holds_gap},
      {"他说：“春茶", &Line::unbalanced},
      {"本报讯（记者 钟岚）昨日", &Line::opens_story},
      {"新华社北京3月1日电", &Line::opens_story},
      {"记者：今年有什么打算", &Line::opens_turn},
      {"●3月15日，新馆开馆", &Line::is_item},
      {"2024年1月26日", &Line::is_date},
      {"钟岚（桐溪县第二中学）", &Line::is_row},
      {"记者 钟　岚", &Line::is_byline},
      {"□本报记者 钟岚 文/图", &Line::is_byline},
      {"茶农在采茶。钟岚 摄", &Line::ends_in_credit},
      {"茶香飘满山谷。（钟岚 安若水）", &Line::is_signed},
      {"责任编辑：言午　版式：梁木", &Line::is_furniture},
      {"新闻热线：0000-123456", &Line::is_furniture},
      {"（上接第1版）", &Line::is_mark},
      {"下转3版", &Line::is_mark},
      {"简讯", &Line::is_briefs_title},
      {"核心提示", &Line::is_label},
      {"天　气　　今天白天：多云，9℃～22℃", &Line::is_furniture},
      {"┌──────┐", &Line::is_furniture},
      {"钟　岚　　云岭茶业公司　　采茶工", &Line::is_row},
      {"停电预告", &Line::is_notice_title},
      {"为弘扬劳模精神，县总工会决定授", &Line::opens_notice},
  };
  for (const auto& [text, feature] : kCases) {
    const Page page = PageOf(text);
    const auto lines = ReadLines(page, U"桐溪周讯");
    ASSERT_EQ(lines.size(), 1u) << text;
    EXPECT_TRUE(lines[0].*feature) << text;
  }
}

TEST(LineTest, DoesNotSeeWhatIsNotThere) {
  const struct {
    const char* text;
    bool Line::*feature;
  } kCases[] = {
      {"记者在现场看到，茶农正忙", &Line::is_byline},
      {"记者的一天", &Line::is_byline},
      {"今天白天，茶农正忙", &Line::is_furniture},
      {"云岭镇　　千亩茶园", &Line::is_row},
      {"这张照片由他拍摄", &Line::ends_in_credit},
      {"2024年1月26日，新馆开馆", &Line::is_date},
      {"桐溪县第二中学（老校区）", &Line::is_row},
      {"茶香飘满山谷。（资料图片）", &Line::is_signed},
      {"他说：“春茶”", &Line::unbalanced},
      {"会议结束", &Line::ends_sentence},
  };
  for (const auto& [text, feature] : kCases) {
    const Page page = PageOf(text);
    EXPECT_FALSE(ReadLines(page, U"").at(0).*feature) << text;
  }
}

TEST(LineTest, WhiteSpaceAroundItIsLeftOut) {
  const Page page = PageOf("\n　　会议结束。 \r\n\n甲 1\n");
  const auto lines = ReadLines(page, U"");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].text, U"会议结束。");
  EXPECT_EQ(page.text.substr(lines[0].begin, lines[0].end - lines[0].begin), lines[0].text);
  EXPECT_EQ(lines[0].indent, 4u);
  EXPECT_EQ(lines[0].width, 10u);
  EXPECT_EQ(lines[0].blanks_before, 1u);
  EXPECT_EQ(lines[1].blanks_before, 1u);
  EXPECT_EQ(lines[1].width, 4u);
}

TEST(LineTest, WrappedLinesKnowTheirColumn) {
  const Page page = PageOf(testing::kColumn);
  for (const Line& line : ReadLines(page, U"桐溪周讯")) {
    if (line.text.starts_with(U"镇千亩") || line.text.starts_with(U"新馆日前")) {
      EXPECT_GT(line.column_width, 30u) << ToUtf8(line.text);
      EXPECT_TRUE(line.full()) << ToUtf8(line.text);
    }
  }
}

TEST(LineTest, PageHeadsAreFurniture) {
  for (const char* text : {"桐溪周讯", "02　要闻　　桐溪周讯", "桐溪周讯 3",
                           "桐溪周讯 TONGXI ZHOUXUN", "要闻 02", "4"}) {
    const Page page = PageOf(text);
    EXPECT_TRUE(ReadLines(page, U"桐溪周讯").at(0).is_furniture) << text;
  }
  for (const char* text : {"走进桐溪周讯", "桐溪周讯读者节", "要闻回顾", "2023"}) {
    const Page page = PageOf(text);
    EXPECT_FALSE(ReadLines(page, U"桐溪周讯").at(0).is_furniture) << text;
  }
}

}  // namespace
}  // namespace newsgraph
