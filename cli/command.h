// A command is a row in the table of commands.cc and a file of its own. Reading the arguments opens
// no file; the action that a command's Configure hands back does the work. Standard output is data,
// standard error is words.
#ifndef NEWSGRAPH_CLI_COMMAND_H_
#define NEWSGRAPH_CLI_COMMAND_H_

#include <CLI/CLI.hpp>
#include <functional>
#include <span>
#include <string>

namespace newsgraph::cli {

enum ExitCode {
  kDone = 0,
  kDataError = 1,   // nothing found, or an input that could not be read
  kUsageError = 2,  // the command line was wrong
};

using Action = std::function<ExitCode()>;

struct Command {
  const char* name;
  const char* summary;
  Action (*configure)(CLI::App& app);  // declares the options; the action runs after they are read
};

// All commands, in the order that --help lists them.
std::span<const Command> Commands();

// Writes "newsgraph: MESSAGE" and a line end to standard error.
void PrintError(const std::string& message);

// Declares --db: the graph's directory, by default $NEWSGRAPH_DB, else ./newsgraph.db.
void AddDatabaseOption(CLI::App& app, std::string* database);

// Writes `text` to standard output; kDataError with a message when it cannot be written.
ExitCode PrintOutput(const std::string& text);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_COMMAND_H_
