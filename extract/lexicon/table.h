// Tables of text: lines of cells parted by a sign, '#' before a comment. The format of
// data/lexicons.
#ifndef NEWSGRAPH_EXTRACT_LEXICON_TABLE_H_
#define NEWSGRAPH_EXTRACT_LEXICON_TABLE_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace newsgraph {

using Cells = std::vector<std::string_view>;

// Calls read(cells) for each line of the file at `path` that is neither empty nor a comment. Cells
// are parted by `separator`, quotation marks around a cell are taken off. A line without exactly
// `columns` cells, or an error of `read`, ends it with an error that names path and line.
absl::Status ReadTable(const std::string& path, char separator, size_t columns,
                       const std::function<absl::Status(const Cells&)>& read);

// The words of a cell, parted by spaces.
std::vector<std::string_view> SplitWords(std::string_view cell);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_LEXICON_TABLE_H_
