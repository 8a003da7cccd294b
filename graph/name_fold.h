// Names as they are looked up: what print sets differently is made the same.
#ifndef NEWSGRAPH_GRAPH_NAME_FOLD_H_
#define NEWSGRAPH_GRAPH_NAME_FOLD_H_

#include <string>
#include <string_view>

namespace newsgraph {

// `name` without spaces and control characters, full-width Latin letters, digits and signs made
// half-width, ASCII letters lower-case. `name` must be UTF-8.
std::string FoldName(std::string_view name);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_NAME_FOLD_H_
