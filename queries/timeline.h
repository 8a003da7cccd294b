// What a node did and what was done with it, by date.
#ifndef NEWSGRAPH_QUERIES_TIMELINE_H_
#define NEWSGRAPH_QUERIES_TIMELINE_H_

#include <cstddef>
#include <optional>

#include "absl/status/statusor.h"
#include "graph/edtf.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/relation_table.h"

namespace newsgraph {

struct TimelineQuery {
  NodeId node{};
  std::optional<DayRange> days;  // only what meets them
  size_t limit = 0;              // rows, 0 for all
  bool sources = false;
};

// All statements of the node by their date, else by the day that the first paper to say so came
// out, labelled "reported DAY"; what has neither comes last, and not at all when days are asked
// for. The limit leaves out the latest.
absl::StatusOr<Relations> AskTimeline(const GraphView& view, const TimelineQuery& query);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_TIMELINE_H_
