#include "graph/database.h"

#include <rocksdb/cache.h>
#include <rocksdb/db.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/slice_transform.h>
#include <rocksdb/sst_file_writer.h>
#include <rocksdb/table.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdarg>
#include <filesystem>
#include <set>
#include <thread>
#include <tuple>
#include <utility>

#include "graph/status_macros.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

constexpr size_t kIdBytes = 8;
constexpr size_t kKilobyte = 1024;
constexpr size_t kMegabyte = 1024 * kKilobyte;

rocksdb::Slice ToSlice(std::string_view bytes) { return {bytes.data(), bytes.size()}; }
std::string_view ToView(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }

absl::Status ToStatus(const rocksdb::Status& status, const std::string& directory) {
  if (status.ok()) return absl::OkStatus();
  const std::string message = directory + ": " + status.ToString();
  if (status.IsCorruption()) return absl::DataLossError(message);
  if (status.IsNoSpace()) return absl::ResourceExhaustedError(message);
  return absl::UnavailableError(message);
}

absl::Status NoGraph(const std::string& directory) {
  return absl::NotFoundError(directory +
                             ": there is no graph here; make one with: newsgraph add --db " +
                             directory + " FILE...");
}

absl::Status UnknownTable(const std::string& directory, const std::string& name) {
  return absl::FailedPreconditionError(directory + ": has a table " + name +
                                       " that this newsgraph does not know; a newer one made it, "
                                       "and can read it");
}

// RocksDB would keep a diary in the directory, even when only reading.
class SilentLogger : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

rocksdb::DBOptions DatabaseOptions() {
  rocksdb::DBOptions options;
  options.create_if_missing = true;
  options.create_missing_column_families = true;
  options.info_log = std::make_shared<SilentLogger>();
  options.max_file_opening_threads = 1;  // for each table; the default starts 200 threads
  options.db_write_buffer_size = 128 * kMegabyte;
  options.max_total_wal_size = 256 * kMegabyte;
  return options;
}

bool IsReadByIdPrefix(Table table) {
  return table == Table::kMention || table == Table::kMentionOf || table == Table::kEvidence ||
         table == Table::kAdjacency;
}

rocksdb::ColumnFamilyOptions TableOptions(Table table,
                                          const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::BlockBasedTableOptions blocks;
  blocks.block_size = 16 * kKilobyte;
  blocks.block_cache = cache;
  blocks.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  rocksdb::ColumnFamilyOptions options;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(blocks));
  options.level_compaction_dynamic_level_bytes = true;
  options.compression = table == Table::kStory ? rocksdb::kZSTD : rocksdb::kLZ4Compression;
  options.bottommost_compression = rocksdb::kZSTD;
  if (IsReadByIdPrefix(table)) {
    options.prefix_extractor.reset(rocksdb::NewFixedPrefixTransform(kIdBytes));
  }
  return options;
}

std::vector<rocksdb::ColumnFamilyDescriptor> Families() {
  const std::shared_ptr<rocksdb::Cache> cache = rocksdb::NewLRUCache(64 * kMegabyte);
  std::vector<rocksdb::ColumnFamilyDescriptor> families;
  for (size_t i = 0; i < kTableCount; ++i) {
    families.emplace_back(std::string(kTableNames[i]), TableOptions(static_cast<Table>(i), cache));
  }
  families.emplace_back(rocksdb::kDefaultColumnFamilyName, rocksdb::ColumnFamilyOptions());
  return families;
}

// An open database; closed when the last that holds it lets go.
struct Handle {
  explicit Handle(std::string path) : directory(std::move(path)) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    for (rocksdb::ColumnFamilyHandle* family : families) delete family;
    delete db;
  }

  rocksdb::ColumnFamilyHandle* family(Table table) const {
    return families[static_cast<size_t>(table)];
  }

  std::string directory;
  rocksdb::DB* db = nullptr;
  std::vector<rocksdb::ColumnFamilyHandle*> families;  // by Table
};

// The first key after all that begin with `prefix`; empty when there is none.
std::string PrefixEnd(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && end.back() == '\xff') end.pop_back();
  if (!end.empty()) ++end.back();
  return end;
}

class RocksCursor : public Cursor {
 public:
  RocksCursor(const Handle& handle, const rocksdb::Snapshot* snapshot, Table table,
              std::string_view prefix, std::string_view from)
      : handle_(handle), from_(std::max(prefix, from)), end_(PrefixEnd(prefix)), end_slice_(end_) {
    rocksdb::ReadOptions options;
    options.snapshot = snapshot;
    options.total_order_seek = prefix.size() < kIdBytes;
    if (!end_.empty()) options.iterate_upper_bound = &end_slice_;
    rows_.reset(handle.db->NewIterator(options, handle.family(table)));
  }

