#include "extract/story/line_context.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "extract/chars.h"
#include "extract/read/masthead.h"
#include "extract/signature.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

// 陆某：… is a turn only where a paragraph may begin, not where a line of one does.
void SetTurns(std::vector<Line>* lines) {
  for (size_t i = 1; i < lines->size(); ++i) {
    Line& line = (*lines)[i];
    const Line& above = (*lines)[i - 1];
    if (line.blanks_before == 0 && line.indent < 4 && !above.ends_sentence && above.full()) {
      line.opens_turn = false;
    }
  }
}

// 优秀指导教师: what stands alone between the rows of a list is its own kind of row.
void SetGroupHeads(std::vector<Line>* lines) {
  constexpr size_t kLongest = 10;
  for (size_t i = 1; i + 1 < lines->size(); ++i) {
    Line& line = (*lines)[i];
    const bool plain = line.text.size() <= kLongest && !line.ends_sentence && !line.holds_comma &&
                       !line.ends_open && line.blanks_before == 0;
    if (plain && (*lines)[i - 1].is_row && (*lines)[i + 1].is_row &&
        (*lines)[i + 1].blanks_before == 0) {
      line.is_row = true;
    }
  }
}

// A signature may begin on the line above.
void SetSignatures(std::vector<Line>* lines) {
  constexpr size_t kTail = 24;  // code points of the line above
  for (size_t i = 0; i < lines->size(); ++i) {
    Line& line = (*lines)[i];
    if (line.ends_in_credit || line.is_byline || line.is_mark || line.opens_story) continue;
    std::u32string text(line.text);
    const bool opens = text.find_first_of(U"（(") != std::u32string::npos;
    if (!opens && i > 0 && line.blanks_before == 0) {
      const std::u32string_view above = (*lines)[i - 1].text;
      text.insert(0, above.substr(above.size() - std::min(above.size(), kTail)));
    }
    if (!FindSignature(text)) continue;
    line.is_signed = true;
    line.ends_sentence = true;
  }
}

// The width, within two half widths, that three or more of the lines [begin, end) have; 0 when
// there is none.
uint32_t CommonWidth(const std::vector<Line>& lines, size_t begin, size_t end) {
  constexpr uint32_t kNarrowest = 16;  // no column is narrower
  std::map<uint32_t, uint32_t> counts;
  for (size_t i = begin; i < end; ++i) {
    if (lines[i].width >= kNarrowest) ++counts[lines[i].width / 2 * 2];
  }
  uint32_t best = 0;
  uint32_t best_count = 3;
  for (const auto& [width, count] : counts) {
    const auto next = counts.find(width + 2);
    const bool pair = next != counts.end();
    const uint32_t both = count + (pair ? next->second : 0);
    if (both < best_count) continue;
    best_count = both;
    best = width + (pair ? 1 : 0);
  }
  return best;
}

// A line stands in the column of the lines before it or of those behind it, whichever is nearer to
// its own width. A column is narrower than 80 half widths; a page of mostly wider lines has its
// paragraphs in one line each.
void SetColumnWidths(std::vector<Line>* lines) {
  constexpr size_t kReach = 6;
  constexpr uint32_t kWidest = 80;
  size_t all = 0;
  size_t unwrapped = 0;
  for (const Line& line : *lines) {
    all += line.width;
    unwrapped += line.width > kWidest ? line.width : 0;
  }
  if (unwrapped * 2 > all) return;
  const auto distance = [](const Line& line, uint32_t width) {
    return width > line.width ? width - line.width : line.width - width;
  };
  for (size_t i = 0; i < lines->size(); ++i) {
    Line& line = (*lines)[i];
    const size_t begin = i < kReach ? 0 : i - kReach;
    const size_t end = std::min(lines->size(), i + kReach + 1);
    const uint32_t before = CommonWidth(*lines, begin, i + 1);
    const uint32_t behind = CommonWidth(*lines, i, end);
    line.column_width = distance(line, before) < distance(line, behind) ? before : behind;
    if (line.column_width == 0) line.column_width = CommonWidth(*lines, begin, end);
    if (line.column_width > kWidest) line.column_width = 0;
  }
}

// Where indents were lost on the way, a paragraph's first line is two Han characters narrower than
// its column.
void SetSlack(std::vector<Line>* lines) {
  constexpr uint32_t kKept = 4;
  constexpr uint32_t kLost = 10;
  size_t openings = 0;
  size_t narrow = 0;
  for (const Line& line : *lines) {
    if (!line.opens_story || line.column_width == 0) continue;
    ++openings;
    narrow += line.width + kKept < line.column_width && line.indent < 4 ? 1 : 0;
  }
  const uint32_t slack = openings == 0 || narrow * 2 >= openings ? kLost : kKept;
  for (Line& line : *lines) line.slack = line.indent >= 4 ? kLost : slack;
}

void SetIndented(std::vector<Line>* lines) {
  constexpr size_t kFewest = 3;
  constexpr uint32_t kIndent = 4;  // half widths
  const auto indented = static_cast<size_t>(std::count_if(
      lines->begin(), lines->end(), [](const Line& line) { return line.indent >= kIndent; }));
  if (indented < kFewest || indented * 16 < lines->size()) return;
  for (Line& line : *lines) {
    line.indented = line.indent >= kIndent;
    line.unindented = !line.indented;
  }
}

constexpr size_t kCreditOnly = 14;  // code points of a line that is a credit and nothing else

// Whether `line` is no part of the paragraph of the line below it.
bool PartsParagraph(const Line& line, const Line& below) {
  const bool short_title =
      !line.ends_sentence && !line.ends_open && !line.full() && line.width + 6 < below.width;
  return line.is_mark || line.is_byline || line.is_furniture || line.ends_in_credit ||
         line.hint == LineHint::kHeading || short_title;
}

