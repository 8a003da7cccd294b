// What documents add to the graph and takes from it. Everything in the graph is counted by what
// supports it: what a document alone supported goes with it, nothing else does.
#ifndef NEWSGRAPH_GRAPH_CHANGE_H_
#define NEWSGRAPH_GRAPH_CHANGE_H_

#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "graph/database.h"
#include "graph/model.h"

namespace newsgraph {

// A graph with the document `before` in it becomes one with `after` in its place; nullopt is none.
// `before` is the document as the graph has it; `after`, with all that was read in it, has lasting
// ids.
struct Replacement {
  std::optional<Document> before;
  std::optional<DocumentRecords> after;
};

// Puts into `batch` what makes all the replacements, which are of different documents, in `rows`.
absl::Status ReplaceDocuments(const Rows& rows, const std::vector<Replacement>& replacements,
                              Batch* batch);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_CHANGE_H_
