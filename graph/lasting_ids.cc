#include "graph/lasting_ids.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "graph/identity.h"
#include "graph/row_access.h"

namespace newsgraph {
namespace {

class IdGiver {
 public:
  IdGiver(const Rows& rows, Batch* batch) : rows_(rows), batch_(batch) {}

  absl::Status Give(DocumentRecords* records) {
    const std::vector<std::string> node_keys = IdentityKeys(*records);
    const std::vector<std::string> statement_keys = StatementKeys(*records, node_keys);
    NG_ASSIGN_OR_RETURN(const Counters before,
                        FindRowOrEmpty<Counters>(rows_, Table::kMeta, kCountersKey));
    counters_ = before;
    NG_RETURN_IF_ERROR(GiveStories(StoryKeys(*records), records));
    NG_RETURN_IF_ERROR(GiveNodes(node_keys, records));
    for (Mention& mention : records->mentions) {
      mention.node = nodes_.at(mention.node);
      mention.span.story = stories_.at(mention.span.story);
    }
    NG_RETURN_IF_ERROR(GiveStatements(statement_keys, records));
    if (counters_ != before) {
      batch_->Put(Table::kMeta, std::string(kCountersKey), EncodeRow(counters_));
    }
    return absl::OkStatus();
  }

 private:
  absl::Status GiveStories(const std::vector<std::string>& keys, DocumentRecords* records) {
    for (size_t i = 0; i < keys.size(); ++i) {
      NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kStory, keys[i], &counters_.story));
      stories_[std::exchange(records->stories[i].id, StoryId{id})] = StoryId{id};
    }
    return absl::OkStatus();
  }

  absl::Status GiveNodes(const std::vector<std::string>& keys, DocumentRecords* records) {
    for (size_t i = 0; i < keys.size(); ++i) {
      NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kNode, keys[i], &counters_.node));
      nodes_[std::exchange(records->nodes[i].id, NodeId{id})] = NodeId{id};
    }
    return absl::OkStatus();
  }

  absl::Status GiveStatements(const std::vector<std::string>& keys, DocumentRecords* records) {
    for (size_t i = 0; i < keys.size(); ++i) {
      NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kStatement, keys[i], &counters_.statement));
      Statement& statement = records->statements[i];
      statement.id = StatementId{id};
      statement.subject = nodes_.at(statement.subject);
      if (auto* node = std::get_if<NodeId>(&statement.object)) *node = nodes_.at(*node);
      if (auto* story = std::get_if<StoryId>(&statement.object)) *story = stories_.at(*story);
      for (Evidence& span : statement.evidence) span.story = stories_.at(span.story);
    }
    return absl::OkStatus();
  }

  // The id of `content`; the one after `*last` when it has none yet.
  absl::StatusOr<uint64_t> Find(Kind kind, std::string_view content, uint64_t* last) {
    std::string key = XidKey(kind, content);
    if (const auto given = given_.find(key); given != given_.end()) return given->second;
    NG_ASSIGN_OR_RETURN(const std::optional<NumberRow> known,
                        FindRow<NumberRow>(rows_, Table::kXid, key));
    if (known) return known->number;
    batch_->Put(Table::kXid, key, EncodeRow(NumberRow{++*last}));
    given_.emplace(std::move(key), *last);
    return *last;
  }

  const Rows& rows_;
  Batch* batch_;
  Counters counters_;
  std::unordered_map<std::string, uint64_t> given_;  // new ids, which `rows_` does not have
  std::unordered_map<StoryId, StoryId> stories_;     // from the document's ids to the graph's
  std::unordered_map<NodeId, NodeId> nodes_;
};

}  // namespace

absl::StatusOr<DocumentRecords> GiveLastingIds(const Rows& rows, DocumentRecords records,
                                               Batch* batch) {
  NG_RETURN_IF_ERROR(IdGiver(rows, batch).Give(&records));
  return records;
}

}  // namespace newsgraph
