#include "extract/deeds/reading.h"

#include <algorithm>

namespace newsgraph {

void SetEvidence(const StoryView& story, uint32_t begin, uint32_t end, StatementDraft* statement) {
  const TextRange sentence = story.SentenceAround(begin);
  statement->begin = std::min(sentence.begin, begin);
  statement->end = std::max(sentence.end, end);
}

bool HoldsAny(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
    return text.find(word) != std::u32string_view::npos;
  });
}

}  // namespace newsgraph
