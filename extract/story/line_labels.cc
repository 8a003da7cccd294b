// Most kinds of line give themselves away (a mark, a byline, a credit, an imprint). What is hard is
// text against title: a title is a short line without a full stop, and so are many lines of a
// narrow column. The scores below weigh what speaks for either on the line itself and between
// neighbours; the best sequence over the page decides.

#include "extract/story/line_labels.h"

#include <algorithm>
#include <array>
#include <limits>

namespace newsgraph {
namespace {

constexpr size_t kLabels = 6;
constexpr double kNever = -20;

double Sum(std::initializer_list<std::pair<bool, double>> features) {
  double score = 0;
  for (const auto& [present, weight] : features) score += present ? weight : 0;
  return score;
}

bool IsSpacedOut(std::u32string_view text) {  // 全 力 以 赴
  size_t spaces = 0;
  for (char32_t c : text) spaces += c == U' ' || c == U'　' ? 1 : 0;
  return text.size() >= 7 && spaces * 2 + 1 >= text.size() - 1;
}

// What headlines of events end in.
bool EndsAsTitle(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 13> kEndings = {
      U"决定", U"举行", U"召开", U"开幕", U"启动", U"开赛", U"落幕",
      U"闭幕", U"揭晓", U"见闻", U"侧记", U"纪实", U"综述"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::u32string_view ending) { return text.ends_with(ending); });
}

bool HoldsPunctuation(const Line& line) {
  return line.holds_comma || line.holds_stop || line.ends_sentence || line.ends_open;
}

// What begins a paragraph without an indent too.
bool StartsVisibly(const Line& line) {
  return line.opens_story || line.opens_turn || line.is_item || line.is_row || line.is_date;
}

// The name of a notice: 某某关于…的通知
bool NamesNotice(const Line& line) {
  return (line.is_notice_title || line.text.ends_with(U"决定")) &&
         line.text.find(U"关于") != std::u32string_view::npos;
}

double BodyScore(const Line& line) {
  const bool exclaims = line.text.back() == U'？' || line.text.back() == U'！';
  return Sum({{line.ends_sentence, exclaims ? 0.3 : 2},
              {line.holds_stop, 3},
              {line.holds_comma, 1.2},
              {line.ends_open, 2.5},
              {line.full(), 1.5},
              {line.bulges(), -1.5},
              {line.indent >= 4, 1},
              {line.is_date, 3},
              {line.resumes, 2},
              {line.is_attribution, 4},
              {line.opens_notice, 2},
              {line.opens_story, 6},
              {line.is_item || line.opens_turn || line.is_row, 4},
              {line.width > 60 && !line.unindented, 3},
              {line.hint == LineHint::kParagraph, 3},
              {line.hint == LineHint::kHeading, -6}});
}

// `next` is nullptr after the last line.
double TitleScore(const Line& line, const Line* next) {
  const bool next_apart = next == nullptr || next->blanks_before > 0;
  return Sum({{line.ends_sentence && line.text.back() != U'？' && line.text.back() != U'！', -3},
              {line.ends_open, -3},
              {line.holds_stop, -4},
              {line.holds_comma, -1.2},
              {line.width > 60 && !line.unindented, -2.5},
              {line.width > 90 && !line.unindented, -4},
              {line.indent >= 4 && line.column_width > 0, -0.7},
              {line.indented && line.blanks_before == 0, -2},
              {line.unindented && line.blanks_before > 0 && next != nullptr && next->indented &&
                   !line.ends_sentence,
               2},
              {line.unindented && line.blanks_before > 0 && next_apart && !line.ends_sentence &&
                   !line.ends_open,
               2.5},
              {line.resumes, -2},
              {line.full(), -0.7},
              {!line.full(), 0.6},
              {line.blanks_before > 0, 0.7},
              {next_apart, 0.7},
              {line.is_date || (next != nullptr && next->is_date), -3},
              {next != nullptr && (next->opens_story || next->is_mark), 1.5},
              {next != nullptr && next->in_caption && !next_apart && !line.full(), 1.5},
              {EndsAsTitle(line.text), 1.5},
              {NamesNotice(line), 5},
              {line.holds_gap, 1.5},
              {line.unbalanced, -2},
              {next != nullptr && next->indent >= line.indent + 4, 0.7},
              {line.text.starts_with(U"——") && !line.is_attribution, 3},
              {line.opens_notice, -1.5},
              {line.is_notice_title, 3},
              {IsSpacedOut(line.text), 2.5},
              {line.opens_story || line.opens_turn || line.is_item || line.is_row, -6},
              {line.is_briefs_title, 6},
              {line.hint == LineHint::kHeading, 8},
              {line.hint == LineHint::kParagraph, -2}});
}

std::array<double, kLabels> Emissions(const Line& line, const Line* next) {
  std::array<double, kLabels> scores;
  scores[static_cast<size_t>(LineLabel::kBody)] = BodyScore(line);
  scores[static_cast<size_t>(LineLabel::kTitle)] = TitleScore(line, next);
  scores[static_cast<size_t>(LineLabel::kByline)] = line.is_byline ? 9 : kNever;
  scores[static_cast<size_t>(LineLabel::kCaption)] = line.in_caption ? 9 : kNever;
  scores[static_cast<size_t>(LineLabel::kMark)] = line.is_mark ? 12 : kNever;
  scores[static_cast<size_t>(LineLabel::kFurniture)] = line.is_furniture ? 9 : kNever;
  return scores;
}

// Score of `line` beginning a body after a line that is none. `next` is nullptr after the last
// line.
double BodyBeginScore(LineLabel before, const Line& above, const Line& line, const Line* next) {
  const bool stands_alone = next == nullptr || next->blanks_before > 0;
  return Sum(
      {{line.unindented && before != LineLabel::kCaption && !StartsVisibly(line), -2},
       {line.indented && before == LineLabel::kTitle && above.unindented, 1.5},
       {line.column_width > 0 && line.indent == 0 && !line.full() && !line.opens_story, -0.5},
       {line.column_width >= 24 && !HoldsPunctuation(line) && !line.is_row, -1},
       {stands_alone && !line.ends_sentence, -1}});
}

// Score of `line` going on with the body that `above` belongs to.
double BodyFollowScore(const Line& above, const Line& line) {
  const bool apart = line.blanks_before > 0;
  const bool lists =
      above.text.back() == U'：' || above.text.back() == U'；' || (above.is_row && line.is_row);
  const bool unfinished = !above.ends_sentence && !lists;
  const bool runs_on = unfinished && ((above.may_run_on() && !line.indented) || above.ends_open);
  return Sum({{runs_on && !apart, 2.5},
              {runs_on && apart, 0.8},
              {unfinished && !runs_on && !above.is_row, -3},
              {lists, 2.5},
              {unfinished && line.opens_story, -3},
              {above.is_signed && line.unindented && !StartsVisibly(line), -2},
              {!runs_on && apart && line.unindented && !StartsVisibly(line), -2},
              {above.ends_sentence && !apart, 0.3}});
}

// Score of the title `line` below the body that `above` belongs to.
double TitleBelowBodyScore(const Line& above, const Line& line) {
  const bool apart = line.blanks_before > 0;
  const bool ends = above.ends_sentence || above.is_row;
  return Sum({{!ends && !apart, -4},
              {!ends && apart && above.full(), -1},
              {above.ends_open, apart ? -1 : -3},
              {ends, 0.5}});
}

// Score of `line` being `label` after `above` was `before`. `next` is nullptr after the last line.
double Transition(LineLabel before, const Line& above, LineLabel label, const Line& line,
                  const Line* next) {
  const bool body_before = before == LineLabel::kBody;
  if (label == LineLabel::kBody) {
    return body_before ? BodyFollowScore(above, line) : BodyBeginScore(before, above, line, next);
  }
  if (label == LineLabel::kTitle) {
    if (body_before) return TitleBelowBodyScore(above, line);
    return before == LineLabel::kTitle && line.blanks_before == 0 ? 1 : 0;
  }
  return 0;
}

// Score of the page's first line being `label`.
double BeginScore(LineLabel label, const Line& line, const Line* next) {
  return label == LineLabel::kBody ? BodyBeginScore(LineLabel::kFurniture, line, line, next) : 0;
}

}  // namespace

