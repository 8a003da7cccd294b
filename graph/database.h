// Tables of byte rows, kept by RocksDB: the wall behind which it stands. database.cc alone includes
// it and turns each of its errors into an absl::Status that names the directory.
#ifndef NEWSGRAPH_GRAPH_DATABASE_H_
#define NEWSGRAPH_GRAPH_DATABASE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/keys.h"
#include "graph/open_mode.h"

namespace newsgraph {

// Changes that are made together or not at all. Of several changes of one row the last counts.
class Batch {
 public:
  struct Change {
    Table table;
    std::string key;
    std::optional<std::string> value;  // nullopt takes the row away
  };

  void Put(Table table, std::string key, std::string value) {
    changes_.push_back({table, std::move(key), std::move(value)});
  }
  void Delete(Table table, std::string key) {
    changes_.push_back({table, std::move(key), std::nullopt});
  }
  const std::vector<Change>& changes() const { return changes_; }

 private:
  std::vector<Change> changes_;
};

// Rows in the order of their keys.
//   while (cursor->Next()) Use(cursor->key(), cursor->value());
//   return cursor->status();
class Cursor {
 public:
  virtual ~Cursor() = default;

  // Goes to the first row, then to the one after; false when there is none or it cannot be read.
  virtual bool Next() = 0;

  // Goes to the first row of the scan from `key` on, which must not lie before where it began;
  // false as Next().
  virtual bool Seek(std::string_view key) = 0;

  // The row at hand; valid until Next().
  virtual std::string_view key() const = 0;
  virtual std::string_view value() const = 0;

  // Why Next() ended before the last row; OK otherwise.
  virtual absl::Status status() const = 0;
};

// The rows as they were at one moment. May be read from several threads, and keeps the database
// open; cursors must not outlive it.
class Rows {
 public:
  virtual ~Rows() = default;

  // nullopt when there is no such row.
  virtual absl::StatusOr<std::optional<std::string>> Get(Table table,
                                                         std::string_view key) const = 0;

  // The rows whose keys begin with `prefix`, from the key `from` on.
  virtual std::unique_ptr<Cursor> Scan(Table table, std::string_view prefix = {},
                                       std::string_view from = {}) const = 0;
};

// Rows on their way into a database as sorted files, all taken in at once: the way for many.
class BulkWriter {
 public:
  // Without Finish nothing is kept.
  virtual ~BulkWriter() = default;

  // In each table keys must ascend, each once. What is there under a key is replaced.
  virtual absl::Status Put(Table table, std::string_view key, std::string_view value) = 0;
  // In the same order; there need not be such a row.

  virtual absl::Status Delete(Table table, std::string_view key) = 0;

  // Returns when all rows are in the database and on the disk; after an error none is.
  virtual absl::Status Finish() = 0;
};

class Database {
 public:
  // kCreateOrOpen makes the directory where there is none, for kOpen that is NotFound; a writer is
  // alone, FailedPrecondition for a second. kReadOnly creates and changes nothing, goes beside a
  // writer, and sees what was written when it opened; NotFound where there is no database. Tables
  // that this program does not know are FailedPrecondition: a newer one made them.
  static absl::StatusOr<std::unique_ptr<Database>> Open(const std::string& directory,
                                                        OpenMode mode);

  virtual ~Database() = default;

  // Returns when `batch` is on the disk. One thread at a time.
  virtual absl::Status Write(const Batch& batch) = 0;

  virtual std::unique_ptr<Rows> Snapshot() const = 0;

  // The same by sorted files: faster from many thousand rows on.
  virtual absl::Status WriteBulk(const Batch& batch) = 0;

  // The database must outlive the writer.
  virtual std::unique_ptr<BulkWriter> StartBulk() = 0;

  // Empties a table, also one whose rows cannot be read. No snapshot may be in use.
  virtual absl::Status Clear(Table table) = 0;

  // Rewrites all tables in as few and small files as there can be.
  virtual absl::Status Compact() = 0;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_DATABASE_H_
