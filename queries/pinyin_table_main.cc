// Writes how ICU reads each Chinese character to standard output, as rows of a C++ array; run when
// newsgraph is built. This file alone includes ICU's transliteration.
#include <unicode/translit.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "queries/pinyin_letters.h"

namespace {

constexpr char32_t kFirstHan = 0x4E00;
constexpr char32_t kLastHan = 0x9FFF;

void Print(char32_t character, const newsgraph::Letters& letters) {
  std::string syllable;
  int tone = newsgraph::kAnyTone;
  for (const newsgraph::Letter& letter : letters) {
    syllable.push_back(letter.letter);
    tone = std::max(tone, letter.tone);
  }
  if (syllable.empty() || syllable.size() > newsgraph::kLongestSyllable) return;
  std::printf("{0x%X, \"%s\", %d},\n", static_cast<unsigned>(character), syllable.c_str(), tone);
}

}  // namespace

int main() {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> transliterator(
      icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, error));
  if (U_FAILURE(error) != 0) {
    std::fprintf(stderr, "ICU has no Han-Latin: %s\n", u_errorName(error));
    return 1;
  }
  // All at once, each on a line of its own.
  icu::UnicodeString text;
  for (char32_t c = kFirstHan; c <= kLastHan; ++c) {
    text.append(static_cast<UChar32>(c)).append(u'\n');
  }
  transliterator->transliterate(text);
  std::string bytes;
  text.toUTF8String(bytes);
  char32_t character = kFirstHan;
  newsgraph::Letters letters;
  for (const char32_t c : newsgraph::Decomposed(bytes)) {
    if (c == U'\n') {
      Print(character++, std::exchange(letters, {}));
    } else {
      newsgraph::TakeLetter(c, &letters);
    }
  }
  return 0;
}
