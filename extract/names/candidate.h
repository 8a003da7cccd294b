// A stretch of text that may be a name, as one of the grammars proposes it.
#ifndef NEWSGRAPH_EXTRACT_NAMES_CANDIDATE_H_
#define NEWSGRAPH_EXTRACT_NAMES_CANDIDATE_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/names/home.h"
#include "graph/model.h"

namespace newsgraph {

// What a name begins with.
enum class Anchor : uint8_t {
  kNone,
  kDivision,  // 渝中区…, 成都…
  kLevel,     // 区…, 县…: the division of that level that the paper is at home in
  kOwner,     // 街道…, 社区…, 学校…: something that was named before
  kQuote,     // “…”…
  kNumber,    // 34栋…, 2021…, 第六届…
};

struct Candidate {
  Candidate() = default;
  Candidate(uint32_t candidate_begin, uint32_t candidate_end, NodeType node_type, float how_sure)
      : begin(candidate_begin),
        end(candidate_end),
        type(node_type),
        quality(how_sure),
        rest(candidate_begin) {}

  uint32_t begin = 0;  // code points of the story's text
  uint32_t end = 0;
  NodeType type = NodeType::kBody;
  std::string_view subtype;
  float quality = 0;  // 0 to 2; how sure the grammar is
  Anchor anchor = Anchor::kNone;
  // Only a name if a statement is made of it: a description, a quoted word, a far-away division.
  bool latent = false;
  // A title of honour or a doctrine: takes its place against other candidates and is no name.
  bool nothing = false;
  // A common noun for something named before (该公司, 活动): no name of its own.
  bool generic = false;
  std::optional<DivisionIndex> division;  // that it is, or that its name begins with
  uint32_t rest = 0;  // where the name goes on behind its division or level; `begin` without one

  uint32_t size() const { return end - begin; }
  bool Covers(const Candidate& other) const { return begin <= other.begin && other.end <= end; }
};

// A longer ending says more surely what a name is: 健身中心 is a place, 中心 a body or a place. To
// be added to quality.
constexpr float QualityOfLength(uint32_t ending_length) {
  return 0.02f * static_cast<float>(ending_length);
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_CANDIDATE_H_
