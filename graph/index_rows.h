// The index rows that follow from a primary row. Writing, validating and rebuilding indexes all ask
// here, so that there is one answer.
#ifndef NEWSGRAPH_GRAPH_INDEX_ROWS_H_
#define NEWSGRAPH_GRAPH_INDEX_ROWS_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "graph/keys.h"
#include "graph/rows.h"

namespace newsgraph {

struct IndexRow {
  Table table{};
  std::string key;
  std::string value;

  auto operator<=>(const IndexRow&) const = default;
};

// The tables that hold nothing else.
inline constexpr std::array<Table, 5> kIndexTables = {
    Table::kSource, Table::kName, Table::kMentionOf, Table::kAdjacency, Table::kDate};

// Each without repetition, in no order.
std::vector<IndexRow> IndexRowsOf(const Document& document);
std::vector<IndexRow> IndexRowsOf(NodeId id, const NodeRow& node);
std::vector<IndexRow> IndexRowsOf(const MentionKey& mention, std::string_view text);
std::vector<IndexRow> IndexRowsOf(StatementId id, const StatementRow& statement);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_INDEX_ROWS_H_
