// query_bench DIRECTORY [STATEMENTS]: how long questions take on a large graph whose few hubs have
// most of the statements, from the median and the ninth of ten to the longest. DIRECTORY is made
// with STATEMENTS statements (1000000 where it is not given) when it is not there, and left.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "bench/documents.h"
#include "graph/store.h"
#include "queries/between.h"
#include "queries/cypher/run.h"
#include "queries/find.h"
#include "queries/path.h"
#include "queries/relations.h"
#include "queries/who.h"

namespace newsgraph::bench {
namespace {

constexpr size_t kDocumentsALoad = 5'000;
constexpr size_t kAskedEach = 200;

void Must(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  std::exit(1);
}
template <typename T>
T Must(absl::StatusOr<T> value) {
  Must(value.status());
  return *std::move(value);
}

void Make(const std::string& directory, size_t statements) {
  const auto store = Must(Store::Open(directory, OpenMode::kCreateOrOpen));
  const size_t documents = statements / kStatementsADocument;
  for (size_t begin = 1; begin <= documents; begin += kDocumentsALoad) {
    std::vector<DocumentRecords> load;
    for (size_t i = begin; i < begin + kDocumentsALoad && i <= documents; ++i) {
      load.push_back(MakeDocument(i));
    }
    Must(store->AddAll(load).status());
  }
  Must(store->Compact());
}

// Asks `ask(i)` for each i, twice; the second time counts, when what is read is in memory.
void Measure(const char* what, const std::function<void(size_t)>& ask) {
  std::vector<double> times;
  for (size_t i = 0; i < kAskedEach; ++i) {
    ask(i);
    const auto begin = std::chrono::steady_clock::now();
    ask(i);
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    times.push_back(time.count());
  }
  std::sort(times.begin(), times.end());
  std::printf("%-28s %9.2f %9.2f %9.2f ms\n", what, times[times.size() / 2],
              times[times.size() * 9 / 10], times.back());
}

void Run(const GraphView& view) {
  const GraphCounts counts = Must(view.Counts());
  uint64_t nodes = 0;
  for (const uint64_t count : counts.nodes) nodes += count;
  std::printf("%llu statements, %llu nodes\n", static_cast<unsigned long long>(counts.statements),
              static_cast<unsigned long long>(nodes));
  std::mt19937_64 random(1);
  std::vector<Node> any;        // any node is as likely
  std::vector<Statement> said;  // any statement: its ends are likelier hubs
  while (any.size() < kAskedEach) {
    any.push_back(Must(view.GetNode(NodeId{1 + random() % nodes})));
    said.push_back(Must(view.GetStatement(StatementId{1 + random() % counts.statements})));
  }
  const auto end_of = [&](size_t i) { return std::get<NodeId>(said[i].object); };

  Measure("find, a whole name", [&](size_t i) { Must(AskFind(view, any[i].name, {}, 20)); });
  Measure("find, two characters", [&](size_t i) {
    const std::string two = any[i].name.substr(any[i].name.size() - 2);
    Must(AskFind(view, two, {}, 20));
  });
  Measure("find, pinyin", [&](size_t) { Must(AskFind(view, "qing he di", {}, 20)); });
  Measure("who, any node", [&](size_t i) { Must(AskWho(view, any[i].id)); });
  const auto first_page = [&](const std::string& subject, const std::string& object) {
    RelationsQuery query;
    query.subject = subject;
    query.object = object;
    query.limit = 50;
    Must(AskRelations(view, query));
  };
  Measure("relations, first page", [&](size_t i) {
    const std::string id = "n" + std::to_string(static_cast<uint64_t>(any[i].id));
    first_page(any[i].type == NodeType::kPerson ? id : "",
               any[i].type == NodeType::kPerson ? "" : id);
  });
  Measure("relations of a hub", [&](size_t i) {
    first_page("", "n" + std::to_string(static_cast<uint64_t>(end_of(i))));
  });
  Measure("between, any two ends",
          [&](size_t i) { Must(AskBetween(view, said[i].subject, end_of(i), 50, false)); });
  Measure("path of 4 steps at most", [&](size_t i) {
    const NodeId other = any[(i + 1) % any.size()].id;
    if (any[i].id != other) Must(AskPath(view, {any[i].id, other, 4, {}, 5, true}));
  });
  Measure("query, by name over links", [&](size_t i) {
    cypher::RunOptions options;
    options.max_rows = 50;
    options.parameters["name"] = cypher::Value(any[i].name);
    Must(cypher::Run(view, "MATCH (a {name: $name})-[r]-(b) RETURN type(r), b.name", options));
  });
}

}  // namespace
}  // namespace newsgraph::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "query_bench DIRECTORY [STATEMENTS]\n");
    return 2;
  }
  const std::string directory = argv[1];
  if (!std::filesystem::exists(directory)) {
    newsgraph::bench::Make(directory, argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000);
  }
  const auto store =
      newsgraph::bench::Must(newsgraph::Store::Open(directory, newsgraph::OpenMode::kReadOnly));
  newsgraph::bench::Run(*store->Snapshot());
  return 0;
}
