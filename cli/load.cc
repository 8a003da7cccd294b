// newsgraph load: records of any extractor into a graph.
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/record_reader.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

// Documents go into the graph together until they hold so many records.
constexpr size_t kRecordsAChange = 400'000;

struct Options {
  std::string database;
  std::vector<std::string> files;
};

class Loader {
 public:
  explicit Loader(Store& store) : store_(store) {}

  absl::Status Load(const std::string& file) {
    std::ifstream opened;
    if (file != "-") opened.open(file);
    if (file != "-" && !opened) {
      return absl::UnavailableError(file + ": cannot be read: " + std::strerror(errno));
    }
    std::istream& lines = file == "-" ? std::cin : opened;
    RecordReader reader(lines, [&](uint64_t line, const std::string& reason) {
      ++refused_;
      PrintError(file + ":" + std::to_string(line) + ": " + reason);
    });
    while (true) {
      absl::StatusOr<std::optional<DocumentRecords>> records = reader.Next();
      if (!records.ok()) {
        return absl::UnavailableError(file + ": " + std::string(records.status().message()));
      }
      if (!*records) return absl::OkStatus();
      NG_RETURN_IF_ERROR(Keep(**std::move(records)));
    }
  }

  // Writes what is not written yet.
  absl::Status Flush() {
    NG_ASSIGN_OR_RETURN(const auto results, store_.AddAll(waiting_));
    for (const absl::StatusOr<AddResult>& result : results) {
      if (!result.ok()) {
        ++refused_;
        PrintError(std::string(result.status().message()));
        continue;
      }
      added_ += *result == AddResult::kAdded ? 1 : 0;
      replaced_ += *result == AddResult::kReplaced ? 1 : 0;
      unchanged_ += *result == AddResult::kUnchanged ? 1 : 0;
    }
    waiting_.clear();
    records_ = 0;
    return absl::OkStatus();
  }

  bool all_good() const { return refused_ == 0; }
  std::string Summary() const {
    std::string summary = std::to_string(added_) + " added, " + std::to_string(replaced_) +
                          " replaced, " + std::to_string(unchanged_) + " unchanged";
    if (refused_ > 0) summary += ", " + std::to_string(refused_) + " records refused";
    return summary;
  }

 private:
  absl::Status Keep(DocumentRecords records) {
    records_ += records.stories.size() + records.nodes.size() + records.mentions.size() +
                records.statements.size();
    waiting_.push_back(std::move(records));
    return records_ < kRecordsAChange ? absl::OkStatus() : Flush();
  }

  Store& store_;
  std::vector<DocumentRecords> waiting_;
  size_t records_ = 0;
  size_t added_ = 0;
  size_t replaced_ = 0;
  size_t unchanged_ = 0;
  size_t refused_ = 0;
};

ExitCode Load(const Options& options) {
  const auto store = Store::Open(options.database, OpenMode::kCreateOrOpen);
  if (!store.ok()) return Report(store.status());
  Loader loader(**store);
  ExitCode code = kDone;
  for (const std::string& file : options.files) {
    if (const absl::Status status = loader.Load(file); !status.ok()) code = Report(status);
  }
  if (const absl::Status status = loader.Flush(); !status.ok()) return Report(status);
  const ExitCode output = PrintOutput(loader.Summary() + " in " + options.database + "\n");
  if (output != kDone) return output;
  return loader.all_good() ? code : kDataError;
}

}  // namespace

Action ConfigureLoad(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("FILE", options->files, "Records, one JSON object a line; - for standard input")
      ->required()
      ->type_name("");
  AddDatabaseOption(app, &options->database);
  app.footer(
      "A record that is wrong is refused, with its line and the reason; the rest is kept.\n"
      "Example:\n"
      "  newsgraph extract pages/ > pages.ndjson && newsgraph load pages.ndjson");
  return [options] { return Load(*options); };
}

}  // namespace newsgraph::cli
