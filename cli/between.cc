#include "queries/between.h"

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
  std::string a;
  std::string b;
  size_t limit = 50;
  bool sources = false;
  std::string format;
};

absl::StatusOr<Relations> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const Node a, FindOneNode(*view, options.a, std::nullopt));
  NG_ASSIGN_OR_RETURN(const Node b, FindOneNode(*view, options.b, std::nullopt));
  return AskBetween(*view, a.id, b.id, options.limit, options.sources);
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<Relations> relations = Ask(options);
  if (!relations.ok()) return Report(relations.status());
  const ExitCode code = PrintRelations(*relations, options.format, options.sources,
                                       "nothing ties " + options.a + " and " + options.b);
  if (relations->more) ReportMore(options.limit);
  return code;
}

}  // namespace

Action ConfigureBetween(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  AddPairOptions(app, &options->a, &options->b);
  AddLimitOption(app, "ties", &options->limit);
  app.add_flag("--sources", options->sources, "Also the sentences and where they stand");
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer(
      "First what one did with the other, then what they have in common, then the stories that\n"
      "name both.\n"
      "Example:\n"
      "  newsgraph between 王志宏 陈禾 --sources");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
