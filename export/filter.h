// Which part of a graph is wanted, said the same way for every format.
#ifndef NEWSGRAPH_EXPORT_FILTER_H_
#define NEWSGRAPH_EXPORT_FILTER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/edtf.h"
#include "graph/graph_view.h"
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

// A filter in words, as it is given on a command line. Empty words ask for nothing.
struct FilterWords {
  std::vector<std::string> nodes = {};  // ids ("n17") or names
  uint32_t depth = 1;
  std::vector<std::string> types = {};
  std::vector<std::string> predicates = {};
  std::string since = {};  // EDTF
  std::string until = {};
  double min_confidence = 0;
  std::string story = {};  // "s3"
};

// The filter that `words` mean in this graph. InvalidArgument says which word is not understood and
// what was wanted; NotFound, which node or story there is none of.
absl::StatusOr<Filter> ReadFilter(const GraphView& view, const FilterWords& words);

// The node that is meant by "n17" or else by its name or alias. A name of several nodes is an
// InvalidArgument that lists them with their ids.
absl::StatusOr<NodeId> ResolveNode(const GraphView& view, const std::string& name_or_id);

// The story that is meant by "s3".
absl::StatusOr<StoryId> ResolveStory(const GraphView& view, const std::string& id);

// Whether `text` has the form of a story's id.
bool IsStoryId(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_FILTER_H_
