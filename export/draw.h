// Pictures, laid out by Graphviz.
#ifndef NEWSGRAPH_EXPORT_DRAW_H_
#define NEWSGRAPH_EXPORT_DRAW_H_

#include <cstddef>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "export/picture.h"
#include "export/selection.h"
#include "graph/graph_view.h"

namespace newsgraph {

struct DrawOptions {
  size_t max_boxes = 3000;  // more than can be laid out in a minute, or read
  unsigned seconds = 60;    // that layout may take; 0 for as long as it needs
  ClusterBy clusters = ClusterBy::kNothing;
  std::string link = {};  // the page that SVG links to; none where empty
};

// InvalidArgument unless `path` ends as the pictures do that can be drawn: .svg, .png or .pdf.
absl::Status CheckPictureName(const std::string& path);

// Draws what the selection connects (and its centres) into `path`, which is replaced when all is
// done. Small pictures flow from left to right; large ones are spread, with the arrows' labels as
// tooltips: then it says so in a sentence for the user, else an empty one. ResourceExhausted and
// DeadlineExceeded say how to choose less; FailedPrecondition means
// that no font with Chinese characters is installed.
absl::StatusOr<std::string> Draw(const GraphView& view, const Selection& selection,
                                 const std::string& path, const DrawOptions& options);

// Draws DOT text in the same way, whatever is in it.
absl::Status DrawDot(const std::string& dot, const std::string& path, unsigned seconds);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_DRAW_H_
