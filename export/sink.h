// Where an export's bytes go: a file, standard output, a string.
#ifndef NEWSGRAPH_EXPORT_SINK_H_
#define NEWSGRAPH_EXPORT_SINK_H_

#include <functional>
#include <string_view>

#include "absl/status/status.h"

namespace newsgraph {

// Takes the next chunk. After an error it is not called again, and the writer returns that error.
using Sink = std::function<absl::Status(std::string_view chunk)>;

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_SINK_H_
