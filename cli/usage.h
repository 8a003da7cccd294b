// What is said when a command line is wrong.
#ifndef NEWSGRAPH_CLI_USAGE_H_
#define NEWSGRAPH_CLI_USAGE_H_

#include <CLI/CLI.hpp>
#include <string>

namespace newsgraph::cli {

// The message for an error of parsing: what is wrong, the nearest command or option where one is
// unknown, and where help is.
std::string UsageMessage(const CLI::App* app, const CLI::Error& error);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_USAGE_H_
