#include "extract/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "graph/utf8.h"
#include "tests/extract/story_reading.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::TheLexicon;

std::string BytesOfTheLexicon() {
  std::ifstream file(NEWSGRAPH_DATA "/lexicon.bin", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(LexiconTest, MatchesFromTheShortestOn) {
  std::vector<size_t> lengths;
  TheLexicon().Match(U"重庆市渝中区",
                     [&](size_t length, const Entry&) { lengths.push_back(length); });
  EXPECT_TRUE(std::is_sorted(lengths.begin(), lengths.end()));
  EXPECT_NE(std::find(lengths.begin(), lengths.end(), 2u), lengths.end());  // 重庆
  EXPECT_NE(std::find(lengths.begin(), lengths.end(), 3u), lengths.end());  // 重庆市
}

TEST(LexiconTest, KnowsWordsByPartOfSpeech) {
  const struct {
    const char32_t* word;
    Pos pos;
  } kCases[] = {{U"会议", Pos::kNoun},      {U"举办", Pos::kVerb},      {U"的", Pos::kParticle},
                {U"和", Pos::kConjunction}, {U"在", Pos::kPreposition}, {U"我们", Pos::kPronoun},
                {U"先后", Pos::kAdverb},    {U"北京", Pos::kPlaceName}};
  for (const auto& [word, pos] : kCases) {
    const Entry* entry = TheLexicon().Find(word);
    ASSERT_NE(entry, nullptr) << ToUtf8(word);
    EXPECT_EQ(entry->pos, pos) << ToUtf8(word);
  }
}

TEST(LexiconTest, EntriesHaveTheirSenses) {
  const struct {
    const char32_t* word;
    SenseKind kind;
  } kCases[] = {{U"渝中区", SenseKind::kDivision},        {U"渝中", SenseKind::kDivision},
                {U"教育局", SenseKind::kOrgan},           {U"副区长", SenseKind::kPost},
                {U"有限公司", SenseKind::kBodyEnding},    {U"广场", SenseKind::kPlaceEnding},
                {U"改造工程", SenseKind::kProjectEnding}, {U"该公司", SenseKind::kGeneric},
                {U"欧阳", SenseKind::kSurname},           {U"表示", SenseKind::kHumanVerb},
                {U"举办", SenseKind::kBoundary},          {U"品牌", SenseKind::kListHead},
                {U"扎西", SenseKind::kNamePart}};
  for (const auto& [word, kind] : kCases) {
    const Entry* entry = TheLexicon().Find(word);
    ASSERT_NE(entry, nullptr) << ToUtf8(word);
    EXPECT_NE(TheLexicon().FindSense(*entry, kind), nullptr) << ToUtf8(word);
  }
}

TEST(LexiconTest, FoldsWidthAndCase) {
  EXPECT_EQ(TheLexicon().Fold(U"ＡＢｃ１２，"), U"abc12，");
  EXPECT_EQ(TheLexicon().Fold(std::u32string(1, 0x20BB7)), std::u32string(1, 0x20BB7));
}

TEST(LexiconTest, CommonGivenNamesAreCheap) {
  EXPECT_LT(TheLexicon().GivenNameCost(U'伟'), TheLexicon().GivenNameCost(U'尬'));
  EXPECT_EQ(TheLexicon().GivenNameCost(0x20BB7), Lexicon::kRareCost);
}

TEST(LexiconTest, DivisionsReachTheirProvince) {
  const auto divisions = TheLexicon().Divisions();
  ASSERT_GT(divisions.size(), 600000u);
  for (uint32_t i = 0; i < divisions.size(); i += 997) {
    uint32_t at = i;
    int steps = 0;
    for (; divisions[at].parent != at && steps < 6; ++steps) {
      ASSERT_LT(divisions[divisions[at].parent].level, divisions[at].level);
      at = divisions[at].parent;
    }
    EXPECT_EQ(divisions[at].level, DivisionLevel::kProvince);
  }
}

TEST(LexiconTest, BrokenFilesAreErrors) {
  const std::string bytes = BytesOfTheLexicon();
  ASSERT_GT(bytes.size(), 1000u);
  std::string other_format = bytes.substr(0, 4096);
  other_format[7] = '9';
  const absl::StatusCode lost = absl::StatusCode::kDataLoss;
  EXPECT_TRUE(Fails(Lexicon::FromBytes("NGLEX").status(), lost, "is too short"));
  EXPECT_TRUE(Fails(Lexicon::FromBytes(other_format).status(), lost, "another format"));
  EXPECT_TRUE(Fails(Lexicon::FromBytes(bytes.substr(0, bytes.size() - 8)).status(), lost,
                    "is cut off; wanted a lexicon of this version"));
  EXPECT_TRUE(Fails(Lexicon::Open("/nowhere/lexicon.bin").status(), absl::StatusCode::kNotFound,
                    "/nowhere/lexicon.bin: No such file"));
}

}  // namespace
}  // namespace newsgraph
