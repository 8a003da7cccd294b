// The options that say which part of the graph an export or a picture shows.
#ifndef NEWSGRAPH_CLI_FILTER_OPTIONS_H_
#define NEWSGRAPH_CLI_FILTER_OPTIONS_H_

#include <CLI/CLI.hpp>

#include "export/filter.h"

namespace newsgraph::cli {

// Declares --depth, --type, --predicate, --since, --until and --min-confidence. What can be wrong
// in them without a graph is a usage error.
void AddFilterOptions(CLI::App& app, FilterWords* words);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_FILTER_OPTIONS_H_
