// Everything that ties two nodes.
#ifndef NEWSGRAPH_QUERIES_BETWEEN_H_
#define NEWSGRAPH_QUERIES_BETWEEN_H_

#include <cstddef>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/relation_table.h"

namespace newsgraph {

// The statements of the one about the other, in the order of ids; then, labelled with a third
// node's name, what the two have in common: the statements of each with it; then the stories that
// mention both, as relations without id and predicate whose object is the story. At most `limit`
// rows, 0 for all.
absl::StatusOr<Relations> AskBetween(const GraphView& view, NodeId a, NodeId b, size_t limit,
                                     bool sources);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_BETWEEN_H_
