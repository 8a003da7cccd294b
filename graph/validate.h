// Re-checks a graph's rows against each other.
#ifndef NEWSGRAPH_GRAPH_VALIDATE_H_
#define NEWSGRAPH_GRAPH_VALIDATE_H_

#include "absl/status/status.h"
#include "graph/database.h"

namespace newsgraph {

// Follows every document's manifest to what it supports, counts again what is counted, and looks
// for every index row that should be there and for any that should not. DataLoss names the first
// row that is wrong. Needs memory for the nodes of the graph, and a number a statement and story.
absl::Status ValidateRows(const Rows& rows);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_VALIDATE_H_
