#include "queries/who.h"

#include <memory>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"
#include "queries/timeline.h"
#include "queries/who_text.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  NodeOptions node;
  bool sources = false;
  std::string format;
};

absl::StatusOr<std::string> Answer(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const NodeId id, FindNode(*view, options.node));
  NG_ASSIGN_OR_RETURN(const Who who, AskWho(*view, id));
  std::string text;
  if (options.format == "table") {
    AppendWhoText(who, {options.sources, OutputStyle()}, &text);
  } else {
    AppendWhoJson(who, &text);
  }
  return text;
}

// Rows cannot nest: what is known of the node is then its statements.
absl::StatusOr<Relations> AnswerRows(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const NodeId id, FindNode(*view, options.node));
  return AskTimeline(*view, {id, std::nullopt, 0, options.sources});
}

ExitCode Run(const Options& options) {
  if (options.format == "csv" || options.format == "tsv") {
    const absl::StatusOr<Relations> rows = AnswerRows(options);
    if (!rows.ok()) return Report(rows.status());
    return PrintTable(FullTable(*rows, options.sources), options.format);
  }
  const absl::StatusOr<std::string> answer = Answer(options);
  return answer.ok() ? PrintOutput(*answer) : Report(answer.status());
}

}  // namespace

Action ConfigureWho(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  AddNodeOptions(app, &options->node);
  app.add_flag("--sources", options->sources, "Every sentence that says so, not only the first");
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph who 王志宏");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
