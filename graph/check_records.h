// Whether a document's records hold together, so that nothing broken gets into a graph.
#ifndef NEWSGRAPH_GRAPH_CHECK_RECORDS_H_
#define NEWSGRAPH_GRAPH_CHECK_RECORDS_H_

#include "absl/status/status.h"
#include "graph/model.h"

namespace newsgraph {

// The longest name that a node may have, in code points.
inline constexpr size_t kMaxNameLength = 200;

// InvalidArgument, "SOURCE: WHAT: WHY", for the first of these that is not so: the document has an
// id and a source; ids are there once; every end of a mention or statement is a node or story of
// the document; a name is UTF-8, not blank and not too long; a story's text is UTF-8 and spans lie
// within it; a mention's text is the story's at its span; a statement has a predicate and evidence.
absl::Status CheckRecords(const DocumentRecords& records);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_CHECK_RECORDS_H_
