#include "queries/stats.h"

#include <memory>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  bool predicates = false;
  std::string format;
};

absl::StatusOr<Stats> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  return AskStats(*view, options.predicates);
}

}  // namespace

Action ConfigureStats(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_flag("--predicates", options->predicates, "Also the statements of each predicate");
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph stats --predicates");
  return [options] {
    const absl::StatusOr<Stats> stats = Ask(*options);
    return stats.ok() ? PrintTable(StatsTable(*stats), options->format) : Report(stats.status());
  };
}

}  // namespace newsgraph::cli
