// How much there is of what.
#ifndef NEWSGRAPH_QUERIES_STATS_H_
#define NEWSGRAPH_QUERIES_STATS_H_

#include <cstdint>
#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "queries/text_table.h"

namespace newsgraph {

struct Stats {
  GraphCounts counts;
  std::map<std::string, uint64_t> predicates;  // statements of each; empty unless asked for
};

// With `predicates` all statements are read; without it the answer comes at once.
absl::StatusOr<Stats> AskStats(const GraphView& view, bool predicates);

// Rows of what and how many; predicates in the guide's order, others after them.
TextTable StatsTable(const Stats& stats);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_STATS_H_
