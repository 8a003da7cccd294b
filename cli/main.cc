#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/usage.h"
#include "cli/version.h"

namespace {

using newsgraph::cli::Action;
using newsgraph::cli::Command;
using newsgraph::cli::Commands;
using newsgraph::cli::kDone;
using newsgraph::cli::kUsageError;

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): beyond parsing only options declared twice would throw
int main(int argc, char** argv) {
  CLI::App app("Chinese newspaper stories into a graph of who did what", "newsgraph");
  app.set_version_flag("--version", "newsgraph " NEWSGRAPH_VERSION);
  app.require_subcommand(1);
  app.failure_message(newsgraph::cli::UsageMessage);
  app.get_formatter()->column_width(32);

  std::vector<std::pair<CLI::App*, Action>> actions;
  for (const Command& command : Commands()) {
    CLI::App* subcommand = app.add_subcommand(command.name, command.summary);
    actions.emplace_back(subcommand, command.configure(*subcommand));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsageError;
  }
  for (const auto& [subcommand, action] : actions) {
    if (subcommand->parsed()) return action();
  }
  return kUsageError;
}
