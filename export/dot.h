// Graphviz DOT.
#ifndef NEWSGRAPH_EXPORT_DOT_H_
#define NEWSGRAPH_EXPORT_DOT_H_

#include <string>

#include "absl/status/status.h"
#include "export/picture.h"
#include "export/sink.h"

namespace newsgraph {

// A font with Chinese that a drawing program finds by name; another with Chinese takes its place
// where it is missing.
inline constexpr char kDotFont[] = "WenQuanYi Micro Hei";

// Writes a picture as a DOT digraph: boxes shaped and coloured by their kind, arrows with
// predicate, roles and dates; what was planned is dashed, what was denied grey. Labels are
// shortened; tooltips are not, and those of arrows have sentences, too. Boxes and arrows link to
// their ids on the page `link` (an HTML export), where it is not empty.
absl::Status WriteDotPicture(const Picture& picture, const std::string& link, const Sink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_DOT_H_
