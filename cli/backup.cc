// newsgraph backup and restore: a graph copied away and back.
#include "graph/backup.h"

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::string backup;
};

std::shared_ptr<Options> AddOptions(CLI::App& app, const char* description) {
  auto options = std::make_shared<Options>();
  app.add_option("BACKUP", options->backup, description)->required()->type_name("DIR");
  AddDatabaseOption(app, &options->database);
  return options;
}

}  // namespace

Action ConfigureBackup(CLI::App& app) {
  const auto options = AddOptions(app, "Where the copy goes: a directory that is not there yet");
  app.footer(
      "The copy is the graph at this moment, also while another newsgraph adds to it, and can be\n"
      "read like any graph.\n"
      "Example:\n"
      "  newsgraph backup --db papers.db /backup/papers-2024-03-01.db");
  return [options] { return Report(CopyGraph(options->database, options->backup)); };
}

Action ConfigureRestore(CLI::App& app) {
  const auto options = AddOptions(app, "The copy that backup made");
  app.footer(
      "The graph must not be there any more: move a broken one away first.\n"
      "Example:\n"
      "  newsgraph restore --db papers.db /backup/papers-2024-03-01.db");
  return [options] { return Report(CopyGraph(options->backup, options->database)); };
}

}  // namespace newsgraph::cli
