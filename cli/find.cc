#include "queries/find.h"

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
  std::string text;
  std::string type;
  size_t limit = 20;
  std::string format;
};

absl::StatusOr<Found> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  return AskFind(*view, options.text, ParseNodeType(options.type), options.limit);
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<Found> found = Ask(options);
  if (!found.ok()) return Report(found.status());
  if (found->nodes.empty())
    return Report(absl::NotFoundError("nothing is named like " + options.text));
  const ExitCode code = PrintTable(FindTable(*found), options.format);
  if (found->more) ReportMore(options.limit);
  return code;
}

}  // namespace

Action ConfigureFind(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("text", options->text, "Part of a name or alias, pinyin, or its initials")
      ->required()
      ->type_name("TEXT");
  AddTypeOption(app, "Only nodes of this type", &options->type);
  AddLimitOption(app, "nodes", &options->limit);
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer(
      "Names as they are written come first, then those that sound so, then those with such\n"
      "initials; tones may be left out.\n"
      "Examples:\n"
      "  newsgraph find 志宏\n"
      "  newsgraph find 'wang zhihong'\n"
      "  newsgraph find wzh");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
