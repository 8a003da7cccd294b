#include "graph/store.h"

#include <optional>
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

absl::StatusOr<AddResult> Store::Add(const DocumentRecords& records) {
  NG_RETURN_IF_ERROR(CheckRecords(records));
  const std::lock_guard lock(mutex_);
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  const Document& document = records.document;
  NG_ASSIGN_OR_RETURN(const std::optional<Document> known, FindDocument(*rows, document.id));
  if (known == document) return AddResult::kUnchanged;
  if (known && known->source != document.source) {
    return absl::AlreadyExistsError(document.source + ": has the id " + FormatId(document.id) +
                                    ", which is that of " + known->source);
  }
  Batch batch;
  NG_ASSIGN_OR_RETURN(const DocumentRecords lasting, GiveLastingIds(*rows, records, &batch));
  NG_RETURN_IF_ERROR(ReplaceDocument(*rows, known ? &*known : nullptr, &lasting, &batch));
  NG_RETURN_IF_ERROR(database_->Write(batch));
  return known ? AddResult::kReplaced : AddResult::kAdded;
}

absl::Status Store::Remove(DocumentId id) {
  const std::lock_guard lock(mutex_);
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  NG_ASSIGN_OR_RETURN(const std::optional<Document> known, FindDocument(*rows, id));
  if (!known) {
    return absl::NotFoundError(directory_ + ": has no document " + FormatId(id));
  }
  Batch batch;
  NG_RETURN_IF_ERROR(ReplaceDocument(*rows, &*known, nullptr, &batch));
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
