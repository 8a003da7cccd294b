// newsgraph validate: whether a graph holds together.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

absl::Status Validate(const std::string& database) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(database, OpenMode::kReadOnly));
  absl::Status status = store->Validate();
  if (!absl::IsDataLoss(status)) return status;
  return absl::DataLossError(database + ": " + std::string(status.message()) +
                             "; newsgraph repair makes indexes and counts anew");
}

ExitCode Run(const std::string& database) {
  const absl::Status status = Validate(database);
  return status.ok() ? PrintOutput(database + " is sound\n") : Report(status);
}

}  // namespace

Action ConfigureValidate(CLI::App& app) {
  const auto database = std::make_shared<std::string>();
  AddDatabaseOption(app, database.get());
  app.footer(
      "Every index, count and piece of evidence is checked against what it follows from.\n"
      "Example:\n"
      "  newsgraph validate --db papers.db");
  return [database] { return Run(*database); };
}

}  // namespace newsgraph::cli
