// What an expression of a query may be.
#ifndef NEWSGRAPH_QUERIES_CYPHER_VALUE_H_
#define NEWSGRAPH_QUERIES_CYPHER_VALUE_H_

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "graph/json_writer.h"
#include "graph/model.h"

namespace newsgraph::cypher {

// A statement between two nodes.
struct Relationship {
  StatementId id{};
  std::string predicate;

  auto operator<=>(const Relationship&) const = default;
};

struct Value;
using List = std::vector<Value>;

struct Value {
  // std::monostate is null. A list is shared, so that rows are copied fast.
  std::variant<std::monostate, bool, int64_t, double, std::string, NodeId, Relationship,
               std::shared_ptr<const List>>
      is;

  Value() = default;
  template <typename T>
  explicit Value(T value) : is(std::move(value)) {}
  explicit Value(List list) : is(std::make_shared<const List>(std::move(list))) {}

  bool IsNull() const { return std::holds_alternative<std::monostate>(is); }

  // nullptr when it is something else.
  template <typename T>
  const T* As() const {
    if constexpr (std::is_same_v<T, List>) {
      const auto* list = std::get_if<std::shared_ptr<const List>>(&is);
      return list == nullptr ? nullptr : list->get();
    } else {
      return std::get_if<T>(&is);
    }
  }
};

// As a query compares: nullopt when it cannot be told, because one is null or they are of different
// kinds; unequal kinds are not equal, though.
std::optional<bool> AreEqual(const Value& a, const Value& b);
std::optional<std::strong_ordering> Compare(const Value& a, const Value& b);

// An order of all values, for sorting: numbers, texts, booleans and so on by kind, null last.
std::strong_ordering Order(const Value& a, const Value& b);

// Bytes that are the same for values that are the same, 1 and 1.0 among them.
void AppendKey(const Value& value, std::string* key);

// As a cell of a table: nodes and relationships by their ids, null empty.
std::string ToText(const Value& value);

void WriteJson(const Value& value, JsonWriter* json);

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_VALUE_H_
