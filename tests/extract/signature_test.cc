#include "extract/signature.h"

#include <gtest/gtest.h>

#include <string>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

TEST(SignatureTest, StandsInBracketsAtTheEnd) {
  const struct {
    const char* text;
    const char* signature;  // nullptr for none
  } kCases[] = {
      {"茶香满山。（记者 钟岚 通讯员 安若水）", "记者 钟岚 通讯员 安若水"},
      {"茶香满山。（钟岚 安若水）", "钟岚 安若水"},
      {"茶香满山。(钟岚/摄)", "钟岚/摄"},
      {"茶香满山。（钟　岚）", "钟　岚"},
      {"茶香满山。（阿依古丽·买买提）", "阿依古丽·买买提"},
      {"“好茶！”（钟岚）", "钟岚"},
      {"（记者钟岚）", "记者钟岚"},
      {"茶香满山（记者 钟岚）", "记者 钟岚"},
      {"茶香满山（云岭镇）", nullptr},  // behind no sentence, and no role
      {"茶香满山。（资料图片）", nullptr},
      {"茶香满山。（据新华社）", nullptr},
      {"茶香满山。（文中人物均为化名）", nullptr},
      {"茶香满山。（钟 岚 安若水）", "钟 岚 安若水"},
      {"茶香满山。（钟岚", nullptr},
      {"茶香满山。", nullptr},
      {"", nullptr},
  };
  for (const auto& [text, wanted] : kCases) {
    const std::u32string characters = ToCodePoints(text);
    const auto signature = FindSignature(characters);
    ASSERT_EQ(signature.has_value(), wanted != nullptr) << text;
    if (!signature) continue;
    EXPECT_EQ(ToUtf8(characters.substr(signature->begin, signature->end - signature->begin)),
              wanted);
  }
}

TEST(SignatureTest, KnowsTheLongestRole) {
  EXPECT_EQ(BylineRoleLength(U"本报记者钟岚"), 4u);
  EXPECT_EQ(BylineRoleLength(U"记者钟岚"), 2u);
  EXPECT_EQ(BylineRoleLength(U"摄"), 1u);
  EXPECT_EQ(BylineRoleLength(U"钟岚"), 0u);
  EXPECT_EQ(BylineRoleLength(U""), 0u);
}

}  // namespace
}  // namespace newsgraph
