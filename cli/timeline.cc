#include "queries/timeline.h"

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
  NodeOptions node;
  DateOptions dates;
  TimelineQuery query;
  std::string format;
};

absl::StatusOr<Relations> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  TimelineQuery query = options.query;
  NG_ASSIGN_OR_RETURN(query.days, DaysOf(options.dates));
  NG_ASSIGN_OR_RETURN(query.node, FindNode(*view, options.node));
  return AskTimeline(*view, query);
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<Relations> relations = Ask(options);
  if (!relations.ok()) return Report(relations.status());
  const ExitCode code =
      PrintRelations(*relations, options.format, options.query.sources,
                     "nothing is said of " + options.node.name + " for these days");
  if (relations->more) ReportMore(options.query.limit);
  return code;
}

}  // namespace

Action ConfigureTimeline(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  TimelineQuery& query = options->query;
  query.limit = 50;
  AddNodeOptions(app, &options->node);
  AddDateOptions(app, &options->dates);
  AddLimitOption(app, "statements", &query.limit);
  app.add_flag("--sources", query.sources, "Also the sentences and where they stand");
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph timeline 王志宏 --since 2021-05");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