std::vector<LineLabel> LabelLines(const std::vector<Line>& lines) {
  const size_t count = lines.size();
  std::vector<std::array<double, kLabels>> best(count);
  std::vector<std::array<size_t, kLabels>> from(count);
  for (size_t i = 0; i < count; ++i) {
    const Line* next = i + 1 < count ? &lines[i + 1] : nullptr;
    const std::array<double, kLabels> emissions = Emissions(lines[i], next);
    for (size_t label = 0; label < kLabels; ++label) {
      double score = -std::numeric_limits<double>::infinity();
      if (i == 0) score = BeginScore(static_cast<LineLabel>(label), lines[i], next);
      for (size_t before = 0; i > 0 && before < kLabels; ++before) {
        const double sum =
            best[i - 1][before] + Transition(static_cast<LineLabel>(before), lines[i - 1],
                                             static_cast<LineLabel>(label), lines[i], next);
        if (sum > score) {
          score = sum;
          from[i][label] = before;
        }
      }
      best[i][label] = score + emissions[label];
    }
  }
  std::vector<LineLabel> labels(count);
  if (count == 0) return labels;
  size_t label = 0;
  for (size_t k = 1; k < kLabels; ++k) {
    if (best[count - 1][k] > best[count - 1][label]) label = k;
  }
  for (size_t i = count; i-- > 0;) {
    labels[i] = static_cast<LineLabel>(label);
    label = from[i][label];
  }
  return labels;
}

}  // namespace newsgraph
