// The file beside a page that says which issue it is from.
#ifndef NEWSGRAPH_EXTRACT_READ_SIDECAR_H_
#define NEWSGRAPH_EXTRACT_READ_SIDECAR_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/read/page.h"

namespace newsgraph {

// Reads a sidecar's JSON: an object with the texts `paper`, `date` (EDTF) and `home`, and `page`
// (text or number). Other keys are ignored. InvalidArgument, naming `source`, when it is not that.
absl::StatusOr<PageInfo> ParseSidecar(std::string_view json, const std::string& source);

// The sidecar of the page at `page_path`: its name with the ending .json. Nothing known when there
// is no such file.
absl::StatusOr<PageInfo> ReadSidecarOf(const std::string& page_path);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_SIDECAR_H_
