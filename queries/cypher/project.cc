#include "queries/cypher/project.h"

#include <algorithm>
#include <utility>

#include "graph/status_macros.h"
#include "queries/cypher/aggregate.h"

namespace newsgraph::cypher {
namespace {

std::string KeyOf(const Row& row) {
  std::string key;
  for (const Value& value : row) AppendKey(value, &key);
  return key;
}

VariableKind KindOf(const Expression& expression, const Scope& scope) {
  if (expression.kind != ExpressionKind::kVariable) return VariableKind::kValue;
  return scope[*FindVariable(scope, expression.text)].kind;
}

bool IsAggregate(const Expression& expression) {
  return expression.kind == ExpressionKind::kAggregate;
}

}  // namespace

// A row for each different tuple of what is no aggregate.
struct Projector::Group {
  Row row;  // aggregates are still null
  std::vector<Aggregate> aggregates;
};

absl::StatusOr<std::unique_ptr<Projector>> Projector::Make(const Projection& projection,
                                                           const Scope& scope,
                                                           Evaluator* evaluator) {
  std::unique_ptr<Projector> projector(new Projector(projection, scope, evaluator));
  NG_RETURN_IF_ERROR(projector->Prepare());
  return projector;
}

absl::Status Projector::Prepare() {
  if (projection_.all) {
    for (const Variable& variable : scope_) {
      if (variable.name.starts_with(' ')) continue;
      Expression& expression = variables_.emplace_back();
      expression.kind = ExpressionKind::kVariable;
      expression.at = projection_.at;
      expression.text = variable.name;
      made_.push_back(variable);
    }
    for (const Expression& variable : variables_) items_.push_back(&variable);
  }
  for (const Item& item : projection_.items) NG_RETURN_IF_ERROR(PrepareItem(item));
  if (items_.empty()) return ErrorAt(projection_.at, "there is no variable that * could stand for");
  NG_RETURN_IF_ERROR(PrepareOrder());
  if (projection_.where) {
    NG_RETURN_IF_ERROR(CheckExpression(*projection_.where, made_, evaluator_.parameters()));
  }
  if (projection_.skip) {
    NG_ASSIGN_OR_RETURN(skip_, Count(*projection_.skip));
  }
  if (projection_.limit) {
    NG_ASSIGN_OR_RETURN(limit_, Count(*projection_.limit));
  }
  return absl::OkStatus();
}

absl::Status Projector::PrepareItem(const Item& item) {
  const Expression& expression = item.expression;
  has_aggregates_ = has_aggregates_ || IsAggregate(expression);
  if (IsAggregate(expression)) {
    for (const Expression& operand : expression.operands) {
      NG_RETURN_IF_ERROR(CheckExpression(operand, scope_, evaluator_.parameters()));
    }
  } else {
    NG_RETURN_IF_ERROR(CheckExpression(expression, scope_, evaluator_.parameters()));
  }
  const auto has_name = [&](const Variable& variable) { return variable.name == item.name; };
  if (std::any_of(made_.begin(), made_.end(), has_name)) {
    return ErrorAt(expression.at, "two columns are called " + item.name + "; rename one with AS");
  }
  made_.push_back({item.name, KindOf(expression, scope_)});
  items_.push_back(&expression);
  return absl::OkStatus();
}

// Of single rows a sort key may name what they were made of, too.
absl::Status Projector::PrepareOrder() {
  if (!has_aggregates_ && !projection_.distinct) order_scope_ = scope_;
  order_scope_.insert(order_scope_.end(), made_.begin(), made_.end());
  for (const SortKey& key : projection_.order) {
    Expression& expression = order_.emplace_back(key.expression);
    if (FindVariable(made_, key.text)) {  // a column, called as it is written
      expression = Expression();
      expression.kind = ExpressionKind::kVariable;
      expression.text = key.text;
    }
    NG_RETURN_IF_ERROR(CheckExpression(expression, order_scope_, evaluator_.parameters()));
  }
  return absl::OkStatus();
}

absl::StatusOr<size_t> Projector::Count(const Expression& expression) const {
  NG_RETURN_IF_ERROR(CheckExpression(expression, {}, evaluator_.parameters()));
  NG_ASSIGN_OR_RETURN(const Value value, evaluator_.Evaluate(expression, {}, {}));
  const auto* count = value.As<int64_t>();
  if (count != nullptr && *count >= 0) return static_cast<size_t>(*count);
  return ErrorAt(expression.at, "wanted a whole number, 0 or more");
}

absl::Status Projector::Keep(size_t count) {
  kept_ += count;
  if (kept_ <= kMostKept) return absl::OkStatus();
  return absl::ResourceExhaustedError(
      "the query would keep more than " + std::to_string(kMostKept) +
      " rows to sort, group or compare; ask for less with WHERE, or without ORDER BY and DISTINCT");
}

absl::StatusOr<Row> Projector::Evaluated(const Row& row) {
  Row made(items_.size());
  for (size_t i = 0; i < items_.size(); ++i) {
    if (IsAggregate(*items_[i])) continue;
    NG_ASSIGN_OR_RETURN(made[i], evaluator_.Evaluate(*items_[i], scope_, row));
  }
  return made;
}

absl::Status Projector::TakeIntoGroup(const Row& row) {
  NG_ASSIGN_OR_RETURN(Row made, Evaluated(row));
  const auto [place, is_new] = group_places_.emplace(KeyOf(made), groups_.size());
  if (is_new) {
    NG_RETURN_IF_ERROR(Keep(1));
    groups_.push_back(std::make_shared<Group>(Group{std::move(made), {}}));
    for (const Expression* item : items_) {
      if (IsAggregate(*item)) groups_.back()->aggregates.emplace_back(*item);
    }
  }
  Group& group = *groups_[place->second];
  size_t next = 0;
  for (const Expression* item : items_) {
    if (!IsAggregate(*item)) continue;
    Value value;
    if (!item->operands.empty()) {
      NG_ASSIGN_OR_RETURN(value, evaluator_.Evaluate(item->operands.front(), scope_, row));
    }
    if (group.aggregates[next++].Take(value)) NG_RETURN_IF_ERROR(Keep(1));
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> Projector::Take(const Row& row, const Sink& sink) {
  if (has_aggregates_) {
    NG_RETURN_IF_ERROR(TakeIntoGroup(row));
    return true;
  }
  if (limit_ == size_t{0}) return false;
  NG_ASSIGN_OR_RETURN(Row made, Evaluated(row));
  return Give(row, std::move(made), sink);
}

absl::StatusOr<bool> Projector::Give(const Row& input, Row row, const Sink& sink) {
  if (projection_.distinct) {
    if (!given_.insert(KeyOf(row)).second) return true;
    NG_RETURN_IF_ERROR(Keep(1));
  }
  if (projection_.order.empty()) return GiveInOrder(std::move(row), sink);
  Row known = order_scope_.size() > made_.size() ? input : Row();
  known.insert(known.end(), row.begin(), row.end());
  Sorted sorted;
  for (const Expression& key : order_) {
    NG_ASSIGN_OR_RETURN(sorted.keys.emplace_back(), evaluator_.Evaluate(key, order_scope_, known));
  }
  sorted.row = std::move(row);
  sorted_.push_back(std::move(sorted));
  // With a limit no more rows are kept than twice what it lets through.
  const size_t wanted = limit_ ? skip_ + *limit_ : kMostKept;
  if (wanted < kMostKept / 2) {
    if (sorted_.size() >= 2 * wanted + 2) {
      SortKept();
      sorted_.resize(wanted);
    }
    return true;
  }
  NG_RETURN_IF_ERROR(Keep(1));
  return true;
}

void Projector::SortKept() {
  std::stable_sort(sorted_.begin(), sorted_.end(), [&](const Sorted& a, const Sorted& b) {
    for (size_t i = 0; i < a.keys.size(); ++i) {
      const std::strong_ordering order = Order(a.keys[i], b.keys[i]);
      if (order == std::strong_ordering::equal) continue;
      return projection_.order[i].descending ? order > 0 : order < 0;
    }
    return false;
  });
}

absl::StatusOr<bool> Projector::GiveInOrder(Row row, const Sink& sink) {
  if (limit_ == size_t{0}) return false;
  if (skip_ > 0) {
    --skip_;
    return true;
  }
  if (limit_) --*limit_;
  if (projection_.where) {
    NG_ASSIGN_OR_RETURN(const bool is_true, evaluator_.IsTrue(*projection_.where, made_, row));
    if (!is_true) return limit_ != size_t{0};
  }
  NG_ASSIGN_OR_RETURN(const bool goes_on, sink(std::move(row)));
  return goes_on && limit_ != size_t{0};
}

absl::Status Projector::Finish(const Sink& sink) {
  const bool has_keys = !std::all_of(items_.begin(), items_.end(),
                                     [](const Expression* item) { return IsAggregate(*item); });
  if (has_aggregates_ && groups_.empty() && !has_keys) {
    groups_.push_back(std::make_shared<Group>(Group{Row(items_.size()), {}}));
    for (const Expression* item : items_) groups_.back()->aggregates.emplace_back(*item);
  }
  for (const std::shared_ptr<Group>& group : groups_) {
    size_t next = 0;
    for (size_t i = 0; i < items_.size(); ++i) {
      if (IsAggregate(*items_[i])) group->row[i] = group->aggregates[next++].Result();
    }
    NG_ASSIGN_OR_RETURN(const bool goes_on, Give({}, std::move(group->row), sink));
    if (!goes_on) return absl::OkStatus();
  }
  SortKept();
  for (Sorted& sorted : sorted_) {
    NG_ASSIGN_OR_RETURN(const bool goes_on, GiveInOrder(std::move(sorted.row), sink));
    if (!goes_on) break;
  }
  return absl::OkStatus();
}

}  // namespace newsgraph::cypher
