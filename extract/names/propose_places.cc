#include <algorithm>

#include "extract/chars.h"
#include "extract/names/pieces.h"
#include "extract/names/propose.h"
#include "extract/names/reach.h"

namespace newsgraph {
namespace {

// How sure it is that the name before a place's ending names a place; 0 for not at all.
float Quality(const Reach& reach, Strength strength, std::string_view subtype) {
  const bool owned = reach.anchor == Anchor::kDivision || reach.anchor == Anchor::kLevel;
  if (strength == Strength::kStrong) {
    if (reach.naming > 0) return 1.1f;
    if (owned) return 1.0f;
    return reach.names() ? 0.9f : 0;
  }
  // Villages and towns that the lexicon lacks: only by a name of their own.
  if (subtype == "community") return reach.naming > 0 && reach.words <= 2 ? 0.8f : 0;
  return reach.naming > 0 || (owned && reach.words > 0) ? 0.7f : 0;
}

// Whether a village of the home begins at `at`.
bool StartsVillage(const Paragraph& p, const Home& home, uint32_t at) {
  const auto matches = p.MatchesAt(at);
  return at < p.end() &&
         std::any_of(matches.begin(), matches.end(), [&](const VocabularyMatch& match) {
           return match.end - match.begin >= 3 && match.entry->Has(SenseKind::kDivision) &&
                  home.ContainsAny(p.lexicon().Senses(*match.entry));
         });
}

// 沭阳县 + 万匹 + 乡: behind a county one to three characters and 镇 or 乡 are a town, though no
// list has it (towns are renamed and merged); behind a town they and 村 are a village.
void ProposeUnlisted(const Paragraph& p, const Home& home, const VocabularyMatch& match,
                     Candidates* out) {
  const std::u32string_view ending = p.Slice(match.begin, match.end);
  const bool town = ending == U"镇" || ending == U"乡" || ending == U"街道";
  if (!town && ending != U"村") return;
  constexpr uint32_t kLongest = 3;
  for (uint32_t size = town ? 1 : 2; size <= kLongest && match.begin >= p.begin() + size + 2;
       ++size) {
    const uint32_t begin = match.begin - size;
    if (!IsHan(p.At(begin))) return;
    const bool behind_town =
        !town && std::any_of(out->begin(), out->end(), [&](const Candidate& c) {
          return c.end == begin && c.type == NodeType::kPlace && c.subtype == "town";
        });
    const Piece outer = PieceBefore(p, home, begin);
    const bool behind_county =
        town && outer.kind == Piece::kDivision && outer.rest == begin && outer.division &&
        p.lexicon().GetDivision(*outer.division).level <= DivisionLevel::kCounty;
    const bool before_village =
        town && StartsVillage(p, home, match.end) && p.IsBoundary(begin) && size >= 2;
    if (!behind_town && !behind_county && !before_village) continue;
    Candidate candidate(begin, match.end, NodeType::kPlace, 1.2f);
    candidate.subtype = town ? "town" : "village";
    out->push_back(candidate);
    return;
  }
}

// 青果巷: a place that the dictionary has whole.
void ProposeKnown(const Paragraph& p, Candidates* out) {
  constexpr uint32_t kShortest = 3;
  for (const Token& token : p.tokens()) {
    if (token.pos != Pos::kPlaceName || token.size() < kShortest) continue;
    if (token.Has(SenseKind::kDivision) || token.Has(SenseKind::kBoundary)) continue;
    const Entry* ending = p.lexicon().Find(p.Slice(token.end - 1, token.end));
    const Sense* sense =
        ending == nullptr ? nullptr : p.lexicon().FindSense(*ending, SenseKind::kPlaceEnding);
    if (sense == nullptr) continue;
    Candidate candidate(token.begin, token.end, NodeType::kPlace, 0.8f);
    candidate.subtype = p.lexicon().String(sense->payload);
    candidate.latent = true;
    out->push_back(candidate);
  }
}

}  // namespace

void ProposePlaces(const Paragraph& paragraph, const Home& home, Candidates* out) {
  ProposeKnown(paragraph, out);
  for (const VocabularyMatch& match : paragraph.matches()) {
    if (!match.entry->Has(SenseKind::kPlaceEnding) || !paragraph.IsBoundary(match.end)) continue;
    ProposeUnlisted(paragraph, home, match, out);
    const Sense* sense = paragraph.lexicon().FindSense(*match.entry, SenseKind::kPlaceEnding);
    if (!MayBeginEnding(paragraph, match)) continue;
    const Reach reach = ReachOfBody(paragraph, home, match.begin);
    const std::string_view subtype = paragraph.lexicon().String(sense->payload);
    const float quality = Quality(reach, static_cast<Strength>(sense->detail), subtype);
    if (quality == 0 || reach.begin == match.begin) continue;
    // 石桥镇 + 花园路: a town or village and what lies in it are two places.
    const bool split =
        reach.anchor == Anchor::kDivision && reach.division && reach.words > 0 &&
        paragraph.lexicon().GetDivision(*reach.division).level >= DivisionLevel::kTown;
    Candidate candidate(split ? reach.rest : reach.begin, match.end, NodeType::kPlace,
                        quality + QualityOfLength(match.end - match.begin));
    candidate.subtype = subtype;
    if (!split) {
      candidate.anchor = reach.anchor;
      candidate.division = reach.division;
      candidate.rest = reach.rest;
    }
    // 温馨家园, 时尚商圈: words alone may as well describe.
    candidate.latent = reach.naming == 0 && !reach.anchored();
    out->push_back(candidate);
  }
}

}  // namespace newsgraph
