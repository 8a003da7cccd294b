#include "extract/names/home.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

using testing::HomeAt;
using testing::TheLexicon;

std::string PathOf(const std::optional<DivisionIndex>& division) {
  return division ? DivisionPath(TheLexicon(), *division) : "-";
}

TEST(HomeTest, PathsAreFound) {
  const struct {
    const char* path;
    const char* division;
  } kCases[] = {
      {"四川省成都市温江区", "四川省成都市温江区"},
      {"重庆市渝中区", "重庆市渝中区"},
      {"渝中区", "重庆市渝中区"},
      {"湖北秭归", "湖北省宜昌市秭归县"},
      {"吉林", "吉林省"},
      {"浙江省杭州市临安区锦城街道", "浙江省杭州市临安区锦城街道"},
      {"广东省深圳市大鹏新区", "广东省深圳市"},
      {"广东省深圳市前海新区", "广东省深圳市"},
      {"鼓楼区", "-"},  // there are four
      {"江苏省鼓楼区", "-"},
      {"江苏省南京市鼓楼区", "江苏省南京市鼓楼区"},
      {"云泽省", "-"},
      {"", "-"},
  };
  for (const auto& [path, division] : kCases) {
    EXPECT_EQ(PathOf(FindDivisionPath(TheLexicon(), path)), division) << path;
  }
}

TEST(HomeTest, LevelWordsStandForWhatIsAroundIt) {
  const struct {
    const char* home;
    char32_t word;
    const char* division;
  } kCases[] = {
      {"浙江省杭州市临安区", U'区', "浙江省杭州市临安区"},
      {"浙江省杭州市临安区", U'市', "浙江省杭州市"},
      {"浙江省杭州市临安区", U'省', "浙江省"},
      {"浙江省杭州市临安区", U'县', "-"},
      {"重庆市渝中区", U'市', "重庆市"},
      {"湖北省宜昌市秭归县", U'县', "湖北省宜昌市秭归县"},
      {"贵州省黔东南苗族侗族自治州凯里市", U'州', "贵州省黔东南苗族侗族自治州"},
      {"内蒙古自治区锡林郭勒盟镶黄旗", U'旗', "内蒙古自治区锡林郭勒盟镶黄旗"},
  };
  for (const auto& [home, word, division] : kCases) {
    EXPECT_EQ(PathOf(HomeAt(home).OfLevelWord(word)), division)
        << home << " " << ToUtf8(std::u32string(1, word));
  }
  EXPECT_EQ(Home(TheLexicon()).OfLevelWord(U'区'), std::nullopt);
}

TEST(HomeTest, ChoosesTheNearOne) {
  const Entry* entry = TheLexicon().Find(U"鼓楼区");
  ASSERT_NE(entry, nullptr);
  const auto senses = TheLexicon().Senses(*entry);
  EXPECT_EQ(PathOf(HomeAt("江苏省南京市玄武区").Choose(senses)), "江苏省南京市鼓楼区");
  EXPECT_EQ(PathOf(HomeAt("河南省开封市").Choose(senses)), "河南省开封市鼓楼区");
  EXPECT_EQ(Home(TheLexicon()).Choose({}), std::nullopt);
}

TEST(HomeTest, ContainsWhatLiesInIt) {
  const Home home = HomeAt("浙江省杭州市");
  const DivisionIndex district = *HomeAt("浙江省杭州市临安区").division();
  const DivisionIndex province = *HomeAt("浙江省").division();
  EXPECT_TRUE(home.Contains(district));
  EXPECT_FALSE(home.Contains(province));
  EXPECT_TRUE(home.LiesIn(province));
  EXPECT_TRUE(home.IsNear(province) && home.IsNear(district));
  EXPECT_FALSE(home.IsNear(*HomeAt("重庆市").division()));
}

TEST(HomeTest, CodesAreOfTheTables) {
  EXPECT_EQ(DivisionCode(TheLexicon(), *HomeAt("重庆市渝中区").division()), "500103");
}

TEST(HomeTest, IsInferredWhereOneStandsOut) {
  const struct {
    const char* text;
    const char* home;
  } kCases[] = {
      {"秭归县举行脐橙节。秭归县茅坪镇、归州镇的果农来了。", "湖北省宜昌市秭归县"},
      {"渝中区、秭归县、临安区、温江区、凯里市参加交流。", "-"},
      {"会议在昨天举行，茶农走进茶园。", "-"},
      {"秭归县来客。", "-"},  // once is too little
      {"", "-"},
  };
  for (const auto& [text, home] : kCases) {
    const std::u32string characters = ToCodePoints(text);
    EXPECT_EQ(PathOf(InferHome(TheLexicon(), {characters})), home) << text;
  }
}

}  // namespace
}  // namespace newsgraph
