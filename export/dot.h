// Graphviz DOT.
#ifndef NEWSGRAPH_EXPORT_DOT_H_
#define NEWSGRAPH_EXPORT_DOT_H_

#include "absl/status/status.h"
#include "export/exporter.h"
#include "export/picture.h"
#include "export/selection.h"
#include "export/sink.h"
#include "graph/graph_view.h"

namespace newsgraph {

// A font with Chinese that a drawing program finds by name; another with Chinese takes its place
// where it is missing.
inline constexpr char kDotFont[] = "WenQuanYi Micro Hei";

// Writes a picture as a DOT digraph: boxes shaped and coloured by their kind, arrows with
// predicate, roles and dates; what was planned is dashed, what was denied grey. Labels are
// shortened, tooltips are not.
absl::Status WriteDotPicture(const Picture& picture, const Sink& sink);

// Writes the picture of a selection, of at most 100,000 boxes: it is built in memory.
absl::Status WriteDot(const GraphView& view, const Selection& selection,
                      const ExportOptions& options, const Sink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_DOT_H_
