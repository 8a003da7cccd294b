#include "queries/cypher/plan.h"

#include <algorithm>
#include <set>
#include <utility>

#include "graph/status_macros.h"

namespace newsgraph::cypher {
// As deep as the expression, which the parser limits. NOLINTBEGIN(misc-no-recursion)
namespace {

// About how many nodes an access finds.
constexpr double kOneNode = 1;
constexpr double kNamesakes = 5;
constexpr double kScan = 6;  // and what is scanned
constexpr double kNamesWithPart = 1000;

struct Edge {
  size_t from = 0;
  size_t to = 0;
  size_t relationship = 0;
  const RelationshipPattern* pattern = nullptr;
  bool done = false;
};

struct Condition {
  const Expression* expression = nullptr;
  std::set<size_t> needs;  // places in a row
  bool placed = false;
};

struct Start {
  double cost = 0;
  Access access = Access::kAll;
  const Expression* key = nullptr;
};

class Planner {
 public:
  Planner(const Scope& scope, const Parameters& parameters, const GraphCounts& counts)
      : parameters_(parameters), counts_(counts) {
    plan_.scope = scope;
    plan_.known = scope.size();
    plan_.types.assign(scope.size(), kAnyNode);
  }

  absl::StatusOr<Plan> Run(const std::vector<PathPattern>& paths, const Expression* where) {
    for (const PathPattern& path : paths) NG_RETURN_IF_ERROR(AddPath(path));
    for (const Expression& made : plan_.made) NG_RETURN_IF_ERROR(AddCondition(made));
    if (where != nullptr) NG_RETURN_IF_ERROR(AddConjuncts(*where));
    for (size_t i = 0; i < plan_.known; ++i) filled_.insert(i);
    Place(&plan_.conditions);
    while (AddStep()) Place(&plan_.steps.back().filters);
    return std::move(plan_);
  }

 private:
  absl::Status AddPath(const PathPattern& path) {
    std::vector<size_t> places;
    for (const NodePattern& node : path.nodes) {
      NG_ASSIGN_OR_RETURN(places.emplace_back(), AddNode(node));
    }
    for (size_t i = 0; i < path.relationships.size(); ++i) {
      const RelationshipPattern& pattern = path.relationships[i];
      NG_ASSIGN_OR_RETURN(const size_t place, AddRelationship(pattern));
      edges_.push_back({places[i], places[i + 1], place, &pattern, false});
    }
    return absl::OkStatus();
  }

  size_t AddVariable(const std::string& name, VariableKind kind) {
    plan_.scope.push_back({name.empty() ? " " + std::to_string(plan_.scope.size()) : name, kind});
    plan_.types.push_back(kAnyNode);
    return plan_.scope.size() - 1;
  }

  absl::StatusOr<size_t> AddNode(const NodePattern& node) {
    std::optional<size_t> place;
    if (!node.variable.empty()) place = FindVariable(plan_.scope, node.variable);
    if (place && plan_.scope[*place].kind != VariableKind::kNode) {
      return ErrorAt(node.at, node.variable + " is no node");
    }
    if (!place) place = AddVariable(node.variable, VariableKind::kNode);
    if (*place >= plan_.known) nodes_.insert(*place);
    NodeTypes types = node.labels.empty() ? kAnyNode : 0;
    for (const NodeType label : node.labels) types |= TypeBit(label);
    plan_.types[*place] &= types;
    AddProperties(node.properties, node.at, *place);
    return *place;
  }

  absl::StatusOr<size_t> AddRelationship(const RelationshipPattern& pattern) {
    if (!pattern.variable.empty() && FindVariable(plan_.scope, pattern.variable)) {
      return ErrorAt(pattern.at, pattern.variable + " is there already; give this one a new name");
    }
    if (pattern.has_length && !pattern.properties.empty()) {
      return ErrorAt(pattern.at, "a path of several steps has no properties; write its steps out");
    }
    const size_t place = AddVariable(
        pattern.variable, pattern.has_length ? VariableKind::kValue : VariableKind::kRelationship);
    AddProperties(pattern.properties, pattern.at, place);
    return place;
  }

  void AddProperties(const Properties& properties, const Position& at, size_t place) {
    for (const auto& [name, value] : properties) {
      Expression variable;
      variable.kind = ExpressionKind::kVariable;
      variable.at = at;
      variable.text = plan_.scope[place].name;
      Expression property;
      property.kind = ExpressionKind::kProperty;
      property.at = at;
      property.text = name;
      property.operands.push_back(std::move(variable));
      Expression& comparison = plan_.made.emplace_back();
      comparison.kind = ExpressionKind::kComparison;
      comparison.at = at;
      comparison.text = "=";
      comparison.operands.push_back(std::move(property));
      comparison.operands.push_back(value);
    }
  }

  absl::Status AddConjuncts(const Expression& expression) {
    if (expression.kind != ExpressionKind::kAnd) return AddCondition(expression);
    NG_RETURN_IF_ERROR(AddConjuncts(expression.operands[0]));
    return AddConjuncts(expression.operands[1]);
  }

  absl::Status AddCondition(const Expression& expression) {
    NG_RETURN_IF_ERROR(CheckExpression(expression, plan_.scope, parameters_));
    Condition condition{&expression, {}, false};
    CollectNeeds(expression, &condition.needs);
    conditions_.push_back(std::move(condition));
    return absl::OkStatus();
  }

