// Text for diagrams: broken into lines that make a compact box, cut where it is too long, and safe
// inside DOT.
#ifndef NEWSGRAPH_EXPORT_LABEL_H_
#define NEWSGRAPH_EXPORT_LABEL_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

// `text` cut to at most `columns` columns (two for a Chinese character) with "…" in place of what
// is left out.
std::string CutToColumns(std::string_view text, size_t columns);

// `text` in lines of at most `columns` columns and about equal length. Chinese breaks anywhere but
// before closing and after opening punctuation; words of Latin letters stay whole where they fit.
// Line ends of `text` stay.
std::string Wrap(std::string_view text, size_t columns);

// `text` as the value of a label or tooltip, which Graphviz will show as it is: backslashes
// doubled, line ends as \n, "&" as "&amp;". Characters that XML has not become U+FFFD.
std::string EscapeLabel(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_LABEL_H_
