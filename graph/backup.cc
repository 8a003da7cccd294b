// Every row is read and written again. A checkpoint of RocksDB would be faster, but only the one
// process that writes can take it; this goes beside a writer, and reads every checksum on its way.
#include "graph/backup.h"

#include <filesystem>
#include <memory>

#include "graph/database.h"
#include "graph/status_macros.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

absl::Status CopyRows(const Rows& rows, const std::string& to) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Database> copy,
                      Database::Open(to, OpenMode::kCreateOrOpen));
  const std::unique_ptr<BulkWriter> writer = copy->StartBulk();
  for (size_t i = 0; i < kTableCount; ++i) {
    const auto table = static_cast<Table>(i);
    const std::unique_ptr<Cursor> cursor = rows.Scan(table);
    while (cursor->Next()) {
      NG_RETURN_IF_ERROR(writer->Put(table, cursor->key(), cursor->value()));
    }
    NG_RETURN_IF_ERROR(cursor->status());
  }
  return writer->Finish();
}

}  // namespace

absl::Status CopyGraph(const std::string& from, const std::string& to) {
  std::error_code error;
  if (fs::exists(fs::symlink_status(to, error))) {
    return absl::AlreadyExistsError(to + ": is there already; give a directory that is not");
  }
  // Whether the format is one that can be read.
  NG_RETURN_IF_ERROR(Store::Open(from, OpenMode::kReadOnly).status());
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Database> database,
                      Database::Open(from, OpenMode::kReadOnly));
  const std::string unfinished = to + ".unfinished";
  fs::remove_all(unfinished, error);
  absl::Status status = CopyRows(*database->Snapshot(), unfinished);
  if (status.ok()) {
    fs::rename(unfinished, to, error);
    if (error) status = absl::UnavailableError(to + ": cannot be made: " + error.message());
  }
  if (!status.ok()) fs::remove_all(unfinished, error);
  return status;
}

}  // namespace newsgraph
