#include "queries/duplicates.h"

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
  std::string name;
  double least = 0;
  std::string format;
};

absl::StatusOr<std::vector<Duplicate>> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  return AskDuplicates(*view, options.name, options.least);
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<std::vector<Duplicate>> duplicates = Ask(options);
  if (!duplicates.ok()) return Report(duplicates.status());
  return PrintTable(DuplicatesTable(*duplicates, options.format == "table"), options.format);
}

}  // namespace

Action ConfigureDuplicates(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("name", options->name, "Only people of this name")->type_name("NAME");
  app.add_option("--least", options->least, "Only pairs with at least this score")
      ->capture_default_str();
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer(
      "The likeliest come first; from a score of 2.5 on two are probably one. What you decide is\n"
      "kept by newsgraph merge.\n"
      "Example:\n"
      "  newsgraph duplicates --least 2.5");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
