// One paragraph of a story as the grammars of names see it: its tokens, and every entry of the
// vocabularies in it, wherever the tokens are cut.
#ifndef NEWSGRAPH_EXTRACT_NAMES_PARAGRAPH_H_
#define NEWSGRAPH_EXTRACT_NAMES_PARAGRAPH_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/segmenter.h"
#include "extract/names/token.h"

namespace newsgraph {

// An entry with senses that stands at text[begin, end).
struct VocabularyMatch {
  uint32_t begin = 0;
  uint32_t end = 0;
  const Entry* entry = nullptr;
};

// Offsets are code points of the story's text, which must outlive it.
class Paragraph {
 public:
  Paragraph(const Lexicon& lexicon, std::u32string_view text, uint32_t begin, uint32_t end,
            const KnownNames& known, Segmenter* segmenter);

  const Lexicon& lexicon() const { return *lexicon_; }
  std::u32string_view text() const { return text_; }  // the whole story's
  uint32_t begin() const { return begin_; }
  uint32_t end() const { return end_; }
  std::u32string_view Slice(uint32_t from, uint32_t to) const {
    return text_.substr(from, to - from);
  }
  // Whether `word` stands right before `at`, all of it in this paragraph.
  bool EndsAt(uint32_t at, std::u32string_view word) const {
    return at >= begin_ + word.size() && text_.substr(at - word.size(), word.size()) == word;
  }
  char32_t At(uint32_t offset) const { return offset < end_ ? text_[offset] : U'\n'; }

  const std::vector<Token>& tokens() const { return tokens_; }
  // The token that text[offset] belongs to; begin() <= offset < end().
  size_t TokenAt(uint32_t offset) const { return token_at_[offset - begin_]; }
  // Whether a token begins (or the paragraph ends) at `offset`.
  bool IsBoundary(uint32_t offset) const;

  // By begin, the shortest first.
  const std::vector<VocabularyMatch>& matches() const { return matches_; }
  std::span<const VocabularyMatch> MatchesAt(uint32_t offset) const;
  // The longest entry with a sense of `kind` at `offset`; nullptr for none.
  const VocabularyMatch* LongestAt(uint32_t offset, SenseKind kind) const;

 private:
  const Lexicon* lexicon_;
  std::u32string_view text_;
  uint32_t begin_;
  uint32_t end_;
  std::vector<Token> tokens_;
  std::vector<uint32_t> token_at_;
  std::vector<VocabularyMatch> matches_;
  std::vector<uint32_t> match_at_;  // index into matches_ for each offset, and one past the last
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_PARAGRAPH_H_
