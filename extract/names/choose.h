// The choice among candidates: the set that does not overlap and is worth most.
#ifndef NEWSGRAPH_EXTRACT_NAMES_CHOOSE_H_
#define NEWSGRAPH_EXTRACT_NAMES_CHOOSE_H_

#include <vector>

#include "extract/names/candidate.h"

namespace newsgraph {

// The candidates, by begin, that together are worth most without overlapping. A candidate's worth
// grows faster than its length, so that a whole name beats the names in it.
std::vector<Candidate> ChooseNames(std::vector<Candidate> candidates);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_CHOOSE_H_
