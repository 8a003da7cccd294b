// Rows of a snapshot as values, the damaged ones named.
#ifndef NEWSGRAPH_GRAPH_ROW_ACCESS_H_
#define NEWSGRAPH_GRAPH_ROW_ACCESS_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/database.h"
#include "graph/rows.h"
#include "graph/status_macros.h"

namespace newsgraph {

// DataLoss: "table story, key 00a1: PROBLEM"; the key in hexadecimal.
absl::Status DamagedRow(Table table, std::string_view key, const std::string& problem);

// The row at `key`; DataLoss that names it when its bytes make no row.
template <typename Row>
absl::StatusOr<Row> DecodeRowAt(Table table, std::string_view key, std::string_view bytes) {
  absl::StatusOr<Row> row = DecodeRow<Row>(bytes);
  if (!row.ok()) return DamagedRow(table, key, std::string(row.status().message()));
  return row;
}

// The row at `key`; nullopt when there is none.
template <typename Row>
absl::StatusOr<std::optional<Row>> FindRow(const Rows& rows, Table table, std::string_view key) {
  NG_ASSIGN_OR_RETURN(const std::optional<std::string> bytes, rows.Get(table, key));
  if (!bytes) return std::optional<Row>();
  return DecodeRowAt<Row>(table, key, *bytes);
}

// The row at `key`; a row without fields when there is none.
template <typename Row>
absl::StatusOr<Row> FindRowOrEmpty(const Rows& rows, Table table, std::string_view key) {
  NG_ASSIGN_OR_RETURN(std::optional<Row> row, FindRow<Row>(rows, table, key));
  return row ? *std::move(row) : Row();
}

// The document with its id; nullopt when it is not in the graph.
absl::StatusOr<std::optional<Document>> FindDocument(const Rows& rows, DocumentId id);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_ROW_ACCESS_H_
