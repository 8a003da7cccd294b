// What only a whole document shows: whose paper it is, who is called 老栾, what a list goes on
// with.
#include <gtest/gtest.h>

#include "tests/extract/reading.h"

namespace newsgraph {
namespace {

using testing::Describe;
using testing::FindStatement;
using testing::ReadText;
using testing::TheExtractor;

DocumentRecords Read(const char* text) {
  return ReadText(TheExtractor(), text, "湖北省宜昌市秭归县", "2023-03-18");
}

TEST(DocumentTest, SaysWhatASingleSentenceDoesNot) {
  const struct {
    const char* what;
    const char* text;
    const char* subject;
    const char* predicate;
    const char* object;
  } kCases[] = {
      {"a post in the paper of a school",
       "2023年3月18日　星期六　中共云岭大学委员会主办\n\n　　本报讯　校长顾长河参加义务植树。\n",
       "顾长河", "holdsPost", "云岭大学"},
      {"the rows of a roll of honour",
       "先进名单\n　　日前，县总工会、县妇联决定，授予以下1名同志“最美茶农”称号。\n"
       "茅坪镇：钟　岚\n",
       "县妇联", "honours", "钟岚"},
      {"the rows below a prize",
       "获奖名单\n　　第二届秭归县茶艺大赛日前揭晓，获奖名单如下：\n一等奖\n钟　岚（县第三中学）\n",
       "钟岚", "participatesIn", "第二届秭归县茶艺大赛"},
      {"a trade that no list has", "　　本报讯　县文化馆制笔师钟岚来到茅坪镇。\n", "钟岚",
       "holdsPost", "县文化馆"},
  };
  for (const auto& [what, text, subject, predicate, object] : kCases) {
    const DocumentRecords records = Read(text);
    EXPECT_NE(FindStatement(records, subject, predicate, object), nullptr) << what << "\n"
                                                                           << Describe(records);
  }
}

TEST(DocumentTest, SomebodyIsCalledBySurname) {
  const DocumentRecords records =
      Read("　　栾春山是茅坪镇的茶农。“先前欠林子的，总得还上。”老栾说。\n");
  const auto says = std::find_if(records.statements.begin(), records.statements.end(),
                                 [](const Statement& s) { return s.predicate == "says"; });
  ASSERT_NE(says, records.statements.end()) << Describe(records);
  EXPECT_TRUE(testing::IsCalled(records, says->subject, "栾春山"));
}

}  // namespace
}  // namespace newsgraph
