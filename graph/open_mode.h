#ifndef NEWSGRAPH_GRAPH_OPEN_MODE_H_
#define NEWSGRAPH_GRAPH_OPEN_MODE_H_

namespace newsgraph {

// kCreateOrOpen and kOpen for writing, kOpen only where there is a graph; kReadOnly for questions:
// that never creates or changes a file.
enum class OpenMode { kCreateOrOpen, kOpen, kReadOnly };

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_OPEN_MODE_H_
