#include "queries/cypher/aggregate.h"

namespace newsgraph::cypher {

bool Aggregate::Take(const Value& value) {
  const bool counts_rows = call_->operands.empty();
  if (value.IsNull() && !counts_rows) return false;
  if (call_->distinct) {
    std::string key;
    AppendKey(value, &key);
    if (!seen_.insert(std::move(key)).second) return false;
  }
  const std::string& name = call_->text;
  const bool is_first = count_ == 0;
  if (name == "avg" || name == "sum") {
    if (!AddNumber(value)) return false;
  } else if (name == "min") {
    if (is_first || Order(value, extreme_) < 0) extreme_ = value;
  } else if (name == "max") {
    if (is_first || Order(value, extreme_) > 0) extreme_ = value;
  } else if (name == "collect") {
    list_.push_back(value);
  }
  ++count_;
  return call_->distinct || name == "collect";
}

bool Aggregate::AddNumber(const Value& value) {
  const auto* whole = value.As<int64_t>();
  const auto* decimal = value.As<double>();
  if (whole == nullptr && decimal == nullptr) return false;
  sum_ += whole != nullptr ? static_cast<double>(*whole) : *decimal;
  // Beyond 64 bits a sum goes on as a decimal.
  const bool fits = whole != nullptr && !__builtin_add_overflow(whole_sum_, *whole, &whole_sum_);
  all_whole_ = all_whole_ && fits;
  return true;
}

Value Aggregate::Result() const {
  const std::string& name = call_->text;
  if (name == "count") return Value(count_);
  if (name == "collect") return Value(list_);
  if (name == "avg") return count_ == 0 ? Value() : Value(sum_ / static_cast<double>(count_));
  if (name == "sum") return all_whole_ ? Value(whole_sum_) : Value(sum_);
  return extreme_;
}

}  // namespace newsgraph::cypher
