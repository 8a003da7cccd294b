// The read interface over the rows of one snapshot.
#ifndef NEWSGRAPH_GRAPH_STORE_VIEW_H_
#define NEWSGRAPH_GRAPH_STORE_VIEW_H_

#include <memory>

#include "graph/database.h"
#include "graph/graph_view.h"

namespace newsgraph {

std::unique_ptr<GraphView> MakeStoreView(std::unique_ptr<Rows> rows);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_STORE_VIEW_H_
