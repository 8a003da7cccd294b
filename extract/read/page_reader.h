// One input into a page: bytes, encoding, kind of file, and what the file says of its issue.
#ifndef NEWSGRAPH_EXTRACT_READ_PAGE_READER_H_
#define NEWSGRAPH_EXTRACT_READ_PAGE_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/read/page.h"

namespace newsgraph {

struct Input {
  std::string source;  // its path, or the name it was given by
  std::string sha256;
  Page page;
  PageInfo info;  // from the sidecar file, else from the markup
};

// The bytes of the file at `path`. The error names the path and the cause; an empty file is an
// error too.
absl::StatusOr<std::string> ReadFile(const std::string& path);

// Takes apart `bytes` that were read from `source`. InvalidArgument when they are no text.
absl::StatusOr<Input> ParsePage(std::string_view bytes, const std::string& source);

// Reads the file at `path` and, where there is one, the sidecar beside it: the same name with the
// ending .json, an object with paper, date, home and page (other keys are ignored). A broken
// sidecar is an error.
absl::StatusOr<Input> ReadPage(const std::string& path);

// The pages that `path` names: itself, or, for a folder, the .txt, .html and .htm files in it and
// below, sorted.
absl::StatusOr<std::vector<std::string>> ListPages(const std::string& path);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_PAGE_READER_H_
