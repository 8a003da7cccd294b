// Options that several commands have in common.
#ifndef NEWSGRAPH_CLI_OPTIONS_H_
#define NEWSGRAPH_CLI_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/command.h"
#include "graph/edtf.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/relation_table.h"
#include "queries/text_table.h"

namespace newsgraph::cli {

// Declares --db: the graph's directory, by default $NEWSGRAPH_DB, else ./newsgraph.db.
void AddDatabaseOption(CLI::App& app, std::string* database);

// Declares --type with the four types, in any case: one of them, or several with commas between.
void AddTypeOption(CLI::App& app, const std::string& description, std::string* type);
void AddTypesOption(CLI::App& app, const std::string& description, std::vector<std::string>* types);

// A node that is asked about: what it is called, and of which type it is if that is said.
struct NodeOptions {
  std::string name;
  std::string type;
};

// Declares the argument `name`, which must be given, and --type.
void AddNodeOptions(CLI::App& app, NodeOptions* node);

// Declares the arguments `a` and `b`, both of which must be given.
void AddPairOptions(CLI::App& app, std::string* a, std::string* b);

// The node that is meant; the errors of FindOneNode (queries/lookup.h).
absl::StatusOr<NodeId> FindNode(const GraphView& view, const NodeOptions& node);

// Lets only a story's id pass.
CLI::Validator IsStory();

// Declares --story, a story's id (s3); anything else is a usage error.
void AddStoryOption(CLI::App& app, const std::string& description, std::string* story);

// --since and --until, EDTF; empty when they are not given.
struct DateOptions {
  std::string since;
  std::string until;
};

// Declares the two; what is no date is a usage error.
void AddDateOptions(CLI::App& app, DateOptions* dates);

// The days that are meant; nullopt when none are. InvalidArgument when the first is after the last.
absl::StatusOr<std::optional<DayRange>> DaysOf(const DateOptions& dates);

// Declares --predicate with several predicates, commas between.
void AddPredicatesOption(CLI::App& app, const std::string& description,
                         std::vector<std::string>* predicates);

// Declares --limit: how many `things` at most, 0 for all.
void AddLimitOption(CLI::App& app, const std::string& things, size_t* limit);

// Declares --format: table, json (one array), ndjson (an object a line), csv or tsv.
void AddTableFormatOption(CLI::App& app, std::string* format);

// The look of what is read on standard output: with colour on a terminal, unless $NO_COLOR says
// otherwise.
TextStyle OutputStyle();

// Prints the table as `format` has it.
ExitCode PrintTable(const TextTable& table, const std::string& format);

// Prints statements: for reading in few columns, with the sources they have; for programs in all,
// with `sources` a row for each source. When there are none, `nothing` is the error.
ExitCode PrintRelations(const Relations& relations, const std::string& format, bool sources,
                        const std::string& nothing);

// Says on standard error that a limit left something out.
void ReportMore(size_t limit);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_OPTIONS_H_
