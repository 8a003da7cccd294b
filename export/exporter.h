// One interface for every format: a row in a table, and a function that writes a selection of a
// graph into a sink, or into one sink for each of several files.
#ifndef NEWSGRAPH_EXPORT_EXPORTER_H_
#define NEWSGRAPH_EXPORT_EXPORTER_H_

#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "export/picture.h"
#include "export/selection.h"
#include "export/sink.h"
#include "graph/graph_view.h"

namespace newsgraph {

struct ExportOptions {
  // What the IRIs of nodes, stories and statements begin with (CheckBase in iris.h).
  std::string base = "urn:newsgraph:";
  ClusterBy clusters = ClusterBy::kNothing;  // of dot
  std::string link = {};                     // the page that dot links to; none where empty
  bool has_byte_order_mark = false;          // csv begins with one, by which Excel knows UTF-8
  bool is_gexf_12 = false;                   // gexf is of version 1.2, which NetworkX reads
};

struct Format {
  std::string_view name;
  std::string_view summary;
  // Writes UTF-8 text, the same bytes for the same graph. On an error what was written so far is
  // incomplete.
  absl::Status (*write)(const GraphView& view, const Selection& selection,
                        const ExportOptions& options, std::span<const Sink> sinks);
  // The names of the files that it writes into a folder, a sink each; none when it is one file, of
  // whatever name.
  std::span<const std::string_view> files = {};

  size_t sink_count() const { return files.empty() ? 1 : files.size(); }
};

// All formats, in the order that help lists them.
std::span<const Format> Formats();

// nullptr when there is none of this name.
const Format* FindFormat(std::string_view name);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_EXPORTER_H_
