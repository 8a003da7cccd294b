#include "graph/model.h"

#include <array>
#include <cstddef>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, kNodeTypeCount> kNodeTypeNames = {"Person", "Body", "Place",
                                                                         "Project"};
constexpr std::array<std::string_view, 3> kRealisNames = {"done", "ongoing", "planned"};

template <typename Enum, size_t kSize>
std::optional<Enum> ParseName(const std::array<std::string_view, kSize>& names,
                              std::string_view name) {
  for (size_t i = 0; i < kSize; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view NodeTypeName(NodeType type) { return kNodeTypeNames[static_cast<size_t>(type)]; }

std::optional<NodeType> ParseNodeType(std::string_view name) {
  return ParseName<NodeType>(kNodeTypeNames, name);
}

std::string_view RealisName(Realis realis) { return kRealisNames[static_cast<size_t>(realis)]; }

std::optional<Realis> ParseRealis(std::string_view name) {
  return ParseName<Realis>(kRealisNames, name);
}

}  // namespace newsgraph
