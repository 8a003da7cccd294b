// A page into its stories: lines are labelled, gathered into blocks, and the blocks put together.
#ifndef NEWSGRAPH_EXTRACT_STORY_STORIES_H_
#define NEWSGRAPH_EXTRACT_STORY_STORIES_H_

#include <string>
#include <vector>

#include "extract/read/page.h"
#include "graph/model.h"

namespace newsgraph {

// A story's characters: wrapped lines joined, a '\n' behind each paragraph. Body first, then
// sidebars, then captions.
struct StoryText {
  std::u32string headline;  // its lines parted by '\n'
  std::u32string text;
  std::vector<SourceRun> source;  // into the document
  std::string continued_from;
  std::string continued_on;
};

struct PageStories {
  std::vector<StoryText> stories;
  PageInfo masthead;  // what the page's furniture says of the issue
};

// `info` is what is known of the issue already.
PageStories ReadStories(const Page& page, const PageInfo& info);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_STORIES_H_
