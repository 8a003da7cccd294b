// The nodes, stories and statements that an export writes: what a filter leaves of a graph.
#ifndef NEWSGRAPH_EXPORT_SELECTION_H_
#define NEWSGRAPH_EXPORT_SELECTION_H_

#include <functional>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "export/filter.h"
#include "graph/graph_view.h"
#include "graph/model.h"

namespace newsgraph {

// Closed in itself: both ends of each selected statement are selected, and every story that is its
// object or its evidence. Keeps ids only, and none at all when the whole graph is wanted.
//
// * Statements are those that pass the filter. Around nodes, these are all among the nodes reached,
//   along statements that pass, in `depth` steps; the story or the words that a statement points at
//   are a step away as a node is.
// * Nodes are the ends of the selected statements; with them those reached, those mentioned in the
//   filter's story, and, where nothing but types is asked for, all of these types.
class Selection {
 public:
  template <typename T>
  using Visit = std::function<absl::Status(const T&)>;

  // `view` must be one on which the selection is visited, too.
  static absl::StatusOr<Selection> Make(const GraphView& view, const Filter& filter);

  // Each ascending in id, until one returns an error, which is returned.
  absl::Status VisitStories(const GraphView& view, const Visit<Story>& visit) const;
  absl::Status VisitNodes(const GraphView& view, const Visit<Node>& visit) const;
  absl::Status VisitStatements(const GraphView& view, const Visit<Statement>& visit) const;

  // Whether it is the whole graph, and whether something is in it.
  bool whole() const { return whole_; }
  bool Has(StoryId id) const;
  bool Has(NodeId id) const;
  bool Has(StatementId id) const;

  // Whether the filter asked for what is around this node.
  bool IsCentre(NodeId node) const;

 private:
  friend class Selector;

  bool whole_ = false;
  std::vector<NodeId> centres_;
  std::vector<StoryId> stories_;  // these three ascending, unused when whole_
  std::vector<NodeId> nodes_;
  std::vector<StatementId> statements_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_SELECTION_H_
