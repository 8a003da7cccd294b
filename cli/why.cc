#include "queries/why.h"

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::string id;
  std::string format;
};

absl::StatusOr<Why> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  return AskWhy(*view, *ParseStatementId(options.id));
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<Why> why = Ask(options);
  if (!why.ok()) return Report(why.status());
  if (options.format != "table") return PrintRelations(AllOf(*why), options.format, true, "");
  std::string text;
  AppendWhyText(*why, OutputStyle(), &text);
  return PrintOutput(text);
}

std::string CheckStatement(const std::string& text) {
  return ParseStatementId(text) ? "" : text + " is not a statement's id; wanted one like t9";
}

}  // namespace

Action ConfigureWhy(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("id", options->id, "A statement's id (t9), as relations shows it")
      ->required()
      ->type_name("STATEMENT")
      ->check(CLI::Validator(CheckStatement, ""));
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer(
      "The rule that read it, its sentences, and the statements that support it or conflict with\n"
      "it.\n"
      "Example:\n"
      "  newsgraph why t9");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
