// What lines are by those about them: in which column they stand, which belong to a caption, where
// a signature or a list of names goes on.
#ifndef NEWSGRAPH_EXTRACT_STORY_LINE_CONTEXT_H_
#define NEWSGRAPH_EXTRACT_STORY_LINE_CONTEXT_H_

#include <vector>

#include "extract/story/line.h"

namespace newsgraph {

// `lines` are a page's, with what can be seen of each by itself.
void ReadLineContext(std::vector<Line>* lines);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_LINE_CONTEXT_H_
