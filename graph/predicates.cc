#include "graph/predicates.h"

#include <array>

namespace newsgraph {
namespace {

constexpr NodeTypes kP = TypeBit(NodeType::kPerson);
constexpr NodeTypes kB = TypeBit(NodeType::kBody);
constexpr NodeTypes kL = TypeBit(NodeType::kPlace);
constexpr NodeTypes kJ = TypeBit(NodeType::kProject);

constexpr ObjectKind kNode = ObjectKind::kNode;
constexpr ObjectKind kStory = ObjectKind::kStory;
constexpr ObjectKind kQuote = ObjectKind::kQuote;

constexpr std::array<Predicate, 24> kPredicates = {{
    {"holdsPost", "holds a post at", "has in a post", kP, kB, kNode, false},
    {"memberOf", "is a member of", "has as a member", kP | kB, kB, kNode, false},
    {"residentOf", "lives in", "is home to", kP, kL | kB, kNode, false},
    {"organises", "organises", "is organised by", kB | kP, kJ, kNode, false},
    {"attends", "attends", "is attended by", kP | kB, kJ, kNode, false},
    {"chairs", "chairs", "is chaired by", kP, kJ, kNode, false},
    {"participatesIn", "takes part in", "has as a participant", kP | kB, kJ, kNode, false},
    {"carriesOut", "carries out", "is carried out by", kB | kP, kJ | kL | kB, kNode, false},
    {"establishes", "establishes", "is established by", kB | kP, kB | kJ | kL, kNode, false},
    {"honours", "honours", "is honoured by", kB | kJ, kP | kB | kJ | kL, kNode, false},
    {"inspects", "inspects", "is inspected by", kP | kB, kB | kL | kJ, kNode, false},
    {"visits", "visits", "is visited by", kP | kB, kP | kB | kL | kJ, kNode, false},
    {"meetsWith", "meets with", "meets with", kP | kB, kP | kB, kNode, true},
    {"cooperatesWith", "works with", "works with", kB, kB, kNode, true},
    {"funds", "funds", "is funded by", kB | kP, kJ | kB | kP | kL, kNode, false},
    {"appoints", "appoints", "is appointed by", kB, kP, kNode, false},
    {"interviews", "interviews", "is interviewed by", kP, kP | kB, kNode, false},
    {"says", "says", "is said by", kP | kB, 0, kQuote, false},
    {"wrote", "wrote", "was written by", kP, 0, kStory, false},
    {"photographed", "photographed", "was photographed by", kP, 0, kStory, false},
    {"heldAt", "is held at", "is the scene of", kJ, kL | kB, kNode, false},
    {"locatedIn", "is located in", "contains", kB | kL | kJ, kL | kB, kNode, false},
    {"partOf", "is part of", "includes", kJ | kB | kL, kJ | kB, kNode, false},
    {"concerns", "concerns", "is concerned by", kJ, kL | kB | kP | kJ, kNode, false},
}};

}  // namespace

std::span<const Predicate> Predicates() { return kPredicates; }

const Predicate* FindPredicate(std::string_view name) {
  for (const Predicate& predicate : kPredicates) {
    if (predicate.name == name) return &predicate;
  }
  return nullptr;
}

}  // namespace newsgraph
