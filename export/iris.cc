#include "export/iris.h"

#include <algorithm>
#include <cstdint>

#include "graph/records.h"

namespace newsgraph {
namespace {

bool IsAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// What RFC 3986 calls a scheme.
bool IsScheme(std::string_view text) {
  return !text.empty() && IsAlpha(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return IsAlpha(c) || IsDigit(c) || c == '+' || c == '-' || c == '.';
         });
}

bool IsInIri(char c) {
  return c > ' ' && c < '\x7f' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
}

template <typename Id>
std::string Number(Id id) {
  return std::to_string(static_cast<uint64_t>(id));
}

}  // namespace

absl::Status CheckBase(std::string_view base) {
  const size_t colon = base.find(':');
  const bool is_absolute = colon != std::string_view::npos && IsScheme(base.substr(0, colon)) &&
                           std::all_of(base.begin(), base.end(), IsInIri);
  const bool ends_well =
      !base.empty() && std::string_view(":/#").find(base.back()) != std::string_view::npos;
  if (is_absolute && ends_well) return absl::OkStatus();
  return absl::InvalidArgumentError("base " + std::string(base) +
                                    ": wanted an absolute IRI of ASCII characters that ends in "
                                    "':', '/' or '#', such as urn:newsgraph:");
}

std::string PercentEncode(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    if (IsAlpha(c) || IsDigit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  return out;
}

std::string Iris::Of(DocumentId id) const { return base_ + "document/" + FormatId(id).substr(1); }
std::string Iris::Of(StoryId id) const { return base_ + "story/" + Number(id); }
std::string Iris::Of(NodeId id) const { return base_ + "node/" + Number(id); }
std::string Iris::Of(StatementId id) const { return base_ + "statement/" + Number(id); }

std::string Iris::Of(const Object& object) const {
  if (const auto* node = std::get_if<NodeId>(&object)) return Of(*node);
  if (const auto* story = std::get_if<StoryId>(&object)) return Of(*story);
  return "";
}

std::string Iris::EvidenceOf(StatementId id, const Evidence& evidence) const {
  return Of(id) + "/evidence/" + Number(evidence.story) + "." + std::to_string(evidence.begin) +
         "-" + std::to_string(evidence.end);
}

}  // namespace newsgraph
