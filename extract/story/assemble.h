// Blocks into stories: which title belongs to which text, which text goes on where.
#ifndef NEWSGRAPH_EXTRACT_STORY_ASSEMBLE_H_
#define NEWSGRAPH_EXTRACT_STORY_ASSEMBLE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "extract/story/blocks.h"

namespace newsgraph {

// Indexes of blocks, each kind in reading order.
struct StoryPlan {
  std::vector<size_t> titles;
  std::vector<size_t> texts;     // at least one, unless the story is a photograph with its caption
  std::vector<size_t> subheads;  // titles that stand inside the text
  std::vector<size_t> sidebars;
  std::vector<size_t> captions;
};

// The stories of a page, in the order in which their first text (or caption) stands. Ambiguity is
// decided over the whole page: every way of giving titles and texts to stories is scored, and the
// best is found by beam search. `block_texts` are the blocks' characters. Titles that belong to no
// story are left out.
std::vector<StoryPlan> AssembleStories(const std::vector<Block>& blocks,
                                       const std::vector<std::u32string>& block_texts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_ASSEMBLE_H_
