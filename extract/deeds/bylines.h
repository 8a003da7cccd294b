// Who wrote and who photographed a story: （记者 某某 通讯员 某某）, 记者 某某, （某某 摄）.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_BYLINES_H_
#define NEWSGRAPH_EXTRACT_DEEDS_BYLINES_H_

#include <cstdint>
#include <vector>

#include "extract/deeds/story_view.h"

namespace newsgraph {

struct Byline {
  NodeIndex person = kNoNode;
  bool photographed = false;
  uint32_t begin = 0;  // code points: the role and the name
  uint32_t end = 0;
};

// One for each person and act.
std::vector<Byline> FindBylines(const StoryView& story);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_BYLINES_H_
