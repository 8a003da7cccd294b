// The options that say which part of the graph an export or a picture shows.
#ifndef NEWSGRAPH_CLI_FILTER_OPTIONS_H_
#define NEWSGRAPH_CLI_FILTER_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/options.h"
#include "export/filter.h"
#include "export/picture.h"
#include "graph/graph_view.h"

namespace newsgraph::cli {

struct FilterOptions {
  std::vector<std::string> nodes;  // names or ids
  std::string story;               // its id
  std::vector<std::string> types;
  DateOptions dates;
  Filter filter;  // what needs no graph to be understood
};

// Declares --depth, --type, --predicate, --since, --until and --min-confidence; each command has
// its own way to nodes and story. What can be wrong without a graph is a usage error.
void AddFilterOptions(CLI::App& app, FilterOptions* options);

// Declares --cluster and --link, which pictures and DOT have.
void AddPictureOptions(CLI::App& app, ClusterBy* clusters, std::string* link);

// The filter that is meant in this graph. NotFound and FailedPrecondition as FindOneNode's.
absl::StatusOr<Filter> ReadFilter(const GraphView& view, const FilterOptions& options);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_FILTER_OPTIONS_H_
