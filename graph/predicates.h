// The predicates of the annotation guide: what each may join, and how it is said in English. Rules,
// stores and exports read this one table; a predicate outside it may still be loaded and kept.
#ifndef NEWSGRAPH_GRAPH_PREDICATES_H_
#define NEWSGRAPH_GRAPH_PREDICATES_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "graph/model.h"

namespace newsgraph {

// A set of node types, a bit each.
using NodeTypes = uint8_t;
constexpr NodeTypes TypeBit(NodeType type) {
  return static_cast<NodeTypes>(1u << static_cast<unsigned>(type));
}
inline constexpr NodeTypes kAnyNode = 0x0f;

enum class ObjectKind : uint8_t { kNode, kStory, kQuote };

struct Predicate {
  std::string_view name;     // holdsPost
  std::string_view active;   // "holds a post at": subject → object
  std::string_view passive;  // "has in a post": object → subject
  NodeTypes subjects;
  NodeTypes objects;  // 0 unless object_kind is kNode
  ObjectKind object_kind;
  bool symmetric;  // A meetsWith B says B meetsWith A
};

// All predicates, in the guide's order.
std::span<const Predicate> Predicates();

// nullptr when the guide has none of this name.
const Predicate* FindPredicate(std::string_view name);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_PREDICATES_H_
