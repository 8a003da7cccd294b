#include "extract/names/propose.h"

namespace newsgraph {

void ProposeGeneric(const Paragraph& paragraph, Candidates* out) {
  for (const VocabularyMatch& match : paragraph.matches()) {
    if (!match.entry->Has(SenseKind::kGeneric)) continue;
    if (!paragraph.IsBoundary(match.begin) || !paragraph.IsBoundary(match.end)) continue;
    const Sense* sense = paragraph.lexicon().FindSense(*match.entry, SenseKind::kGeneric);
    Candidate candidate(match.begin, match.end, static_cast<NodeType>(sense->detail), 0.4f);
    candidate.generic = true;
    candidate.latent = true;
    out->push_back(candidate);
  }
}

}  // namespace newsgraph
