#include "queries/stats.h"

#include "graph/predicates.h"
#include "graph/status_macros.h"

namespace newsgraph {

absl::StatusOr<Stats> AskStats(const GraphView& view, bool predicates) {
  Stats stats;
  NG_ASSIGN_OR_RETURN(stats.counts, view.Counts());
  if (!predicates) return stats;
  NG_RETURN_IF_ERROR(view.VisitStatements([&](const Statement& statement) {
    ++stats.predicates[statement.predicate];
    return true;
  }));
  return stats;
}

TextTable StatsTable(const Stats& stats) {
  TextTable table{{"what", "count"}, {}};
  const auto add = [&](std::string_view what, uint64_t count) {
    table.rows.push_back({{std::string(what), std::to_string(count)}, {}});
  };
  add("document", stats.counts.documents);
  add("story", stats.counts.stories);
  for (const NodeType type : kNodeTypes) {
    add(NodeTypeName(type), stats.counts.nodes[static_cast<size_t>(type)]);
  }
  add("mention", stats.counts.mentions);
  add("statement", stats.counts.statements);
  for (const Predicate& predicate : Predicates()) {
    const auto found = stats.predicates.find(std::string(predicate.name));
    if (found != stats.predicates.end()) add(predicate.name, found->second);
  }
  for (const auto& [predicate, count] : stats.predicates) {
    if (FindPredicate(predicate) == nullptr) add(predicate, count);
  }
  return table;
}

}  // namespace newsgraph
