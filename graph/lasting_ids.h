// From a document's own ids to the graph's, which are given once and for ever.
#ifndef NEWSGRAPH_GRAPH_LASTING_IDS_H_
#define NEWSGRAPH_GRAPH_LASTING_IDS_H_

#include "absl/status/statusor.h"
#include "graph/database.h"
#include "graph/model.h"

namespace newsgraph {

// `records`, which must have passed CheckRecords, with the graph's ids in place of the document's.
// Nodes and statements that are one (graph/identity.h) get one id and are all still there. What the
// graph has met before has the id it had, even when it was gone in between; new ids go into
// `batch`.
absl::StatusOr<DocumentRecords> GiveLastingIds(const Rows& rows, DocumentRecords records,
                                               Batch* batch);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_LASTING_IDS_H_
