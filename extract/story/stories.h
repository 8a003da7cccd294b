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
  // How the page writes both, where they have simplified characters for its traditional ones; else
  // empty.
  std::u32string headline_written;
  std::u32string text_written;
  std::vector<SourceRun> source;  // into the document, or that of the page behind
  uint32_t body_end = 0;          // where the body ends: sidebars and captions stand behind
  std::string continued_from;
  std::string continued_on;

  // Where it goes on on another page and both are read together (story/jumps.h).
  //
  // The part of `text`, at its beginning, that stands on the page before: read for what it says of
  // the rest, but no part of this page's story. `source` does not cover it.
  uint32_t before = 0;
  // The part that stands on the page behind: part of this page's story, but what it says is said
  // by that page.
  uint32_t behind_begin = 0;
  uint32_t behind_end = 0;

  // The characters [begin, end) of `text` as the page writes them.
  std::u32string_view Written(uint32_t begin, uint32_t end) const {
    const std::u32string_view all = text_written.empty() ? text : text_written;
    return all.substr(begin, end - begin);
  }
};

struct PageStories {
  std::vector<StoryText> stories;
  PageInfo masthead;  // what the page's furniture says of the issue
};

// `info` is what is known of the issue already.
PageStories ReadStories(const Page& page, const PageInfo& info);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_STORIES_H_
