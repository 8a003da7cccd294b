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
#include "graph/model.h"
#include "queries/text_table.h"

namespace newsgraph::cli {

// Declares --db: the graph's directory, by default $NEWSGRAPH_DB, else ./newsgraph.db.
void AddDatabaseOption(CLI::App& app, std::string* database);

// Declares --type with the four types, in any case: one of them, or several with commas between.
void AddTypeOption(CLI::App& app, const std::string& description, std::string* type);
void AddTypesOption(CLI::App& app, const std::string& description, std::vector<std::string>* types);

// --since and --until, EDTF; empty when they are not given.
struct DateOptions {
  std::string since;
  std::string until;
};

// Declares the two; what is no date is a usage error.
void AddDateOptions(CLI::App& app, DateOptions* dates);

// The days that are meant; nullopt when none are. InvalidArgument when the first is after the last.
absl::StatusOr<std::optional<DayRange>> DaysOf(const DateOptions& dates);

// Declares --format: table, json or csv.
void AddTableFormatOption(CLI::App& app, std::string* format);

// Prints the table as `format` has it.
ExitCode PrintTable(const TextTable& table, const std::string& format);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_OPTIONS_H_
