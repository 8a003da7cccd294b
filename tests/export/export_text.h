// What the tests of every format need: a graph's export as one string.
#ifndef NEWSGRAPH_TESTS_EXPORT_EXPORT_TEXT_H_
#define NEWSGRAPH_TESTS_EXPORT_EXPORT_TEXT_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "export/exporter.h"
#include "export/selection.h"
#include "graph/graph_view.h"

namespace newsgraph {

// What `filter` leaves of `view`, in the files of `format`. A failure of the export is one of the
// test.
inline std::vector<std::string> ExportFiles(const GraphView& view, std::string_view format,
                                            const Filter& filter = {},
                                            const ExportOptions& options = {}) {
  const Format& row = *FindFormat(format);
  std::vector<std::string> texts(row.sink_count());
  std::vector<Sink> sinks;
  sinks.reserve(texts.size());
  for (std::string& text : texts) {
    sinks.emplace_back([&text](std::string_view chunk) {
      text += chunk;
      return absl::OkStatus();
    });
  }
  const absl::StatusOr<Selection> selection = Selection::Make(view, filter);
  EXPECT_TRUE(selection.ok()) << selection.status();
  const absl::Status status = row.write(view, *selection, options, sinks);
  EXPECT_TRUE(status.ok()) << status;
  return texts;
}

// The same as one string.
inline std::string ExportText(const GraphView& view, std::string_view format,
                              const Filter& filter = {}, const ExportOptions& options = {}) {
  std::string all;
  for (const std::string& text : ExportFiles(view, format, filter, options)) all += text;
  return all;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_TESTS_EXPORT_EXPORT_TEXT_H_
