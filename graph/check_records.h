// Whether a document's records hold together, so that nothing broken gets into a graph.
#ifndef NEWSGRAPH_GRAPH_CHECK_RECORDS_H_
#define NEWSGRAPH_GRAPH_CHECK_RECORDS_H_

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "absl/status/status.h"
#include "graph/model.h"

namespace newsgraph {

// The longest name that a node may have, in code points.
inline constexpr size_t kMaxNameLength = 200;

// Checks a document's records one after the other, in the order of records. InvalidArgument, "WHAT:
// WHY", for the first of these that is not so: the document has an id and a source; ids are there
// once; every end of a mention or statement is a node or story of the document; a name is UTF-8,
// not blank and not too long; a story's text is UTF-8 and spans lie within it; a mention's text is
// the story's at its span; a statement has a predicate and evidence. What was refused counts as not
// there for those that follow.
class RecordChecker {
 public:
  absl::Status Check(const Document& document);
  absl::Status Check(const Story& story);
  absl::Status Check(const Node& node);
  absl::Status Check(const Mention& mention) const;
  absl::Status Check(const Statement& statement);

 private:
  struct Text {
    std::string bytes;
    size_t length;  // code points
  };
  absl::Status CheckSpan(const std::string& what, const Evidence& span) const;
  absl::Status CheckEnd(const std::string& what, NodeId id) const;

  DocumentId document_{};
  std::unordered_map<StoryId, Text> stories_;
  std::unordered_set<NodeId> nodes_;
  std::unordered_set<StatementId> statements_;
};

// All of them; "SOURCE: WHAT: WHY" for the first that is wrong.
absl::Status CheckRecords(const DocumentRecords& records);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_CHECK_RECORDS_H_
