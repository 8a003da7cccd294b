// The parts of an HTML export that are the same for every graph, built in.
#ifndef NEWSGRAPH_EXPORT_HTML_ASSETS_H_
#define NEWSGRAPH_EXPORT_HTML_ASSETS_H_

#include <string_view>

namespace newsgraph {

extern const std::string_view kHtmlStyle;    // html/page.css
extern const std::string_view kHtmlBody;     // html/page.html
extern const std::string_view kHtmlScript;   // html/data.js, graph.js and page.js
extern const std::string_view kHtmlLibrary;  // Cytoscape.js, with its licence at its head

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_HTML_ASSETS_H_
