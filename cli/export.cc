// newsgraph export: the graph in a format that other programs read.
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/filter_options.h"
#include "export/exporter.h"
#include "export/file.h"
#include "export/iris.h"
#include "export/selection.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::string format;
  std::string output;  // empty for standard output
  FilterOptions filter;
  ExportOptions exporter;
};

std::vector<std::string> FormatNames() {
  std::vector<std::string> names;
  for (const Format& format : Formats()) names.emplace_back(format.name);
  return names;
}

std::string FormatHelp() {
  std::string help = "The format:";
  for (const Format& format : Formats()) {
    help += "\n" + std::string(format.name) + ": " + std::string(format.summary);
  }
  return help;
}

absl::Status Export(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const Filter filter, ReadFilter(*view, options.filter));
  NG_ASSIGN_OR_RETURN(const Selection selection, Selection::Make(*view, filter));
  const Format& format = *FindFormat(options.format);
  const auto write = [&](std::span<const Sink> sinks) {
    return format.write(*view, selection, options.exporter, sinks);
  };
  if (!format.files.empty()) return WriteFolder(options.output, format.files, write);
  const auto write_one = [&](const Sink& sink) { return write({&sink, 1}); };
  if (!options.output.empty()) return WriteFile(options.output, write_one);
  NG_RETURN_IF_ERROR(write_one(WriteOutput));
  return FlushOutput();
}

// A format of several files has to be told where they go.
void CheckOutput(const Options& options) {
  const Format* format = FindFormat(options.format);
  if (format == nullptr || format->files.empty() || !options.output.empty()) return;
  throw CLI::ValidationError("--format " + options.format,
                             "is several files; wanted -o with a folder for them");
}

std::string CheckBaseOption(const std::string& base) {
  return std::string(CheckBase(base).message());
}

}  // namespace

Action ConfigureExport(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("--format", options->format, FormatHelp())
      ->required()
      ->check(CLI::IsMember(FormatNames()));
  app.add_option("-o,--output", options->output,
                 "Write here, not to standard output; several files go into this folder")
      ->type_name("FILE|DIR");
  app.add_option("--node", options->filter.nodes, "Only what is around these nodes")
      ->type_name("NAME|ID")
      ->allow_extra_args(false);
  app.add_option("--story", options->filter.story, "Only what was read in this story")
      ->type_name("ID");
  AddFilterOptions(app, &options->filter);
  AddPictureOptions(app, &options->exporter.clusters, &options->exporter.link);
  app.add_option("--base", options->exporter.base, "What the ids of linked data begin with")
      ->type_name("IRI")
      ->check(CLI::Validator(CheckBaseOption, ""))
      ->capture_default_str();
  app.add_flag("--bom", options->exporter.has_byte_order_mark,
               "Begin csv with a byte order mark, for Excel");
  app.add_flag("--gexf-12", options->exporter.is_gexf_12, "GEXF 1.2 rather than 1.3, for NetworkX");
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph export --format jsonld --since 2021-05 -o graph.jsonld");
  app.callback([options] { CheckOutput(*options); });
  return [options] { return Report(Export(*options)); };
}

}  // namespace newsgraph::cli
