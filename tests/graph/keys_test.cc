#include "graph/keys.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(KeysTest, EveryKeyReadsBackAndSortsAsItsNumbers) {
  const MentionKey mention{{StoryId{1}, 2, 300}, NodeId{4}};
  EXPECT_EQ(ParseMentionKey(EncodeKey(mention)), mention);
  EXPECT_EQ(ParseMentionOfKey(MentionOfKey(mention)), mention);
  EXPECT_LT(EncodeKey(mention), EncodeKey(MentionKey{{StoryId{1}, 256, 1}, NodeId{1}}));
  const EvidenceKey evidence{StatementId{9}, {StoryId{1}, 2, 3}};
  EXPECT_EQ(ParseEvidenceKey(EncodeKey(evidence)), evidence);
  EXPECT_EQ(ParseIdKey<NodeId>(IdKey(NodeId{258})), NodeId{258});
  EXPECT_EQ(ParseIdKey<NodeId>("short"), std::nullopt);
  const std::string name = NameKey("医院", 2, NodeId{5});
  EXPECT_EQ(ParseNameKey(name)->suffix, "医院");
  EXPECT_EQ(ParseNameKey(name)->position, 2);
  EXPECT_EQ(ParseNameKey(name)->node, NodeId{5});
  EXPECT_TRUE(NameKey("医院", 0, NodeId{5}).starts_with(WholeNamePrefix("医院")));
  EXPECT_FALSE(NameKey("医院", 1, NodeId{5}).starts_with(WholeNamePrefix("医院")));
}

TEST(KeysTest, ALinkReadsBackAndLiesUnderItsPrefixes) {
  const Link kLinks[] = {{Direction::kOut, "visits", NodeId{258}, StatementId{7}},
                         {Direction::kIn, "visits", NodeId{3}, StatementId{7}},
                         {Direction::kToStory, "wrote", StoryId{3}, StatementId{8}},
                         {Direction::kToWords, "says", {}, StatementId{9}}};
  const uint64_t kOthers[] = {258, 3, 3, 0};
  for (size_t i = 0; i < std::size(kLinks); ++i) {
    const auto& [direction, predicate, other, statement] = kLinks[i];
    const std::string key = AdjacencyKey(NodeId{1}, direction, predicate, kOthers[i], statement);
    EXPECT_EQ(ParseAdjacencyKey(key), kLinks[i]) << i;
    EXPECT_EQ(ParseAdjacencyKey(key + "x"), std::nullopt) << i;
    EXPECT_TRUE(key.starts_with(AdjacencyPrefix(NodeId{1}, direction))) << i;
    EXPECT_TRUE(key.starts_with(AdjacencyPrefix(NodeId{1}, direction, predicate))) << i;
    EXPECT_TRUE(key.starts_with(AdjacencyPrefix(NodeId{1}, direction, predicate, kOthers[i])));
  }
}

TEST(KeysTest, TimesAreKeptByTheirLength) {
  const struct {
    const char* edtf;
    Span span;
    int first_day;
  } kCases[] = {{"2021-05-28", Span::kDay, 20210528},
                {"2021-05", Span::kInMonth, 20210501},
                {"2021-05-30/2021-06-02", Span::kInYear, 20210530},
                {"2021", Span::kInYear, 20210101},
                {"2020-12-30/2021-01-02", Span::kLonger, 20201230},
                {"../2021", Span::kLonger, kOpenPast},
                {"2021/..", Span::kLonger, 20210101}};
  for (const auto& [edtf, span, first_day] : kCases) {
    const DateKey key = DateKeyOf(*ParseEdtf(edtf), StatementId{1});
    EXPECT_EQ(key.span, span) << edtf;
    EXPECT_EQ(key.first_day, first_day) << edtf;
    EXPECT_LE(FirstDateKey(span, ParseEdtf(edtf)->last), EncodeKey(key)) << edtf;
  }
}

}  // namespace
}  // namespace newsgraph
