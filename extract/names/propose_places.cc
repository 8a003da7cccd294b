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

}  // namespace

void ProposePlaces(const Paragraph& paragraph, const Home& home, Candidates* out) {
  for (const VocabularyMatch& match : paragraph.matches()) {
    if (!match.entry->Has(SenseKind::kPlaceEnding) || !paragraph.IsBoundary(match.end)) continue;
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
