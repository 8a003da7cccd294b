// Who and what is around a node.
#ifndef NEWSGRAPH_QUERIES_NEIGHBOURS_H_
#define NEWSGRAPH_QUERIES_NEIGHBOURS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/text_table.h"

namespace newsgraph {

struct NeighboursQuery {
  NodeId node{};
  size_t depth = 1;                     // statements away
  std::vector<std::string> predicates;  // that lead on; empty for all
  size_t limit = 0;                     // nodes, 0 for all
};

struct Neighbour {
  Node node;
  size_t distance = 0;                         // statements away, at least
  std::map<std::string, uint64_t> statements;  // by predicate, with nodes one step nearer
};

struct Neighbours {
  std::vector<Neighbour> nodes;  // by distance, then the most statements, then id
  bool more = false;             // whether the limit left some out
};

absl::StatusOr<Neighbours> AskNeighbours(const GraphView& view, const NeighboursQuery& query);

TextTable NeighboursTable(const Neighbours& neighbours);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_NEIGHBOURS_H_
