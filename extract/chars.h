// Classes of characters that every step of extraction asks for.
#ifndef NEWSGRAPH_EXTRACT_CHARS_H_
#define NEWSGRAPH_EXTRACT_CHARS_H_

#include <string>
#include <string_view>

namespace newsgraph {

constexpr bool IsSpace(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == U'\n' || c == U'\f' || c == 0xA0 ||
         c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0xFEFF;
}

constexpr bool IsHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3134F);
}

// Half and full width alike.
constexpr bool IsDigit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19);
}
constexpr int DigitValue(char32_t c) {
  return static_cast<int>(c >= 0xFF10 ? c - 0xFF10 : c - U'0');
}
constexpr bool IsLatin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xFF21 && c <= 0xFF3A) ||
         (c >= 0xFF41 && c <= 0xFF5A) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

constexpr bool IsSentenceEnd(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'…';
}

constexpr bool IsOpeningQuote(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'「' || c == U'『' || c == U'《' || c == U'〈';
}
constexpr bool IsClosingQuote(char32_t c) {
  return c == U'”' || c == U'’' || c == U'」' || c == U'』' || c == U'》' || c == U'〉';
}

// Those of speech.
constexpr bool IsOuterOpeningQuote(char32_t c) { return c == U'“' || c == U'「' || c == U'『'; }
constexpr bool IsOuterClosingQuote(char32_t c) { return c == U'”' || c == U'」' || c == U'』'; }

// Between the parts of a foreign name, or of a title.
constexpr bool IsInterpunct(char32_t c) {
  return c == U'·' || c == U'•' || c == U'・' || c == U'‧' || c == U'∙';
}

// Columns on paper: a Han character, kana or full-width sign takes two half widths.
constexpr unsigned HalfWidths(char32_t c) { return c >= 0x1100 || c == U'·' ? 2u : 1u; }

inline std::u32string WithoutSpaces(std::u32string_view text) {
  std::u32string out;
  for (char32_t c : text) {
    if (!IsSpace(c)) out.push_back(c);
  }
  return out;
}

constexpr std::u32string_view TrimSpaces(std::u32string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_CHARS_H_
