#include "queries/neighbours.h"

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
  NeighboursQuery query;
  std::string format;
};

absl::StatusOr<Neighbours> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NeighboursQuery query = options.query;
  NG_ASSIGN_OR_RETURN(query.node, FindNode(*view, options.node));
  return AskNeighbours(*view, query);
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<Neighbours> neighbours = Ask(options);
  if (!neighbours.ok()) return Report(neighbours.status());
  if (neighbours->nodes.empty()) {
    return Report(absl::NotFoundError("nothing is around " + options.node.name));
  }
  const ExitCode code = PrintTable(NeighboursTable(*neighbours), options.format);
  if (neighbours->more) ReportMore(options.query.limit);
  return code;
}

}  // namespace

Action ConfigureNeighbours(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  NeighboursQuery& query = options->query;
  query.limit = 50;
  AddNodeOptions(app, &options->node);
  app.add_option("--depth", query.depth, "How many statements away")
      ->check(CLI::Range(1, 10))
      ->capture_default_str();
  AddPredicatesOption(app, "Only over these predicates", &query.predicates);
  AddLimitOption(app, "nodes", &query.limit);
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph neighbours 王志宏 --depth 2");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
