// newsgraph draw: a picture of who did what around a node, or in a story.
#include "export/draw.h"

#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/filter_options.h"
#include "export/filter.h"
#include "export/selection.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Arguments {
  std::string database;
  std::string subject;  // a node's name or id, or a story's id
  std::string output;
  FilterWords words;
  DrawOptions options;
};

absl::Status DrawSubject(const Arguments& arguments) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(arguments.database, OpenMode::kReadOnly));
  const std::unique_ptr<GraphView> view = store->Snapshot();
  FilterWords words = arguments.words;
  if (IsStoryId(arguments.subject)) {
    words.story = arguments.subject;
  } else {
    words.nodes = {arguments.subject};
  }
  NG_ASSIGN_OR_RETURN(const Filter filter, ReadFilter(*view, words));
  NG_ASSIGN_OR_RETURN(const Selection selection, Selection::Make(*view, filter));
  return Draw(*view, selection, arguments.output, arguments.options);
}

std::string CheckOutput(const std::string& path) {
  return std::string(CheckPictureName(path).message());
}

}  // namespace

Action ConfigureDraw(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("subject", arguments->subject, "A node's name or id (n17), or a story's id (s3)")
      ->required()
      ->type_name("NAME|ID");
  app.add_option("-o,--output", arguments->output, "The picture: SVG or PNG by its ending")
      ->required()
      ->type_name("FILE")
      ->check(CLI::Validator(CheckOutput, ""));
  AddFilterOptions(app, &arguments->words);
  app.add_option("--seconds", arguments->options.seconds, "How long layout may take")
      ->capture_default_str();
  AddDatabaseOption(app, &arguments->database);
  return [arguments] {
    const absl::Status status = DrawSubject(*arguments);
    if (status.ok()) return kDone;
    PrintError(std::string(status.message()));
    return kDataError;
  };
}

}  // namespace newsgraph::cli
