#include "export/selection.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// Calls `visit_all(visitor)` with a visitor that stops at the first error of `visit`.
template <typename T, typename VisitAll>
absl::Status VisitUntilError(const Selection::Visit<T>& visit, VisitAll visit_all) {
  absl::Status status;
  NG_RETURN_IF_ERROR(visit_all([&](const T& value) {
    status = visit(value);
    return status.ok();
  }));
  return status;
}

template <typename T>
bool Has(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool WasReadIn(const Statement& statement, StoryId story) {
  return std::any_of(statement.evidence.begin(), statement.evidence.end(),
                     [&](const Evidence& evidence) { return evidence.story == story; });
}

template <typename Set>
auto Sorted(const Set& set) {
  std::vector<typename Set::value_type> values(set.begin(), set.end());
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

// Calls `visit` with what `get` gives for each id, until one of them is an error.
template <typename T, typename Id, typename Get>
absl::Status VisitByIds(const std::vector<Id>& ids, const Selection::Visit<T>& visit, Get get) {
  for (Id id : ids) {
    NG_ASSIGN_OR_RETURN(const T value, get(id));
    NG_RETURN_IF_ERROR(visit(value));
  }
  return absl::OkStatus();
}

// The other end of a statement, when it is a node.
std::optional<NodeId> OtherEnd(const Statement& statement, NodeId end) {
  const auto* object = std::get_if<NodeId>(&statement.object);
  if (object == nullptr) return std::nullopt;
  return statement.subject == end ? *object : statement.subject;
}

}  // namespace

// Gathers a selection, and keeps no more than ids while doing so.
class Selector {
 public:
  Selector(const GraphView& view, const Filter& filter) : view_(view), filter_(filter) {}

  absl::StatusOr<Selection> Select() {
    selection_.centres_ = filter_.around;
    if (AsksNothingOfStatements() && filter_.types.empty() && filter_.around.empty()) {
      selection_.whole_ = true;
      return selection_;
    }
    NG_RETURN_IF_ERROR(filter_.around.empty() ? TakeAll() : TakeAround());
    if (filter_.story) NG_RETURN_IF_ERROR(TakeStory(*filter_.story));
    selection_.stories_ = Sorted(stories_);
    selection_.nodes_ = Sorted(nodes_);
    selection_.statements_ = Sorted(statements_);
    return selection_;
  }

 private:
  using Steps = absl::flat_hash_map<NodeId, uint32_t>;

  bool AsksNothingOfStatements() const {
    return filter_.predicates.empty() && !filter_.days && filter_.min_confidence <= 0 &&
           !filter_.story;
  }

  absl::Status TakeAll() {
    const Selection::Visit<Statement> take = [&](const Statement& statement) {
      return TakeIfWanted(statement);
    };
    if (filter_.days) {
      return VisitUntilError(take, [&](const GraphView::Visitor<Statement>& visitor) {
        return view_.VisitStatementsByDate(*filter_.days, visitor);
      });
    }
    if (AsksNothingOfStatements()) NG_RETURN_IF_ERROR(TakeNodesOfTypes());
    return VisitUntilError(take, [&](const GraphView::Visitor<Statement>& visitor) {
      return view_.VisitStatements(visitor);
    });
  }

  absl::Status TakeNodesOfTypes() {
    return view_.VisitNodes([&](const Node& node) {
      if (Has(filter_.types, node.type)) nodes_.insert(node.id);
      return true;
    });
  }

  // Walks outwards a step at a time; then takes what joins the nodes reached.
  absl::Status TakeAround() {
    Steps steps;
    std::vector<NodeId> rim = filter_.around;
    for (NodeId node : rim) steps.emplace(node, 0);
    for (uint32_t step = 1; step <= filter_.depth && !rim.empty(); ++step) {
      NG_ASSIGN_OR_RETURN(rim, Reach(rim, step, &steps));
    }
    for (const auto& entry : steps) {
      const NodeId node = entry.first;
      const bool on_rim = entry.second == filter_.depth;
      nodes_.insert(node);
      NG_RETURN_IF_ERROR(VisitWantedOf(node, [&](const Statement& statement) {
        const std::optional<NodeId> other = OtherEnd(statement, node);
        if (other ? steps.contains(*other) : !on_rim) Take(statement);
        return absl::OkStatus();
      }));
    }
    return absl::OkStatus();
  }

  // The nodes that are a statement away from `rim` and not yet in `steps`, entered there.
  absl::StatusOr<std::vector<NodeId>> Reach(const std::vector<NodeId>& rim, uint32_t step,
                                            Steps* steps) {
    std::vector<NodeId> reached;
    for (NodeId node : rim) {
      NG_RETURN_IF_ERROR(VisitWantedOf(node, [&](const Statement& statement) {
        const std::optional<NodeId> other = OtherEnd(statement, node);
        if (other && steps->emplace(*other, step).second) reached.push_back(*other);
        return absl::OkStatus();
      }));
    }
    return reached;
  }

  absl::Status VisitWantedOf(NodeId node, const Selection::Visit<Statement>& visit) {
    const Selection::Visit<Statement> visit_wanted = [&](const Statement& statement) {
      NG_ASSIGN_OR_RETURN(const bool wanted, IsWanted(statement));
      return wanted ? visit(statement) : absl::OkStatus();
    };
    return VisitUntilError(visit_wanted, [&](const GraphView::Visitor<Statement>& visitor) {
      return view_.VisitStatementsOf(node, visitor);
    });
  }

  // A story says who is in it even where nothing is stated of them; around nodes only the
  // statements count.
  absl::Status TakeStory(StoryId story) {
    stories_.insert(story);
    if (!filter_.around.empty()) return absl::OkStatus();
    const Selection::Visit<Mention> take = [&](const Mention& mention) {
      NG_ASSIGN_OR_RETURN(const bool wanted, IsWanted(mention.node));
      if (wanted) nodes_.insert(mention.node);
      return absl::OkStatus();
    };
    return VisitUntilError(take, [&](const GraphView::Visitor<Mention>& visitor) {
      return view_.VisitMentionsIn(story, visitor);
    });
  }

  absl::Status TakeIfWanted(const Statement& statement) {
    NG_ASSIGN_OR_RETURN(const bool wanted, IsWanted(statement));
    if (wanted) Take(statement);
    return absl::OkStatus();
  }

  void Take(const Statement& statement) {
    statements_.push_back(statement.id);
    nodes_.insert(statement.subject);
    if (const auto* node = std::get_if<NodeId>(&statement.object)) nodes_.insert(*node);
    if (const auto* story = std::get_if<StoryId>(&statement.object)) stories_.insert(*story);
    for (const Evidence& evidence : statement.evidence) stories_.insert(evidence.story);
  }

  absl::StatusOr<bool> IsWanted(const Statement& statement) {
    if (!filter_.predicates.empty() && !Has(filter_.predicates, statement.predicate)) return false;
    if (statement.confidence < filter_.min_confidence) return false;
    if (filter_.days && !Meets(statement.date, *filter_.days)) return false;
    if (filter_.story && !WasReadIn(statement, *filter_.story)) return false;
    NG_ASSIGN_OR_RETURN(const bool subject_wanted, IsWanted(statement.subject));
    const auto* object = std::get_if<NodeId>(&statement.object);
    if (!subject_wanted || object == nullptr) return subject_wanted;
    return IsWanted(*object);
  }

  absl::StatusOr<bool> IsWanted(NodeId id) {
    if (filter_.types.empty() || Has(filter_.around, id)) return true;
    const auto known = is_of_type_.find(id);
    if (known != is_of_type_.end()) return known->second;
    NG_ASSIGN_OR_RETURN(const Node node, view_.GetNode(id));
    return is_of_type_.emplace(id, Has(filter_.types, node.type)).first->second;
  }

  const GraphView& view_;
  const Filter& filter_;
  Selection selection_;
  absl::flat_hash_set<StoryId> stories_;
  absl::flat_hash_set<NodeId> nodes_;
  std::vector<StatementId> statements_;  // twice where it was met from both ends
  absl::flat_hash_map<NodeId, bool> is_of_type_;
};

absl::StatusOr<Selection> Selection::Make(const GraphView& view, const Filter& filter) {
  return Selector(view, filter).Select();
}

bool Selection::Has(StoryId id) const {
  return whole_ || std::binary_search(stories_.begin(), stories_.end(), id);
}
bool Selection::Has(NodeId id) const {
  return whole_ || std::binary_search(nodes_.begin(), nodes_.end(), id);
}
bool Selection::Has(StatementId id) const {
  return whole_ || std::binary_search(statements_.begin(), statements_.end(), id);
}

bool Selection::IsCentre(NodeId node) const { return newsgraph::Has(centres_, node); }

absl::Status Selection::VisitStories(const GraphView& view, const Visit<Story>& visit) const {
  if (!whole_) return VisitByIds(stories_, visit, [&](StoryId id) { return view.GetStory(id); });
  return VisitUntilError(
      visit, [&](const GraphView::Visitor<Story>& visitor) { return view.VisitStories(visitor); });
}

absl::Status Selection::VisitNodes(const GraphView& view, const Visit<Node>& visit) const {
  if (!whole_) return VisitByIds(nodes_, visit, [&](NodeId id) { return view.GetNode(id); });
  return VisitUntilError(
      visit, [&](const GraphView::Visitor<Node>& visitor) { return view.VisitNodes(visitor); });
}

absl::Status Selection::VisitStatements(const GraphView& view,
                                        const Visit<Statement>& visit) const {
  if (!whole_) {
    return VisitByIds(statements_, visit, [&](StatementId id) { return view.GetStatement(id); });
  }
  return VisitUntilError(visit, [&](const GraphView::Visitor<Statement>& visitor) {
    return view.VisitStatements(visitor);
  });
}

}  // namespace newsgraph
