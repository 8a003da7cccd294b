#include "export/rdf_translations.h"

#include <algorithm>

namespace newsgraph {
namespace {

// Only where the other vocabulary says no more than we do.
constexpr RdfTranslation kTranslations[] = {
    {"organises", RdfClass::kAny, RdfClass::kEvent, "organizer", true},
    {"attends", RdfClass::kAny, RdfClass::kEvent, "attendee", true},
    {"participatesIn", RdfClass::kAny, RdfClass::kEvent, "attendee", true},
    {"funds", RdfClass::kAny, RdfClass::kEvent, "funder", true},
    {"heldAt", RdfClass::kEvent, RdfClass::kAny, "location", false},
    {"partOf", RdfClass::kEvent, RdfClass::kEvent, "superEvent", false},
    {"partOf", RdfClass::kBody, RdfClass::kBody, "subOrganizationOf", false},
    {"locatedIn", RdfClass::kPlace, RdfClass::kPlace, "containedInPlace", false},
    {"locatedIn", RdfClass::kBody, RdfClass::kPlace, "location", false},
    {"residentOf", RdfClass::kAny, RdfClass::kPlace, "homeLocation", false},
    {"memberOf", RdfClass::kAny, RdfClass::kBody, "orgMemberOf", false},
    {"wrote", RdfClass::kAny, RdfClass::kStory, "author", true},
};

constexpr std::string_view kDivisions[] = {"province", "prefecture", "county", "town", "village"};

}  // namespace

std::span<const RdfTranslation> RdfTranslations() { return kTranslations; }

bool IsOfClass(const Node& node, RdfClass wanted) {
  switch (wanted) {
    case RdfClass::kAny:
      return true;
    case RdfClass::kBody:
      return node.type == NodeType::kBody;
    case RdfClass::kPlace:
      return node.type == NodeType::kPlace;
    case RdfClass::kEvent:
      return IsEvent(node);
    case RdfClass::kStory:
      break;
  }
  return false;
}

bool IsEvent(const Node& node) {
  return node.type == NodeType::kProject && node.subtype == "event";
}

bool IsAdministrative(const Node& node) {
  return node.type == NodeType::kPlace && std::find(std::begin(kDivisions), std::end(kDivisions),
                                                    node.subtype) != std::end(kDivisions);
}

}  // namespace newsgraph
