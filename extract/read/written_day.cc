#include "extract/read/written_day.h"

#include <optional>

#include "graph/edtf.h"

namespace newsgraph {
namespace {

constexpr std::string_view kDay = "日";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Takes a number of `least` to `most` digits from the front of `text`.
std::optional<int> TakeNumber(size_t least, size_t most, std::string_view* text) {
  size_t digits = 0;
  int value = 0;
  while (digits < most && digits < text->size() && IsDigit((*text)[digits])) {
    value = value * 10 + ((*text)[digits++] - '0');
  }
  if (digits < least) return std::nullopt;
  text->remove_prefix(digits);
  return value;
}

// What stands between the parts of a day.
bool TakeSeparator(std::string_view* text) {
  for (const std::string_view separator : {"-", "/", ".", "年", "月"}) {
    if (!text->starts_with(separator)) continue;
    text->remove_prefix(separator.size());
    return true;
  }
  return false;
}

}  // namespace

WrittenDay TakeWrittenDay(std::string_view text) {
  std::string_view rest = text;
  const auto year = TakeNumber(4, 4, &rest);
  if (!year) return {};
  const bool parted = TakeSeparator(&rest);
  const auto month = TakeNumber(parted ? 1 : 2, 2, &rest);
  if (!month || TakeSeparator(&rest) != parted) return {};
  const auto day = TakeNumber(parted ? 1 : 2, 2, &rest);
  if (!day || (!rest.empty() && IsDigit(rest.front()))) return {};
  const Day date{*year, *month, *day};
  if (!IsValidDay(date) || *year < 1000) return {};
  if (rest.starts_with(kDay)) rest.remove_prefix(kDay.size());
  return {FormatDay(date), text.size() - rest.size()};
}

std::string ReadWrittenDay(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  return TakeWrittenDay(text).date;
}

}  // namespace newsgraph
