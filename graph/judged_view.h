// A graph in which some nodes are one. The graph itself stays as it is: each question is answered
// by asking it for all members of a set and uniting the answers.
#ifndef NEWSGRAPH_GRAPH_JUDGED_VIEW_H_
#define NEWSGRAPH_GRAPH_JUDGED_VIEW_H_

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"

namespace newsgraph {

// `base` with each set of `sets`, nodes of one type that are there, in ascending order of keys,
// taken for one node. It answers to the ids of all members and gives the least; name, subtype and
// division are those of the first member that has any, other names become aliases. Statements that
// differ in nothing but the members they are about are one, with the evidence of all.
absl::StatusOr<std::unique_ptr<GraphView>> MakeJudgedView(
    std::unique_ptr<GraphView> base, const std::vector<std::vector<NodeId>>& sets);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_JUDGED_VIEW_H_
