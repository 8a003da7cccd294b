#include "extract/names/short_forms.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

ComparedName Compared(std::u32string_view name, std::string_view subtype) {
  return {PlainName(name), QuotedPart(name), subtype, false};
}

TEST(ShortFormsTest, BodiesAndUndertakings) {
  constexpr NodeType kBody = NodeType::kBody;
  constexpr NodeType kProject = NodeType::kProject;
  const struct {
    NodeType type;
    const char* subtype;
    const char32_t* shorter;
    const char32_t* longer;
    bool is;
  } kCases[] = {
      {kBody, "company", U"秦江文旅集团", U"秦江文化旅游集团有限公司", true},
      {kBody, "company", U"云岭茶业", U"云岭茶业有限公司", true},
      {kBody, "company", U"云岭茶业", U"云岭酒业有限公司", false},
      {kBody, "company", U"云岭", U"云岭茶业有限公司", false},
      {kBody, "team", U"“红蜻蜓”服务队", U"义工协会“红蜻蜓”志愿服务队", true},
      {kBody, "school", U"桐溪中学", U"桐溪第三中学", false},
      {kBody, "school", U"桐溪三中", U"桐溪第三中学", true},
      {kBody, "government", U"教育局", U"教育体育局", false},
      {kProject, "event", U"“茶香”节", U"第二届“茶香”文化旅游节", true},
      {kProject, "event", U"茶香", U"“茶香”文化旅游节", true},
      {kProject, "works", U"老街改造", U"老街改造工程", true},
      {kProject, "works", U"老街改造工程", U"新街改造工程", false},
      {kProject, "event", U"茶园文化节", U"云岭茶园文化节", true},
      {NodeType::kPerson, "", U"钟岚", U"钟岚岚", false},
      {NodeType::kPlace, "square", U"滨湖文化广场", U"桐溪滨湖文化广场", true},
      {NodeType::kPlace, "square", U"文化广场", U"滨湖文化广场", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(IsShortForm(c.type, Compared(c.shorter, c.subtype), Compared(c.longer, c.subtype)),
              c.is)
        << ToUtf8(c.shorter) << " of " << ToUtf8(c.longer);
  }
}

TEST(ShortFormsTest, NoNameIsShortForItsShortForm) {
  EXPECT_FALSE(IsShortForm(NodeType::kBody, Compared(U"云岭茶业有限公司", "company"),
                           Compared(U"云岭茶业", "company")));
  EXPECT_FALSE(
      IsShortForm(NodeType::kBody, Compared(U"", "company"), Compared(U"云岭茶业", "company")));
}

TEST(ShortFormsTest, MarksAreTakenOff) {
  EXPECT_EQ(PlainName(U"“茶 香”　文化节"), U"茶香文化节");
  EXPECT_EQ(QuotedPart(U"第二届“茶香”文化节"), U"茶香");
  EXPECT_EQ(QuotedPart(U"《桐溪 志》"), U"桐溪志");
  EXPECT_EQ(QuotedPart(U"茶香“文化节"), U"");
  EXPECT_EQ(QuotedPart(U"茶香"), U"");
}

}  // namespace
}  // namespace newsgraph
