#include "queries/cypher/evaluate.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "absl/strings/ascii.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"
#include "queries/cypher/plan.h"

namespace newsgraph::cypher {
// As deep as the expression, which the parser limits. NOLINTBEGIN(misc-no-recursion)
namespace {

constexpr size_t kRemembered = 4096;
constexpr size_t kTicksBetweenLooks = 128;

constexpr std::array<std::string_view, 6> kNodeProperties = {"id",      "name",     "type",
                                                             "subtype", "division", "aliases"};
constexpr std::array<std::string_view, 10> kRelationshipProperties = {
    "id",       "predicate", "role",    "date",       "place",
    "quantity", "status",    "negated", "confidence", "rule"};

template <typename Names>
absl::Status CheckProperty(const Expression& expression, const Names& names,
                           const std::string& owner) {
  if (std::find(names.begin(), names.end(), expression.text) != names.end()) {
    return absl::OkStatus();
  }
  std::string known;
  for (const std::string_view name : names) known += " " + std::string(name);
  return ErrorAt(expression.at,
                 owner + " has no property " + expression.text + "; there are:" + known);
}

absl::Status CheckPropertyOf(const Expression& expression, const Scope& scope) {
  const Expression& owner = expression.operands.front();
  if (owner.kind == ExpressionKind::kVariable) {
    switch (scope[*FindVariable(scope, owner.text)].kind) {
      case VariableKind::kNode:
        return CheckProperty(expression, kNodeProperties, "a node");
      case VariableKind::kRelationship:
        return CheckProperty(expression, kRelationshipProperties, "a relationship");
      default:
        break;
    }
  }
  return ErrorAt(expression.at, "only nodes and relationships have properties");
}

Value TextOrNull(const std::string& text) { return text.empty() ? Value() : Value(text); }
Value TruthValue(std::optional<bool> truth) { return truth ? Value(*truth) : Value(); }
std::optional<bool> TruthOf(const Value& value) {
  const auto* truth = value.As<bool>();
  return truth != nullptr ? std::optional(*truth) : std::nullopt;
}

std::optional<bool> Not(std::optional<bool> truth) {
  return truth ? std::optional(!*truth) : std::nullopt;
}
std::optional<bool> And(std::optional<bool> a, std::optional<bool> b) {
  if (a == false || b == false) return false;
  return a && b ? std::optional(true) : std::nullopt;
}
std::optional<bool> Or(std::optional<bool> a, std::optional<bool> b) {
  return Not(And(Not(a), Not(b)));
}

std::optional<bool> Compared(const std::string& sign, const Value& a, const Value& b) {
  if (sign == "=") return AreEqual(a, b);
  if (sign == "<>") return Not(AreEqual(a, b));
  const std::optional<std::strong_ordering> order = Compare(a, b);
  if (!order) return std::nullopt;
  if (sign == "<") return *order < 0;
  if (sign == "<=") return *order <= 0;
  return sign == ">" ? *order > 0 : *order >= 0;
}

std::optional<bool> IsIn(const Value& value, const Value& list) {
  const List* values = list.As<List>();
  if (values == nullptr) return std::nullopt;
  std::optional<bool> found = false;
  for (const Value& each : *values) found = Or(found, AreEqual(value, each));
  return found;
}

std::optional<bool> HasPart(ExpressionKind kind, const Value& whole, const Value& part) {
  const auto* text = whole.As<std::string>();
  const auto* piece = part.As<std::string>();
  if (text == nullptr || piece == nullptr) return std::nullopt;
  if (kind == ExpressionKind::kStartsWith) return text->starts_with(*piece);
  if (kind == ExpressionKind::kEndsWith) return text->ends_with(*piece);
  return text->find(*piece) != std::string::npos;
}

Value NodeProperty(const Node& node, const std::string& name) {
  if (name == "id") return Value(FormatId(node.id));
  if (name == "name") return Value(node.name);
  if (name == "type") return Value(std::string(NodeTypeName(node.type)));
  if (name == "subtype") return TextOrNull(node.subtype);
  if (name == "division") return TextOrNull(node.division);
  List aliases;
  for (const std::string& alias : node.aliases) aliases.emplace_back(alias);
  return Value(std::move(aliases));
}

// Code points of a text, or how many a list has.
Value SizeOf(const Value& value) {
  const auto* text = value.As<std::string>();
  if (text != nullptr) return Value(static_cast<int64_t>(CodePointCount(*text)));
  const List* list = value.As<List>();
  return list != nullptr ? Value(static_cast<int64_t>(list->size())) : Value();
}

Value StatementProperty(const Statement& statement, const std::string& name) {
  if (name == "role") return TextOrNull(statement.role);
  if (name == "date") return TextOrNull(statement.date);
  if (name == "place") return TextOrNull(statement.place);
  if (name == "quantity") return TextOrNull(statement.quantity);
  if (name == "status") return Value(std::string(RealisName(statement.status)));
  if (name == "negated") return Value(statement.negated);
  if (name == "confidence") return Value(statement.confidence);
  return TextOrNull(statement.rule);
}

}  // namespace

std::optional<size_t> FindVariable(const Scope& scope, const std::string& name) {
  for (size_t i = scope.size(); i > 0; --i) {
    if (scope[i - 1].name == name) return i - 1;
  }
  return std::nullopt;
}

absl::Status CheckExpression(const Expression& expression, const Scope& scope,
                             const Parameters& parameters) {
  switch (expression.kind) {
    case ExpressionKind::kAggregate:
      return ErrorAt(expression.at, expression.text +
                                        "() stands by itself in WITH or RETURN; name it with "
                                        "WITH … AS and go on");
    case ExpressionKind::kVariable:
      if (FindVariable(scope, expression.text)) return absl::OkStatus();
      return ErrorAt(expression.at, "there is no variable " + expression.text + " here");
    case ExpressionKind::kParameter:
      if (parameters.contains(expression.text)) return absl::OkStatus();
      return ErrorAt(expression.at, "$" + expression.text + " is not given; give it with --param " +
                                        expression.text + "=…");
    default:
      break;
  }
  for (const Expression& operand : expression.operands) {
    NG_RETURN_IF_ERROR(CheckExpression(operand, scope, parameters));
  }
  if (expression.kind == ExpressionKind::kProperty) return CheckPropertyOf(expression, scope);
  if (expression.kind == ExpressionKind::kExists) {
    return MakePlan(*expression.pattern, expression.where.get(), scope, parameters, {}).status();
  }
  return absl::OkStatus();
}

absl::Status Evaluator::Tick() {
  if (!deadline_ || ++ticks_ % kTicksBetweenLooks != 0 || Clock::now() < *deadline_) {
    return absl::OkStatus();
  }
  return absl::DeadlineExceededError(
      "the query took too long and was ended; ask for less, or give it longer with --timeout");
}

absl::StatusOr<const Node*> Evaluator::FindNode(NodeId id) {
  if (const auto known = nodes_.find(id); known != nodes_.end()) return &known->second;
  NG_ASSIGN_OR_RETURN(Node node, view_.GetNode(id));
  if (nodes_.size() >= kRemembered) nodes_.clear();
  return &nodes_.emplace(id, std::move(node)).first->second;
}

absl::StatusOr<const Statement*> Evaluator::FindStatement(StatementId id) {
  if (const auto known = statements_.find(id); known != statements_.end()) return &known->second;
  NG_ASSIGN_OR_RETURN(Statement statement, view_.GetStatement(id));
  if (statements_.size() >= kRemembered) statements_.clear();
  return &statements_.emplace(id, std::move(statement)).first->second;
}

absl::StatusOr<NodeType> Evaluator::TypeOf(NodeId id) {
  NG_ASSIGN_OR_RETURN(const Node* const node, FindNode(id));
  return node->type;
}

absl::StatusOr<Value> Evaluator::Property(const Value& owner, const std::string& name) {
  if (const auto* id = owner.As<NodeId>()) {
    if (name == "id") return Value(FormatId(*id));
    NG_ASSIGN_OR_RETURN(const Node* const node, FindNode(*id));
    return NodeProperty(*node, name);
  }
  const auto* relationship = owner.As<Relationship>();
  if (relationship == nullptr) return Value();
  if (name == "id") return Value(FormatId(relationship->id));
  if (name == "predicate") return Value(relationship->predicate);
  NG_ASSIGN_OR_RETURN(const Statement* const statement, FindStatement(relationship->id));
  return StatementProperty(*statement, name);
}

absl::StatusOr<Value> Evaluator::Call(const Expression& call, const Scope& scope, const Row& row) {
  Value value;  // the first that is not null
  for (const Expression& operand : call.operands) {
    NG_ASSIGN_OR_RETURN(value, Evaluate(operand, scope, row));
    if (!value.IsNull()) break;
  }
  if (call.text == "coalesce") return value;
  if (call.text == "id") return Property(value, "id");
  if (call.text == "size") return SizeOf(value);
  if (call.text == "toLower") {
    const auto* text = value.As<std::string>();
    return text != nullptr ? Value(absl::AsciiStrToLower(*text)) : Value();
  }
  if (call.text == "type") {
    const auto* relationship = value.As<Relationship>();
    return relationship != nullptr ? Value(relationship->predicate) : Value();
  }
  if (value.As<NodeId>() == nullptr) return Value();  // labels
  NG_ASSIGN_OR_RETURN(Value type, Property(value, "type"));
  return Value(List{std::move(type)});
}

// What joins two: the right one is not looked at when the left one decides.
absl::StatusOr<Value> Evaluator::Join(const Expression& expression, const Scope& scope,
                                      const Row& row) {
  NG_ASSIGN_OR_RETURN(const Value a, Evaluate(expression.operands[0], scope, row));
  const std::optional<bool> truth = TruthOf(a);
  if (expression.kind == ExpressionKind::kAnd && truth == false) return Value(false);
  if (expression.kind == ExpressionKind::kOr && truth == true) return Value(true);
  NG_ASSIGN_OR_RETURN(const Value b, Evaluate(expression.operands[1], scope, row));
  switch (expression.kind) {
    case ExpressionKind::kAnd:
      return TruthValue(And(truth, TruthOf(b)));
    case ExpressionKind::kOr:
      return TruthValue(Or(truth, TruthOf(b)));
    case ExpressionKind::kXor: {
      const std::optional<bool> other = TruthOf(b);
      return truth && other ? Value(*truth != *other) : Value();
    }
    case ExpressionKind::kComparison:
      return TruthValue(Compared(expression.text, a, b));
    case ExpressionKind::kIn:
      return TruthValue(IsIn(a, b));
    default:
      return TruthValue(HasPart(expression.kind, a, b));
  }
}

absl::StatusOr<Value> Evaluator::Evaluate(const Expression& expression, const Scope& scope,
                                          const Row& row) {
  switch (expression.kind) {
    case ExpressionKind::kLiteral:
      return expression.value;
    case ExpressionKind::kParameter:
      return parameters_.at(expression.text);
    case ExpressionKind::kVariable:
      return row[*FindVariable(scope, expression.text)];
    case ExpressionKind::kProperty: {
      NG_ASSIGN_OR_RETURN(const Value owner, Evaluate(expression.operands[0], scope, row));
      return Property(owner, expression.text);
    }
    case ExpressionKind::kList: {
      List list;
      for (const Expression& operand : expression.operands) {
        NG_ASSIGN_OR_RETURN(list.emplace_back(), Evaluate(operand, scope, row));
      }
      return Value(std::move(list));
    }
    case ExpressionKind::kFunction:
      return Call(expression, scope, row);
    case ExpressionKind::kNot: {
      NG_ASSIGN_OR_RETURN(const Value value, Evaluate(expression.operands[0], scope, row));
      return TruthValue(Not(TruthOf(value)));
    }
    case ExpressionKind::kIsNull: {
      NG_ASSIGN_OR_RETURN(const Value value, Evaluate(expression.operands[0], scope, row));
      return Value(value.IsNull());
    }
    case ExpressionKind::kExists: {
      NG_ASSIGN_OR_RETURN(const bool exists, exists_(expression, scope, row));
      return Value(exists);
    }
    default:
      return Join(expression, scope, row);
  }
}

absl::StatusOr<bool> Evaluator::IsTrue(const Expression& expression, const Scope& scope,
                                       const Row& row) {
  NG_ASSIGN_OR_RETURN(const Value value, Evaluate(expression, scope, row));
  return TruthOf(value) == true;
}

// NOLINTEND(misc-no-recursion)
}  // namespace newsgraph::cypher
