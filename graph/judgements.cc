#include "graph/judgements.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "graph/model.h"
#include "graph/records.h"

namespace newsgraph {
namespace {

constexpr std::string_view kHeading =
    "# newsgraph judgements: merge, key, key, name, name, reason\n";
constexpr size_t kFields = 6;

// The keys of one set point, step by step, at its least.
class Sets {
 public:
  uint64_t Least(uint64_t key) {
    uint64_t above = above_.try_emplace(key, key).first->second;
    while (above != key) {
      key = above;
      above = above_.at(key);
    }
    return key;
  }
  void Unite(uint64_t a, uint64_t b) {
    const uint64_t least_a = Least(a);
    const uint64_t least_b = Least(b);
    above_[std::max(least_a, least_b)] = std::min(least_a, least_b);
  }
  std::vector<std::vector<uint64_t>> All() {
    std::map<uint64_t, std::vector<uint64_t>> sets;
    for (const auto& [key, above] : above_) sets[Least(key)].push_back(key);
    std::vector<std::vector<uint64_t>> all;
    all.reserve(sets.size());
    for (auto& [least, keys] : sets) all.push_back(std::move(keys));
    return all;
  }

 private:
  std::map<uint64_t, uint64_t> above_;
};

std::string OneField(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

std::vector<std::string> Split(std::string_view line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t' && fields.size() < kFields) {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  return fields;
}

std::optional<Judgement> ParseLine(std::string_view line) {
  const std::vector<std::string> fields = Split(line);
  if (fields.size() != kFields || fields[0] != "merge") return std::nullopt;
  const std::optional<NodeId> a = ParseNodeId(fields[1]);
  const std::optional<NodeId> b = ParseNodeId(fields[2]);
  if (!a || !b || *a == *b) return std::nullopt;
  return Judgement{
      0,    static_cast<uint64_t>(*a), static_cast<uint64_t>(*b), fields[3], fields[4], fields[5],
      false};
}

}  // namespace

std::vector<std::vector<uint64_t>> UnitedKeys(std::span<const Judgement> judgements) {
  Sets sets;
  for (const Judgement& judgement : judgements) {
    if (!judgement.undone) sets.Unite(judgement.a, judgement.b);
  }
  return sets.All();
}

std::string FormatJudgements(std::span<const Judgement> judgements) {
  std::string text(kHeading);
  for (const Judgement& each : judgements) {
    if (each.undone) continue;
    text += "merge\t" + FormatId(NodeId{each.a}) + "\t" + FormatId(NodeId{each.b}) + "\t" +
            OneField(each.a_name) + "\t" + OneField(each.b_name) + "\t" + OneField(each.reason) +
            "\n";
  }
  return text;
}

absl::StatusOr<std::vector<Judgement>> ParseJudgements(std::string_view text) {
  std::vector<Judgement> judgements;
  for (size_t number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::optional<Judgement> judgement = ParseLine(line);
    if (!judgement) {
      return absl::InvalidArgumentError(std::to_string(number) +
                                        ": is no judgement; wanted merge, two keys such as n17, "
                                        "two names and a reason, with tabs between");
    }
    judgements.push_back(*std::move(judgement));
  }
  return judgements;
}

}  // namespace newsgraph
