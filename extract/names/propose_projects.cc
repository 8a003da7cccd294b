#include <algorithm>

#include "extract/names/propose.h"
#include "extract/names/reach.h"

namespace newsgraph {
namespace {

// A system of offices by its one word: 林长制, 河长制.
bool IsSystem(std::u32string_view ending) { return ending.size() >= 3 && ending.back() == U'制'; }

// 改造工程, 活动: a common noun for what was named before.
bool IsCommonNoun(const Paragraph& paragraph, uint32_t begin, uint32_t end) {
  const Entry* entry = paragraph.lexicon().Find(paragraph.Slice(begin, end));
  return entry != nullptr && entry->Has(SenseKind::kGeneric);
}

// …活动200多场次: many of a kind.
bool IsCounted(const Paragraph& paragraph, uint32_t end) {
  if (end >= paragraph.end()) return false;
  const Token& next = paragraph.tokens()[paragraph.TokenAt(end)];
  if (next.kind != TokenKind::kNumber && next.pos != Pos::kNumeral) return false;
  const std::u32string_view rest =
      paragraph.Slice(next.end, std::min(paragraph.end(), next.end + 4));
  return rest.find(U'场') != std::u32string_view::npos ||
         rest.find(U'次') != std::u32string_view::npos ||
         rest.find(U'期') != std::u32string_view::npos;
}

struct Judgement {
  float quality = 0;  // 0: no name
  bool latent = true;
};

bool IsOwned(const Reach& reach) {
  return reach.anchor == Anchor::kDivision || reach.anchor == Anchor::kLevel;
}

// By an ending that says by itself that a project is named.
Judgement JudgeStrong(const Reach& reach, std::u32string_view ending) {
  if (reach.quoted) return {1.4f, false};
  if (reach.anchor == Anchor::kNumber) return {1.2f, false};
  if (reach.naming > 0) return {1.1f, false};
  if (IsOwned(reach)) return {1.0f, reach.words == 0};
  if (reach.words > 0) return {reach.words > reach.plain ? 0.9f : 0.6f, true};
  if (IsSystem(ending)) return {0.7f, true};
  return {};
}

// By an ending that needs telling words before it.
Judgement JudgeWeak(const Reach& reach, std::u32string_view ending) {
  if (reach.quoted) return {1.2f, false};
  if (reach.anchor == Anchor::kNumber && reach.words > 0) return {0.9f, true};
  if (reach.naming > 0 || (IsOwned(reach) && reach.words > 0)) return {0.7f, true};
  if (reach.words > reach.plain && ending.size() + static_cast<size_t>(reach.words) > 2)
    return {0.5f, true};
  return {};
}

Judgement Judge(const Reach& reach, Strength strength, std::u32string_view ending) {
  if (reach.ordinal && (reach.words > 0 || IsOwned(reach))) return {1.3f, false};
  return strength == Strength::kStrong ? JudgeStrong(reach, ending) : JudgeWeak(reach, ending);
}

// 两条, 23门: how many there are. 15分钟, 3公里 are part of a name.
bool IsPlainCount(const Paragraph& paragraph, const Reach& reach) {
  static constexpr std::u32string_view kMeasures = U"个名位条项场次家门批支户处座所种类份件";
  return kMeasures.find(paragraph.At(reach.uncounted_begin - 1)) != std::u32string_view::npos;
}

// 两条精品旅游线路: works are named by their number, other things are only counted.
void DropCount(Reach* reach) {
  reach->begin = reach->rest = reach->uncounted_begin;
  reach->anchor = Anchor::kNone;
}

}  // namespace

void ProposeProjects(const Paragraph& paragraph, const Home& home, Candidates* out) {
  for (const VocabularyMatch& match : paragraph.matches()) {
    if (!match.entry->Has(SenseKind::kProjectEnding) || !paragraph.IsBoundary(match.end)) continue;
    const Sense* sense = paragraph.lexicon().FindSense(*match.entry, SenseKind::kProjectEnding);
    if (!MayBeginEnding(paragraph, match)) continue;
    Reach reach = ReachOfProject(paragraph, home, match.begin);
    const std::string_view subtype = paragraph.lexicon().String(sense->payload);
    const bool may_count = subtype == "works" && reach.words > 0;
    if (reach.counted && !may_count && IsPlainCount(paragraph, reach)) DropCount(&reach);
    const Judgement judgement =
        Judge(reach, static_cast<Strength>(sense->detail), paragraph.Slice(match.begin, match.end));
    if (judgement.quality == 0) continue;
    if (IsCommonNoun(paragraph, reach.begin, match.end) || IsCounted(paragraph, match.end))
      continue;
    Candidate candidate(reach.begin, match.end, NodeType::kProject,
                        judgement.quality + QualityOfLength(match.end - match.begin));
    candidate.subtype = subtype;
    candidate.latent = judgement.latent;
    candidate.anchor = reach.anchor;
    candidate.division = reach.division;
    candidate.rest = reach.rest;
    out->push_back(candidate);
  }
}

}  // namespace newsgraph
