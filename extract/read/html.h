// HTML into a page: text by blocks, with headings told apart. The one file that uses libxml2.
#ifndef NEWSGRAPH_EXTRACT_READ_HTML_H_
#define NEWSGRAPH_EXTRACT_READ_HTML_H_

#include <string>
#include <string_view>

#include "extract/read/page.h"

namespace newsgraph {

struct HtmlPage {
  Page page;
  std::string title;  // UTF-8; what <title> says
};

// Whether `text` is HTML by its first characters.
bool LooksLikeHtml(std::u32string_view text);

// Takes `html` apart. Scripts, styles, menus, headers, footers and forms are left out; every block
// element is a line. Broken markup is read as browsers read it. Page::origin counts code points of
// `html`.
HtmlPage ReadHtml(std::u32string_view html);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_HTML_H_
