#include "queries/text_table.h"

#include <algorithm>

#include "graph/utf8.h"
#include "queries/sentence.h"

namespace newsgraph {
namespace {

constexpr size_t kLongestCell = 40;  // code points
constexpr std::string_view kGap = "  ";
constexpr std::string_view kNoteIndent = "    ";
// Looks of a terminal.
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

// The table as it is shown: its column names first, then its rows, without the empty columns.
std::vector<TextTable::Row> ShownRows(const TextTable& table) {
  std::vector<TextTable::Row> shown(table.rows.size() + 1);
  for (size_t i = 0; i < table.rows.size(); ++i) shown[i + 1].notes = table.rows[i].notes;
  for (size_t column = 0; column < table.columns.size(); ++column) {
    const auto is_empty = [&](const TextTable::Row& row) { return row.cells[column].empty(); };
    if (std::all_of(table.rows.begin(), table.rows.end(), is_empty)) continue;
    shown[0].cells.push_back(table.columns[column]);
    for (size_t i = 0; i < table.rows.size(); ++i) {
      shown[i + 1].cells.push_back(Shorten(OneLine(table.rows[i].cells[column]), kLongestCell));
    }
  }
  return shown;
}

std::vector<size_t> Widths(const std::vector<TextTable::Row>& rows) {
  std::vector<size_t> widths(rows[0].cells.size());
  for (const TextTable::Row& row : rows) {
    for (size_t i = 0; i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], DisplayWidth(row.cells[i]));
    }
  }
  return widths;
}

void AppendRow(const std::vector<std::string>& cells, const std::vector<size_t>& widths,
               std::string* out) {
  size_t padding = 0;  // spaces that are due before the next cell that is not empty
  for (size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty()) out->append(padding, ' ').append(cells[i]);
    const size_t left = widths[i] - DisplayWidth(cells[i]) + kGap.size();
    padding = cells[i].empty() ? padding + left : left;
  }
  out->push_back('\n');
}

bool LooksLikeFormula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void AppendCsvCell(std::string_view cell, std::string* out) {
  const std::string guarded = (LooksLikeFormula(cell) ? "'" : "") + std::string(cell);
  if (guarded.find_first_of(",\"\r\n") == std::string::npos) {
    out->append(guarded);
    return;
  }
  out->push_back('"');
  for (const char c : guarded) out->append(c == '"' ? 2 : 1, c);
  out->push_back('"');
}

void AppendCsvRow(const std::vector<std::string>& cells, std::string* out) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out->push_back(',');
    AppendCsvCell(cells[i], out);
  }
  out->append("\r\n");
}

}  // namespace

void AppendAligned(const TextTable& table, std::string* out, const TextStyle& style) {
  if (table.rows.empty()) return;
  const std::vector<TextTable::Row> rows = ShownRows(table);
  const std::vector<size_t> widths = Widths(rows);
  const auto begin = [&](std::string_view look) { out->append(style.colour ? look : ""); };
  for (const TextTable::Row& row : rows) {
    const bool is_heading = &row == &rows.front();
    if (is_heading) begin(kBold);
    AppendRow(row.cells, widths, out);
    if (is_heading) begin(kPlain);
    if (!row.notes.empty()) begin(kDim);
    for (const std::string& note : row.notes) {
      out->append(kNoteIndent).append(OneLine(note)).push_back('\n');
    }
    if (!row.notes.empty()) begin(kPlain);
  }
}

void AppendCsv(const TextTable& table, std::string* out) {
  AppendCsvRow(table.columns, out);
  for (const TextTable::Row& row : table.rows) AppendCsvRow(row.cells, out);
}

void AppendTsv(const TextTable& table, std::string* out) {
  const auto append = [&](const std::vector<std::string>& cells) {
    for (size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out->push_back('\t');
      out->append(OneLine(cells[i]));
    }
    out->push_back('\n');
  };
  append(table.columns);
  for (const TextTable::Row& row : table.rows) append(row.cells);
}

void WriteRow(const TextTable& table, const TextTable::Row& row, JsonWriter* json) {
  json->BeginObject();
  for (size_t i = 0; i < row.cells.size(); ++i) {
    json->OptionalField(table.columns[i], row.cells[i]);
  }
  json->EndObject();
}

void AppendJson(const TextTable& table, std::string* out) {
  JsonWriter json(out);
  json.BeginArray();
  for (const TextTable::Row& row : table.rows) WriteRow(table, row, &json);
  json.EndArray();
  out->push_back('\n');
}

void AppendJsonLines(const TextTable& table, std::string* out) {
  for (const TextTable::Row& row : table.rows) {
    JsonWriter json(out);
    WriteRow(table, row, &json);
    out->push_back('\n');
  }
}

}  // namespace newsgraph
