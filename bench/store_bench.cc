// store_bench [STATEMENTS] [DIRECTORY]: how fast the graph is kept, beside SQLite and beside what
// RocksDB itself takes for the same bytes. One run, one machine: only the ratios say something.
// STATEMENTS is 1000000 where it is not given; DIRECTORY, a new one, is made and left.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/documents.h"
#include "bench/sqlite_graph.h"
#include "graph/backup.h"
#include "graph/database.h"
#include "graph/store.h"

namespace newsgraph::bench {
namespace {

constexpr size_t kDocumentsALoad = 5'000;
constexpr uint64_t kSingly = 2'000;  // documents added and removed one by one
constexpr char kHub[] = "青禾第0局";

template <typename T>
T Must(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::fprintf(stderr, "%s\n", value.status().ToString().c_str());
  std::exit(1);
}
void Must(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  std::exit(1);
}

double Seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

rusage Usage() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage;
}

struct Time {
  double wall = 0;
  double cpu = 0;
};

template <typename Work>
Time Measure(Work work) {
  const auto start = std::chrono::steady_clock::now();
  const rusage before = Usage();
  work();
  const rusage after = Usage();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  return {wall.count(), Seconds(after.ru_utime) + Seconds(after.ru_stime) -
                            Seconds(before.ru_utime) - Seconds(before.ru_stime)};
}

double Megabytes(const std::string& path) {
  if (std::filesystem::is_regular_file(path)) {
    return static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  }
  double bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
  }
  return bytes / 1e6;
}

void Print(const char* what, const Time& ours, const Time& theirs, const char* whose) {
  std::printf("%-28s %8.2f s  %8.2f CPU s   %s %.2f s  %.2f CPU s   ratio %.2f (CPU)\n", what,
              ours.wall, ours.cpu, whose, theirs.wall, theirs.cpu, ours.cpu / theirs.cpu);
}

void Load(Store& store, uint64_t documents) {
  std::vector<DocumentRecords> waiting;
  for (uint64_t number = 1; number <= documents; ++number) {
    waiting.push_back(MakeDocument(number));
    if (waiting.size() < kDocumentsALoad && number < documents) continue;
    Must(store.AddAll(waiting));
    waiting.clear();
  }
}

uint64_t CountNeighbours(const GraphView& view) {
  uint64_t count = 0;
  for (const NodeId node : Must(view.FindByName(kHub))) {
    Must(view.VisitStatementsOf(node, [&](const Statement&) { return ++count > 0; }));
  }
  return count;
}

void Run(uint64_t statements, const std::string& directory) {
  const uint64_t documents = statements / kStatementsADocument;
  const std::string ours = directory + "/newsgraph.db";
  const std::string theirs = directory + "/sqlite.db";
  std::filesystem::create_directories(directory);
  std::printf("%llu documents, %llu statements\n", static_cast<unsigned long long>(documents),
              static_cast<unsigned long long>(statements));

  const Time making = Measure([&] {
    for (uint64_t number = 1; number <= documents; ++number) MakeDocument(number);
  });
  std::printf("%-28s %8.2f CPU s (part of every load)\n", "making the documents", making.cpu);

  auto store = Must(Store::Open(ours, OpenMode::kCreateOrOpen));
  const Time load = Measure([&] { Load(*store, documents); });
  SqliteGraph sqlite(theirs, false);
  const Time sqlite_load = Measure([&] {
    for (uint64_t number = 1; number <= documents; ++number) sqlite.Add(MakeDocument(number));
    sqlite.Finish();
  });
  Print("load", load, sqlite_load, "SQLite");
  std::printf("%-28s %8.0f MB, SQLite %.0f MB\n", "on disk", Megabytes(ours), Megabytes(theirs));
  const Time compact = Measure([&] { Must(store->Compact()); });
  std::printf("%-28s %8.2f s, then %.0f MB\n", "compact", compact.wall, Megabytes(ours));

  // The same bytes, read and handed to RocksDB's sorted files; and read only.
  const Time copy = Measure([&] { Must(CopyGraph(ours, directory + "/copy.db")); });
  const Time scan = Measure([&] {
    const auto database = Must(Database::Open(ours, OpenMode::kReadOnly));
    const auto rows = database->Snapshot();
    for (size_t i = 0; i < kTableCount; ++i) {
      const auto cursor = rows->Scan(static_cast<Table>(i));
      while (cursor->Next()) continue;
    }
  });
  const Time ingest{copy.wall - scan.wall, copy.cpu - scan.cpu};
  Print("load, without making", {load.wall - making.wall, load.cpu - making.cpu}, ingest,
        "RocksDB's ingest");

  uint64_t edges = 0;
  const Time hub = Measure([&] { edges = CountNeighbours(*Must(store->View())); });
  uint64_t sqlite_edges = 0;
  const Time sqlite_hub = Measure([&] { sqlite_edges = sqlite.CountNeighbours(kHub); });
  std::printf("%-28s %8.0f statements a second of %llu, SQLite %.0f of %llu\n", "through a hub",
              static_cast<double>(edges) / hub.wall, static_cast<unsigned long long>(edges),
              static_cast<double>(sqlite_edges) / sqlite_hub.wall,
              static_cast<unsigned long long>(sqlite_edges));

  SqliteGraph durable(directory + "/durable.db", true);
  const Time add = Measure([&] {
    for (uint64_t i = 1; i <= kSingly; ++i) Must(store->Add(MakeDocument(documents + i)).status());
  });
  const Time sqlite_add = Measure([&] {
    for (uint64_t i = 1; i <= kSingly; ++i) durable.Add(MakeDocument(documents + i));
  });
  const Time remove = Measure([&] {
    for (uint64_t i = 1; i <= kSingly; ++i) Must(store->Remove(DocumentId{documents + i}));
  });
  const Time sqlite_remove = Measure([&] {
    for (uint64_t i = 1; i <= kSingly; ++i) durable.Remove(DocumentId{documents + i});
  });
  std::printf("%-28s %8.0f stories a second, SQLite (an empty one) %.0f\n", "one by one, durable",
              kSingly / add.wall, kSingly / sqlite_add.wall);
  std::printf("%-28s %8.0f stories a second, SQLite (an almost empty one) %.0f\n",
              "removal, durable", kSingly / remove.wall, kSingly / sqlite_remove.wall);
  store.reset();
  const Time open = Measure([&] { Must(OpenGraphView(ours)); });
  std::printf("%-28s %8.1f ms\n", "open for questions", open.wall * 1e3);
  std::printf("%-28s %8.0f MB at most\n", "memory, of all",
              static_cast<double>(Usage().ru_maxrss) / 1024);
}

}  // namespace
}  // namespace newsgraph::bench

int main(int argc, char** argv) {
  const uint64_t statements = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  const std::string directory = argc > 2 ? argv[2] : "store_bench.out";
  if (statements < newsgraph::bench::kStatementsADocument || std::filesystem::exists(directory)) {
    std::fprintf(stderr, "usage: store_bench [STATEMENTS] [NEW DIRECTORY]\n");
    return 2;
  }
  newsgraph::bench::Run(statements, directory);
  return 0;
}
