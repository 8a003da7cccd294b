#include "queries/stats.h"

#include <gtest/gtest.h>

#include "tests/queries/sample_graph.h"

namespace newsgraph {
namespace {

class StatsTest : public testing::SampleGraph {};

TEST_F(StatsTest, CountsWhatThereIs) {
  const absl::StatusOr<Stats> stats = AskStats(*view_, true);
  ASSERT_OK(stats);
  std::string text;
  AppendAligned(StatsTable(*stats), &text);
  EXPECT_EQ(text,
            "what            count\n"
            "document        3\n"
            "story           3\n"
            "Person          3\n"
            "Body            2\n"
            "Place           1\n"
            "Project         1\n"
            "mention         9\n"
            "statement       10\n"
            "holdsPost       3\n"
            "residentOf      1\n"
            "attends         1\n"
            "participatesIn  1\n"
            "visits          1\n"
            "interviews      1\n"
            "says            1\n"
            "wrote           1\n");
  EXPECT_TRUE(AskStats(*view_, false)->predicates.empty());
}

TEST_F(StatsTest, PredicatesOutsideTheGuideComeLast) {
  Stats stats;
  stats.predicates = {{"admires", 2}, {"says", 1}};
  const TextTable table = StatsTable(stats);
  ASSERT_GE(table.rows.size(), 2u);
  EXPECT_EQ(table.rows.back().cells, (std::vector<std::string>{"admires", "2"}));
}

}  // namespace
}  // namespace newsgraph
