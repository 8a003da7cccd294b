// JSON-LD 1.1. docs/jsonld.md describes what stands for what.
#ifndef NEWSGRAPH_EXPORT_JSONLD_H_
#define NEWSGRAPH_EXPORT_JSONLD_H_

#include "absl/status/status.h"
#include "export/exporter.h"
#include "export/selection.h"
#include "export/sink.h"
#include "graph/graph_view.h"

namespace newsgraph {

// Writes the selection as one JSON-LD document: the whole context first, then "@graph" with a flat
// object a line. Streams: what is kept in memory are the names of roles and the ids of documents.
absl::Status WriteJsonLd(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_JSONLD_H_
