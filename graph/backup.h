// A whole graph from one directory into another.
#ifndef NEWSGRAPH_GRAPH_BACKUP_H_
#define NEWSGRAPH_GRAPH_BACKUP_H_

#include <string>

#include "absl/status/status.h"

namespace newsgraph {

// Makes `to`, a directory that is not there yet, a graph with all that the one in `from` has at
// this moment, while others may read and write it. The copy is a graph like any other, packed as
// after Store::Compact, and is there whole or not at all. AlreadyExists when something is at `to`;
// errors of `from` as Store::Open's.
absl::Status CopyGraph(const std::string& from, const std::string& to);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_BACKUP_H_
