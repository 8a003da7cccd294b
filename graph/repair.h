// Makes what follows from other rows anew.
#ifndef NEWSGRAPH_GRAPH_REPAIR_H_
#define NEWSGRAPH_GRAPH_REPAIR_H_

#include "absl/status/status.h"
#include "graph/database.h"

namespace newsgraph {

// Empties the index tables, also those that cannot be read, fills them again from the primary rows,
// and counts again. When it is interrupted it must be run again. DataLoss names the first primary
// row that cannot be read.
absl::Status RebuildIndexes(Database* database);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_REPAIR_H_
