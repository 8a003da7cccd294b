// newsgraph repair: indexes and counts made anew.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

absl::Status Repair(const std::string& database) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store, Store::Open(database, OpenMode::kOpen));
  NG_RETURN_IF_ERROR(store->Repair());
  absl::Status status = store->Validate();
  if (!absl::IsDataLoss(status)) return status;
  return absl::DataLossError(database + ": " + std::string(status.message()) +
                             "; this follows from nothing else: restore a backup, or remove and "
                             "add the document again");
}

ExitCode Run(const std::string& database) {
  const absl::Status status = Repair(database);
  return status.ok() ? PrintOutput(database + " is sound\n") : Report(status);
}

}  // namespace

Action ConfigureRepair(CLI::App& app) {
  const auto database = std::make_shared<std::string>();
  AddDatabaseOption(app, database.get());
  app.footer(
      "What was read stays as it is; all that follows from it is made anew, then validated.\n"
      "Example:\n"
      "  newsgraph repair --db papers.db");
  return [database] { return Run(*database); };
}

}  // namespace newsgraph::cli
