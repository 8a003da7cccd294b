#include "extract/story/similarity.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(SimilarityTest, ShareOfPairsLeavesSignsOut) {
  EXPECT_EQ(ShareOfPairs(U"春茶，开采", U"今年春茶开采了"), 1);
  EXPECT_EQ(ShareOfPairs(U"春茶开采", U"图书馆开馆"), 0);
  EXPECT_EQ(ShareOfPairs(U"", U"春茶"), 0);
}

TEST(SimilarityTest, LiftIsWhatIsSharedBeyondChance) {
  const BlockSimilarity blocks({U"云岭大桥上，祝小满守了二十年。", U"祝小满在云岭大桥上摔伤了腿。",
                                U"县图书馆新馆开馆，藏书八万册。", U"县气象局将开放参观。"});
  EXPECT_GT(blocks.Lift(1, {0}), 0.2);
  EXPECT_LT(blocks.Lift(1, {2}), 0);
  // What is all of the rest has nothing beyond it.
  EXPECT_NEAR(blocks.Lift(1, {0, 2, 3}), 0, 1e-9);
  EXPECT_EQ(blocks.Lift(3, {2}), 0);
}

TEST(SimilarityTest, ContainmentIsOfTheBestOfThose) {
  const BlockSimilarity blocks(
      {U"藏书八万册天天开放", U"新馆藏书八万册，天天开放。", U"藏书八万册"});
  EXPECT_EQ(blocks.BestContainment(0, {true, true, true}), 1);
  EXPECT_NEAR(blocks.BestContainment(0, {true, false, true}), 2.0 / 6, 1e-9);
}

}  // namespace
}  // namespace newsgraph
