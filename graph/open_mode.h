#ifndef NEWSGRAPH_GRAPH_OPEN_MODE_H_
#define NEWSGRAPH_GRAPH_OPEN_MODE_H_

namespace newsgraph {

// kCreateOrOpen for writing, kReadOnly for questions: that never creates or changes a file.
enum class OpenMode { kCreateOrOpen, kReadOnly };

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_OPEN_MODE_H_
