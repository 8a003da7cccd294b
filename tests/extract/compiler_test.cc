// A lexicon of a few words, compiled and read again.
#include "extract/lexicon/compiler.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "extract/lexicon/divisions.h"
#include "extract/lexicon/lexicon.h"
#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

class CompilerTest : public testing::FolderFixture {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder_ / "dist");
    Write("dict.txt", "会议 600 n\n主持 300 v\nＡＢＣ 5 eng\n");
    Write("dist/provinces.csv", "code,name\n98,\"云泽省\"\n");
    Write("dist/cities.csv", "code,name,provinceCode\n9801,\"桐溪市\",98\n");
    Write("dist/areas.csv", "code,name,cityCode,provinceCode\n980101,\"石浦区\",9801,98\n");
    Write("dist/streets.csv", "code,name,areaCode,provinceCode,cityCode\n");
    Write("dist/villages.csv", "code,name,streetCode,provinceCode,cityCode,areaCode\n");
    for (const char* name :
         {"body_endings", "boundary_words", "generic_nouns", "given_names", "governing_verbs",
          "human_verbs", "list_heads", "name_parts", "organs", "place_endings", "plain_modifiers",
          "post_bodies", "posts", "project_endings", "surnames", "words"}) {
      Write(std::string(name) + ".tsv", "# empty\n");
    }
  }
  absl::StatusOr<std::string> Compile() const {
    return CompileLexicon({folder_ / "dict.txt", folder_, folder_});
  }
};

TEST_F(CompilerTest, AKeyHasAllItsSenses) {
  Write("posts.tsv", "office\tparty\t书记 石浦\n");
  Write("surnames.tsv", "1000\t石\n");
  Write("organs.tsv", "人民政府\t政府\n");
  const auto bytes = Compile();
  ASSERT_OK(bytes);
  const auto lexicon = Lexicon::FromBytes(*bytes);
  ASSERT_OK(lexicon);
  const Lexicon& l = **lexicon;

  const Entry* word = l.Find(U"主持");
  ASSERT_NE(word, nullptr);
  EXPECT_EQ(word->pos, Pos::kVerb);
  EXPECT_EQ(word->is_word, 1);
  EXPECT_GT(word->cost, l.Find(U"会议")->cost);  // the rarer the dearer
  EXPECT_NE(l.Find(U"abc"), nullptr);            // folded
  EXPECT_EQ(l.Find(U"主"), nullptr);
  EXPECT_EQ(l.Find(U"主持会"), nullptr);

  const Entry* both = l.Find(U"石浦");  // short for a division, and a post
  ASSERT_NE(both, nullptr);
  const Sense* post = l.FindSense(*both, SenseKind::kPost);
  ASSERT_NE(post, nullptr);
  EXPECT_EQ(post->detail, static_cast<uint8_t>(PostKind::kOffice));
  EXPECT_EQ(post->payload, static_cast<uint32_t>(PostBody::kParty));
  const Sense* division = l.FindSense(*both, SenseKind::kDivision);
  ASSERT_NE(division, nullptr);
  EXPECT_EQ(division->detail, 1);
  EXPECT_EQ(l.GetDivision(division->payload).code, 980101u);
  EXPECT_EQ(l.GetDivision(l.GetDivision(division->payload).parent).code, 9801u);

  const Sense* organ = l.FindSense(*l.Find(U"政府"), SenseKind::kOrgan);
  ASSERT_NE(organ, nullptr);
  EXPECT_EQ(l.OrganName(organ->payload), "人民政府");
  EXPECT_EQ(l.FindSense(*l.Find(U"会议"), SenseKind::kPost), nullptr);
}

TEST_F(CompilerTest, TheSameSourcesGiveTheSameBytes) { EXPECT_EQ(*Compile(), *Compile()); }

TEST_F(CompilerTest, ErrorsNameFileAndLine) {
  const struct {
    const char* file;
    const char* text;
    const char* message;
  } kCases[] = {
      {"dict.txt", "会议 600 n\n主持 many v\n", "dict.txt:2: \"many\" is no number"},
      {"dict.txt", "会议 600\n", "dict.txt:1: has 2 columns; wanted 3"},
      {"posts.tsv", "chief\t-\t长\n", "posts.tsv:1: \"chief\" is unknown; wanted office, staff"},
      {"body_endings.tsv", "# a\nfirm\ta\tb\n", "body_endings.tsv:2: \"firm\" is unknown"},
      {"generic_nouns.tsv", "校\tSchool\t-\n", "\"School\" is no node type"},
      {"human_verbs.tsv", "x\t说\n", "human_verbs.tsv:1: \"x\" is no number"},
      {"surnames.tsv", "王\n", "surnames.tsv:1: has 1 columns; wanted 2"},
      {"dist/areas.csv", "980201,\"石浦区\",9802,98\n", "areas.csv:1: its parent is unknown"},
      {"dist/cities.csv", "x,\"桐溪市\",98\n", "cities.csv:1: \"x\" is no code"},
  };
  for (const auto& [file, text, message] : kCases) {
    SetUp();
    Write(file, text);
    EXPECT_TRUE(Fails(Compile().status(), absl::StatusCode::kInvalidArgument, message)) << text;
  }
  SetUp();
  std::filesystem::remove(folder_ / "posts.tsv");
  EXPECT_TRUE(Fails(Compile().status(), absl::StatusCode::kNotFound, "posts.tsv: cannot be read"));
}

TEST(DivisionNamesTest, HaveShortForms) {
  using Names = std::vector<std::string>;
  const struct {
    const char* name;
    DivisionLevel level;
    Names short_names;
  } kCases[] = {
      {"重庆市", DivisionLevel::kProvince, {"重庆"}},
      {"广西壮族自治区", DivisionLevel::kProvince, {"广西"}},
      {"黔东南苗族侗族自治州", DivisionLevel::kPrefecture, {"黔东南州", "黔东南"}},
      {"渝中区", DivisionLevel::kCounty, {"渝中"}},
      {"石柱土家族自治县", DivisionLevel::kCounty, {"石柱县", "石柱"}},
      {"忠县", DivisionLevel::kCounty, {}},
      {"石油路街道", DivisionLevel::kTown, {"石油路"}},
      {"桥头镇", DivisionLevel::kTown, {"桥头"}},
      {"石桥村社区", DivisionLevel::kVillage, {"石桥村"}},
      {"石桥村", DivisionLevel::kVillage, {}},
  };
  for (const auto& [name, level, short_names] : kCases) {
    EXPECT_EQ(ShortDivisionNames(name, level), short_names) << name;
  }
  EXPECT_EQ(VillageOfCommittee("岷江村委会"), "岷江村");
  EXPECT_EQ(VillageOfCommittee("文庙社区居委会"), "文庙社区");
  EXPECT_EQ(VillageOfCommittee("福利楼"), "福利楼");
}

}  // namespace
}  // namespace newsgraph
