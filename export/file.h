// Files that are there whole or not at all.
#ifndef NEWSGRAPH_EXPORT_FILE_H_
#define NEWSGRAPH_EXPORT_FILE_H_

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "export/sink.h"

namespace newsgraph {

// Has `write` fill a temporary file beside `path`, given by its path, and puts it in the place of
// `path` when it succeeds; else removes it and leaves `path` as it was. A link is followed; what is
// there and no regular file (a folder, a device) is an InvalidArgument.
absl::Status ReplaceFile(const std::string& path,
                         const std::function<absl::Status(const std::string& temporary)>& write);

// The same for what is written chunk by chunk.
absl::Status WriteFile(const std::string& path,
                       const std::function<absl::Status(const Sink& sink)>& write);

// The same for files of these names in the folder `path`, which is made where it is missing; what
// else is there stays. `write` is given a sink for each, in their order; it may fill them side by
// side. The files take their places when all of them are whole.
absl::Status WriteFolder(const std::string& path, std::span<const std::string_view> names,
                         const std::function<absl::Status(std::span<const Sink> sinks)>& write);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_FILE_H_