  void CollectNeeds(const Expression& expression, std::set<size_t>* needs) const {
    if (expression.kind == ExpressionKind::kVariable) Need(expression.text, needs);
    for (const Expression& operand : expression.operands) CollectNeeds(operand, needs);
    if (expression.where != nullptr) CollectNeeds(*expression.where, needs);
    if (expression.pattern == nullptr) return;
    for (const PathPattern& path : *expression.pattern) {
      for (const NodePattern& node : path.nodes) {
        Need(node.variable, needs);
        for (const auto& [name, value] : node.properties) CollectNeeds(value, needs);
      }
      for (const RelationshipPattern& each : path.relationships) {
        for (const auto& [name, value] : each.properties) CollectNeeds(value, needs);
      }
    }
  }

  void Need(const std::string& name, std::set<size_t>* needs) const {
    const std::optional<size_t> place = FindVariable(plan_.scope, name);
    if (place) needs->insert(*place);
  }

  bool AreFilled(const std::set<size_t>& places) const {
    return std::includes(filled_.begin(), filled_.end(), places.begin(), places.end());
  }

  // Gives `filters` the conditions that can be told now.
  void Place(std::vector<const Expression*>* filters) {
    for (Condition& condition : conditions_) {
      if (condition.placed || !AreFilled(condition.needs)) continue;
      condition.placed = true;
      filters->push_back(condition.expression);
    }
  }

  // What finds few nodes comes first; then relationships of which both ends are known, then those
  // of which one is.
  bool AddStep() {
    const std::optional<std::pair<size_t, Start>> start = BestStart();
    if (start && start->second.cost <= kNamesakes) return AddScan(start->first, start->second);
    for (const int known_ends : {2, 1}) {
      for (Edge& edge : edges_) {
        const int known =
            (filled_.contains(edge.from) ? 1 : 0) + (filled_.contains(edge.to) ? 1 : 0);
        if (!edge.done && known >= known_ends) return AddExpansion(&edge);
      }
    }
    return start && AddScan(start->first, start->second);
  }

  std::optional<std::pair<size_t, Start>> BestStart() const {
    std::optional<std::pair<size_t, Start>> best;
    for (const size_t node : nodes_) {
      if (filled_.contains(node)) continue;
      const Start start = StartOf(node);
      if (!best || start.cost < best->second.cost) best.emplace(node, start);
    }
    return best;
  }

  Start StartOf(size_t node) const {
    double count = 0;
    for (const NodeType type : kNodeTypes) {
      if ((plan_.types[node] & TypeBit(type)) != 0) {
        count += static_cast<double>(counts_.nodes[static_cast<size_t>(type)]);
      }
    }
    Start best{kScan + count, Access::kAll, nullptr};
    for (const Condition& condition : conditions_) {
      const Start start = StartBy(*condition.expression, node, count);
      if (start.key != nullptr && start.cost < best.cost) best = start;
    }
    return best;
  }

  // Of `node.property = key` and the like, when the key is known.
  Start StartBy(const Expression& condition, size_t node, double count) const {
    if (condition.operands.size() != 2) return {};
    const auto by = [&](const Expression& property, const Expression& key) -> Start {
      if (property.kind != ExpressionKind::kProperty) return {};
      const Expression& owner = property.operands.front();
      std::set<size_t> needs;
      CollectNeeds(key, &needs);
      if (owner.text != plan_.scope[node].name || !AreFilled(needs)) return {};
      const bool is_equal = condition.kind == ExpressionKind::kComparison && condition.text == "=";
      if (is_equal && property.text == "id") return {kOneNode, Access::kId, &key};
      if (property.text != "name") return {};
      if (is_equal) return {kNamesakes, Access::kName, &key};
      const bool is_part = condition.kind == ExpressionKind::kStartsWith ||
                           condition.kind == ExpressionKind::kEndsWith ||
                           condition.kind == ExpressionKind::kContains;
      const double cost = kScan + std::min(kNamesWithPart, count / 2);
      return is_part ? Start{cost, Access::kPart, &key} : Start{};
    };
    const Start start = by(condition.operands[0], condition.operands[1]);
    const bool is_symmetric = condition.kind == ExpressionKind::kComparison;
    return start.key != nullptr || !is_symmetric ? start
                                                 : by(condition.operands[1], condition.operands[0]);
  }

  bool AddScan(size_t node, const Start& start) {
    Step step;
    step.is_scan = true;
    step.node = node;
    step.access = start.access;
    step.key = start.key;
    plan_.steps.push_back(std::move(step));
    filled_.insert(node);
    return true;
  }

  bool AddExpansion(Edge* edge) {
    const bool forward = filled_.contains(edge->from);
    Step step;
    step.from = forward ? edge->from : edge->to;
    step.node = forward ? edge->to : edge->from;
    step.relationship = edge->relationship;
    step.pattern = edge->pattern;
    step.arrow = edge->pattern->arrow;
    step.is_reversed = !forward;
    if (!forward && step.arrow != Arrow::kEither) {
      step.arrow = step.arrow == Arrow::kOut ? Arrow::kIn : Arrow::kOut;
    }
    step.is_known = filled_.contains(step.node);
    plan_.steps.push_back(std::move(step));
    filled_.insert(plan_.steps.back().node);
    filled_.insert(edge->relationship);
    edge->done = true;
    return true;
  }

  const Parameters& parameters_;
  const GraphCounts& counts_;
  Plan plan_;
  std::set<size_t> nodes_;  // places of nodes that the pattern adds
  std::vector<Edge> edges_;
  std::vector<Condition> conditions_;
  std::set<size_t> filled_;
};

}  // namespace

absl::StatusOr<Plan> MakePlan(const std::vector<PathPattern>& paths, const Expression* where,
                              const Scope& scope, const Parameters& parameters,
                              const GraphCounts& counts) {
  return Planner(scope, parameters, counts).Run(paths, where);
}

// NOLINTEND(misc-no-recursion)
}  // namespace newsgraph::cypher
