// The elements of a JSON array, a line each.
#ifndef NEWSGRAPH_EXPORT_JSON_LINES_H_
#define NEWSGRAPH_EXPORT_JSON_LINES_H_

#include <string>

#include "absl/status/status.h"
#include "export/sink.h"

namespace newsgraph {

// Sends elements with commas between; the brackets are the caller's. `sink` must outlive it.
class JsonLines {
 public:
  explicit JsonLines(const Sink& sink) : sink_(sink) {}

  absl::Status Send(const std::string& element) {
    const std::string line = (is_first_ ? "\n" : ",\n") + element;
    is_first_ = false;
    return sink_(line);
  }

 private:
  const Sink& sink_;
  bool is_first_ = true;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_JSON_LINES_H_
