// Writes the sample for checks in other languages: write_sample RECORDS JSONLD.
#include <cstdio>
#include <string>

#include "export/exporter.h"
#include "export/file.h"
#include "graph/records.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

// One page, so that the records' ids are the graph's.
absl::Status WriteSample(const std::string& records_path, const std::string& jsonld_path) {
  const DocumentRecords page = SamplePage();
  absl::Status status = WriteFile(records_path, [&](const Sink& sink) {
    std::string records;
    AppendRecords(page, &records);
    return sink(records);
  });
  if (!status.ok()) return status;
  return WriteFile(jsonld_path, [&](const Sink& sink) {
    const MemoryGraph graph({page});
    const absl::StatusOr<Selection> all = Selection::Make(graph, {});
    return all.ok() ? FindFormat("jsonld")->write(graph, *all, {}, sink) : all.status();
  });
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: write_sample RECORDS JSONLD\n");
    return 2;
  }
  const absl::Status status = newsgraph::WriteSample(argv[1], argv[2]);
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
