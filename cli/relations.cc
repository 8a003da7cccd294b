#include "queries/relations.h"

#include <memory>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/predicates.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  RelationsQuery query;
  std::string type;
  std::string status;
  std::string story;
  DateOptions dates;
  bool count = false;
  std::string format;
};

// Why no statement was found.
absl::Status NothingFound(const std::string& predicate) {
  if (predicate.empty() || FindPredicate(predicate) != nullptr) {
    return absl::NotFoundError("no statement is like that");
  }
  std::string known;
  for (const Predicate& each : Predicates()) known += " " + std::string(each.name);
  return absl::NotFoundError("no statement has the predicate " + predicate +
                             "; those of the guide are:" + known);
}

absl::StatusOr<RelationsQuery> ReadQuery(const Options& options) {
  RelationsQuery query = options.query;
  query.type = ParseNodeType(options.type);
  query.status = ParseRealis(options.status);
  if (!options.story.empty()) query.story = ParseStoryId(options.story);
  NG_ASSIGN_OR_RETURN(query.days, DaysOf(options.dates));
  return query;
}

absl::StatusOr<Relations> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const RelationsQuery query, ReadQuery(options));
  NG_ASSIGN_OR_RETURN(Relations relations, AskRelations(*view, query));
  if (relations.rows.empty()) return NothingFound(query.predicate);
  return relations;
}

absl::StatusOr<uint64_t> Count(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const RelationsQuery query, ReadQuery(options));
  return CountRelations(*view, query);
}

ExitCode RunCount(const Options& options) {
  const absl::StatusOr<uint64_t> count = Count(options);
  if (!count.ok()) return Report(count.status());
  return PrintTable({{"count"}, {{{std::to_string(*count)}, {}}}}, options.format);
}

ExitCode Run(const Options& options) {
  if (options.count) return RunCount(options);
  const absl::StatusOr<Relations> relations = Ask(options);
  if (!relations.ok()) return Report(relations.status());
  const ExitCode code = PrintRelations(*relations, options.format, options.query.sources, "");
  if (relations->more) ReportMore(options.query.limit);
  return code;
}

}  // namespace

Action ConfigureRelations(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  RelationsQuery& query = options->query;
  query.limit = 50;
  app.add_option("--subject", query.subject, "Who: a name, an alias or an id (n17)");
  app.add_option("--predicate", query.predicate, "What, as records name it: holdsPost");
  app.add_option("--object", query.object, "To whom: a name, an alias or an id");
  AddTypeOption(app, "Only with a node of this type at either end", &options->type);
  app.add_option("--status", options->status, "Only what is done, ongoing or planned")
      ->check(CLI::IsMember({"done", "ongoing", "planned"}));
  AddDateOptions(app, &options->dates);
  app.add_option("--place", query.place, "Part of where it happened, or a place at either end");
  AddStoryOption(app, "Only what this story tells", &options->story);
  app.add_option("--paper", query.paper, "Only what this paper tells");
  AddLimitOption(app, "statements", &query.limit);
  app.add_flag("--count", options->count, "Only how many there are");
  app.add_flag("--sources", query.sources, "Also the sentences and where they stand");
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph relations --object 读书节 --since 2021-05 --sources");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
