#include <gtest/gtest.h>

#include "extract/deeds/rule.h"
#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

constexpr std::string_view kFile =
    "# Rules of a test.\n"
    "home 湖北省宜昌市秭归县\n"
    "date 2023-03-17\n"
    "class open = 开园 @nothing\n";

// A whole rule, to which one line is added.
std::string RuleWith(const std::string& line) {
  return "rule a.b\nmatch who:Person ~4 !举办 what:Project/event|Place ,? Quantity?\n"
         "say who organises what\n" +
         line + "\nexample 顾长河举办茶香文化节。\n";
}

TEST(RuleParserTest, ReadsEveryPart) {
  const auto file = ParseRules(
      "home 秭归县\ndate 2023-03-17\nclass a = 举办 举行\nclass b = @a 召开\n\n"
      "rule one\nmatch ^ who:Person|Body ~~8 了? !@b what:Project/event ~ $\n"
      "say who organises what role=\"主办\"\nsay not what heldAt who|@site\nsubject Person|Body\n"
      "unless 取消 @a\nstatus planned\ndate story\nconfidence 0.5\n"
      "example 甲举办乙。\n=> 甲 organises 乙\nexample 丙。\n=> nothing\n",
      "r.rules");
  ASSERT_OK(file);
  EXPECT_EQ(file->example_home, "秭归县");
  EXPECT_EQ(file->example_date, "2023-03-17");
  ASSERT_EQ(file->rules.size(), 1u);
  const Rule& rule = file->rules[0];
  EXPECT_EQ(rule.name, "one");
  EXPECT_EQ(rule.line, 6u);
  ASSERT_EQ(rule.pattern.size(), 8u);
  EXPECT_EQ(rule.pattern[0].kind, RuleElement::kStart);
  EXPECT_EQ(rule.pattern[1].types.size(), 2u);
  EXPECT_TRUE(rule.pattern[2].wide);
  EXPECT_EQ(rule.pattern[2].most, 8);
  EXPECT_TRUE(rule.pattern[3].optional);
  EXPECT_EQ(rule.pattern[4].words, (std::vector<std::u32string>{U"举办", U"举行", U"召开"}));
  EXPECT_EQ(rule.trigger, 4u);
  EXPECT_EQ(rule.pattern[5].types[0].subtype, "event");
  EXPECT_EQ(rule.captures, (std::vector<std::string>{"who", "what"}));
  ASSERT_EQ(rule.says.size(), 2u);
  EXPECT_EQ(rule.says[0].role[0].text, "主办");
  EXPECT_TRUE(rule.says[1].negated);
  EXPECT_EQ(rule.says[1].object[1].kind, RuleRef::kSite);
  EXPECT_EQ(rule.unless, (std::vector<std::u32string>{U"取消", U"举办", U"举行"}));
  EXPECT_EQ(rule.status, Realis::kPlanned);
  EXPECT_TRUE(rule.story_date);
  EXPECT_EQ(rule.confidence, 0.5);
  ASSERT_EQ(rule.examples.size(), 2u);
  EXPECT_EQ(rule.examples[0].expected.size(), 1u);
  EXPECT_TRUE(rule.examples[1].expected.empty());
}

TEST(RuleParserTest, WithoutAMarkTheFirstWordIsTheTrigger) {
  const auto file = ParseRules(
      "rule a\nmatch Person 在? 为 Body 讲课\nsay @subject organises @event\nexample 甲。", "r");
  ASSERT_OK(file);
  EXPECT_EQ(file->rules[0].trigger, 2u);
}

