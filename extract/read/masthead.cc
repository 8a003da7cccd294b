#include "extract/read/masthead.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extract/chars.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::array<std::u32string_view, 5> kPaperEndings = {U"报", U"刊", U"讯", U"新闻",
                                                              U"视窗"};

void SkipSpaces(std::u32string_view text, size_t* i) {
  while (*i < text.size() && IsSpace(text[*i])) ++*i;
}

// The number at `*i`, which is moved behind it; nullopt when there is none of at most `max_digits`.
std::optional<int> ReadNumber(std::u32string_view text, size_t max_digits, size_t* i) {
  SkipSpaces(text, i);
  const size_t begin = *i;
  int value = 0;
  while (*i < text.size() && IsDigit(text[*i])) value = value * 10 + DigitValue(text[(*i)++]);
  const size_t digits = *i - begin;
  return digits == 0 || digits > max_digits ? std::nullopt : std::optional(value);
}

bool ReadChar(std::u32string_view text, char32_t c, size_t* i) {
  SkipSpaces(text, i);
  if (*i >= text.size() || text[*i] != c) return false;
  ++*i;
  return true;
}

// The day written at `*i`, which is moved behind it.
std::optional<Day> ReadDate(std::u32string_view text, size_t* i) {
  const auto year = ReadNumber(text, 4, i);
  if (!year || *year < 1000 || !ReadChar(text, U'年', i)) return std::nullopt;
  const auto month = ReadNumber(text, 2, i);
  if (!month || !ReadChar(text, U'月', i)) return std::nullopt;
  const auto day = ReadNumber(text, 2, i);
  if (!day || !ReadChar(text, U'日', i)) return std::nullopt;
  const Day date{*year, *month, *day};
  return IsValidDay(date) ? std::optional(date) : std::nullopt;
}

struct DatePlace {
  Day day;
  size_t begin = 0;
  size_t end = 0;
};

// The first day in `text`, and where it stands.
std::optional<DatePlace> FindDate(std::u32string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!IsDigit(text[i]) || (i > 0 && IsDigit(text[i - 1]))) continue;
    size_t end = i;
    if (const auto day = ReadDate(text, &end)) return DatePlace{*day, i, end};
  }
  return std::nullopt;
}

std::vector<std::u32string_view> SplitWords(std::u32string_view text) {
  std::vector<std::u32string_view> words;
  for (size_t i = 0; i < text.size();) {
    SkipSpaces(text, &i);
    const size_t begin = i;
    while (i < text.size() && !IsSpace(text[i])) ++i;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
  }
  return words;
}

bool IsPaperName(std::u32string_view word) {
  return word.size() >= 3 && word.size() <= 8 && std::all_of(word.begin(), word.end(), IsHan) &&
         std::any_of(kPaperEndings.begin(), kPaperEndings.end(),
                     [&](std::u32string_view ending) { return word.ends_with(ending); });
}

// "第2版", "2版" or a number of one or two digits that stands alone.
std::optional<int> PageNumber(std::u32string_view word) {
  size_t i = 0;
  const bool ordinal = ReadChar(word, U'第', &i);
  const auto number = ReadNumber(word, 2, &i);
  if (!number) return std::nullopt;
  if (i == word.size()) return ordinal ? std::nullopt : number;
  return word[i] == U'版' ? number : std::nullopt;
}

// 渭水大学 of 中共渭水大学委员会主办; empty where a place has the paper made.
std::u32string PublisherIn(std::u32string_view word) {
  for (std::u32string_view ending : {U"主办", U"主管主办", U"主管"}) {
    if (!word.ends_with(ending)) continue;
    std::u32string_view name = word.substr(0, word.size() - ending.size());
    if (name.starts_with(U"主办：") || name.starts_with(U"主办:")) name.remove_prefix(3);
    if (name.starts_with(U"中共") && name.ends_with(U"委员会"))
      name = name.substr(2, name.size() - 5);
    for (std::u32string_view kind : {U"大学", U"学院", U"学校", U"中学", U"公司", U"集团", U"医院",
                                     U"林业局", U"油田", U"矿务局", U"铁路局"}) {
      if (name.size() > kind.size() && name.ends_with(kind)) return std::u32string(name);
    }
  }
  return {};
}

}  // namespace

std::optional<Day> FindFullDate(std::u32string_view text) {
  const auto date = FindDate(text);
  return date ? std::optional(date->day) : std::nullopt;
}

PageInfo ReadMasthead(std::string_view utf8) {
  std::u32string text = ToCodePoints(utf8);
  PageInfo info;
  if (const auto date = FindDate(text)) {
    info.date = FormatDay(date->day);
    // Numbers of a date that is set with spaces are no page's.
    text.replace(date->begin, date->end - date->begin, 1, U' ');
  }
  for (std::u32string_view word : SplitWords(text)) {
    if (info.paper.empty() && IsPaperName(word)) info.paper = ToUtf8(word);
    if (info.publisher.empty()) info.publisher = ToUtf8(PublisherIn(word));
    const auto page = PageNumber(word);
    if (info.page.empty() && page) info.page = std::to_string(*page);
  }
  return info;
}

std::string PublisherByName(std::string_view paper) {
  for (std::string_view school : {"大学", "学院"}) {
    for (std::string_view ending : {"报", "院报", "校报"}) {
      if (!paper.ends_with(std::string(school) + std::string(ending))) continue;
      const std::string_view name = paper.substr(0, paper.size() - ending.size());
      return name == school ? std::string() : std::string(name);
    }
  }
  return {};
}

}  // namespace newsgraph
