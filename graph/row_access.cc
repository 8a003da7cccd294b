#include "graph/row_access.h"

#include <cstdint>

namespace newsgraph {

absl::Status DamagedRow(Table table, std::string_view key, const std::string& problem) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string hex;
  for (const char c : key) {
    const auto byte = static_cast<uint8_t>(c);
    hex.append({kHex[byte >> 4], kHex[byte & 15]});
  }
  return absl::DataLossError("table " + std::string(TableName(table)) + ", key " + hex + ": " +
                             problem);
}

absl::StatusOr<std::optional<Document>> FindDocument(const Rows& rows, DocumentId id) {
  NG_ASSIGN_OR_RETURN(std::optional<Document> document,
                      FindRow<Document>(rows, Table::kDocument, IdKey(id)));
  if (document) document->id = id;
  return document;
}

}  // namespace newsgraph
