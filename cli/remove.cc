// newsgraph remove: takes documents out of a graph.
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::vector<std::string> documents;  // ids, or paths as they were added
};

absl::Status NotThere(const std::string& document) {
  return absl::NotFoundError(document +
                             ": no document has this id or was added by this path; the paths are "
                             "the \"source\" of: newsgraph export --format ndjson");
}

// The document that is meant.
absl::StatusOr<DocumentId> Find(const GraphView& view, const std::string& document) {
  NG_ASSIGN_OR_RETURN(const std::vector<DocumentId> found, view.FindBySource(document));
  if (found.size() == 1) return found.front();
  if (found.size() > 1) {
    std::string message =
        document + ": several documents were added by this path; give the id of one:";
    for (const DocumentId id : found) message += " " + FormatId(id);
    return absl::FailedPreconditionError(message);
  }
  const std::optional<DocumentId> id = ParseDocumentId(document);
  if (!id || !view.GetDocument(*id).ok()) return NotThere(document);
  return *id;
}

absl::Status RemoveOne(Store& store, const std::string& document) {
  NG_ASSIGN_OR_RETURN(const DocumentId id, Find(*store.Snapshot(), document));
  return store.Remove(id);
}

ExitCode Remove(const Options& options) {
  const auto store = Store::Open(options.database, OpenMode::kOpen);
  if (!store.ok()) return Report(store.status());
  ExitCode code = kDone;
  size_t removed = 0;
  for (const std::string& document : options.documents) {
    const absl::Status status = RemoveOne(**store, document);
    if (status.ok()) ++removed;
    if (!status.ok()) code = Report(status);
  }
  const ExitCode output =
      PrintOutput(std::to_string(removed) + " removed from " + options.database + "\n");
  return output != kDone ? output : code;
}

}  // namespace

Action ConfigureRemove(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("DOCUMENT", options->documents, "Paths as they were added, or ids (d00c0ffee…)")
      ->required()
      ->type_name("");
  AddDatabaseOption(app, &options->database);
  app.footer(
      "What other documents also say stays.\n"
      "Example:\n"
      "  newsgraph remove --db papers.db pages/2021-05-28.txt");
  return [options] { return Remove(*options); };
}

}  // namespace newsgraph::cli
