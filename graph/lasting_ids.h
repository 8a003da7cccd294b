// From a document's own ids to the graph's, which are given once and for ever.
#ifndef NEWSGRAPH_GRAPH_LASTING_IDS_H_
#define NEWSGRAPH_GRAPH_LASTING_IDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/database.h"
#include "graph/model.h"
#include "graph/rows.h"

namespace newsgraph {

// Gives the ids of one change, which may be of many documents.
class IdGiver {
 public:
  // `rows` must outlive the giver.
  explicit IdGiver(const Rows& rows) : rows_(rows) {}

  // `records`, which must have passed CheckRecords, with the graph's ids in place of the
  // document's. Nodes and statements that are one (graph/identity.h) get one id and are all still
  // there. What the graph has met before has the id it had, even when it was gone in between.
  absl::StatusOr<DocumentRecords> Give(DocumentRecords records);

  // Puts the new ids into `batch`.
  void Finish(Batch* batch);

 private:
  absl::StatusOr<uint64_t> Find(Kind kind, std::string_view content, uint64_t* last);
  absl::Status ReadCounters();
  absl::Status GiveStories(DocumentRecords* records);
  absl::Status GiveNodes(const std::vector<std::string>& keys, DocumentRecords* records);
  absl::Status GiveStatements(const std::vector<std::string>& keys, DocumentRecords* records);

  const Rows& rows_;
  std::optional<Counters> before_;
  Counters counters_;
  std::unordered_map<std::string, uint64_t> known_;  // what `rows_` was asked for
  std::unordered_map<std::string, uint64_t> given_;  // new ids, which `rows_` does not have
  std::unordered_map<StoryId, StoryId> stories_;     // from the document's ids to the graph's
  std::unordered_map<NodeId, NodeId> nodes_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_LASTING_IDS_H_