// Whether a caption that holds line `below` may begin there: `line` is what stands above.
bool PartsCaption(const Line& line, const Line& below, bool behind_credit) {
  const bool new_sentence =
      line.ends_sentence && (behind_credit || below.text.size() > kCreditOnly);
  return new_sentence || PartsParagraph(line, below);
}

// A caption runs from the start of its paragraph to the credit. A credit behind a sentence in the
// midst of a paragraph signs the story.
void SetCaptions(std::vector<Line>* lines) {
  constexpr size_t kLongest = 8;  // lines
  for (size_t i = 0; i < lines->size(); ++i) {
    if (!(*lines)[i].ends_in_credit) continue;
    size_t first = i;
    // A credit on a line of its own is set to the right.
    const auto begins = [&](const Line& line) {
      const bool lone_credit = &line == &(*lines)[i] && line.text.size() <= kCreditOnly;
      return line.blanks_before > 0 || (line.indent >= 4 && !lone_credit);
    };
    while (first > 0 && !begins((*lines)[first]) && i - first < kLongest &&
           !PartsCaption((*lines)[first - 1], (*lines)[first], first < i)) {
      --first;
    }
    // 图为… within it: then all of its paragraph is the caption.
    const bool noted = std::any_of(lines->begin() + static_cast<long>(first),
                                   lines->begin() + static_cast<long>(i) + 1,
                                   [](const Line& line) { return line.in_caption; });
    while (noted && first > 0 && !begins((*lines)[first]) && i - first < kLongest &&
           !PartsParagraph((*lines)[first - 1], (*lines)[first])) {
      --first;
    }
    const Line& start = (*lines)[first];
    const bool in_text = !noted && first > 0 && first < i && start.unindented && !begins(start) &&
                         (*lines)[first - 1].full();
    for (size_t j = first; j <= i; ++j) (*lines)[j].in_caption = !in_text;
    (*lines)[i].is_signed = in_text;
  }
}

// Whether a text breaks off in line i: it is wide enough, and it or a line above it in the same
// piece is punctuated as no title is.
bool BreaksOff(const std::vector<Line>& lines, size_t i) {
  const Line& last = lines[i];
  if (last.ends_sentence || last.is_byline || last.is_mark || last.is_furniture) return false;
  if (!last.may_run_on()) return false;
  for (size_t at = i;; --at) {
    const Line& line = lines[at];
    if (line.holds_comma || line.holds_stop || line.ends_sentence || line.ends_open) return true;
    if (at == 0 || line.blanks_before > 0) return false;
  }
}

// A picture's caption may stand in the midst of a sentence.
void SetResumptions(std::vector<Line>* lines) {
  std::optional<size_t> text;  // the last line that is no caption
  for (size_t i = 0; i < lines->size(); ++i) {
    Line& line = (*lines)[i];
    if (line.in_caption) continue;
    const bool behind_caption = i > 0 && (*lines)[i - 1].in_caption;
    line.resumes = behind_caption && text && !line.indented && BreaksOff(*lines, *text);
    text = i;
  }
}

// □平安桐溪: by itself over a story's title it is the name of a column.
void SetLabels(std::vector<Line>* lines) {
  constexpr size_t kLongest = 9;
  for (size_t i = 0; i + 1 < lines->size(); ++i) {
    Line& line = (*lines)[i];
    const bool plain = !line.ends_sentence && !line.holds_comma && !line.ends_open;
    if (!line.is_item || line.text.size() > kLongest || !plain || line.blanks_before == 0) continue;
    if ((*lines)[i + 1].is_item) continue;
    line.is_item = false;
    line.is_label = true;
  }
}

// Below words that end, ——段某某 says whose they are.
void SetAttributions(std::vector<Line>* lines) {
  constexpr size_t kLongest = 24;
  for (size_t i = 1; i < lines->size(); ++i) {
    Line& line = (*lines)[i];
    line.is_attribution = line.text.starts_with(U"——") && line.text.size() <= kLongest &&
                          line.blanks_before == 0 && (*lines)[i - 1].ends_sentence;
  }
}

// What stands at a page's head between its lines of furniture is furniture: the second line of
// whose paper it is, its name in two lines.
void SetMasthead(std::vector<Line>* lines) {
  constexpr size_t kHead = 8;
  const size_t head = std::min(lines->size(), kHead);
  size_t first = head;
  size_t last = 0;
  for (size_t i = 0; i < head; ++i) {
    if (!(*lines)[i].is_furniture) continue;
    first = std::min(first, i);
    last = i;
  }
  // The paper's name over them.
  for (size_t i = 0; i < first && first < head; ++i) {
    Line& line = (*lines)[i];
    const std::u32string compact = WithoutSpaces(line.text);
    if (ToCodePoints(ReadMasthead(ToUtf8(compact)).paper) == compact) line.is_furniture = true;
  }
  for (size_t i = first; i < last; ++i) {
    Line& line = (*lines)[i];
    const bool plain = !line.ends_sentence && !line.holds_comma && line.blanks_before == 0 &&
                       (*lines)[i + 1].blanks_before == 0;
    line.is_furniture = line.is_furniture || plain;
  }
}

}  // namespace

void ReadLineContext(std::vector<Line>* lines) {
  SetMasthead(lines);
  SetLabels(lines);
  SetAttributions(lines);
  SetGroupHeads(lines);
  SetSignatures(lines);
  SetColumnWidths(lines);
  SetTurns(lines);
  SetSlack(lines);
  SetIndented(lines);
  SetCaptions(lines);
  SetResumptions(lines);
}

}  // namespace newsgraph
