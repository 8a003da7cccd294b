#include "queries/neighbours.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

using Tally = std::map<std::string, uint64_t>;

uint64_t Total(const Tally& tally) {
  uint64_t total = 0;
  for (const auto& [predicate, count] : tally) total += count;
  return total;
}

class Asker {
 public:
  Asker(const GraphView& view, const NeighboursQuery& query) : view_(view), query_(query) {}

  absl::StatusOr<Neighbours> Ask() {
    std::vector<NodeId> ring = {query_.node};
    std::set<NodeId> known = {query_.node};
    for (size_t distance = 1; distance <= query_.depth && !IsFull(); ++distance) {
      std::map<NodeId, Tally> next;
      for (const NodeId node : ring) {
        NG_RETURN_IF_ERROR(view_.VisitLinks(node, {}, [&](const Link& link) {
          const auto* other = std::get_if<NodeId>(&link.other);
          if (other != nullptr && !known.contains(*other) && IsAllowed(link.predicate)) {
            ++next[*other][link.predicate];
          }
          return true;
        }));
      }
      ring.clear();
      ring.reserve(next.size());
      for (const auto& [node, tally] : next) ring.push_back(node);
      known.insert(ring.begin(), ring.end());
      NG_RETURN_IF_ERROR(Take(distance, next));
    }
    return std::move(neighbours_);
  }

 private:
  bool IsAllowed(const std::string& predicate) const {
    const std::vector<std::string>& allowed = query_.predicates;
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), predicate) != allowed.end();
  }
  bool IsFull() const { return neighbours_.more; }

  absl::Status Take(size_t distance, const std::map<NodeId, Tally>& ring) {
    std::vector<std::pair<NodeId, const Tally*>> order;
    order.reserve(ring.size());
    for (const auto& [node, tally] : ring) order.emplace_back(node, &tally);
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
      return Total(*a.second) > Total(*b.second);
    });
    for (const auto& [node, tally] : order) {
      neighbours_.more = query_.limit > 0 && neighbours_.nodes.size() == query_.limit;
      if (neighbours_.more) break;
      NG_ASSIGN_OR_RETURN(Node neighbour, view_.GetNode(node));
      neighbours_.nodes.push_back({std::move(neighbour), distance, *tally});
    }
    return absl::OkStatus();
  }

  const GraphView& view_;
  const NeighboursQuery& query_;
  Neighbours neighbours_;
};

}  // namespace

absl::StatusOr<Neighbours> AskNeighbours(const GraphView& view, const NeighboursQuery& query) {
  return Asker(view, query).Ask();
}

TextTable NeighboursTable(const Neighbours& neighbours) {
  TextTable table{{"distance", "id", "type", "name", "statements"}, {}};
  for (const Neighbour& each : neighbours.nodes) {
    std::string statements;
    for (const auto& [predicate, count] : each.statements) {
      statements += (statements.empty() ? "" : ", ") + predicate;
      if (count > 1) statements += " ×" + std::to_string(count);
    }
    table.rows.push_back({{std::to_string(each.distance), FormatId(each.node.id),
                           std::string(NodeTypeName(each.node.type)), each.node.name, statements},
                          {}});
  }
  return table;
}

}  // namespace newsgraph
