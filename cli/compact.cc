// newsgraph compact: a graph in few, small files.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

absl::Status Compact(const std::string& database) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store, Store::Open(database, OpenMode::kOpen));
  return store->Compact();
}

}  // namespace

Action ConfigureCompact(CLI::App& app) {
  const auto database = std::make_shared<std::string>();
  AddDatabaseOption(app, database.get());
  app.footer(
      "Worth while after much was added, changed or removed. A graph that an older newsgraph made\n"
      "is brought up to date.\n"
      "Example:\n"
      "  newsgraph compact --db papers.db");
  return [database] { return Report(Compact(*database)); };
}

}  // namespace newsgraph::cli
