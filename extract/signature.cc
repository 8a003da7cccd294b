#include "extract/signature.h"

#include <algorithm>
#include <array>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr size_t kLongest = 48;  // code points between the brackets

constexpr std::array<std::u32string_view, 40> kRoles = {
    U"学生记者", U"本报学生记者", U"校园记者",       U"小记者",     U"特派记者", U"本报特派记者",
    U"特约摄影", U"本报特约记者", U"记者",           U"本报记者",   U"见习记者", U"实习记者",
    U"特约记者", U"首席记者",     U"全媒体记者",     U"融媒体记者", U"融媒记者", U"摄影记者",
    U"通讯员",   U"特约通讯员",   U"实习生",         U"作者",       U"撰稿",     U"撰文",
    U"报道",     U"摄影报道",     U"摄影",           U"摄",         U"文",       U"图",
    U"文图",     U"图文",         U"供图",           U"供稿",       U"整理",     U"本报通讯员",
    U"报道组",   U"本报实习生",   U"本报全媒体记者", U"记者站"};

// What stands in brackets at the end of stories and is nobody's name.
constexpr std::array<std::u32string_view, 20> kNotes = {
    U"资料", U"图片", U"综合", U"摘",   U"续",     U"版",   U"新华", U"中新", U"来源", U"转载",
    U"网络", U"日报", U"晚报", U"报社", U"电视台", U"下同", U"化名", U"略",   U"节选", U"原载"};

bool IsSeparator(char32_t c) {
  return IsSpace(c) || c == U'、' || c == U'/' || c == U'／' || c == U'，' || c == U'：' ||
         c == U':' || c == U'|';
}

// Whether `word` is a role, a name, or a role with a name.
struct WordKind {
  bool fits = false;
  bool role = false;
  bool is_name = false;
  bool single = false;  // one character: half of a name that is set with a space
};

WordKind KindOf(std::u32string_view word) {
  constexpr size_t kLongestName = 4;
  constexpr size_t kLongestForeign = 14;
  const size_t role = BylineRoleLength(word);
  if (role == word.size()) return {true, true, false, false};
  const std::u32string_view name = role >= 2 ? word.substr(role) : word;
  const bool foreign = std::any_of(name.begin(), name.end(), IsInterpunct);
  const bool spelt =
      std::all_of(name.begin(), name.end(), [](char32_t c) { return IsHan(c) || IsInterpunct(c); });
  const bool fits = spelt && name.size() <= (foreign ? kLongestForeign : kLongestName);
  return {fits, role >= 2, true, name.size() == 1};
}

bool IsSigned(std::u32string_view inside, bool behind_sentence) {
  for (std::u32string_view note : kNotes) {
    if (inside.find(note) != std::u32string_view::npos) return false;
  }
  size_t names = 0;
  size_t singles = 0;
  bool role = false;
  for (size_t at = 0; at < inside.size();) {
    if (IsSeparator(inside[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < inside.size() && !IsSeparator(inside[end])) ++end;
    const WordKind kind = KindOf(inside.substr(at, end - at));
    if (!kind.fits) return false;
    role = role || kind.role;
    singles += kind.single ? 1 : 0;
    names += kind.is_name ? 1 : 0;
    at = end;
  }
  return names > 0 && singles % 2 == 0 && (role || behind_sentence);
}

}  // namespace

size_t BylineRoleLength(std::u32string_view word) {
  size_t longest = 0;
  for (std::u32string_view role : kRoles) {
    if (word.starts_with(role)) longest = std::max(longest, role.size());
  }
  return longest;
}

std::optional<Signature> FindSignature(std::u32string_view text) {
  const std::u32string_view trimmed = TrimSpaces(text);
  if (trimmed.empty() || (trimmed.back() != U'）' && trimmed.back() != U')')) return std::nullopt;
  const size_t open = trimmed.find_last_of(U"（(");
  if (open == std::u32string_view::npos || trimmed.size() - open > kLongest) return std::nullopt;
  const std::u32string_view inside = trimmed.substr(open + 1, trimmed.size() - open - 2);
  const std::u32string_view before = TrimSpaces(trimmed.substr(0, open));
  const bool behind_sentence =
      before.empty() || IsSentenceEnd(before.back()) || IsClosingQuote(before.back());
  if (!IsSigned(inside, behind_sentence)) return std::nullopt;
  const auto begin = static_cast<uint32_t>(inside.data() - text.data());
  return Signature{begin, begin + static_cast<uint32_t>(inside.size())};
}

}  // namespace newsgraph
