// The shortest ways from node to node.
#ifndef NEWSGRAPH_QUERIES_PATH_H_
#define NEWSGRAPH_QUERIES_PATH_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/relation_table.h"

namespace newsgraph {

struct PathQuery {
  NodeId from{};
  NodeId to{};
  size_t longest = 4;                   // steps
  std::vector<std::string> predicates;  // that a step may have; empty for all
  size_t limit = 5;                     // paths, 0 for all
  bool sources = true;
};

// Every path of the least number of steps, in either direction of the statements, labelled with its
// number; each step with all statements that make it. None when there is no path so short.
// ResourceExhausted when more than a few million nodes would be passed.
absl::StatusOr<Relations> AskPath(const GraphView& view, const PathQuery& query);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_PATH_H_
