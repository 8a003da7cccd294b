// The words of a paragraph, as the segmenter cuts it.
#ifndef NEWSGRAPH_EXTRACT_NAMES_TOKEN_H_
#define NEWSGRAPH_EXTRACT_NAMES_TOKEN_H_

#include <cstdint>
#include <string_view>

#include "extract/lexicon/lexicon.h"

namespace newsgraph {

enum class TokenKind : uint8_t { kWord, kPerson, kNumber, kLatin, kSign, kSpace };

// A half-open range of code points of the story's text.
struct Token {
  uint32_t begin = 0;
  uint32_t end = 0;
  TokenKind kind = TokenKind::kWord;
  Pos pos = Pos::kUnknown;
  const Entry* entry = nullptr;  // of a word that the lexicon has
  // Of a person's name: how much cheaper it is than the same characters as words, in nats.
  float margin = 0;

  uint32_t size() const { return end - begin; }
  bool Has(SenseKind sense) const { return entry != nullptr && entry->Has(sense); }
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_TOKEN_H_
