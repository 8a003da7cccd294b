// The file beside a page that says which issue it is from.
#ifndef NEWSGRAPH_EXTRACT_READ_SIDECAR_H_
#define NEWSGRAPH_EXTRACT_READ_SIDECAR_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/read/json.h"
#include "extract/read/page.h"

namespace newsgraph {

// What `object` says of an issue: the texts `paper`, `date` (EDTF), `home` and `publisher`, and
// `page` (text or number); other members are ignored. InvalidArgument, naming `source`, when one is
// something else.
absl::StatusOr<PageInfo> ReadIssue(const Json& object, const std::string& source);

// The same of a sidecar's JSON, which must be an object.
absl::StatusOr<PageInfo> ParseSidecar(std::string_view json, const std::string& source);

inline constexpr std::string_view kSidecarEnding = ".json";

// The sidecar of the page at `page_path`: its name with the ending .json, for page.txt.gz as for
// page.txt. Nothing known when there
// is no such file.
absl::StatusOr<PageInfo> ReadSidecarOf(const std::string& page_path);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_SIDECAR_H_
