// What a graph holds, without the ids it happened to give.
#ifndef NEWSGRAPH_TESTS_SUPPORT_CONTENT_DUMP_H_
#define NEWSGRAPH_TESTS_SUPPORT_CONTENT_DUMP_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"

namespace newsgraph::testing {

// A line for each document, story, node with its mentions, statement, and one for the counts, in
// byte order. Two graphs of the same content give the same lines, whatever their ids; the headlines
// within each document must differ.
absl::StatusOr<std::vector<std::string>> DumpContent(const GraphView& view);

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_SUPPORT_CONTENT_DUMP_H_
