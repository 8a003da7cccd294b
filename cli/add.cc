#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct AddOptions {
  InputOptions inputs;
  std::string database;
};

struct Tally {
  size_t added = 0;
  size_t replaced = 0;
  size_t unchanged = 0;

  void Count(AddResult result) {
    added += result == AddResult::kAdded ? 1 : 0;
    replaced += result == AddResult::kReplaced ? 1 : 0;
    unchanged += result == AddResult::kUnchanged ? 1 : 0;
  }
};

ExitCode Add(const AddOptions& options) {
  const auto store = Store::Open(options.database, OpenMode::kCreateOrOpen);
  if (!store.ok()) return Report(store.status());
  Tally tally;
  const ExitCode code =
      ReadInputs(options.inputs, [&](const DocumentRecords& records) -> absl::Status {
        NG_ASSIGN_OR_RETURN(const AddResult result, (*store)->Add(records));
        tally.Count(result);
        return absl::OkStatus();
      });
  const ExitCode output = PrintOutput(
      std::to_string(tally.added) + " added, " + std::to_string(tally.replaced) + " replaced, " +
      std::to_string(tally.unchanged) + " unchanged in " + options.database + "\n");
  return output != kDone ? output : code;
}

}  // namespace

Action ConfigureAdd(CLI::App& app) {
  const auto options = std::make_shared<AddOptions>();
  AddInputOptions(app, &options->inputs);
  AddDatabaseOption(app, &options->database);
  app.footer(
      "A page that is already there is read again only if it has changed.\n"
      "Example:\n"
      "  newsgraph add --db papers.db pages/");
  return [options] { return Add(*options); };
}

}  // namespace newsgraph::cli
