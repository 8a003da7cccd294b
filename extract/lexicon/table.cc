#include "extract/lexicon/table.h"

#include <fstream>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

Cells Split(std::string_view line, char separator) {
  Cells cells;
  for (;;) {
    const size_t end = line.find(separator);
    std::string_view cell = line.substr(0, end);
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') {
      cell = cell.substr(1, cell.size() - 2);
    }
    cells.push_back(cell);
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

}  // namespace

absl::Status ReadTable(const std::string& path, char separator, size_t columns,
                       const std::function<absl::Status(const Cells&)>& read) {
  std::ifstream stream(path);
  if (!stream) return absl::NotFoundError(path + ": cannot be read");
  std::string line;
  for (size_t number = 1; std::getline(stream, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    const std::string where = path + ":" + std::to_string(number) + ": ";
    if (FindInvalidUtf8(line)) return absl::InvalidArgumentError(where + "is not UTF-8");
    const Cells cells = Split(line, separator);
    if (cells.size() != columns) {
      return absl::InvalidArgumentError(where + "has " + std::to_string(cells.size()) +
                                        " columns; wanted " + std::to_string(columns));
    }
    const absl::Status status = read(cells);
    if (!status.ok()) return absl::InvalidArgumentError(where + std::string(status.message()));
  }
  return absl::OkStatus();
}

std::vector<std::string_view> SplitWords(std::string_view cell) {
  std::vector<std::string_view> words;
  while (!cell.empty()) {
    const size_t end = cell.find(' ');
    if (end != 0) words.push_back(cell.substr(0, end));
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
  }
  return words;
}

}  // namespace newsgraph
