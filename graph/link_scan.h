// A node's links out of the table of adjacency, from its keys alone.
#ifndef NEWSGRAPH_GRAPH_LINK_SCAN_H_
#define NEWSGRAPH_GRAPH_LINK_SCAN_H_

#include <functional>

#include "absl/status/status.h"
#include "graph/database.h"
#include "graph/graph_view.h"
#include "graph/model.h"

namespace newsgraph {

// GraphView::VisitLinks of a node that is there.
absl::Status ScanLinks(const Rows& rows, NodeId node, const LinkFilter& filter,
                       const std::function<bool(const Link&)>& visit);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_LINK_SCAN_H_
