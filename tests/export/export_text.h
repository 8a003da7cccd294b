// What the tests of every format need: a graph's export as one string.
#ifndef NEWSGRAPH_TESTS_EXPORT_EXPORT_TEXT_H_
#define NEWSGRAPH_TESTS_EXPORT_EXPORT_TEXT_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "export/exporter.h"
#include "export/selection.h"
#include "graph/graph_view.h"

namespace newsgraph {

// What `filter` leaves of `view`, in `format`. A failure of the export is one of the test.
inline std::string ExportText(const GraphView& view, std::string_view format,
                              const Filter& filter = {}, const ExportOptions& options = {}) {
  std::string text;
  const absl::StatusOr<Selection> selection = Selection::Make(view, filter);
  EXPECT_TRUE(selection.ok()) << selection.status();
  const absl::Status status =
      FindFormat(format)->write(view, *selection, options, [&](std::string_view chunk) {
        text += chunk;
        return absl::OkStatus();
      });
  EXPECT_TRUE(status.ok()) << status;
  return text;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_TESTS_EXPORT_EXPORT_TEXT_H_
