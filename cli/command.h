// A command is a row in the table of commands.cc and a file of its own. Reading the arguments opens
// no file; the action that a command's Configure hands back does the work. Standard output is data,
// standard error is words.
#ifndef NEWSGRAPH_CLI_COMMAND_H_
#define NEWSGRAPH_CLI_COMMAND_H_

#include <CLI/CLI.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"

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
void PrintError(std::string_view message);

// kDone; for an error kDataError, with its message on standard error.
ExitCode Report(const absl::Status& status);

// Writes to standard output, and sees to it that all that was written is out.
absl::Status WriteOutput(std::string_view text);
absl::Status FlushOutput();

// Writes `text`, all of it or an error.
ExitCode PrintOutput(std::string_view text);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_COMMAND_H_
