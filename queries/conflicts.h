// Posts that one person at a time fills, and that two are seen in at once: a mistake of a paper, of
// the reading, or of who is taken for whom.
#ifndef NEWSGRAPH_QUERIES_CONFLICTS_H_
#define NEWSGRAPH_QUERIES_CONFLICTS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "graph/person_match.h"
#include "queries/text_table.h"

namespace newsgraph {

// Somebody in a post, from the first paper that says so to the last.
struct Holding {
  Node person;
  DaysSeen seen;
  int gap = 0;  // the most days without a paper that says so, about
};

struct Conflict {
  Node body;
  std::string role;
  Holding a;  // began before b, or on the same day
  Holding b;
};

// By body's id, role and first day. Posts that are former, planned or denied, and holders without a
// date, are not looked at.
absl::StatusOr<std::vector<Conflict>> AskConflicts(const GraphView& view);

TextTable ConflictsTable(const std::vector<Conflict>& conflicts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_CONFLICTS_H_
