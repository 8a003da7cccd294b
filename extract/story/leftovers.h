// What is left when stories have been put together: sidebars and pictures.
#ifndef NEWSGRAPH_EXTRACT_STORY_LEFTOVERS_H_
#define NEWSGRAPH_EXTRACT_STORY_LEFTOVERS_H_

#include <vector>

#include "extract/story/assemble.h"
#include "extract/story/blocks.h"
#include "extract/story/similarity.h"

namespace newsgraph {

// Gives each text and caption that no story of `plans` has to the story that it shares most with;
// with nothing shared, to the one before it. Where there is no story at all, they become one.
void PlaceLeftovers(const std::vector<Block>& blocks, const BlockSimilarity& similarity,
                    std::vector<StoryPlan>* plans);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_LEFTOVERS_H_
