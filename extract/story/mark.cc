#include "extract/story/mark.h"

#include <algorithm>
#include <array>

#include "extract/chars.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr size_t kLongest = 16;  // code points of a mark

// 10 of 十, 12 of 十二, 3 of 三; 0 when it is no such number.
int ChineseNumber(std::u32string_view text) {
  static constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  int number = 0;
  for (char32_t c : text) {
    const size_t digit = kDigits.find(c);
    if (c == U'十') {
      number = std::max(number, 1) * 10;
    } else if (digit != std::u32string_view::npos) {
      number += static_cast<int>(digit);
    } else {
      return 0;
    }
  }
  return number;
}

bool IsOrnament(char32_t c) {
  static constexpr std::u32string_view kOrnaments = U"▶►→▼▲◀◄←★●";
  return IsSpace(c) || kOrnaments.find(c) != std::u32string_view::npos;
}

// What stands between 下转 and 版, nothing else about it: nullopt when `inside` is no mark.
std::optional<JumpMark> ReadMark(std::u32string_view inside) {
  struct Opening {
    std::u32string_view word;
    bool back;
  };
  static constexpr std::array<Opening, 7> kOpenings = {{{U"上接", true},
                                                        {U"紧接", true},
                                                        {U"下转", false},
                                                        {U"接第", true},
                                                        {U"转第", false},
                                                        {U"接", true},
                                                        {U"转", false}}};
  while (!inside.empty() && IsOrnament(inside.front())) inside.remove_prefix(1);
  while (!inside.empty() && IsOrnament(inside.back())) inside.remove_suffix(1);
  if (!inside.ends_with(U'版')) return std::nullopt;
  for (const Opening& opening : kOpenings) {
    if (!inside.starts_with(opening.word)) continue;
    const std::string page = PageNumber(inside.substr(opening.word.size()));
    if (page.empty()) return std::nullopt;
    return JumpMark{opening.back, page, 0, 0};
  }
  return std::nullopt;
}

constexpr std::u32string_view kOpenBrackets = U"（(【";
constexpr std::u32string_view kCloseBrackets = U"）)】";

bool IsOneOf(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

// The mark that [begin, end) is, with its brackets or without.
std::optional<JumpMark> ReadMarkAt(std::u32string_view text, size_t begin, size_t end) {
  std::u32string_view inside = text.substr(begin, end - begin);
  if (inside.size() > kLongest) return std::nullopt;
  if (IsOneOf(inside.front(), kOpenBrackets) && IsOneOf(inside.back(), kCloseBrackets)) {
    inside = inside.substr(1, inside.size() - 2);
  }
  std::optional<JumpMark> mark = ReadMark(inside);
  if (!mark) return std::nullopt;
  mark->begin = begin;
  mark->end = end;
  return mark;
}

}  // namespace

std::string PageNumber(std::u32string_view text) {
  std::u32string name;
  for (char32_t c : text) {
    if (!IsSpace(c)) name.push_back(c);
  }
  if (name.starts_with(U'第')) name.erase(0, 1);
  if (name.ends_with(U'版')) name.pop_back();
  if (const int number = ChineseNumber(name); number > 0) return std::to_string(number);
  std::u32string letters;
  std::u32string digits;
  for (char32_t c : name) {
    if (IsDigit(c)) {
      digits.push_back(U'0' + static_cast<char32_t>(DigitValue(c)));
    } else if (IsLatin(c) && digits.empty()) {
      const char32_t half = c >= 0xFF21 ? c - 0xFF21 + U'A' : c;
      letters.push_back(half > U'Z' ? half - U'a' + U'A' : half);
    } else {
      return "";
    }
  }
  while (digits.size() > 1 && digits.front() == U'0') digits.erase(0, 1);
  if (digits.empty() || digits.size() > 3 || letters.size() > 1) return "";
  return ToUtf8(letters + digits);
}

std::optional<JumpMark> FindJumpMark(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  if (auto mark = ReadMarkAt(text, 0, text.size())) return mark;
  // In brackets at its end or beginning.
  const size_t open = text.find_last_of(kOpenBrackets);
  if (IsOneOf(text.back(), kCloseBrackets) && open != std::u32string_view::npos) {
    if (auto mark = ReadMarkAt(text, open, text.size())) return mark;
  }
  const size_t close = text.find_first_of(kCloseBrackets);
  if (IsOneOf(text.front(), kOpenBrackets) && close != std::u32string_view::npos) {
    return ReadMarkAt(text, 0, close + 1);
  }
  return std::nullopt;
}

}  // namespace newsgraph
