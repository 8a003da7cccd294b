// Writes a sample in every format for checks by other programs: write_sample FOLDER. There, records
// is what the graph was made of, and every format has a file of its name, or a folder with its
// files.
#include <cstdio>
#include <string>

#include "export/exporter.h"
#include "export/file.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

// One page, so that the records' ids are the graph's; with a guest of a name of 10,000 characters,
// every second of which somebody has to escape.
DocumentRecords TorturePage() {
  DocumentRecords page = SamplePage();
  Node guest;
  guest.id = NodeId{page.nodes.size() + 1};
  guest.type = NodeType::kBody;
  for (int i = 0; i < 5'000; ++i) {
    guest.name += i % 2 == 0 ? "𠮷" : "长";
    guest.name += "\"'\\<&>\n\t,;|=+-@{}$`"[i % 19];
  }
  guest.aliases = {"=1+1", "@SUM(A1)", kHostileName};
  page.nodes.push_back(guest);
  Statement statement = page.statements[10];
  statement.id = StatementId{page.statements.size() + 1};
  statement.subject = guest.id;
  statement.role = kHostileName;
  page.statements.push_back(statement);
  return page;
}

absl::Status WriteSample(const std::string& folder) {
  const DocumentRecords page = TorturePage();
  NG_RETURN_IF_ERROR(WriteFolder(folder, {}, [](auto) { return absl::OkStatus(); }));
  NG_RETURN_IF_ERROR(WriteFile(folder + "/records", [&](const Sink& sink) {
    std::string records;
    AppendRecords(page, &records);
    return sink(records);
  }));
  const MemoryGraph graph({page});
  NG_ASSIGN_OR_RETURN(const Selection all, Selection::Make(graph, {}));
  for (const Format& format : Formats()) {
    const std::string path = folder + "/" + std::string(format.name);
    const auto write = [&](std::span<const Sink> sinks) {
      return format.write(graph, all, {}, sinks);
    };
    NG_RETURN_IF_ERROR(format.files.empty() ? WriteFile(path,
                                                        [&](const Sink& sink) {
                                                          return write({&sink, 1});
                                                        })
                                            : WriteFolder(path, format.files, write));
  }
  return WriteFile(folder + "/gexf-12", [&](const Sink& sink) {
    return FindFormat("gexf")->write(graph, all, {.is_gexf_12 = true}, {&sink, 1});
  });
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: write_sample FOLDER\n");
    return 2;
  }
  const absl::Status status = newsgraph::WriteSample(argv[1]);
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
