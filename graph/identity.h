// Who is who across documents. Every node of a document gets an identity key; nodes with equal keys
// are one node of the graph. A key follows from its own document alone, so the graph does not
// depend on the order of adding.
#ifndef NEWSGRAPH_GRAPH_IDENTITY_H_
#define NEWSGRAPH_GRAPH_IDENTITY_H_

#include <string>
#include <vector>

#include "graph/model.h"

namespace newsgraph {

// The key of each node of `records`, in the order of records.nodes. Keys are opaque text without
// '\0'.
//
// * A body or a place is its division and its name; where it names no division, the name alone.
// * A project is its name, its paper's home and the year of the issue.
// * A person is a name and a home: one person when, in both documents, the name holds a post, or in
// both is a
//   byline. Anybody else (residents, shoppers, winners) stays a person of that one document: the
//   same name is not the same person, and a wrong joining is worse than none.
std::vector<std::string> IdentityKeys(const DocumentRecords& records);

// The key of each story of `records`, in order: its document and its id there.
std::vector<std::string> StoryKeys(const DocumentRecords& records);

// The key of each statement of `records`, in order: what makes it the same statement wherever it
// was read. Its ends by their identity keys (a story by its document and place there), predicate,
// words and qualifiers count; confidence, rule and evidence do not. `node_keys` is
// IdentityKeys(records).
std::vector<std::string> StatementKeys(const DocumentRecords& records,
                                       const std::vector<std::string>& node_keys);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_IDENTITY_H_
