#include "graph/lasting_ids.h"

#include <utility>
#include <variant>

#include "graph/identity.h"
#include "graph/row_access.h"

namespace newsgraph {

absl::StatusOr<DocumentRecords> IdGiver::Give(DocumentRecords records) {
  NG_RETURN_IF_ERROR(ReadCounters());
  stories_.clear();
  nodes_.clear();
  const std::vector<std::string> node_keys = IdentityKeys(records);
  const std::vector<std::string> statement_keys = StatementKeys(records, node_keys);
  NG_RETURN_IF_ERROR(GiveStories(&records));
  NG_RETURN_IF_ERROR(GiveNodes(node_keys, &records));
  for (Mention& mention : records.mentions) {
    mention.node = nodes_.at(mention.node);
    mention.span.story = stories_.at(mention.span.story);
  }
  NG_RETURN_IF_ERROR(GiveStatements(statement_keys, &records));
  return records;
}

void IdGiver::Finish(Batch* batch) {
  for (const auto& [key, id] : given_) batch->Put(Table::kXid, key, EncodeRow(NumberRow{id}));
  if (before_ && counters_ != *before_) {
    batch->Put(Table::kMeta, std::string(kCountersKey), EncodeRow(counters_));
  }
}

absl::Status IdGiver::ReadCounters() {
  if (before_) return absl::OkStatus();
  NG_ASSIGN_OR_RETURN(before_, FindRowOrEmpty<Counters>(rows_, Table::kMeta, kCountersKey));
  counters_ = *before_;
  return absl::OkStatus();
}

absl::Status IdGiver::GiveStories(DocumentRecords* records) {
  const std::vector<std::string> keys = StoryKeys(*records);
  for (size_t i = 0; i < keys.size(); ++i) {
    NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kStory, keys[i], &counters_.story));
    stories_[std::exchange(records->stories[i].id, StoryId{id})] = StoryId{id};
  }
  return absl::OkStatus();
}

absl::Status IdGiver::GiveNodes(const std::vector<std::string>& keys, DocumentRecords* records) {
  for (size_t i = 0; i < keys.size(); ++i) {
    NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kNode, keys[i], &counters_.node));
    nodes_[std::exchange(records->nodes[i].id, NodeId{id})] = NodeId{id};
  }
  return absl::OkStatus();
}

absl::Status IdGiver::GiveStatements(const std::vector<std::string>& keys,
                                     DocumentRecords* records) {
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
absl::StatusOr<uint64_t> IdGiver::Find(Kind kind, std::string_view content, uint64_t* last) {
  std::string key = XidKey(kind, content);
  if (const auto given = given_.find(key); given != given_.end()) return given->second;
  if (const auto met = known_.find(key); met != known_.end()) return met->second;
  NG_ASSIGN_OR_RETURN(const std::optional<NumberRow> known,
                      FindRow<NumberRow>(rows_, Table::kXid, key));
  if (known) return known_.emplace(std::move(key), known->number).first->second;
  given_.emplace(std::move(key), ++*last);
  return *last;
}

}  // namespace newsgraph
