#include "extract/deeds/dates.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr std::u32string_view kHanDigits = U"〇一二三四五六七八九";
constexpr std::u32string_view kWeekdays = U"一二三四五六日";

// Reads the parts of dates from one place of the text on.
class DateReader {
 public:
  DateReader(std::u32string_view text, const IssueDate& issue) : text_(text), issue_(issue) {}

  // The date that begins at `at`; nullopt for none. `last_day` is the latest day named before.
  std::optional<DateMention> Read(uint32_t at, const std::string& last_day) {
    begin_ = at_ = at;
    if (Take(U"当天") || Take(U"当日") || Take(U"当晚")) {
      if (last_day.empty()) return std::nullopt;
      DateMention mention = Make(last_day, true);
      mention.is_same_day = true;
      return mention;
    }
    if (auto relative = ReadRelativeDay()) return relative;
    if (auto weekday = ReadWeekday()) return weekday;
    return ReadCalendar();
  }

 private:
  DateMention Make(std::string edtf, bool is_day) const {
    return {begin_, at_, std::move(edtf), is_day, false};
  }

  bool Take(std::u32string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += static_cast<uint32_t>(word.size());
    return true;
  }

  bool TakeSpaces() {
    while (at_ < text_.size() && (text_[at_] == U' ' || text_[at_] == U'　')) ++at_;
    return true;
  }

  // A number of at most `digits` Arabic digits, with white space before it.
  std::optional<int> TakeNumber(size_t digits) {
    TakeSpaces();
    const uint32_t from = at_;
    int value = 0;
    while (at_ < text_.size() && IsDigit(text_[at_])) value = value * 10 + DigitValue(text_[at_++]);
    if (at_ > from && at_ - from <= digits) return value;
    at_ = from;
    return std::nullopt;
  }

  // 二〇二一
  std::optional<int> TakeHanYear() {
    const uint32_t from = at_;
    int value = 0;
    while (at_ < text_.size()) {
      const char32_t c = text_[at_] == U'零' ? U'〇' : text_[at_];
      const size_t digit = kHanDigits.find(c);
      if (digit == std::u32string_view::npos) break;
      value = value * 10 + static_cast<int>(digit);
      ++at_;
    }
    if (at_ - from == 4) return value;
    at_ = from;
    return std::nullopt;
  }

  std::optional<DateMention> ReadRelativeDay() {
    struct Row {
      std::u32string_view word;
      int days;
    };
    static constexpr std::array<Row, 10> kRows = {{{U"昨日", -1},
                                                   {U"昨天", -1},
                                                   {U"昨晚", -1},
                                                   {U"前天", -2},
                                                   {U"前日", -2},
                                                   {U"今日", 0},
                                                   {U"今天", 0},
                                                   {U"明日", 1},
                                                   {U"明天", 1},
                                                   {U"后天", 2}}};
    if (!issue_.day) return std::nullopt;
    for (const Row& row : kRows) {
      if (Take(row.word)) return Make(FormatDay(AddDays(*issue_.day, row.days)), true);
    }
    return std::nullopt;
  }

  // 上周五, 本周三, 下周一: weeks begin on Monday.
  std::optional<DateMention> ReadWeekday() {
    if (!issue_.day) return std::nullopt;
    int weeks = 0;
    if (Take(U"上周")) {
      weeks = -1;
    } else if (Take(U"下周")) {
      weeks = 1;
    } else if (!Take(U"本周") && !Take(U"这周")) {
      return std::nullopt;
    }
    if (at_ >= text_.size()) return std::nullopt;
    const char32_t c = text_[at_] == U'天' ? U'日' : text_[at_];
    const size_t weekday = kWeekdays.find(c);
    if (weekday == std::u32string_view::npos) return std::nullopt;
    ++at_;
    const int days = weeks * 7 + static_cast<int>(weekday) - Weekday(*issue_.day);
    return Make(FormatDay(AddDays(*issue_.day, days)), true);
  }

  // Year, month and day as far as they are written, and the end of a span behind 至.
  std::optional<DateMention> ReadCalendar() {
    Day day;
    bool year_written = ReadYear(&day.year);
    const uint32_t after_year = at_;
    if (!ReadMonth(&day)) {
      at_ = after_year;
      if (!year_written) return std::nullopt;
      if (Take(U"底") || Take(U"年底") || Take(U"末")) {
        day.month = 12;
      } else if (Take(U"初") || Take(U"年初")) {
        day.month = 1;
      }
      return Make(FormatDay(day), false);
    }
    const uint32_t after_month = at_;
    const auto number = TakeNumber(2);
    if (!number || !(TakeSpaces() && (Take(U"日") || Take(U"号") || IsSpanAhead()))) {
      at_ = after_month;
      if (day.year == 0) day.year = issue_.year;
      return day.year == 0 ? std::nullopt : std::optional(Make(FormatDay(day), false));
    }
    day.day = *number;
    if (!year_written) day.year = YearOf(day);
    if (day.year == 0 || !IsValidDay(day)) return std::nullopt;
    const std::string first = FormatDay(day);
    if (const auto last = ReadSpanEnd(day)) return Make(first + "/" + FormatDay(*last), true);
    return Make(first, true);
  }

