// Stories that go on on another page: （下转3版） here, （上接1版） there.
#ifndef NEWSGRAPH_EXTRACT_STORY_JUMPS_H_
#define NEWSGRAPH_EXTRACT_STORY_JUMPS_H_

#include <vector>

#include "extract/read/page.h"
#include "extract/story/stories.h"
#include "graph/model.h"

namespace newsgraph {

// A page cut into stories.
struct CutPage {
  DocumentId id{};
  std::string source;
  std::string sha256;
  PageInfo info;
  PageInfo from;  // what said each of them
  std::vector<StoryText> stories;
  std::vector<JoinedPage> joined;  // with which it was read together
};

// Whether a story of `page` goes on, or began, on another page that it was not joined with.
bool IsOpen(const CutPage& page);

// Joins the stories of `pages` that go on on another of them: pages of one paper and day, as far as
// these are known, whose marks name each other's numbers, as far as those are known; of several the
// one whose headline and text share most. The first part gets all of the text, the second is read
// with the first before it.
void JoinJumps(const std::vector<CutPage*>& pages);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_JUMPS_H_
