// Which nodes a person means by a name or an id.
#ifndef NEWSGRAPH_QUERIES_LOOKUP_H_
#define NEWSGRAPH_QUERIES_LOOKUP_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"

namespace newsgraph {

// The node with the id `text` (n17), or those with the name or alias `text`, of the type where one
// is given, ascending in id. NotFound when there is none; where part of the name is known, the
// message says what bears it.
absl::StatusOr<std::vector<Node>> FindNodes(const GraphView& view, std::string_view text,
                                            std::optional<NodeType> type);

// The one node that is meant; FailedPrecondition when there are several, and the message is a table
// of what tells them apart.
absl::StatusOr<Node> FindOneNode(const GraphView& view, std::string_view text,
                                 std::optional<NodeType> type);

// What tells a node from others of its name.
struct Candidate {
  Node node;
  std::string hint;  // a post, a home, a division, else the first story that names it; may be empty
  uint64_t statements = 0;
};
absl::StatusOr<Candidate> Describe(const GraphView& view, const Node& node);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_LOOKUP_H_
