#include "cli/inputs.h"

#include <cstdlib>
#include <filesystem>

#include "cli/page_queue.h"
#include "cli/progress.h"
#include "cli/version.h"
#include "extract/read/decode.h"
#include "extract/read/file_kind.h"
#include "extract/read/source_reader.h"
#include "graph/status_macros.h"

namespace newsgraph::cli {
namespace {

namespace fs = std::filesystem;

// Reads the inputs of one command.
class Reading {
 public:
  using Take = std::function<absl::Status(const DocumentRecords&)>;

  Reading(const Extractor& extractor, const InputOptions& options, const Take& take)
      : extractor_(extractor), options_(options), take_(take) {}

  ExitCode Run() {
    std::vector<std::string> files;
    for (const std::string& path : options_.paths) {
      const auto listed = ListPages(path);
      if (!listed.ok()) {
        if (!GoesOn(listed.status())) return kDataError;
        continue;
      }
      files.insert(files.end(), listed->begin(), listed->end());
    }
    Progress progress(files.size());
    progress_ = &progress;
    for (const std::string& file : files) {
      ReadSource(file, options_.read, [&](const absl::StatusOr<Input>& input) {
        return GoesOn(Queue(input)) && TakePages();
      });
      if (stopped_) break;
      progress.Step(file);
    }
    queue_.Close();
    TakePages();
    return code_;
  }

 private:
  absl::Status Queue(const absl::StatusOr<Input>& input) {
    NG_RETURN_IF_ERROR(input.status());
    NG_ASSIGN_OR_RETURN(CutPage page, Extractor::Cut(*input, options_.given));
    queue_.Push(std::move(page));
    return absl::OkStatus();
  }

  // Reads the pages that wait for no other. Whether more are to be read.
  bool TakePages() {
    while (const std::optional<CutPage> page = queue_.Pop()) {
      if (GoesOn(ReadPage(*page))) continue;
      queue_ = PageQueue();  // what stands behind it is not wanted either
      return false;
    }
    return true;
  }

  absl::Status ReadPage(const CutPage& page) const {
    NG_ASSIGN_OR_RETURN(const DocumentRecords records, extractor_.Extract(page));
    return take_(records);
  }

  // Tells an error. Whether more is to be read.
  bool GoesOn(const absl::Status& status) {
    if (status.ok()) return true;
    if (progress_ != nullptr) progress_->Clear();
    code_ = Report(status);
    stopped_ = options_.strict;
    return !stopped_;
  }

  const Extractor& extractor_;
  const InputOptions& options_;
  const Take& take_;
  PageQueue queue_;
  Progress* progress_ = nullptr;
  ExitCode code_ = kDone;
  bool stopped_ = false;
};

std::string CheckEncoding(const std::string& name) {
  return IsKnownEncoding(name) ? "" : name + " is no encoding; wanted one such as UTF-8 or GB18030";
}

}  // namespace

void AddInputOptions(CLI::App& app, InputOptions* options) {
  app.add_option("PATH", options->paths,
                 "Pages as text, HTML, PDF or JSON lines, packed or not; folders of them; - reads\n"
                 "standard input")
      ->required()
      ->type_name("");
  app.add_option("--paper", options->given.paper, "The paper's name")->type_name("NAME");
  app.add_option("--date", options->given.date, "The issue's date, such as 2021-05-28")
      ->type_name("DATE");
  app.add_option("--home", options->given.home,
                 "The division the paper is at home in, such as 重庆市渝中区")
      ->type_name("DIVISION");
  app.add_option("--encoding", options->read.encoding,
                 "The encoding of the pages, such as GB18030; found by itself if not given")
      ->check(CLI::Validator(CheckEncoding, "NAME"))
      ->type_name("NAME");
  app.add_flag("--strict", options->strict, "Stop at the first input that cannot be read");
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
  return Reading(**extractor, options, take).Run();
}

}  // namespace newsgraph::cli
