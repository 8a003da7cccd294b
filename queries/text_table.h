// Rows of text, and the ways they are written: aligned for reading, CSV, TSV, JSON.
#ifndef NEWSGRAPH_QUERIES_TEXT_TABLE_H_
#define NEWSGRAPH_QUERIES_TEXT_TABLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "graph/json_writer.h"

namespace newsgraph {

struct TextTable {
  struct Row {
    std::vector<std::string> cells;  // as many as columns
    std::vector<std::string> notes;  // lines that are shown under the row, aligned form only
  };
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

// How a terminal shows what is written aligned.
struct TextStyle {
  bool colour = false;  // names of columns bold, notes dim
};

// Columns side by side by their width on a terminal, where a Chinese character takes two places.
// Cells are shown on one line and long ones are shortened; columns that are empty in every row are
// left out.
void AppendAligned(const TextTable& table, std::string* out, const TextStyle& style = {});

// RFC 4180 with a header line. A cell that a spreadsheet would take for a formula gets an
// apostrophe before it.
void AppendCsv(const TextTable& table, std::string* out);

// Tab-separated values with a header line; tabs and line ends within a cell become spaces.
void AppendTsv(const TextTable& table, std::string* out);

// The row as an object, by the names of the columns; empty cells are left out.
void WriteRow(const TextTable& table, const TextTable::Row& row, JsonWriter* json);

// An array of such objects, and a line end.
void AppendJson(const TextTable& table, std::string* out);

// An object a row, by the names of the columns; empty cells are left out.
void AppendJsonLines(const TextTable& table, std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_TEXT_TABLE_H_