  bool Next() override {
    if (!started_) {
      rows_->Seek(from_);
      started_ = true;
    } else if (rows_->Valid()) {
      rows_->Next();
    }
    return rows_->Valid();
  }
  bool Seek(std::string_view key) override {
    rows_->Seek(ToSlice(key));
    started_ = true;
    return rows_->Valid();
  }
  std::string_view key() const override { return ToView(rows_->key()); }
  std::string_view value() const override { return ToView(rows_->value()); }
  absl::Status status() const override { return ToStatus(rows_->status(), handle_.directory); }

 private:
  const Handle& handle_;
  const std::string from_;
  const std::string end_;
  const rocksdb::Slice end_slice_;
  std::unique_ptr<rocksdb::Iterator> rows_;
  bool started_ = false;
};

class RocksRows : public Rows {
 public:
  explicit RocksRows(std::shared_ptr<const Handle> handle)
      : handle_(std::move(handle)), snapshot_(handle_->db->GetSnapshot()) {}
  RocksRows(const RocksRows&) = delete;
  RocksRows& operator=(const RocksRows&) = delete;
  ~RocksRows() override { handle_->db->ReleaseSnapshot(snapshot_); }

  absl::StatusOr<std::optional<std::string>> Get(Table table, std::string_view key) const override {
    rocksdb::ReadOptions options;
    options.snapshot = snapshot_;
    std::string value;
    const rocksdb::Status status =
        handle_->db->Get(options, handle_->family(table), ToSlice(key), &value);
    if (status.IsNotFound()) return std::optional<std::string>();
    NG_RETURN_IF_ERROR(ToStatus(status, handle_->directory));
    return std::optional<std::string>(std::move(value));
  }

  std::unique_ptr<Cursor> Scan(Table table, std::string_view prefix,
                               std::string_view from) const override {
    return std::make_unique<RocksCursor>(*handle_, snapshot_, table, prefix, from);
  }

 private:
  std::shared_ptr<const Handle> handle_;
  const rocksdb::Snapshot* snapshot_;
};

// Files are named so that RocksDB takes them for none of its own.
constexpr std::string_view kBulkPrefix = "bulk-";

class RocksBulkWriter : public BulkWriter {
 public:
  explicit RocksBulkWriter(Handle& handle) : handle_(handle) {}
  RocksBulkWriter(const RocksBulkWriter&) = delete;
  RocksBulkWriter& operator=(const RocksBulkWriter&) = delete;
  ~RocksBulkWriter() override {
    std::error_code error;
    for (const File& file : files_) {
      if (file.rows != nullptr) file.rows->Finish();
      for (const std::string& path : file.paths) fs::remove(path, error);
    }
  }

  absl::Status Put(Table table, std::string_view key, std::string_view value) override {
    File& file = files_[static_cast<size_t>(table)];
    if (file.rows == nullptr) NG_RETURN_IF_ERROR(Begin(table, file));
    NG_RETURN_IF_ERROR(Wrap(file.rows->Put(ToSlice(key), ToSlice(value))));
    return file.rows->FileSize() < kBulkFileBytes ? absl::OkStatus() : End(file);
  }

  absl::Status Delete(Table table, std::string_view key) override {
    File& file = files_[static_cast<size_t>(table)];
    if (file.rows == nullptr) NG_RETURN_IF_ERROR(Begin(table, file));
    return Wrap(file.rows->Delete(ToSlice(key)));
  }

  absl::Status Finish() override {
    std::vector<rocksdb::IngestExternalFileArg> arguments;
    for (size_t i = 0; i < kTableCount; ++i) {
      NG_RETURN_IF_ERROR(End(files_[i]));
      if (files_[i].paths.empty()) continue;
      rocksdb::IngestExternalFileArg& argument = arguments.emplace_back();
      argument.column_family = handle_.families[i];
      argument.external_files = files_[i].paths;
      argument.options.move_files = true;
    }
    if (arguments.empty()) return absl::OkStatus();
    return Wrap(handle_.db->IngestExternalFiles(arguments));
  }

 private:
  static constexpr uint64_t kBulkFileBytes = 256 * kMegabyte;

  struct File {
    std::unique_ptr<rocksdb::SstFileWriter> rows;
    std::vector<std::string> paths;
  };

  absl::Status Wrap(const rocksdb::Status& status) const {
    return ToStatus(status, handle_.directory);
  }