TEST(RuleParserTest, ErrorsSayFileLineAndWhatWasWanted) {
  const struct {
    std::string text;
    const char* message;
  } kCases[] = {
      {std::string(kFile), "r.rules:4: class @nothing is not defined above"},
      {"class a\n", "r.rules:1: wanted class NAME = WORDS"},
      {"class a = \n", "r.rules:1: wanted class NAME = WORDS"},
      {"class a = 甲\n\nclass a = 乙\n", "r.rules:3: class a is defined twice"},
      {"match 举办\n", "r.rules:1: wanted class, home, date or rule, not \"match\""},
      {"rule\n", "r.rules:1: wanted rule NAME"},
      {"rule a b\n", "r.rules:1: wanted rule NAME"},
      {"rule a\n", "r.rules:1: rule a has no match"},
      {"rule a\nmatch 举办\n", "r.rules:1: rule a has no say"},
      {"rule a\nmatch 举办\nsay @subject organises @event\n", "r.rules:1: rule a has no example"},
      {RuleWith("") + RuleWith(""), "rule a.b is defined twice"},
      {RuleWith("match 举办"), "r.rules:4: a second match; wanted one a rule"},
      {RuleWith("mtach 举办"), "r.rules:4: \"mtach\" begins no line of a rule; wanted match, say"},
      {RuleWith("say who organises"), "r.rules:4: wanted say SUBJECT PREDICATE OBJECT"},
      {RuleWith("say who loves what"), "r.rules:4: \"loves\" is no predicate of the guide"},
      {RuleWith("say whom organises what"), "\"whom\" is captured by no part of the match"},
      {RuleWith("say who organises what place=who"), "wanted quantity=REF or role=REF"},
      {RuleWith("subject Human"), "r.rules:4: \"Human\" is no type; wanted Person, Body"},
      {RuleWith("status maybe"), "r.rules:4: wanted status done, ongoing or planned"},
      {RuleWith("confidence 1.5"), "r.rules:4: wanted confidence and a number above 0"},
      {RuleWith("confidence high"), "r.rules:4: wanted confidence and a number above 0"},
      {RuleWith("date 2023"), "r.rules:4: wanted date story"},
      {RuleWith("=> a organises b"), "r.rules:4: => stands behind an example"},
      {RuleWith("example"), "r.rules:4: wanted example and a text"},
      {RuleWith("example 甲。\n=> a organises"), "r.rules:5: wanted => SUBJECT PREDICATE OBJECT"},
      {"rule a\nmatch who:Human 举办\n", "r.rules:2: \"Human\" is no type"},
      {"rule a\nmatch Person ~few 举办\n", "r.rules:2: wanted ~ and a number of items"},
      {"rule a\nmatch Person !举办?\n", "r.rules:2: ! stands before words that are not optional"},
      {"rule a\nmatch !Person 举办\n", "r.rules:2: ! stands before words that are not optional"},
      {"rule a\nmatch Person ~ Body\n", "r.rules:2: a pattern needs a word that is not optional"},
      {"rule a\nmatch (举办||召开)\n", "r.rules:2: an empty word"},
  };
  for (const auto& [text, message] : kCases) {
    EXPECT_TRUE(
        Fails(ParseRules(text, "r.rules").status(), absl::StatusCode::kInvalidArgument, message))
        << text;
  }
}

class LoadRulesTest : public testing::FolderFixture {};

TEST_F(LoadRulesTest, ReadsAFolderByName) {
  Write("b.rules", RuleWith("confidence 0.2"));
  Write("a.rules", RuleWith("confidence 0.1"));
  Write("notes.txt", "no rules");
  const auto files = LoadRules(folder_);
  ASSERT_OK(files);
  ASSERT_EQ(files->size(), 2u);
  EXPECT_EQ((*files)[0].rules[0].confidence, 0.1);
  EXPECT_EQ((*files)[1].rules[0].confidence, 0.2);
}

TEST_F(LoadRulesTest, ErrorsNameThePath) {
  EXPECT_TRUE(
      Fails(LoadRules(folder_).status(), absl::StatusCode::kNotFound, "holds no file *.rules"));
  EXPECT_TRUE(Fails(LoadRules(folder_ / "none").status(), absl::StatusCode::kNotFound, "none: "));
  Write("a.rules", "rule a\n");
  EXPECT_TRUE(Fails(LoadRules(folder_).status(), absl::StatusCode::kInvalidArgument,
                    "a.rules:1: rule a has no match"));
}

}  // namespace
}  // namespace newsgraph
