#include "export/exporter.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>
#include <vector>

#include "tests/export/export_text.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

TEST(ExporterTest, FormatsAreFoundByTheirNames) {
  std::set<std::string_view> names;
  for (const Format& format : Formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_EQ(FindFormat(format.name), &format);
  }
  EXPECT_EQ(FindFormat("none"), nullptr);
}

TEST(ExporterTest, TheSameGraphIsTheSameBytes) {
  for (const Format& format : Formats()) {
    EXPECT_EQ(ExportText(MemoryGraph(SamplePages()), format.name),
              ExportText(MemoryGraph(SamplePages()), format.name))
        << format.name;
  }
}

TEST(ExporterTest, AnEmptyGraphIsWritten) {
  // What is a thing a line and nothing else is empty then.
  const std::set<std::string_view> lines = {"cypher", "ftm", "graphson", "ndjsonld", "nquads"};
  for (const Format& format : Formats()) {
    EXPECT_EQ(ExportText(MemoryGraph({}), format.name).empty(), lines.contains(format.name))
        << format.name;
  }
}

TEST(ExporterTest, AFailingSinkEndsTheExport) {
  const MemoryGraph graph(SamplePages());
  const Selection selection = Selection::Make(graph, {}).value();
  const absl::Status full = absl::ResourceExhaustedError("the disk is full");
  for (const Format& format : Formats()) {
    for (int good : {0, 1, 5}) {
      int calls = 0;
      const std::vector<Sink> sinks(format.sink_count(), [&](std::string_view) {
        return ++calls > good ? full : absl::OkStatus();
      });
      const absl::Status status = format.write(graph, selection, {}, sinks);
      EXPECT_EQ(status, full) << format.name;
      EXPECT_EQ(calls, good + 1) << format.name;
    }
  }
}

}  // namespace
}  // namespace newsgraph