  // 2021年, 今年, 去年, 明年 …; true when one is written.
  bool ReadYear(int* year) {
    struct Row {
      std::u32string_view word;
      int years;
    };
    static constexpr std::array<Row, 6> kRows = {
        {{U"今年", 0}, {U"本年", 0}, {U"去年", -1}, {U"前年", -2}, {U"明年", 1}, {U"后年", 2}}};
    for (const Row& row : kRows) {
      if (issue_.year != 0 && Take(row.word)) {
        *year = issue_.year + row.years;
        return true;
      }
    }
    const uint32_t from = at_;
    std::optional<int> number = TakeNumber(4);
    if (number && at_ - from < 4) number.reset();
    if (!number) {
      at_ = from;
      number = TakeHanYear();
    }
    if (number && TakeSpaces() && Take(U"年") && *number >= 1000 && *number <= 2999) {
      Take(U"度");
      *year = *number;
      return true;
    }
    at_ = from;
    return false;
  }

  // 本月, 上月, 上个月, 下月: how many months after the issue's; nullopt for none of them.
  std::optional<int> TakeRelativeMonth() {
    struct Row {
      std::u32string_view word;
      int months;
    };
    static constexpr std::array<Row, 5> kRows = {
        {{U"本月", 0}, {U"上月", -1}, {U"上个月", -1}, {U"下月", 1}, {U"下个月", 1}}};
    for (const Row& row : kRows) {
      if (Take(row.word)) return row.months;
    }
    return std::nullopt;
  }

  // 5月, or one by its distance from the issue's; the year too where it follows from the issue's.
  bool ReadMonth(Day* day) {
    if (const auto months = TakeRelativeMonth()) {
      if (!issue_.day) return false;
      const int month = issue_.day->month + *months;
      day->month = month < 1 ? 12 : month > 12 ? 1 : month;
      day->year = issue_.day->year + (month < 1 ? -1 : month > 12 ? 1 : 0);
      return true;
    }
    const auto number = TakeNumber(2);
    if (!number || *number < 1 || *number > 12 || !TakeSpaces() || !Take(U"月")) return false;
    if (text_.substr(at_).starts_with(U"份")) Take(U"份");
    day->month = *number;
    return true;
  }

  bool IsSpanAhead() const {
    return at_ < text_.size() && (text_[at_] == U'至' || text_[at_] == U'-' || text_[at_] == U'—' ||
                                  text_[at_] == U'～' || text_[at_] == U'~');
  }

  // 至30日, 至6月2日
  std::optional<Day> ReadSpanEnd(const Day& first) {
    const uint32_t from = at_;
    if (!IsSpanAhead()) return std::nullopt;
    while (IsSpanAhead()) ++at_;
    Day last = first;
    const uint32_t at_end = at_;
    if (!ReadMonth(&last)) {
      at_ = at_end;
      last.month = first.month;
    }
    const auto number = TakeNumber(2);
    if (number && TakeSpaces() && (Take(U"日") || Take(U"号"))) {
      last.day = *number;
      if (last.month < first.month) ++last.year;
      if (IsValidDay(last)) return last;
    }
    at_ = from;
    return std::nullopt;
  }

  // The year in which `day` is nearest to the issue.
  int YearOf(const Day& day) const {
    if (day.year != 0) return day.year;
    if (!issue_.day) return issue_.year;
    const int difference = (day.month - issue_.day->month) * 30 + day.day - issue_.day->day;
    constexpr int kHalfYear = 200;
    return issue_.day->year + (difference > kHalfYear ? -1 : difference < -kHalfYear ? 1 : 0);
  }

  std::u32string_view text_;
  const IssueDate& issue_;
  uint32_t begin_ = 0;
  uint32_t at_ = 0;
};

}  // namespace

std::vector<DateMention> FindDates(std::u32string_view text, const IssueDate& issue) {
  static constexpr std::u32string_view kFirsts = U"当昨前今明后上下本这去二一";
  std::vector<DateMention> dates;
  std::string last_day;
  for (uint32_t at = 0; at < text.size();) {
    const bool may_begin = (IsDigit(text[at]) && (at == 0 || !IsDigit(text[at - 1]))) ||
                           kFirsts.find(text[at]) != std::u32string_view::npos;
    std::optional<DateMention> date;
    if (may_begin) date = DateReader(text, issue).Read(at, last_day);
    if (!date || date->end == at) {
      ++at;
      continue;
    }
    if (date->is_day) last_day = date->edtf;
    at = date->end;
    dates.push_back(*std::move(date));
  }
  return dates;
}

int InferYear(const std::vector<std::u32string_view>& texts) {
  std::map<int, int> counts;
  for (std::u32string_view text : texts) {
    for (const DateMention& date : FindDates(text, {})) {
      if (const auto range = ParseEdtf(date.edtf)) ++counts[range->first / 10000];
    }
    // 2021某某节: a year in a name.
    for (size_t i = 0; i + 4 < text.size(); ++i) {
      const bool alone = (i == 0 || !IsDigit(text[i - 1])) && IsHan(text[i + 4]);
      if (!alone || text[i] != U'2' || text[i + 1] != U'0' || !IsDigit(text[i + 2]) ||
          !IsDigit(text[i + 3]))
        continue;
      const char32_t unit = text[i + 4];
      if (unit == U'年' || unit == U'余' || unit == U'元' || unit == U'名' || unit == U'人' ||
          unit == U'万')
        continue;
      ++counts[2000 + DigitValue(text[i + 2]) * 10 + DigitValue(text[i + 3])];
    }
  }
  int best = 0;
  int most = 0;
  for (const auto& [year, count] : counts) {
    if (count >= most) {
      most = count;
      best = year;
    }
  }
  return best;
}

}  // namespace newsgraph