  absl::Status Begin(Table table, File& file) {
    const std::string name = std::string(kBulkPrefix) + std::string(TableName(table)) + "-" +
                             std::to_string(file.paths.size());
    file.paths.push_back((fs::path(handle_.directory) / name).string());
    const rocksdb::Options options(DatabaseOptions(),
                                   handle_.db->GetOptions(handle_.family(table)));
    file.rows = std::make_unique<rocksdb::SstFileWriter>(rocksdb::EnvOptions(), options,
                                                         handle_.family(table));
    return Wrap(file.rows->Open(file.paths.back()));
  }

  absl::Status End(File& file) {
    if (file.rows == nullptr) return absl::OkStatus();
    const rocksdb::Status status = file.rows->Finish();
    file.rows.reset();
    return Wrap(status);
  }

  Handle& handle_;
  std::array<File, kTableCount> files_;
};

class RocksDatabase : public Database {
 public:
  explicit RocksDatabase(std::shared_ptr<Handle> handle) : handle_(std::move(handle)) {}
  RocksDatabase(const RocksDatabase&) = delete;
  RocksDatabase& operator=(const RocksDatabase&) = delete;

  // What was written is in the log and safe; in tables the next to open finds it faster.
  ~RocksDatabase() override {
    if (written_) handle_->db->Flush(rocksdb::FlushOptions(), handle_->families);
  }

  absl::Status Write(const Batch& batch) override {
    rocksdb::WriteBatch rows;
    for (const Batch::Change& change : batch.changes()) {
      rocksdb::ColumnFamilyHandle* family = handle_->family(change.table);
      const rocksdb::Status status = change.value ? rows.Put(family, change.key, *change.value)
                                                  : rows.Delete(family, change.key);
      NG_RETURN_IF_ERROR(ToStatus(status, handle_->directory));
    }
    rocksdb::WriteOptions options;
    options.sync = true;
    written_ = true;
    return ToStatus(handle_->db->Write(options, &rows), handle_->directory);
  }

  std::unique_ptr<Rows> Snapshot() const override { return std::make_unique<RocksRows>(handle_); }

  absl::Status WriteBulk(const Batch& batch) override {
    std::vector<const Batch::Change*> order;
    order.reserve(batch.changes().size());
    for (const Batch::Change& change : batch.changes()) order.push_back(&change);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
      return std::tie(a->table, a->key) < std::tie(b->table, b->key);
    });
    RocksBulkWriter writer(*handle_);
    for (size_t i = 0; i < order.size(); ++i) {
      const Batch::Change& change = *order[i];
      const bool is_last = i + 1 == order.size() || order[i + 1]->table != change.table ||
                           order[i + 1]->key != change.key;
      if (!is_last) continue;
      NG_RETURN_IF_ERROR(change.value ? writer.Put(change.table, change.key, *change.value)
                                      : writer.Delete(change.table, change.key));
    }
    return writer.Finish();
  }

  std::unique_ptr<BulkWriter> StartBulk() override {
    return std::make_unique<RocksBulkWriter>(*handle_);
  }

  absl::Status Clear(Table table) override {
    rocksdb::ColumnFamilyHandle*& family = handle_->families[static_cast<size_t>(table)];
    rocksdb::ColumnFamilyDescriptor descriptor;
    NG_RETURN_IF_ERROR(Wrap(family->GetDescriptor(&descriptor)));
    NG_RETURN_IF_ERROR(Wrap(handle_->db->DropColumnFamily(family)));
    delete std::exchange(family, nullptr);
    return Wrap(handle_->db->CreateColumnFamily(descriptor.options, descriptor.name, &family));
  }

  absl::Status Compact() override {
    rocksdb::CompactRangeOptions options;
    options.bottommost_level_compaction = rocksdb::BottommostLevelCompaction::kForceOptimized;
    for (size_t i = 0; i < kTableCount; ++i) {
      NG_RETURN_IF_ERROR(
          Wrap(handle_->db->CompactRange(options, handle_->families[i], nullptr, nullptr)));
    }
    return absl::OkStatus();
  }

 private:
  absl::Status Wrap(const rocksdb::Status& status) const {
    return ToStatus(status, handle_->directory);
  }

  std::shared_ptr<Handle> handle_;
  bool written_ = false;
};

bool HasDatabase(const std::string& directory) {
  std::error_code error;
  return fs::exists(fs::path(directory) / "CURRENT", error);
}

// Refuses a place that holds something else.
absl::Status CheckPlace(const std::string& directory) {
  std::error_code error;
  if (!fs::exists(directory, error) || HasDatabase(directory)) return absl::OkStatus();
  if (!fs::is_directory(directory, error)) {
    return absl::FailedPreconditionError(directory + ": is a file; a graph is a directory");
  }
  if (fs::is_empty(directory, error) || fs::exists(fs::path(directory) / "LOCK", error)) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(
      directory + ": holds files and no graph; give a new or an empty directory");
}

