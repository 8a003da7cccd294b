#include "cli/inputs.h"

#include <cstdlib>
#include <filesystem>

#include "cli/progress.h"
#include "cli/version.h"
#include "extract/read/page_reader.h"
#include "graph/status_macros.h"

namespace newsgraph::cli {
namespace {

namespace fs = std::filesystem;

absl::Status ReadOne(const Extractor& extractor, const std::string& path,
                     const InputOptions& options,
                     const std::function<absl::Status(const DocumentRecords&)>& take) {
  NG_ASSIGN_OR_RETURN(const Input input, ReadPage(path));
  NG_ASSIGN_OR_RETURN(const DocumentRecords records, extractor.Extract(input, options.given));
  return take(records);
}

}  // namespace

void AddInputOptions(CLI::App& app, InputOptions* options) {
  app.add_option("PATH", options->paths, "Pages of text or HTML, or folders of them")
      ->required()
      ->type_name("");
  app.add_option("--paper", options->given.paper, "The paper's name")->type_name("NAME");
  app.add_option("--date", options->given.date, "The issue's date, such as 2021-05-28")
      ->type_name("DATE");
  app.add_option("--home", options->given.home,
                 "The division the paper is at home in, such as 重庆市渝中区")
      ->type_name("DIVISION");
}

std::string DataDirectory() {
  if (const char* given = std::getenv("NEWSGRAPH_DATA"); given != nullptr && *given != '\0')
    return given;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / NEWSGRAPH_DATA_FROM_PREFIX;
  const fs::path built = program.parent_path().parent_path() / "data";
  return fs::exists(installed / "lexicon.bin", error) ? installed.string() : built.string();
}

ExitCode ReadInputs(const InputOptions& options,
                    const std::function<absl::Status(const DocumentRecords&)>& take) {
  const auto extractor = Extractor::Open(DataDirectory(), NEWSGRAPH_VERSION);
  if (!extractor.ok()) {
    PrintError(std::string(extractor.status().message()) + " (give its folder in NEWSGRAPH_DATA)");
    return kDataError;
  }
  ExitCode code = kDone;
  std::vector<std::string> pages;
  for (const std::string& path : options.paths) {
    const auto listed = ListPages(path);
    if (listed.ok()) {
      pages.insert(pages.end(), listed->begin(), listed->end());
    } else {
      code = Report(listed.status());
    }
  }
  Progress progress(pages.size());
  for (const std::string& page : pages) {
    const absl::Status status = ReadOne(**extractor, page, options, take);
    progress.Step(page);
    if (status.ok()) continue;
    progress.Clear();
    code = Report(status);
  }
  return code;
}

}  // namespace newsgraph::cli
