// The organs that decide and appoint: a congress and its standing committee, a government.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_AUTHORITIES_H_
#define NEWSGRAPH_EXTRACT_DEEDS_AUTHORITIES_H_

#include <cstdint>
#include <string_view>

#include "extract/deeds/story_view.h"

namespace newsgraph {

// The home's organ that `text` names first (区人大常委会第六次会议 → the standing committee);
// kNoNode for none, or when home is not known.
NodeIndex AuthorityIn(const StoryView& story, std::u32string_view text);

// The organ that decides on what is told at `at` (code points): the first that the story names
// before, or its headline.
NodeIndex AuthorityBefore(const StoryView& story, uint32_t at);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_AUTHORITIES_H_
