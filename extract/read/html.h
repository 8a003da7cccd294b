// HTML into a page: text by blocks, with headings told apart. The one file that uses libxml2.
#ifndef NEWSGRAPH_EXTRACT_READ_HTML_H_
#define NEWSGRAPH_EXTRACT_READ_HTML_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/read/page.h"

namespace newsgraph {

struct HtmlPage {
  Page page;
  PageInfo info;  // what its head says
};

// Whether `text` is HTML by its first characters.
bool LooksLikeHtml(std::u32string_view text);

// Takes `html` apart: its content by lines (html_content.h), and what its head says of the issue
// (html_info.h). Broken markup is read as browsers read it. Page::origin counts code points of
// `html`. ResourceExhausted, naming `source`, when elements nest too deep.
absl::StatusOr<HtmlPage> ReadHtml(std::u32string_view html, const std::string& source);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_HTML_H_
