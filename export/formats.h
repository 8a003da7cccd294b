// The formats' ways in, one from each file; exporter.cc has the table, exporter.h says what all of
// them promise.
#ifndef NEWSGRAPH_EXPORT_FORMATS_H_
#define NEWSGRAPH_EXPORT_FORMATS_H_

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "export/exporter.h"
#include "export/selection.h"
#include "export/sink.h"
#include "graph/graph_view.h"

namespace newsgraph {

// The picture of a selection, of at most 100,000 boxes: it is built in memory.
absl::Status WriteDot(const GraphView& view, const Selection& selection,
                      const ExportOptions& options, const Sink& sink);

// RDF (docs/jsonld.md): one JSON-LD document with the whole context first, then "@graph" with a
// flat object a line; an object a line with the part of the context that it needs; the same
// triples.
absl::Status WriteJsonLd(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink);
absl::Status WriteNdjsonLd(const GraphView& view, const Selection& selection,
                           const ExportOptions& options, const Sink& sink);
absl::Status WriteNQuads(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink);
absl::Status WriteTurtle(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink);

// A `graph` record that counts, then documents by source, stories, nodes, mentions and statements
// by their keys, with the fields of docs/records.md: the same bytes for the same content whatever
// the history of the graph. Of a selection, the documents and mentions are those of the selected
// stories.
absl::Status WriteNdjson(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink);

// Property graphs (property_graph.h): docs/formats.md says who reads which.
absl::Status WriteGraphMl(const GraphView& view, const Selection& selection,
                          const ExportOptions& options, const Sink& sink);
absl::Status WriteGexf(const GraphView& view, const Selection& selection,
                       const ExportOptions& options, const Sink& sink);
absl::Status WriteNodeLink(const GraphView& view, const Selection& selection,
                           const ExportOptions& options, const Sink& sink);
absl::Status WriteCytoscape(const GraphView& view, const Selection& selection,
                            const ExportOptions& options, const Sink& sink);
absl::Status WriteGraphSon(const GraphView& view, const Selection& selection,
                           const ExportOptions& options, const Sink& sink);
absl::Status WriteCypher(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink);
inline constexpr std::string_view kNeo4jFiles[] = {"nodes.csv", "relationships.csv"};
absl::Status WriteNeo4jCsv(const GraphView& view, const Selection& selection,
                           const ExportOptions& options, std::span<const Sink> sinks);
inline constexpr std::string_view kNeptuneFiles[] = {"vertices.csv", "edges.csv"};
absl::Status WriteNeptuneCsv(const GraphView& view, const Selection& selection,
                             const ExportOptions& options, std::span<const Sink> sinks);
inline constexpr std::string_view kLadybugFiles[] = {"schema.cypher", "copy.cypher", "nodes.csv",
                                                     "statements.csv"};
absl::Status WriteLadybugCsv(const GraphView& view, const Selection& selection,
                             const ExportOptions& options, std::span<const Sink> sinks);

// FollowTheMoney entities, one JSON object a line.
absl::Status WriteFtm(const GraphView& view, const Selection& selection,
                      const ExportOptions& options, const Sink& sink);

// One page to search and look at, offline.
absl::Status WriteHtml(const GraphView& view, const Selection& selection,
                       const ExportOptions& options, const Sink& sink);

// Statements for a spreadsheet.
absl::Status WriteCsv(const GraphView& view, const Selection& selection,
                      const ExportOptions& options, const Sink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_FORMATS_H_
