// Which part of a graph is wanted, said the same way for every format.
#ifndef NEWSGRAPH_EXPORT_FILTER_H_
#define NEWSGRAPH_EXPORT_FILTER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/edtf.h"
#include "graph/model.h"

namespace newsgraph {

// An empty member asks for nothing in particular; what is asked for must all be so.
struct Filter {
  std::vector<NodeId> around = {};   // these nodes and what is near them
  uint32_t depth = 1;                // how many statements away from `around` is near
  std::vector<NodeType> types = {};  // both ends of a statement are of these (or in `around`)
  std::vector<std::string> predicates = {};  // names of the guide's table or any other
  std::optional<DayRange> days = {};         // a statement's date meets it; the undated do not
  double min_confidence = 0;                 // of a statement
  std::optional<StoryId> story = {};         // a statement was read in this story
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_FILTER_H_
