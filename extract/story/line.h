// The lines of a page with what can be seen of each: the features from which they are labelled.
#ifndef NEWSGRAPH_EXTRACT_STORY_LINE_H_
#define NEWSGRAPH_EXTRACT_STORY_LINE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/read/page.h"

namespace newsgraph {

// A line that is not blank. `begin` and `end` are offsets of Page::text without the white space
// around the text.
struct Line {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::u32string_view text;  // of the page, which must outlive it
  LineHint hint = LineHint::kNone;

  uint32_t width = 0;         // in half widths
  uint32_t column_width = 0;  // of the column it stands in; 0 where lines are not wrapped
  uint32_t slack = 0;         // how much narrower than the column a paragraph's first line may be
  uint32_t indent = 0;        // half widths of white space before the text
  uint32_t blanks_before = 0;
  bool indented = false;    // on a page that indents its paragraphs: this one begins one
  bool unindented = false;  // on such a page: it does not

  // What it looks like.
  bool ends_sentence = false;    // 。 ！ ？, closing marks after it not counted
  bool ends_open = false;        // ， 、 ； ：
  bool holds_stop = false;       // 。 before its end
  bool holds_comma = false;      // ，
  bool holds_gap = false;        // 花漾山城 乐享金秋: a space between two phrases
  bool unbalanced = false;       // a quotation mark without its partner
  bool opens_story = false;      // 本报讯
  bool opens_turn = false;       // 记者： 问：
  bool is_item = false;          // ● and the like before an item of a list
  bool is_date = false;          // 2024年1月26日, and nothing else
  bool is_row = false;           // a row of a table, or of a list of names
  bool is_byline = false;        // 记者 某某, and nothing else
  bool ends_in_credit = false;   // … 某某 摄
  bool in_caption = false;       // belongs to a text that ends in a credit
  bool resumes = false;          // stands behind a caption that cut a sentence in two
  bool is_signed = false;        // … （赵某 姚某某）: ends in the names of who wrote it
  bool is_furniture = false;     // masthead, editors, telephone numbers
  bool is_mark = false;          // （上接1版） （下转3版）
  bool is_briefs_title = false;  // 简讯
  bool is_attribution = false;   // ——段某某 below the words that are cited
  bool opens_notice = false;     // 为弘扬劳模精神，…: what a notice begins with
  bool is_notice_title = false;  // 停电预告 任免信息
  bool is_label = false;         // 要点速递: says what kind of text follows, names no story

  // As wide as its column; wide enough to break off at its end; too wide for the column.
  bool full() const { return column_width > 0 && width + 3 >= column_width; }
  bool may_run_on() const { return column_width > 0 && width + slack >= column_width && !bulges(); }
  bool bulges() const { return column_width > 0 && width > column_width + 6; }
};

// The lines of `page` with their features. `paper` is the paper's name where it is known: a line of
// its own that says it is furniture.
std::vector<Line> ReadLines(const Page& page, std::u32string_view paper);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_LINE_H_
