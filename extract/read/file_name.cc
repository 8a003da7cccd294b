#include "extract/read/file_name.h"

#include <algorithm>
#include <string>

#include "extract/chars.h"
#include "extract/read/file_kind.h"
#include "extract/read/masthead.h"
#include "extract/read/written_day.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }
bool IsSeparator(char c) {
  return c == '-' || c == '_' || c == ' ' || c == '.' || c == '(' || c == ')' || c == '+';
}

// "02", "A02", "第2版" and "02版" at the beginning of `text`, behind separators; else empty.
std::string TakePage(std::string_view text, bool behind_date) {
  while (!text.empty() && IsSeparator(text.front())) text.remove_prefix(1);
  const bool ordinal = text.starts_with("第");
  if (ordinal) text.remove_prefix(std::string_view("第").size());
  size_t end = 0;
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') ++end;
  const size_t digits = end;
  while (end < text.size() && IsDigitByte(text[end])) ++end;
  if (end == digits || end - digits > 3) return "";
  const std::string_view rest = text.substr(end);
  const bool ends = rest.empty() || IsSeparator(rest.front());
  if (!rest.starts_with("版") && (ordinal || !behind_date || !ends)) return "";
  if (digits > 0) return std::string(text.substr(0, end));
  size_t begin = 0;
  while (begin + 1 < end && text[begin] == '0') ++begin;
  return std::string(text.substr(begin, end - begin));
}

}  // namespace

PageInfo ReadFileName(std::string_view path) {
  std::string_view name = StemOf(path);
  name.remove_prefix(std::min(name.size(), name.find_last_of("/!") + 1));
  PageInfo info;
  std::string rest(name);
  for (size_t i = 0; i < name.size() && info.date.empty(); ++i) {
    if (i > 0 && IsDigitByte(name[i - 1])) continue;
    const WrittenDay day = TakeWrittenDay(name.substr(i));
    if (day.date.empty()) continue;
    info.date = day.date;
    info.page = TakePage(name.substr(i + day.length), /*behind_date=*/true);
    rest.replace(i, day.length, " ");
  }
  for (size_t i = 0; i < rest.size() && info.page.empty(); ++i) {
    if (i == 0 || IsSeparator(rest[i - 1])) {
      info.page = TakePage(std::string_view(rest).substr(i), /*behind_date=*/false);
    }
  }
  for (char& c : rest) c = IsSeparator(c) ? ' ' : c;
  info.paper = ReadMasthead(rest).paper;
  return info;
}

}  // namespace newsgraph
