#include "queries/story.h"

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
  bool sources = false;
  std::string format;
};

absl::StatusOr<StoryAnswer> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  return AskStory(*view, *ParseStoryId(options.id), options.sources);
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<StoryAnswer> answer = Ask(options);
  if (!answer.ok()) return Report(answer.status());
  if (options.format == "csv" || options.format == "tsv") {
    return PrintTable(FullTable(answer->relations, options.sources), options.format);
  }
  std::string text;
  if (options.format == "table") {
    AppendStoryText(*answer, OutputStyle(), &text);
  } else {
    AppendStoryJson(*answer, &text);
  }
  return PrintOutput(text);
}

}  // namespace

Action ConfigureStory(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("id", options->id, "A story's id (s3)")
      ->required()
      ->type_name("ID")
      ->check(IsStory());
  app.add_flag("--sources", options->sources, "Also the sentence of each statement");
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph story s3");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
