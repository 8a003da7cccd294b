// newsgraph draw: a picture of who did what around a node, or in a story.
#include "export/draw.h"

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/filter_options.h"
#include "export/selection.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::string subject;  // a node's name or id, or a story's id
  std::string output;
  FilterOptions filter;
  DrawOptions draw;
};

absl::Status DrawSubject(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  FilterOptions words = options.filter;
  if (ParseStoryId(options.subject)) {
    words.story = options.subject;
  } else {
    words.nodes = {options.subject};
  }
  NG_ASSIGN_OR_RETURN(const Filter filter, ReadFilter(*view, words));
  NG_ASSIGN_OR_RETURN(const Selection selection, Selection::Make(*view, filter));
  NG_ASSIGN_OR_RETURN(const std::string note, Draw(*view, selection, options.output, options.draw));
  if (!note.empty()) PrintError(note);
  return absl::OkStatus();
}

std::string CheckOutput(const std::string& path) {
  return std::string(CheckPictureName(path).message());
}

}  // namespace

Action ConfigureDraw(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("subject", options->subject, "A node's name or id (n17), or a story's id (s3)")
      ->required()
      ->type_name("NAME|ID");
  app.add_option("-o,--output", options->output, "The picture: SVG, PNG or PDF by its ending")
      ->required()
      ->type_name("FILE")
      ->check(CLI::Validator(CheckOutput, ""));
  AddFilterOptions(app, &options->filter);
  AddPictureOptions(app, &options->draw.clusters, &options->draw.link);
  app.add_option("--seconds", options->draw.seconds, "How long layout may take")
      ->capture_default_str();
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph draw --depth 2 -o picture.svg 王志宏");
  return [options] { return Report(DrawSubject(*options)); };
}

}  // namespace newsgraph::cli
