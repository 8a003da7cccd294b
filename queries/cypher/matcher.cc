#include "queries/cypher/matcher.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "graph/name_fold.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph::cypher {
// As deep as the plan has steps, and a path. NOLINTBEGIN(misc-no-recursion)
namespace {

// A visitor that keeps the outcome of `take`: whether to go on, or what went wrong.
class Taker {
 public:
  // Whether to go on.
  bool Take(absl::StatusOr<bool> outcome) {
    outcome_ = std::move(outcome);
    return outcome_.ok() && *outcome_;
  }
  absl::StatusOr<bool> Outcome(const absl::Status& visited) const {
    if (!visited.ok()) return visited;
    return outcome_;
  }

 private:
  absl::StatusOr<bool> outcome_ = true;
};

NamePattern PatternOf(const std::string& text) {
  NamePattern pattern;
  for (const char32_t c : ToCodePoints(FoldName(text))) pattern.emplace_back(1, c);
  return pattern;
}

}  // namespace

absl::StatusOr<bool> Matcher::Run(Row row, const Sink& sink) {
  row_ = std::move(row);
  row_.resize(plan_.scope.size());
  sink_ = &sink;
  used_.clear();
  for (size_t i = 0; i < plan_.known; ++i) {
    if (plan_.types[i] == kAnyNode) continue;
    const auto* node = row_[i].As<NodeId>();
    if (node == nullptr) return true;
    NG_ASSIGN_OR_RETURN(const bool has_type, HasType(i, *node));
    if (!has_type) return true;
  }
  NG_ASSIGN_OR_RETURN(const bool are_true, AreTrue(plan_.conditions));
  return are_true ? RunStep(0) : true;
}

absl::StatusOr<bool> Matcher::RunStep(size_t index) {
  NG_RETURN_IF_ERROR(evaluator_.Tick());
  if (index == plan_.steps.size()) return (*sink_)(row_);
  const Step& step = plan_.steps[index];
  return step.is_scan ? Scan(step, index + 1) : Expand(step, index + 1);
}

absl::StatusOr<bool> Matcher::AreTrue(const std::vector<const Expression*>& conditions) {
  for (const Expression* condition : conditions) {
    NG_ASSIGN_OR_RETURN(const bool is_true, evaluator_.IsTrue(*condition, plan_.scope, row_));
    if (!is_true) return false;
  }
  return true;
}

absl::StatusOr<bool> Matcher::HasType(size_t place, NodeId node) {
  if (plan_.types[place] == kAnyNode) return true;
  NG_ASSIGN_OR_RETURN(const NodeType type, evaluator_.TypeOf(node));
  return (plan_.types[place] & TypeBit(type)) != 0;
}

// Goes on with `node` in the step's place, if it may stand there.
absl::StatusOr<bool> Matcher::Reach(const Step& step, size_t next, NodeId node) {
  NG_RETURN_IF_ERROR(evaluator_.Tick());
  NG_ASSIGN_OR_RETURN(const bool has_type, HasType(step.node, node));
  if (!has_type) return true;
  row_[step.node] = Value(node);
  NG_ASSIGN_OR_RETURN(const bool are_true, AreTrue(step.filters));
  return are_true ? RunStep(next) : true;
}

absl::StatusOr<bool> Matcher::ScanAll(const Step& step, size_t next) {
  Taker taker;
  return taker.Outcome(evaluator_.view().VisitNodes([&](const Node& node) {
    const absl::Status tick = evaluator_.Tick();
    if (!tick.ok()) return taker.Take(tick);
    if ((plan_.types[step.node] & TypeBit(node.type)) == 0) return true;
    return taker.Take(Reach(step, next, node.id));
  }));
}