// Refuses tables that this program does not know and, with `all`, a database without some of its
// own.
absl::Status CheckTables(const std::string& directory, bool all) {
  std::vector<std::string> names;
  NG_RETURN_IF_ERROR(ToStatus(
      rocksdb::DB::ListColumnFamilies(rocksdb::DBOptions(), directory, &names), directory));
  for (const std::string& name : names) {
    if (name == rocksdb::kDefaultColumnFamilyName) continue;
    if (std::find(kTableNames.begin(), kTableNames.end(), name) == kTableNames.end()) {
      return UnknownTable(directory, name);
    }
  }
  if (all && names.size() == 1) return NoGraph(directory);
  if (all && names.size() <= kTableCount) {
    return absl::FailedPreconditionError(directory +
                                         ": an older newsgraph made this graph; bring it up to "
                                         "date with: newsgraph compact --db " +
                                         directory);
  }
  return absl::OkStatus();
}

bool IsLocked(const rocksdb::Status& status) {
  const std::string message = status.ToString();
  return status.IsIOError() && (message.find("While lock file") != std::string::npos ||
                                message.find("lock hold by current process") != std::string::npos);
}

// What a writer that did not come to its end left behind.
void RemoveBulkFiles(const std::string& directory) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory, error)) {
    if (!entry.path().filename().string().starts_with(kBulkPrefix)) continue;
    fs::remove(entry.path(), error);
  }
}

absl::Status OpenForWriting(Handle& handle) {
  NG_RETURN_IF_ERROR(CheckPlace(handle.directory));
  if (HasDatabase(handle.directory)) NG_RETURN_IF_ERROR(CheckTables(handle.directory, false));
  const rocksdb::Status status = rocksdb::DB::Open(DatabaseOptions(), handle.directory, Families(),
                                                   &handle.families, &handle.db);
  if (IsLocked(status)) {
    return absl::FailedPreconditionError(handle.directory +
                                         ": another newsgraph is writing to this graph; try again "
                                         "when it is done");
  }
  NG_RETURN_IF_ERROR(ToStatus(status, handle.directory));
  RemoveBulkFiles(handle.directory);
  return absl::OkStatus();
}

std::set<std::string> LogFiles(const std::string& directory) {
  std::set<std::string> logs;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory, error)) {
    if (entry.path().extension() == ".log") logs.insert(entry.path().filename().string());
  }
  return logs;
}

// RocksDB reads its list of tables first and the write-ahead logs later. A log that a writer put
// into a table and removed in between would be missed; such a view is refused. Tables that are
// removed after opening stay readable, since all of them are held open.
absl::Status TryOpenForReading(Handle& handle) {
  if (!HasDatabase(handle.directory)) return NoGraph(handle.directory);
  const std::set<std::string> before = LogFiles(handle.directory);
  NG_RETURN_IF_ERROR(CheckTables(handle.directory, true));
  NG_RETURN_IF_ERROR(
      ToStatus(rocksdb::DB::OpenForReadOnly(DatabaseOptions(), handle.directory, Families(),
                                            &handle.families, &handle.db),
               handle.directory));
  const std::set<std::string> after = LogFiles(handle.directory);
  if (std::includes(after.begin(), after.end(), before.begin(), before.end())) {
    return absl::OkStatus();
  }
  return absl::UnavailableError(handle.directory + ": a writer kept changing the graph's files");
}

absl::StatusOr<std::shared_ptr<Handle>> OpenForReading(const std::string& directory) {
  constexpr int kAttempts = 20;
  constexpr std::chrono::milliseconds kPause(10);
  absl::Status status;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    auto handle = std::make_shared<Handle>(directory);
    status = TryOpenForReading(*handle);
    if (status.ok()) return handle;
    if (absl::IsNotFound(status) || absl::IsFailedPrecondition(status)) break;
    std::this_thread::sleep_for(kPause);
  }
  return status;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Database>> Database::Open(const std::string& directory,
                                                         OpenMode mode) {
  if (mode == OpenMode::kReadOnly) {
    NG_ASSIGN_OR_RETURN(std::shared_ptr<Handle> handle, OpenForReading(directory));
    return std::make_unique<RocksDatabase>(std::move(handle));
  }
  if (mode == OpenMode::kOpen && !HasDatabase(directory)) return NoGraph(directory);
  auto handle = std::make_shared<Handle>(directory);
  NG_RETURN_IF_ERROR(OpenForWriting(*handle));
  return std::make_unique<RocksDatabase>(std::move(handle));
}

}  // namespace newsgraph
