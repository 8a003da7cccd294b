// Rows of text, and the three ways they are written: aligned for reading, CSV, JSON lines.
#ifndef NEWSGRAPH_QUERIES_TEXT_TABLE_H_
#define NEWSGRAPH_QUERIES_TEXT_TABLE_H_

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct TextTable {
  struct Row {
    std::vector<std::string> cells;  // as many as columns
    std::vector<std::string> notes;  // lines that are shown under the row, aligned form only
  };
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

// Columns side by side by their width on a terminal, where a Chinese character takes two places.
// Cells are shown on one line and long ones are shortened; columns that are empty in every row are
// left out.
void AppendAligned(const TextTable& table, std::string* out);

// RFC 4180 with a header line. A cell that a spreadsheet would take for a formula gets an
// apostrophe before it.
void AppendCsv(const TextTable& table, std::string* out);

// An object a row, by the names of the columns; empty cells are left out.
void AppendJsonLines(const TextTable& table, std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_TEXT_TABLE_H_
