// Which of a page's HTML is what its readers came for, and that as lines.
//
// Left out are elements that never hold it (nav, footer, script …), those that call themselves
// after what else a page has (menu, related, share …), and blocks that are mostly links. But what
// holds more than half of the page's running text is kept whatever it is called.
#ifndef NEWSGRAPH_EXTRACT_READ_HTML_CONTENT_H_
#define NEWSGRAPH_EXTRACT_READ_HTML_CONTENT_H_

#include "extract/read/html_tree.h"
#include "extract/read/page.h"

namespace newsgraph {

// Every block element is a line; headings are told apart, by their elements, by being called
// titles, or by saying what the page's title says.
Page ContentOf(const HtmlTree& tree);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_HTML_CONTENT_H_
