// Work in a process of its own, for libraries that may crash, hang or print.
#ifndef NEWSGRAPH_EXPORT_CHILD_H_
#define NEWSGRAPH_EXPORT_CHILD_H_

#include <functional>

#include "absl/status/status.h"

namespace newsgraph {

// Runs `work` in a forked child and returns its status. What the child writes to standard error
// stands before the message of an error and is lost otherwise. DeadlineExceeded when it takes more
// than `seconds`; Internal when it ends in any way but by returning.
absl::Status RunInChild(const std::function<absl::Status()>& work, unsigned seconds);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_CHILD_H_
