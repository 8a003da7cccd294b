// Dates in a story, reckoned from the issue's: 5月28日至30日, 昨日, 上周五, 今年3月, 去年底.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_DATES_H_
#define NEWSGRAPH_EXTRACT_DEEDS_DATES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/edtf.h"

namespace newsgraph {

// What is known of when a story was printed.
struct IssueDate {
  int year = 0;  // 0 when not known
  std::optional<Day> day;
};

// A date that stands at text[begin, end), in code points.
struct DateMention {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string edtf;
  bool is_day = false;       // a day or days, rather than a month or a year
  bool is_same_day = false;  // 当天: the day named before; `edtf` is that day's
};

// The dates in `text`, in order. What cannot be reckoned (近日, or a day without a year when none
// is known) is left out.
std::vector<DateMention> FindDates(std::u32string_view text, const IssueDate& issue);

// The year that `texts` speak of as theirs: the one named most, the later of two; 0 when none is.
int InferYear(const std::vector<std::u32string_view>& texts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_DATES_H_
