// Questions in a part of openCypher that only reads. docs/query.md has its grammar.
#ifndef NEWSGRAPH_QUERIES_CYPHER_RUN_H_
#define NEWSGRAPH_QUERIES_CYPHER_RUN_H_

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "queries/cypher/evaluate.h"
#include "queries/cypher/value.h"

namespace newsgraph::cypher {

struct RunOptions {
  Parameters parameters;
  std::optional<std::chrono::milliseconds> timeout;  // none: no limit
  size_t max_rows = 0;                               // of the answer; 0: no limit
};

struct Answer {
  std::vector<std::string> columns;
  std::vector<Row> rows;
  bool more = false;    // whether max_rows left some out
  absl::Status status;  // why the rows are not all; else OK
};

// Answers `query`, or for EXPLAIN says how. InvalidArgument, with line and column, when it cannot
// be understood. What ends it later (DeadlineExceeded, ResourceExhausted, or what the graph says)
// is the answer's status, with the rows that were there by then.
absl::StatusOr<Answer> Run(const GraphView& view, std::string_view query,
                           const RunOptions& options);

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_RUN_H_
