// What the commands that ask a graph have in common.
#ifndef NEWSGRAPH_CLI_QUESTION_H_
#define NEWSGRAPH_CLI_QUESTION_H_

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "cli/command.h"
#include "graph/model.h"
#include "queries/text_table.h"

namespace newsgraph::cli {

// Prints the error's message; kDataError.
ExitCode Fail(const absl::Status& status);

// Declares --type with the four types, in any case; empty when it is not given.
void AddTypeOption(CLI::App& app, const std::string& description, std::string* type);

// Declares --format: table, json or csv.
void AddTableFormatOption(CLI::App& app, std::string* format);

// Prints the table as `format` has it.
ExitCode PrintTable(const TextTable& table, const std::string& format);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_QUESTION_H_
