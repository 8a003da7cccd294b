// What one document adds to the graph and takes from it. Everything in the graph is counted by what
// supports it: what a document alone supported goes with it, nothing else does.
#ifndef NEWSGRAPH_GRAPH_CHANGE_H_
#define NEWSGRAPH_GRAPH_CHANGE_H_

#include "absl/status/status.h"
#include "graph/database.h"
#include "graph/model.h"

namespace newsgraph {

// Puts into `batch` what makes a graph with the document `before` in it (nullptr: without) one with
// `after` in its place (nullptr: without). `before` is the document as `rows` has it; `after`, with
// all that was read in it, has lasting ids.
absl::Status ReplaceDocument(const Rows& rows, const Document* before, const DocumentRecords* after,
                             Batch* batch);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_CHANGE_H_
