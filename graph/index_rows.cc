#include "graph/index_rows.h"

#include <algorithm>
#include <optional>
#include <set>

#include "graph/edtf.h"
#include "graph/name_fold.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

void AppendNameKeys(NodeId id, std::string_view name, std::set<std::string>* keys) {
  const std::string folded = FoldName(name);
  uint16_t position = 0;
  for (size_t i = 0; i < folded.size(); ++i) {
    if (IsContinuation(folded[i])) continue;
    keys->insert(NameKey(std::string_view(folded).substr(i), position, id));
    ++position;
  }
}

std::vector<IndexRow> AdjacencyRows(StatementId id, const Statement& statement) {
  std::vector<IndexRow> rows;
  const auto add = [&](NodeId node, Direction direction, uint64_t other) {
    rows.push_back(
        {Table::kAdjacency, AdjacencyKey(node, direction, statement.predicate, other, id), {}});
  };
  const NodeId subject = statement.subject;
  if (const auto* object = std::get_if<NodeId>(&statement.object)) {
    add(subject, Direction::kOut, static_cast<uint64_t>(*object));
    add(*object, Direction::kIn, static_cast<uint64_t>(subject));
  } else if (const auto* story = std::get_if<StoryId>(&statement.object)) {
    add(subject, Direction::kToStory, static_cast<uint64_t>(*story));
  } else {
    add(subject, Direction::kToWords, 0);
  }
  return rows;
}

}  // namespace

std::vector<IndexRow> IndexRowsOf(const Document& document) {
  return {{Table::kSource, SourceKey(document), {}}};
}

std::vector<IndexRow> IndexRowsOf(NodeId id, const NodeRow& node) {
  std::set<std::string> keys;
  AppendNameKeys(id, node.name, &keys);
  for (const auto& [alias, count] : node.aliases) AppendNameKeys(id, alias, &keys);
  std::vector<IndexRow> rows;
  rows.reserve(keys.size());
  for (const std::string& key : keys) rows.push_back({Table::kName, key, {}});
  return rows;
}

std::vector<IndexRow> IndexRowsOf(const MentionKey& mention, std::string_view text) {
  return {{Table::kMentionOf, MentionOfKey(mention), std::string(text)}};
}

std::vector<IndexRow> IndexRowsOf(StatementId id, const StatementRow& statement) {
  std::vector<IndexRow> rows = AdjacencyRows(id, statement.statement);
  if (const std::optional<DayRange> days = ParseEdtf(statement.statement.date)) {
    rows.push_back({Table::kDate, EncodeKey(DateKeyOf(*days, id)),
                    EncodeRow(NumberRow{static_cast<uint64_t>(days->last)})});
  }
  return rows;
}

}  // namespace newsgraph
