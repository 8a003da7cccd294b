// Labelled lines gathered into blocks: a run of text, a title, a caption. Stories are put together
// from them.
#ifndef NEWSGRAPH_EXTRACT_STORY_BLOCKS_H_
#define NEWSGRAPH_EXTRACT_STORY_BLOCKS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/story/line.h"
#include "extract/story/line_labels.h"

namespace newsgraph {

enum class BlockKind : uint8_t { kText, kTitle, kCaption };

struct Block {
  BlockKind kind = BlockKind::kText;
  std::vector<size_t>
      lines;  // indexes of the page's lines, ascending; a closing byline is among them

  // Of a text.
  bool opens_story = false;    // 本报讯, or stands behind 上接
  bool has_dateline = false;   // 本报讯: news rather than a feature
  bool has_byline = false;     // 本报讯（记者 某某）, or closed by 记者 某某
  bool closed = false;         // by a byline or 下转
  bool lists_items = false;    // begins with ● or the like
  bool opens_turn = false;     // begins with 问： or the like
  bool begins_inside = false;  // its first line goes on with a sentence or paragraph
  bool ends_inside = false;    // its last line breaks off
  std::string continued_from;  // the page that 上接 names
  std::string continued_on;    // the page that 下转 names
  uint32_t column_width = 0;   // half widths; 0 where lines are not wrapped

  // Of a title: 简讯, and stands over a list of short items.
  bool is_briefs = false;
  bool names_notice = false;
  bool is_label = false;  // 要点速递: no story's title
  // It is set as a paragraph's first line is: a subhead rather than a headline.
  bool set_as_text = false;

  bool stands_apart = false;  // a blank line before it
  // Nothing but furniture or captions stands between it and the block of the same kind before it.
  bool adjoins = false;
};

// The blocks of a page in reading order.
std::vector<Block> GatherBlocks(const std::vector<Line>& lines,
                                const std::vector<LineLabel>& labels);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_BLOCKS_H_
