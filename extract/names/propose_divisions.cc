#include "extract/chars.h"
#include "extract/names/propose.h"

namespace newsgraph {
namespace {

std::string_view SubtypeOf(DivisionLevel level) {
  switch (level) {
    case DivisionLevel::kProvince:
      return "province";
    case DivisionLevel::kPrefecture:
      return "prefecture";
    case DivisionLevel::kCounty:
      return "county";
    case DivisionLevel::kTown:
      return "town";
    case DivisionLevel::kVillage:
      return "village";
  }
  return {};
}

// The division that ends where `begin` is, among those proposed so far: the 镇 before a 村.
std::optional<DivisionIndex> DivisionBefore(const Candidates& proposed, uint32_t begin) {
  for (size_t i = proposed.size(); i-- > 0;) {
    if (proposed[i].end == begin && proposed[i].division) return proposed[i].division;
  }
  return std::nullopt;
}

// The sense of `match` that is meant, as full name or short; nullptr for none.
const Sense* MeantSense(const Paragraph& paragraph, const VocabularyMatch& match, const Home& home,
                        const Candidates& proposed) {
  const Lexicon& lexicon = paragraph.lexicon();
  const auto senses = lexicon.Senses(*match.entry);
  if (const auto outer = DivisionBefore(proposed, match.begin)) {
    for (const Sense& sense : senses) {
      if (sense.kind == SenseKind::kDivision && sense.payload != *outer &&
          DivisionLiesIn(lexicon, sense.payload, *outer)) {
        return &sense;
      }
    }
  }
  const auto division = home.Choose(senses);
  if (!division) return nullptr;
  for (const Sense& sense : senses) {
    if (sense.kind == SenseKind::kDivision && sense.payload == *division) return &sense;
  }
  return nullptr;
}

// A village's name that another village's is the end of: 康复|前街社区 behind 大学路街道. Where it
// begins; `begin` for a name that is whole.
uint32_t BeginBehindTown(const Paragraph& paragraph, const Candidates& proposed, uint32_t begin) {
  constexpr uint32_t kLongest = 3;
  static constexpr std::u32string_view kNoNames = U"的和与及在到至、的到向对";
  for (uint32_t at = begin; at > paragraph.begin() && begin - at < kLongest;) {
    --at;
    const char32_t c = paragraph.At(at);
    if (!IsHan(c) || kNoNames.find(c) != std::u32string_view::npos) return begin;
    const auto outer = DivisionBefore(proposed, at);
    if (!outer) continue;
    const bool town = paragraph.lexicon().GetDivision(*outer).level == DivisionLevel::kTown;
    return town ? at : begin;
  }
  return begin;
}

bool MayBeDivision(const Paragraph& paragraph, const VocabularyMatch& match) {
  return match.entry->Has(SenseKind::kDivision) && !match.entry->Has(SenseKind::kBoundary) &&
         paragraph.IsBoundary(match.begin) && paragraph.IsBoundary(match.end);
}

}  // namespace

void ProposeDivisions(const Paragraph& paragraph, const Home& home, Candidates* out) {
  for (const VocabularyMatch& match : paragraph.matches()) {
    if (!MayBeDivision(paragraph, match)) continue;
    const Sense* sense = MeantSense(paragraph, match, home, *out);
    if (sense == nullptr) continue;
    const bool is_short = sense->detail == 1;
    const bool near = home.IsNear(sense->payload);
    const bool is_word = match.entry->is_word != 0 && match.entry->pos != Pos::kPlaceName;
    if (is_short && is_word && !near) continue;
    const DivisionLevel level = paragraph.lexicon().GetDivision(sense->payload).level;
    if (is_short && level == DivisionLevel::kTown) continue;  // stands in other names only
    const bool village = level == DivisionLevel::kVillage && !is_short;
    const uint32_t begin = village ? BeginBehindTown(paragraph, *out, match.begin) : match.begin;
    Candidate candidate(begin, match.end, NodeType::kPlace, near || !is_short ? 1.1f : 0.8f);
    candidate.subtype = SubtypeOf(level);
    candidate.anchor = Anchor::kDivision;
    if (begin < match.begin) {
      out->push_back(candidate);
      continue;
    }
    // Villages bear the same names all over the country: one far from home is rather a nameless one
    // near it.
    const bool inside = DivisionBefore(*out, match.begin).has_value();
    const bool known = level < DivisionLevel::kVillage || near || inside || !home.division();
    if (known) candidate.division = sense->payload;
    // Counties and what is above them are mostly where a thing is, not what a story is about; to a
    // paper of a prefecture its counties are what towns are to a county's.
    const bool own = home.Contains(sense->payload) && home.division() != sense->payload;
    candidate.latent = level <= DivisionLevel::kCounty && !own;
    out->push_back(candidate);
  }
}

}  // namespace newsgraph
