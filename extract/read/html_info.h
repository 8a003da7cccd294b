// What the head of an HTML page says of its issue.
#ifndef NEWSGRAPH_EXTRACT_READ_HTML_INFO_H_
#define NEWSGRAPH_EXTRACT_READ_HTML_INFO_H_

#include "extract/read/html_tree.h"
#include "extract/read/page.h"

namespace newsgraph {

// Paper, date and page: of JSON-LD news articles, else of <meta>, else of the <title>, else of
// <time>. Where several articles or times disagree, none of them says anything.
PageInfo InfoOf(const HtmlTree& tree);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_HTML_INFO_H_
