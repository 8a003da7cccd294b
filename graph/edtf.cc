#include "graph/edtf.h"

#include <array>
#include <charconv>
#include <chrono>

namespace newsgraph {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day ToChrono(const Day& day) {
  return year_month_day(std::chrono::year(day.year),
                        std::chrono::month(static_cast<unsigned>(day.month)),
                        std::chrono::day(static_cast<unsigned>(day.day)));
}

std::optional<int> ParseDigits(std::string_view text, size_t count) {
  int value = 0;
  const char* end = text.data() + text.size();
  if (text.size() != count || std::from_chars(text.data(), end, value).ptr != end) return {};
  return value;
}

// One date of one, two or three parts; what is missing is 0.
std::optional<Day> ParseDate(std::string_view text) {
  Day day;
  const std::array<int*, 3> parts = {&day.year, &day.month, &day.day};
  for (size_t i = 0; i < parts.size(); ++i) {
    const size_t width = i == 0 ? 4 : 2;
    const std::optional<int> value = ParseDigits(text.substr(0, width), width);
    if (!value) return std::nullopt;
    *parts[i] = *value;
    text.remove_prefix(width);
    if (text.empty()) {
      const Day first{day.year, i < 1 ? 1 : day.month, i < 2 ? 1 : day.day};
      return IsValidDay(first) ? std::optional(day) : std::nullopt;
    }
    if (text.front() != '-') return std::nullopt;
    text.remove_prefix(1);
  }
  return std::nullopt;
}

DayRange RangeOf(const Day& day) {
  const int base = day.year * 10000;
  if (day.month == 0) return {base + 101, base + 1231};
  const int month = base + day.month * 100;
  if (day.day == 0) return {month + 1, month + DaysInMonth(day.year, day.month)};
  return {month + day.day, month + day.day};
}

void AppendPadded(int value, size_t width, std::string* out) {
  const std::string digits = std::to_string(value);
  out->append(digits.size() < width ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

std::optional<DayRange> ParseEdtf(std::string_view edtf) {
  const size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) {
    const std::optional<Day> day = ParseDate(edtf);
    return day ? std::optional(RangeOf(*day)) : std::nullopt;
  }
  const std::string_view from = edtf.substr(0, slash);
  const std::string_view to = edtf.substr(slash + 1);
  DayRange range{kOpenPast, kOpenFuture};
  if (from != "..") {
    const std::optional<Day> day = ParseDate(from);
    if (!day) return std::nullopt;
    range.first = RangeOf(*day).first;
  }
  if (to != "..") {
    const std::optional<Day> day = ParseDate(to);
    if (!day) return std::nullopt;
    range.last = RangeOf(*day).last;
  }
  if (range.first > range.last) return std::nullopt;
  return range;
}

bool Meets(std::string_view edtf, const DayRange& days) {
  const std::optional<DayRange> range = ParseEdtf(edtf);
  return range && range->first <= days.last && range->last >= days.first;
}

std::optional<Day> ParseDay(std::string_view edtf) {
  const std::optional<Day> day = ParseDate(edtf);
  return day && day->day != 0 ? day : std::nullopt;
}

bool IsValidDay(const Day& day) { return ToChrono(day).ok(); }

int DaysInMonth(int year, int month) {
  const std::chrono::year_month_day_last last(
      std::chrono::year(year),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Day AddDays(const Day& day, int count) {
  const year_month_day moved(sys_days(ToChrono(day)) + std::chrono::days(count));
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day()))};
}

int Weekday(const Day& day) {
  const std::chrono::weekday weekday{sys_days(ToChrono(day))};
  return static_cast<int>(weekday.iso_encoding()) - 1;
}

std::string FormatDay(const Day& day) {
  std::string text;
  AppendPadded(day.year, 4, &text);
  if (day.month == 0) return text;
  text.push_back('-');
  AppendPadded(day.month, 2, &text);
  if (day.day == 0) return text;
  text.push_back('-');
  AppendPadded(day.day, 2, &text);
  return text;
}

}  // namespace newsgraph
