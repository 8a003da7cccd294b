// The graph as records, one JSON object a line, the same bytes for the same content whatever the
// history of the graph: things are named by what they are (Keyed in graph/graph_view.h) rather than
// by the order in which they were met. Two graphs can be compared with `diff`.
#ifndef NEWSGRAPH_EXPORT_NDJSON_H_
#define NEWSGRAPH_EXPORT_NDJSON_H_

#include "absl/status/status.h"
#include "export/exporter.h"

namespace newsgraph {

// A `graph` record that counts, then documents by source, stories, nodes, mentions and statements
// by their keys, with the fields of docs/records.md. Of a selection, the documents and mentions are
// those of the selected stories.
absl::Status WriteNdjson(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_NDJSON_H_
