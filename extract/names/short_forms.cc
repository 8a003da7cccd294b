#include "extract/names/short_forms.h"

#include <algorithm>
#include <array>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr std::array<std::u32string_view, 12> kCompanyEndings = {
    U"股份有限公司", U"有限责任公司", U"集团有限公司", U"集团公司", U"有限公司",   U"集团",
    U"总公司",       U"公司",         U"专业合作社",   U"合作社",   U"街道办事处", U"办事处"};
constexpr std::array<std::u32string_view, 7> kProjectTails = {U"项目", U"工程", U"工作", U"活动",
                                                              U"建设", U"现场", U"名单"};

template <size_t kSize>
std::u32string_view Strip(const std::array<std::u32string_view, kSize>& endings,
                          std::u32string_view text) {
  for (std::u32string_view ending : endings) {
    if (text.size() > ending.size() + 1 && text.ends_with(ending)) {
      return text.substr(0, text.size() - ending.size());
    }
  }
  return text;
}

bool IsSubsequence(std::u32string_view shorter, std::u32string_view longer) {
  size_t matched = 0;
  for (char32_t c : longer) matched += matched < shorter.size() && shorter[matched] == c ? 1 : 0;
  return matched == shorter.size();
}

// 第三中学 has a number that 中学 lacks.
bool LosesOrdinal(std::u32string_view shorter, std::u32string_view longer) {
  const size_t ordinal = longer.find(U'第');
  return ordinal != std::u32string_view::npos && ordinal + 1 < longer.size() &&
         shorter.find(longer[ordinal + 1]) == std::u32string_view::npos;
}

size_t CommonSuffix(std::u32string_view a, std::u32string_view b) {
  size_t length = 0;
  while (length < a.size() && length < b.size() &&
         a[a.size() - 1 - length] == b[b.size() - 1 - length]) {
    ++length;
  }
  return length;
}

bool IsOrgan(std::string_view subtype) {
  return subtype == "government" || subtype == "party" || subtype == "court" || subtype == "unit";
}

bool IsShortBody(const ComparedName& shorter, const ComparedName& longer) {
  if (!shorter.quoted.empty() && shorter.quoted == longer.quoted) return true;
  const bool organs = IsOrgan(shorter.subtype) || IsOrgan(longer.subtype);
  const std::u32string_view a = Strip(kCompanyEndings, shorter.text);
  const std::u32string_view b = Strip(kCompanyEndings, longer.text);
  if (a == b && !organs) return true;
  if (shorter.describes) return !organs && longer.text.ends_with(shorter.text);
  if (organs || a.size() < 3 || LosesOrdinal(a, b)) return false;
  return a.substr(0, 2) == b.substr(0, 2) && IsSubsequence(a, b) && b.size() <= a.size() * 3;
}

bool IsShortProject(const ComparedName& shorter, const ComparedName& longer) {
  if (!shorter.quoted.empty() && shorter.quoted == longer.quoted) return true;
  if (!longer.quoted.empty() && shorter.text == longer.quoted) return true;
  const std::u32string_view a = Strip(kProjectTails, shorter.text);
  const std::u32string_view b = Strip(kProjectTails, longer.text);
  if (a == b) return true;
  if (a.size() < 3 || LosesOrdinal(a, b)) return false;
  const size_t suffix = CommonSuffix(a, b);
  if (suffix == a.size() && (a.size() >= 5 || shorter.subtype == longer.subtype)) return true;
  return suffix >= 3 && a.size() >= 6 && IsSubsequence(a, b);
}

}  // namespace

bool IsShortForm(NodeType type, const ComparedName& shorter, const ComparedName& longer) {
  if (shorter.text.empty() || shorter.text.size() > longer.text.size()) return false;
  switch (type) {
    case NodeType::kPerson:
      return false;
    case NodeType::kBody:
      return IsShortBody(shorter, longer);
    case NodeType::kPlace:
      return shorter.text.size() >= 5 && longer.text.ends_with(shorter.text);
    case NodeType::kProject:
      return IsShortProject(shorter, longer);
  }
  return false;
}

std::u32string PlainName(std::u32string_view text) {
  std::u32string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char32_t c) { return !IsSpace(c) && !IsOpeningQuote(c) && !IsClosingQuote(c); });
  return out;
}

std::u32string QuotedPart(std::u32string_view text) {
  const auto open = std::find_if(text.begin(), text.end(), IsOpeningQuote);
  const auto close = std::find_if(open, text.end(), IsClosingQuote);
  return close == text.end() ? std::u32string() : PlainName({open, close});
}

}  // namespace newsgraph
