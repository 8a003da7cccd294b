// Where the sentences of a story begin and end.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_SENTENCES_H_
#define NEWSGRAPH_EXTRACT_DEEDS_SENTENCES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

// Half-open, in code points of the story's text.
struct TextRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};

class Sentences {
 public:
  // A sentence ends behind its full stop and the marks that close it, or with its paragraph. Full
  // stops within quotation marks end none. One that no newspaper would print, of some thousand
  // characters, is cut at a comma.
  explicit Sentences(std::u32string_view text);

  // The sentence that holds the character at `at`. A line end is a sentence of no length.
  TextRange Around(uint32_t at) const;

 private:
  std::vector<TextRange> ranges_;  // ascending
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_SENTENCES_H_
