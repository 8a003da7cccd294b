// A search from both ends: whichever has the fewer nodes at its edge goes one step further, until
// they meet. Each end remembers from where its nodes were reached, so all shortest paths can be
// told.
#include "queries/path.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <variant>

#include "graph/status_macros.h"

namespace newsgraph {
namespace {

constexpr size_t kMostNodes = 4'000'000;

// Calls visit(other) for the node at the other end of every link that is allowed.
absl::Status VisitOthers(const GraphView& view, NodeId node,
                         const std::vector<std::string>& predicates,
                         const std::function<void(NodeId)>& visit) {
  const auto take = [&](const Link& link) {
    const auto* other = std::get_if<NodeId>(&link.other);
    if (other != nullptr && *other != node) visit(*other);
    return true;
  };
  if (predicates.empty()) return view.VisitLinks(node, {}, take);
  for (const std::string& predicate : predicates) {
    LinkFilter filter;
    filter.predicate = predicate;
    NG_RETURN_IF_ERROR(view.VisitLinks(node, filter, take));
  }
  return absl::OkStatus();
}

// What is known from one end.
struct Side {
  std::unordered_map<NodeId, std::set<NodeId>> reached_from;  // of the step before
  std::vector<NodeId> edge;                                   // reached by the last step

  explicit Side(NodeId end) : edge({end}) { reached_from[end]; }
};

class Asker {
 public:
  Asker(const GraphView& view, const PathQuery& query)
      : view_(view), query_(query), from_(query.from), to_(query.to), reader_(view) {
    relations_.label_column = "path";
  }

  absl::StatusOr<Relations> Ask() {
    std::vector<NodeId> meeting;
    for (size_t steps = 0; steps < query_.longest && meeting.empty(); ++steps) {
      Side& side = from_.edge.size() <= to_.edge.size() ? from_ : to_;
      NG_RETURN_IF_ERROR(Step(&side));
      meeting = Meeting();
    }
    for (const NodeId node : meeting) Paths(node);
    std::sort(paths_.begin(), paths_.end());
    relations_.more = query_.limit > 0 && paths_.size() > query_.limit;
    if (relations_.more) paths_.resize(query_.limit);
    for (const std::vector<NodeId>& path : paths_) NG_RETURN_IF_ERROR(Tell(path));
    return std::move(relations_);
  }

 private:
  absl::Status Step(Side* side) {
    std::unordered_map<NodeId, std::set<NodeId>> next;
    for (const NodeId node : side->edge) {
      NG_RETURN_IF_ERROR(VisitOthers(view_, node, query_.predicates, [&](NodeId other) {
        if (!side->reached_from.contains(other)) next[other].insert(node);
      }));
      if (next.size() + side->reached_from.size() > kMostNodes) {
        return absl::ResourceExhaustedError(
            "the way leads through too many nodes; ask for fewer steps (--max) or fewer predicates "
            "(--predicate)");
      }
    }
    side->edge.clear();
    for (auto& [node, before] : next) side->edge.push_back(node);
    side->reached_from.merge(next);
    return absl::OkStatus();
  }

  // The nodes that both ends have just reached.
  std::vector<NodeId> Meeting() const {
    const bool is_from_smaller = from_.edge.size() < to_.edge.size();
    const Side& small = is_from_smaller ? from_ : to_;
    const std::set<NodeId> other = [&] {
      const std::vector<NodeId>& edge = (is_from_smaller ? to_ : from_).edge;
      return std::set<NodeId>(edge.begin(), edge.end());
    }();
    std::vector<NodeId> meeting;
    for (const NodeId node : small.edge) {
      if (other.contains(node)) meeting.push_back(node);
    }
    std::sort(meeting.begin(), meeting.end());
    return meeting;
  }

  // One more than the limit, so that it is known that there are more.
  bool HasEnough() const { return query_.limit > 0 && paths_.size() > query_.limit; }

  void Paths(NodeId meeting) {
    std::vector<NodeId> path = {meeting};
    ToBeginning(&path);
  }
  // NOLINTNEXTLINE(misc-no-recursion): as deep as the path is long
  void ToBeginning(std::vector<NodeId>* reversed) {
    if (reversed->back() == query_.from) {
      std::vector<NodeId> path(reversed->rbegin(), reversed->rend());
      return ToEnd(&path);
    }
    for (const NodeId before : from_.reached_from.at(reversed->back())) {
      if (HasEnough()) return;
      reversed->push_back(before);
      ToBeginning(reversed);
      reversed->pop_back();
    }
  }
  // NOLINTNEXTLINE(misc-no-recursion): as deep as the path is long
  void ToEnd(std::vector<NodeId>* path) {
    if (path->back() == query_.to) {
      paths_.push_back(*path);
      return;
    }
    for (const NodeId next : to_.reached_from.at(path->back())) {
      if (HasEnough()) return;
      path->push_back(next);
      ToEnd(path);
      path->pop_back();
    }
  }

  bool IsAllowed(const std::string& predicate) const {
    const std::vector<std::string>& allowed = query_.predicates;
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), predicate) != allowed.end();
  }

  absl::Status Tell(const std::vector<NodeId>& path) {
    const std::string label = std::to_string(++told_);
    for (size_t i = 0; i + 1 < path.size(); ++i) {
      std::set<StatementId> ids;
      LinkFilter filter;
      filter.other = path[i + 1];
      NG_RETURN_IF_ERROR(view_.VisitLinks(path[i], filter, [&](const Link& link) {
        if (IsAllowed(link.predicate)) ids.insert(link.statement);
        return true;
      }));
      for (const StatementId id : ids) {
        NG_ASSIGN_OR_RETURN(Relation relation, reader_.Read(id, query_.sources));
        relation.label = label;
        relations_.rows.push_back(std::move(relation));
      }
    }
    return absl::OkStatus();
  }

  const GraphView& view_;
  const PathQuery& query_;
  Side from_;
  Side to_;
  RelationReader reader_;
  std::vector<std::vector<NodeId>> paths_;
  size_t told_ = 0;
  Relations relations_;
};

}  // namespace

absl::StatusOr<Relations> AskPath(const GraphView& view, const PathQuery& query) {
  if (query.from == query.to) return absl::InvalidArgumentError("both are the same node; give two");
  return Asker(view, query).Ask();
}

}  // namespace newsgraph
