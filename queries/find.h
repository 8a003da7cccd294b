// Nodes by a part of a name, or by how it sounds.
#ifndef NEWSGRAPH_QUERIES_FIND_H_
#define NEWSGRAPH_QUERIES_FIND_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "queries/lookup.h"
#include "queries/text_table.h"

namespace newsgraph {

struct Found {
  std::vector<Candidate> nodes;
  bool more = false;  // whether the limit left some out
};

// Nodes with a name or alias that holds `text` (without spaces, whatever the width of Latin
// letters), then those that sound so (queries/pinyin.h), then those with such initials; among them
// whole names, then names that begin so; then the shorter name and the lower id. At most `limit`.
absl::StatusOr<Found> AskFind(const GraphView& view, const std::string& text,
                              std::optional<NodeType> type, size_t limit);

TextTable FindTable(const Found& found);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_FIND_H_
