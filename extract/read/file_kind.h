// Which files hold pages, by their names.
#ifndef NEWSGRAPH_EXTRACT_READ_FILE_KIND_H_
#define NEWSGRAPH_EXTRACT_READ_FILE_KIND_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace newsgraph {

// `path` without its ending, and without that of a compression behind it: a/page for a/page.txt.gz.
std::string_view StemOf(std::string_view path);

// Whether a file of this name is taken where it is not named itself, in a folder or an archive: a
// page, JSON lines or an archive of them, compressed or not, by its ending in any case.
bool HasPageEnding(std::string_view path);

// Whether it is JSON lines by its name, compressed or not.
bool HasJsonLinesEnding(std::string_view path);

// The endings of HasPageEnding() for messages: ".txt, .html, … or .zip".
std::string PageEndings();

// The files that `path` names: itself, or, for a folder, those with a page's ending in it and
// below, sorted. The error names the folder.
absl::StatusOr<std::vector<std::string>> ListPages(const std::string& path);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_FILE_KIND_H_
