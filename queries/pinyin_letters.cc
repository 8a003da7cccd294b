#include "queries/pinyin_letters.h"

#include <unicode/normalizer2.h>

#include <optional>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

std::optional<int> ToneOfMark(char32_t c) {
  constexpr std::u32string_view kMarks = U"\u0304\u0301\u030C\u0300";
  const size_t found = kMarks.find(c);
  return found == std::u32string_view::npos ? std::nullopt
                                            : std::optional(static_cast<int>(found) + 1);
}

}  // namespace

std::u32string Decomposed(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error) != 0) return {};
  std::string bytes;
  normalizer
      ->normalize(icu::UnicodeString::fromUTF8(
                      icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))),
                  error)
      .toUTF8String(bytes);
  return ToCodePoints(bytes);
}

bool TakeLetter(char32_t c, Letters* letters) {
  constexpr char32_t kDiaeresis = 0x0308;
  if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  if (c >= U'a' && c <= U'z') {
    letters->push_back({static_cast<char>(c), kAnyTone});
    return true;
  }
  if (letters->empty()) return false;
  Letter& last = letters->back();
  if (c == kDiaeresis && last.letter == 'u') {
    last.letter = 'v';
  } else if (const std::optional<int> tone = ToneOfMark(c)) {
    last.tone = *tone;
  } else if (c >= U'1' && c <= U'5') {
    last.tone = static_cast<int>(c - U'0');
  } else {
    return false;
  }
  return true;
}

}  // namespace newsgraph
