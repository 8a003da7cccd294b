// Words on paper into lines, columns and headlines: where they stand, not the order they come in.
//
// Words on one height and close together are a piece of a line; pieces under one another, of one
// size and one left edge, are a block: a column of text, a headline, a caption. Blocks are put in
// reading order by cutting the page: a row of single lines on top is a masthead, read as one line;
// a headline in the middle over all columns, and the first behind text, parts what stands above
// from what stands below; else columns are parted, left to right; else again what stands above from
// what stands below.
#ifndef NEWSGRAPH_EXTRACT_READ_LAYOUT_H_
#define NEWSGRAPH_EXTRACT_READ_LAYOUT_H_

#include <string>
#include <vector>

#include "extract/read/page.h"

namespace newsgraph {

// In any unit; y grows downwards.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

struct PlacedWord {
  Box box;
  double size = 0;  // of its type
  std::u32string text;
};

// The page as lines, each a paragraph or a headline, with columns joined. What is set larger than
// most of the text is a heading. Characters that are put in, between words, come from nowhere; the
// document is the page's own text.
Page LayOut(std::vector<PlacedWord> words);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_LAYOUT_H_
