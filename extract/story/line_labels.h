// What each line of a page is: text of a story, a title, a byline, a caption, a mark, or furniture
// of the page.
#ifndef NEWSGRAPH_EXTRACT_STORY_LINE_LABELS_H_
#define NEWSGRAPH_EXTRACT_STORY_LINE_LABELS_H_

#include <cstdint>
#include <vector>

#include "extract/story/line.h"

namespace newsgraph {

enum class LineLabel : uint8_t { kBody, kTitle, kByline, kCaption, kMark, kFurniture };

// The labels of `lines` that together score best: each label's score on its line's features, and
// each pair of neighbours' score, summed over the page (Viterbi).
std::vector<LineLabel> LabelLines(const std::vector<Line>& lines);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_LINE_LABELS_H_
