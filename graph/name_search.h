// Names in the index of their parts.
#ifndef NEWSGRAPH_GRAPH_NAME_SEARCH_H_
#define NEWSGRAPH_GRAPH_NAME_SEARCH_H_

#include <cstddef>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/database.h"
#include "graph/graph_view.h"

namespace newsgraph {

// GraphView::FindByPattern over the table of names.
absl::StatusOr<std::vector<NameMatch>> SearchNames(const Rows& rows, const NamePattern& pattern,
                                                   size_t limit);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_NAME_SEARCH_H_
