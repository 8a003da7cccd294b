#include "queries/conflicts.h"

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::string format;
};

absl::StatusOr<std::vector<Conflict>> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  return AskConflicts(*view);
}

}  // namespace

Action ConfigureConflicts(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph conflicts --format csv");
  return [options] {
    const auto conflicts = Ask(*options);
    return conflicts.ok() ? PrintTable(ConflictsTable(*conflicts), options->format)
                          : Report(conflicts.status());
  };
}

}  // namespace newsgraph::cli
