#include "extract/names/paragraph.h"

namespace newsgraph {

Paragraph::Paragraph(const Lexicon& lexicon, std::u32string_view text, uint32_t begin, uint32_t end,
                     const KnownNames& known, Segmenter* segmenter)
    : lexicon_(&lexicon), text_(text), begin_(begin), end_(end) {
  segmenter->Segment(text, begin, end, known, &tokens_);
  token_at_.resize(end - begin);
  for (size_t i = 0; i < tokens_.size(); ++i) {
    for (uint32_t at = tokens_[i].begin; at < tokens_[i].end; ++at) {
      token_at_[at - begin] = static_cast<uint32_t>(i);
    }
  }
  match_at_.reserve(end - begin + 1);
  for (uint32_t at = begin; at < end; ++at) {
    match_at_.push_back(static_cast<uint32_t>(matches_.size()));
    lexicon.Match(text.substr(at, end - at), [&](size_t length, const Entry& entry) {
      if (entry.kinds != 0) matches_.push_back({at, at + static_cast<uint32_t>(length), &entry});
    });
  }
  match_at_.push_back(static_cast<uint32_t>(matches_.size()));
}

bool Paragraph::IsBoundary(uint32_t offset) const {
  return offset >= end_ || tokens_[TokenAt(offset)].begin == offset;
}

std::span<const VocabularyMatch> Paragraph::MatchesAt(uint32_t offset) const {
  if (offset >= end_) return {};
  const uint32_t from = match_at_[offset - begin_];
  return std::span(matches_).subspan(from, match_at_[offset - begin_ + 1] - from);
}

const VocabularyMatch* Paragraph::LongestAt(uint32_t offset, SenseKind kind) const {
  const VocabularyMatch* longest = nullptr;
  for (const VocabularyMatch& match : MatchesAt(offset)) {
    if (match.entry->Has(kind)) longest = &match;
  }
  return longest;
}

}  // namespace newsgraph
