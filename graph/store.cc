#include "graph/store.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/change.h"
#include "graph/check_records.h"
#include "graph/database.h"
#include "graph/lasting_ids.h"
#include "graph/migrations.h"
#include "graph/records.h"
#include "graph/repair.h"
#include "graph/row_access.h"
#include "graph/store_view.h"
#include "graph/validate.h"

namespace newsgraph {

Store::Store(std::string directory, std::unique_ptr<Database> database)
    : directory_(std::move(directory)), database_(std::move(database)) {}

Store::~Store() = default;

absl::StatusOr<std::unique_ptr<Store>> Store::Open(const std::string& directory, OpenMode mode) {
  NG_ASSIGN_OR_RETURN(std::unique_ptr<Database> database, Database::Open(directory, mode));
  std::unique_ptr<Store> store(new Store(directory, std::move(database)));
  NG_RETURN_IF_ERROR(store->CheckFormat(mode));
  return store;
}

absl::Status Store::CheckFormat(OpenMode mode) {
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  NG_ASSIGN_OR_RETURN(const std::optional<NumberRow> format,
                      FindRow<NumberRow>(*rows, Table::kMeta, kFormatKey));
  if (!format && mode != OpenMode::kReadOnly) {
    Batch batch;
    batch.Put(Table::kMeta, std::string(kFormatKey), EncodeRow(NumberRow{kFormatVersion}));
    return database_->Write(batch);
  }
  if (!format) return absl::NotFoundError(directory_ + ": the graph here was never written to");
  if (format->number == kFormatVersion) return absl::OkStatus();
  if (format->number < kFormatVersion && mode == OpenMode::kReadOnly) {
    return absl::FailedPreconditionError(
        directory_ + ": the graph has the older format " + std::to_string(format->number) +
        "; bring it up to date with: newsgraph compact --db " + directory_);
  }
  if (format->number < kFormatVersion) {
    return Migrate(directory_, Migrations(), format->number, kFormatVersion, database_.get());
  }
  return absl::FailedPreconditionError(
      directory_ + ": the graph has format " + std::to_string(format->number) +
      ", this newsgraph reads format " + std::to_string(kFormatVersion) +
      "; use the newer newsgraph that made it");
}

namespace {

// Sorted files are worth while from so many rows on.
constexpr size_t kBulkRows = 200'000;

absl::Status Write(const Batch& batch, Database* database) {
  return batch.changes().size() < kBulkRows ? database->Write(batch) : database->WriteBulk(batch);
}

// What is to be done with `records`, and in `replacement` how.
absl::StatusOr<AddResult> Plan(const Rows& rows, const DocumentRecords& records, IdGiver* ids,
                               Replacement* replacement) {
  NG_RETURN_IF_ERROR(CheckRecords(records));
  Document document = records.document;
  document.from = {};  // rows do not keep it
  NG_ASSIGN_OR_RETURN(replacement->before, FindDocument(rows, document.id));
  const std::optional<Document>& known = replacement->before;
  if (known == document) return AddResult::kUnchanged;
  if (known && known->source != document.source) {
    return absl::AlreadyExistsError(document.source + ": has the id " + FormatId(document.id) +
                                    ", which is that of " + known->source);
  }
  NG_ASSIGN_OR_RETURN(replacement->after, ids->Give(records));
  return known ? AddResult::kReplaced : AddResult::kAdded;
}

// The places of the last records of each document.
std::unordered_set<size_t> LastOfEach(const std::vector<DocumentRecords>& documents) {
  std::unordered_map<DocumentId, size_t> last;
  for (size_t i = 0; i < documents.size(); ++i) last[documents[i].document.id] = i;
  std::unordered_set<size_t> places;
  for (const auto& [document, place] : last) places.insert(place);
  return places;
}

}  // namespace

absl::StatusOr<AddResult> Store::Add(const DocumentRecords& records) {
  NG_ASSIGN_OR_RETURN(const auto results, AddAll({records}));
  return results.front();
}

absl::StatusOr<std::vector<absl::StatusOr<AddResult>>> Store::AddAll(
    const std::vector<DocumentRecords>& documents) {
  const std::lock_guard lock(mutex_);
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  const std::unordered_set<size_t> counting = LastOfEach(documents);
  IdGiver ids(*rows);
  std::vector<Replacement> replacements;
  std::vector<absl::StatusOr<AddResult>> results;
  for (size_t i = 0; i < documents.size(); ++i) {
    results.emplace_back(AddResult::kUnchanged);
    if (!counting.contains(i)) continue;
    Replacement replacement;
    results.back() = Plan(*rows, documents[i], &ids, &replacement);
    if (replacement.after) replacements.push_back(std::move(replacement));
  }
  if (replacements.empty()) return results;
  Batch batch;
  ids.Finish(&batch);
  NG_RETURN_IF_ERROR(ReplaceDocuments(*rows, replacements, &batch));
  NG_RETURN_IF_ERROR(Write(batch, database_.get()));
  return results;
}

absl::Status Store::Remove(DocumentId id) {
  const std::lock_guard lock(mutex_);
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  NG_ASSIGN_OR_RETURN(std::optional<Document> known, FindDocument(*rows, id));
  if (!known) {
    return absl::NotFoundError(directory_ + ": has no document " + FormatId(id));
  }
  Batch batch;
  NG_RETURN_IF_ERROR(ReplaceDocuments(*rows, {{std::move(known), std::nullopt}}, &batch));
  return database_->Write(batch);
}

std::unique_ptr<GraphView> Store::Snapshot() const { return MakeStoreView(database_->Snapshot()); }

absl::Status Store::Validate() const { return ValidateRows(*database_->Snapshot()); }

absl::Status Store::Repair() {
  const std::lock_guard lock(mutex_);
  return RebuildIndexes(database_.get());
}

absl::Status Store::Compact() {
  const std::lock_guard lock(mutex_);
  return database_->Compact();
}

absl::StatusOr<std::unique_ptr<GraphView>> OpenGraphView(const std::string& directory) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(directory, OpenMode::kReadOnly));
  return store->Snapshot();
}

}  // namespace newsgraph
