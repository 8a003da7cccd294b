#include "queries/find.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/name_fold.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"
#include "queries/pinyin.h"

namespace newsgraph {
namespace {

constexpr size_t kMostLookedAt = 1000;  // for each way to read the text

enum class How { kWritten, kSyllables, kInitials };
using Rank = std::pair<How, NamePlace>;

NamePattern Written(const std::string& text) {
  NamePattern pattern;
  for (const char32_t c : ToCodePoints(FoldName(text))) pattern.emplace_back(1, c);
  return pattern;
}

absl::Status Collect(const GraphView& view, const NamePattern& pattern, How how,
                     std::map<NodeId, Rank>* ranks) {
  NG_ASSIGN_OR_RETURN(const std::vector<NameMatch> matches,
                      view.FindByPattern(pattern, kMostLookedAt));
  for (const NameMatch& match : matches) {
    const Rank rank{how, match.place};
    const auto [known, is_new] = ranks->emplace(match.node, rank);
    known->second = std::min(known->second, rank);
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Found> AskFind(const GraphView& view, const std::string& text,
                              std::optional<NodeType> type, size_t limit) {
  std::map<NodeId, Rank> ranks;
  NG_RETURN_IF_ERROR(Collect(view, Written(text), How::kWritten, &ranks));
  for (const PinyinPattern& each : PinyinPatterns(text)) {
    const How how = each.has_initials ? How::kInitials : How::kSyllables;
    NG_RETURN_IF_ERROR(Collect(view, each.pattern, how, &ranks));
  }
  std::vector<std::tuple<Rank, size_t, NodeId>> order;
  for (const auto& [id, rank] : ranks) {
    NG_ASSIGN_OR_RETURN(const Node node, view.GetNode(id));
    if (!type || node.type == *type) order.emplace_back(rank, CodePointCount(node.name), id);
  }
  std::sort(order.begin(), order.end());
  Found found;
  found.more = limit > 0 && order.size() > limit;
  if (found.more) order.resize(limit);
  for (const auto& [rank, length, id] : order) {
    NG_ASSIGN_OR_RETURN(const Node node, view.GetNode(id));
    NG_ASSIGN_OR_RETURN(found.nodes.emplace_back(), Describe(view, node));
  }
  return found;
}

TextTable FindTable(const Found& found) {
  TextTable table{{"id", "type", "name", "also", "known by", "statements"}, {}};
  for (const Candidate& candidate : found.nodes) {
    const Node& node = candidate.node;
    std::string also;
    for (const std::string& alias : node.aliases) also += (also.empty() ? "" : ", ") + alias;
    table.rows.push_back({{FormatId(node.id), std::string(NodeTypeName(node.type)), node.name, also,
                           candidate.hint, std::to_string(candidate.statements)},
                          {}});
  }
  return table;
}

}  // namespace newsgraph
