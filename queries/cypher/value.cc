#include "queries/cypher/value.h"

#include <algorithm>
#include <cmath>

#include "graph/records.h"

namespace newsgraph::cypher {
// As deep as lists lie in lists. NOLINTBEGIN(misc-no-recursion)
namespace {

// Kinds in the order in which they are sorted; numbers are of one kind.
int KindOf(const Value& value) {
  constexpr int kKinds[] = {9, 3, 1, 1, 2, 4, 5, 6};
  return kKinds[value.is.index()];
}

double NumberOf(const Value& value) {
  const auto* whole = value.As<int64_t>();
  return whole != nullptr ? static_cast<double>(*whole) : *value.As<double>();
}

template <typename T>
std::strong_ordering OrderAs(const Value& a, const Value& b) {
  return *a.As<T>() <=> *b.As<T>();
}

std::strong_ordering OrderNumbers(const Value& a, const Value& b) {
  if (a.As<int64_t>() != nullptr && b.As<int64_t>() != nullptr) return OrderAs<int64_t>(a, b);
  const double x = NumberOf(a);
  const double y = NumberOf(b);
  return x < y   ? std::strong_ordering::less
         : x > y ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

std::strong_ordering OrderLists(const List& a, const List& b) {
  for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const std::strong_ordering order = Order(a[i], b[i]);
    if (order != std::strong_ordering::equal) return order;
  }
  return a.size() <=> b.size();
}

}  // namespace

std::optional<bool> AreEqual(const Value& a, const Value& b) {
  if (a.IsNull() || b.IsNull()) return std::nullopt;
  return Order(a, b) == std::strong_ordering::equal;
}

std::optional<std::strong_ordering> Compare(const Value& a, const Value& b) {
  if (a.IsNull() || b.IsNull() || KindOf(a) != KindOf(b)) return std::nullopt;
  return Order(a, b);
}

std::strong_ordering Order(const Value& a, const Value& b) {
  if (KindOf(a) != KindOf(b)) return KindOf(a) <=> KindOf(b);
  switch (KindOf(a)) {
    case 1:
      return OrderNumbers(a, b);
    case 2:
      return OrderAs<std::string>(a, b);
    case 3:
      return OrderAs<bool>(a, b);
    case 4:
      return OrderAs<NodeId>(a, b);
    case 5:
      return a.As<Relationship>()->id <=> b.As<Relationship>()->id;
    case 6:
      return OrderLists(*a.As<List>(), *b.As<List>());
    default:
      return std::strong_ordering::equal;
  }
}

void AppendKey(const Value& value, std::string* key) {
  key->append(std::to_string(KindOf(value))).push_back(':');
  if (const List* list = value.As<List>()) {
    key->append(std::to_string(list->size())).push_back('[');
    for (const Value& each : *list) AppendKey(each, key);
    return;
  }
  const auto* decimal = value.As<double>();
  const bool is_whole = decimal != nullptr && std::nearbyint(*decimal) == *decimal;
  std::string text = ToText(value);
  if (is_whole && std::fabs(*decimal) < 9e15) {
    text = std::to_string(static_cast<int64_t>(*decimal));
  } else if (decimal != nullptr) {
    text.assign(reinterpret_cast<const char*>(decimal), sizeof(*decimal));
  }
  key->append(std::to_string(text.size())).append(":").append(text);
}

std::string ToText(const Value& value) {
  if (value.IsNull()) return "";
  if (const auto* text = value.As<std::string>()) return *text;
  if (const auto* node = value.As<NodeId>()) return FormatId(*node);
  if (const auto* relationship = value.As<Relationship>()) return FormatId(relationship->id);
  std::string text;
  JsonWriter json(&text);
  WriteJson(value, &json);
  return text;
}

void WriteJson(const Value& value, JsonWriter* json) {
  if (value.IsNull()) {
    json->Null();
  } else if (const auto* truth = value.As<bool>()) {
    json->Bool(*truth);
  } else if (const auto* whole = value.As<int64_t>()) {
    json->Signed(*whole);
  } else if (const auto* decimal = value.As<double>()) {
    json->Decimal(*decimal);
  } else if (const List* list = value.As<List>()) {
    json->BeginArray();
    for (const Value& each : *list) WriteJson(each, json);
    json->EndArray();
  } else {
    json->String(ToText(value));
  }
}

// NOLINTEND(misc-no-recursion)
}  // namespace newsgraph::cypher
