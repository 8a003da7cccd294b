// Pinyin letter by letter: each with the tone that stands on it or after it.
#ifndef NEWSGRAPH_QUERIES_PINYIN_LETTERS_H_
#define NEWSGRAPH_QUERIES_PINYIN_LETTERS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

inline constexpr size_t kLongestSyllable = 6;
inline constexpr int kAnyTone = 0;

struct Letter {
  char letter = 0;      // a to z; ü is v
  int tone = kAnyTone;  // 1 to 5
};
using Letters = std::vector<Letter>;

// `text` with its marks as characters of their own (NFD). `text` must be UTF-8.
std::u32string Decomposed(std::string_view text);

// Takes `c` for a letter, or for a mark or digit on the last one; false when it is neither.
bool TakeLetter(char32_t c, Letters* letters);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_PINYIN_LETTERS_H_