absl::StatusOr<bool> Matcher::Scan(const Step& step, size_t next) {
  if (step.access == Access::kAll) return ScanAll(step, next);
  const GraphView& view = evaluator_.view();
  NG_ASSIGN_OR_RETURN(const Value key, evaluator_.Evaluate(*step.key, plan_.scope, row_));
  const auto* text = key.As<std::string>();
  if (text == nullptr) return true;
  std::vector<NodeId> nodes;
  if (step.access == Access::kId) {
    const std::optional<NodeId> id = ParseNodeId(*text);
    if (id && view.GetNode(*id).ok()) nodes.push_back(*id);
  } else if (step.access == Access::kName) {
    NG_ASSIGN_OR_RETURN(nodes, view.FindByName(*text));
  } else {
    const NamePattern pattern = PatternOf(*text);
    if (pattern.empty()) return ScanAll(step, next);
    NG_ASSIGN_OR_RETURN(const auto matches, view.FindByPattern(pattern, SIZE_MAX));
    for (const NameMatch& match : matches) nodes.push_back(match.node);
    std::sort(nodes.begin(), nodes.end());
  }
  for (const NodeId node : nodes) {
    NG_ASSIGN_OR_RETURN(const bool goes_on, Reach(step, next, node));
    if (!goes_on) return false;
  }
  return true;
}

absl::StatusOr<bool> Matcher::VisitLinks(
    const Step& step, NodeId at, std::optional<NodeId> other,
    const std::function<absl::StatusOr<bool>(const Link&)>& take) {
  LinkFilter filter;
  filter.other = other;
  if (step.arrow != Arrow::kEither) filter.outward = step.arrow == Arrow::kOut;
  std::vector<std::string> predicates = step.pattern->predicates;
  std::sort(predicates.begin(), predicates.end());
  predicates.erase(std::unique(predicates.begin(), predicates.end()), predicates.end());
  if (predicates.empty()) predicates.emplace_back();
  for (const std::string& predicate : predicates) {
    filter.predicate = predicate;
    Taker taker;
    const absl::Status visited = evaluator_.view().VisitLinks(at, filter, [&](const Link& link) {
      const auto* end = std::get_if<NodeId>(&link.other);
      // What a node says of itself is there twice.
      const bool is_again = step.arrow == Arrow::kEither && link.direction == Direction::kIn &&
                            end != nullptr && *end == at;
      const bool is_used = std::find(used_.begin(), used_.end(), link.statement) != used_.end();
      return end == nullptr || is_again || is_used || taker.Take(take(link));
    });
    NG_ASSIGN_OR_RETURN(const bool goes_on, taker.Outcome(visited));
    if (!goes_on) return false;
  }
  return true;
}

absl::StatusOr<bool> Matcher::Expand(const Step& step, size_t next) {
  const auto* from = row_[step.from].As<NodeId>();
  if (from == nullptr) return true;  // an optional node that is not there
  std::optional<NodeId> other;
  if (step.is_known) {
    const auto* node = row_[step.node].As<NodeId>();
    if (node == nullptr) return true;
    other = *node;
  }
  if (step.pattern->has_length) {
    List path;
    return ExpandPath(step, next, *from, &path);
  }
  return VisitLinks(step, *from, other, [&](const Link& link) {
    row_[step.relationship] = Value(Relationship{link.statement, link.predicate});
    used_.push_back(link.statement);
    absl::StatusOr<bool> goes_on = Reach(step, next, std::get<NodeId>(link.other));
    used_.pop_back();
    return goes_on;
  });
}

absl::StatusOr<bool> Matcher::ExpandPath(const Step& step, size_t next, NodeId at, List* path) {
  const std::optional<NodeId> known =
      step.is_known ? std::optional(*row_[step.node].As<NodeId>()) : std::nullopt;
  return VisitLinks(step, at, std::nullopt, [&](const Link& link) -> absl::StatusOr<bool> {
    NG_RETURN_IF_ERROR(evaluator_.Tick());
    const NodeId end = std::get<NodeId>(link.other);
    path->emplace_back(Relationship{link.statement, link.predicate});
    used_.push_back(link.statement);
    absl::StatusOr<bool> goes_on = true;
    if (path->size() >= step.pattern->least && (!known || *known == end)) {
      List shown = *path;
      if (step.is_reversed) std::reverse(shown.begin(), shown.end());
      row_[step.relationship] = Value(std::move(shown));
      goes_on = Reach(step, next, end);
    }
    if (goes_on.ok() && *goes_on && path->size() < step.pattern->most) {
      goes_on = ExpandPath(step, next, end, path);
    }
    used_.pop_back();
    path->pop_back();
    return goes_on;
  });
}

// NOLINTEND(misc-no-recursion)
}  // namespace newsgraph::cypher
