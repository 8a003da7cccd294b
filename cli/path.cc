#include "queries/path.h"

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"
#include "queries/lookup.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::string from;
  std::string to;
  PathQuery query;
  std::string format;
};

absl::StatusOr<Relations> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  PathQuery query = options.query;
  NG_ASSIGN_OR_RETURN(const Node from, FindOneNode(*view, options.from, std::nullopt));
  NG_ASSIGN_OR_RETURN(const Node to, FindOneNode(*view, options.to, std::nullopt));
  query.from = from.id;
  query.to = to.id;
  return AskPath(*view, query);
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<Relations> relations = Ask(options);
  if (!relations.ok()) return Report(relations.status());
  const ExitCode code =
      PrintRelations(*relations, options.format, options.query.sources,
                     "no path of " + std::to_string(options.query.longest) +
                         " steps or fewer leads from " + options.from + " to " + options.to);
  if (relations->more) ReportMore(options.query.limit);
  return code;
}

}  // namespace

Action ConfigurePath(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  PathQuery& query = options->query;
  AddPairOptions(app, &options->from, &options->to);
  app.add_option("--max", query.longest, "At most so many steps")
      ->check(CLI::Range(1, 10))
      ->capture_default_str();
  AddPredicatesOption(app, "Only steps of these predicates", &query.predicates);
  AddLimitOption(app, "paths", &query.limit);
  app.add_flag("--sources,!--no-sources", query.sources, "The sentence of each step");
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer(
      "All paths of the fewest steps, against the direction of statements as well.\n"
      "Example:\n"
      "  newsgraph path 王志宏 陈禾 --max 3 --predicate holdsPost,attends");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
