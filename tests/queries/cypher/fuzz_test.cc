// Broken queries: good ones cut, joined and changed at random. Whatever is asked, there is an
// answer or an error that says where; never a crash, and never an end without a limit.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "queries/cypher/run.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

using Random = std::mt19937_64;

constexpr const char* kSeeds[] = {
    "MATCH (a:Person {name: '王一'})-[r:HOLDS_POST|visits*1..3]->(b) WHERE r.role = $x RETURN a, "
    "b.name",
    "EXPLAIN OPTIONAL MATCH (a)<--(b:Body|Place) WITH DISTINCT a, count(*) AS n WHERE n > 1 RETURN "
    "*",
    "MATCH (a), (b) WHERE NOT (a)-->(b) AND a.name IN ['一', \"二\"] OR b.id IS NOT NULL RETURN "
    "1.5",
    "MATCH (a) WHERE EXISTS { MATCH (a)-[q]-(c) WHERE c.name CONTAINS '局' } RETURN "
    "collect(a.name)",
    "MATCH (`a b`) /* c */ RETURN `a b`.aliases AS x ORDER BY size(x) DESC, x SKIP 1 LIMIT 2; // d",
};

std::string Changed(std::string text, Random& random) {
  const size_t changes = 1 + random() % 4;
  for (size_t i = 0; i < changes; ++i) {
    const std::string other = kSeeds[random() % std::size(kSeeds)];
    const size_t at = random() % (text.size() + 1);
    const size_t from = random() % other.size();
    switch (random() % 5) {
      case 0:
        text.erase(at, random() % 8);
        break;
      case 1:
        text.insert(at, other.substr(from, random() % 24));
        break;
      case 2:
        text.insert(at, 1, static_cast<char>(random() % 256));
        break;
      case 3:
        if (at < text.size()) text[at] = static_cast<char>(random() % 128);
        break;
      default:
        text.insert(at, text.substr(random() % (text.size() + 1), random() % 40));
    }
  }
  return text;
}

TEST(QueryFuzzTest, BrokenQueriesAreAnsweredOrRefusedWithAPlace) {
  const char* asked = std::getenv("NEWSGRAPH_FUZZ_SECONDS");
  const std::chrono::duration<double> time(asked == nullptr ? 1 : std::atof(asked));
  const MemoryGraph graph(SamplePages());
  cypher::RunOptions options;
  options.timeout = std::chrono::milliseconds(20);
  options.max_rows = 50;
  options.parameters["x"] = cypher::Value(std::string("区长"));
  Random random(1);
  size_t answered = 0;
  size_t refused = 0;
  const auto end = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < end) {
    const std::string query = Changed(kSeeds[random() % std::size(kSeeds)], random);
    const absl::StatusOr<cypher::Answer> answer = cypher::Run(graph, query, options);
    if (answer.ok()) {
      ++answered;
      ASSERT_LE(answer->rows.size(), 50u) << query;
      continue;
    }
    ++refused;
    ASSERT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument) << query;
    ASSERT_TRUE(answer.status().message().find("line ") == 0) << query << answer.status();
  }
  EXPECT_GT(answered, 0u);
  EXPECT_GT(refused, 0u);
  RecordProperty("answered", static_cast<int>(answered));
  RecordProperty("refused", static_cast<int>(refused));
}

}  // namespace
}  // namespace newsgraph
