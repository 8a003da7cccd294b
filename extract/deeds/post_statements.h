// Statements of the posts that a story names, and of who appoints.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_POST_STATEMENTS_H_
#define NEWSGRAPH_EXTRACT_DEEDS_POST_STATEMENTS_H_

#include "extract/deeds/reading.h"

namespace newsgraph {

// Adds holdsPost, memberOf and residentOf for reading->posts; appoints, where 任命 or 免去 stands
// before the post or heads the list that it is in.
void StatePosts(Reading* reading);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_POST_STATEMENTS_H_
