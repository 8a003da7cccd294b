// What people have decided about who is who. A judgement names nodes by their keys (graph_view.h),
// so that it outlives the removal of their documents and holds in every graph that has them.
#ifndef NEWSGRAPH_GRAPH_JUDGEMENTS_H_
#define NEWSGRAPH_GRAPH_JUDGEMENTS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace newsgraph {

// That two nodes are one.
struct Judgement {
  uint64_t number = 0;  // in this graph, from 1 on, in the order of judging
  uint64_t a = 0;       // the nodes' keys
  uint64_t b = 0;
  std::string a_name;  // as they were called then, for people to read
  std::string b_name;
  std::string reason;
  bool undone = false;

  bool operator==(const Judgement&) const = default;
};

// The sets of keys that the judgements which are not undone make one, each and all ascending.
std::vector<std::vector<uint64_t>> UnitedKeys(std::span<const Judgement> judgements);

// A text file of judgements that are not undone, without their numbers:
//   merge TAB key TAB key TAB name TAB name TAB reason
// Tabs and line ends in names and reasons become spaces. Lines that begin with # are comments.
std::string FormatJudgements(std::span<const Judgement> judgements);

// What FormatJudgements wrote. InvalidArgument, "LINE: WHY", for the first line that is none.
absl::StatusOr<std::vector<Judgement>> ParseJudgements(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_JUDGEMENTS_H_
