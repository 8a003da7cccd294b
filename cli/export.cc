// newsgraph export: the graph in a format that other programs read.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/filter_options.h"
#include "export/exporter.h"
#include "export/file.h"
#include "export/filter.h"
#include "export/iris.h"
#include "export/selection.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Arguments {
  std::string database;
  std::string format;
  std::string output;  // empty for standard output
  FilterWords words;
  ExportOptions options;
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

absl::Status WriteStandardOutput(std::string_view chunk) {
  if (std::fwrite(chunk.data(), 1, chunk.size(), stdout) == chunk.size()) return absl::OkStatus();
  return absl::UnavailableError("standard output cannot be written");
}

absl::Status Export(const Arguments& arguments) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(arguments.database, OpenMode::kReadOnly));
  const std::unique_ptr<GraphView> view = store->Snapshot();
  NG_ASSIGN_OR_RETURN(const Filter filter, ReadFilter(*view, arguments.words));
  NG_ASSIGN_OR_RETURN(const Selection selection, Selection::Make(*view, filter));
  const auto write = [&](const Sink& sink) {
    return FindFormat(arguments.format)->write(*view, selection, arguments.options, sink);
  };
  if (!arguments.output.empty()) return WriteFile(arguments.output, write);
  NG_RETURN_IF_ERROR(write(WriteStandardOutput));
  if (std::fflush(stdout) == 0) return absl::OkStatus();
  return absl::UnavailableError("standard output cannot be written");
}

std::string CheckBaseOption(const std::string& base) {
  return std::string(CheckBase(base).message());
}

}  // namespace

Action ConfigureExport(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("--format", arguments->format, FormatHelp())
      ->required()
      ->check(CLI::IsMember(FormatNames()));
  app.add_option("-o,--output", arguments->output, "Write here, not to standard output")
      ->type_name("FILE");
  app.add_option("--node", arguments->words.nodes, "Only what is around these nodes")
      ->type_name("NAME|ID")
      ->allow_extra_args(false);
  app.add_option("--story", arguments->words.story, "Only what was read in this story")
      ->type_name("ID");
  AddFilterOptions(app, &arguments->words);
  app.add_option("--base", arguments->options.base, "What the ids of linked data begin with")
      ->type_name("IRI")
      ->check(CLI::Validator(CheckBaseOption, ""))
      ->capture_default_str();
  AddDatabaseOption(app, &arguments->database);
  return [arguments] {
    const absl::Status status = Export(*arguments);
    if (status.ok()) return kDone;
    PrintError(std::string(status.message()));
    return kDataError;
  };
}

}  // namespace newsgraph::cli
