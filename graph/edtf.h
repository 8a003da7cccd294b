// Dates as the Extended Date/Time Format of the Library of Congress writes them, level 0 and open
// intervals: 2021, 2021-05, 2021-05-28, 2021-05-28/2021-05-30, 2021-05/..
// (https://www.loc.gov/standards/datetime/).
#ifndef NEWSGRAPH_GRAPH_EDTF_H_
#define NEWSGRAPH_GRAPH_EDTF_H_

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// Days of the proleptic Gregorian calendar as yyyymmdd, both included: 2021-05 is 20210501 to
// 20210531.
struct DayRange {
  int first = 0;
  int last = 0;

  bool operator==(const DayRange&) const = default;
};

inline constexpr int kOpenPast = 0;
inline constexpr int kOpenFuture = 99999999;

// nullopt when `edtf` is none of the forms above or names a day that does not exist.
std::optional<DayRange> ParseEdtf(std::string_view edtf);

// Whether some day of `edtf` is one of `days`; what is no date meets nothing.
bool Meets(std::string_view edtf, const DayRange& days);

// A day of the calendar, for reckoning.
struct Day {
  int year = 0;
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31

  bool operator==(const Day&) const = default;
};

// The day of an EDTF day (2021-05-28); nullopt for any other form.
std::optional<Day> ParseDay(std::string_view edtf);

bool IsValidDay(const Day& day);
int DaysInMonth(int year, int month);

// The day `count` days after (before, when negative) `day`.
Day AddDays(const Day& day, int count);

// 0 Monday to 6 Sunday.
int Weekday(const Day& day);

// "2021-05-28"; a month or day of 0 is left out: "2021-05", "2021".
std::string FormatDay(const Day& day);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_EDTF_H_
