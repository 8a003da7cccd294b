#include "graph/lasting_ids.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "graph/identity.h"
#include "graph/records.h"
#include "graph/row_access.h"

namespace newsgraph {
namespace {

// Finds the id of a content, or gives it the next one.
class IdGiver {
 public:
  IdGiver(const Rows& rows, Counters counters, Batch* batch)
      : rows_(rows), before_(counters), counters_(counters), batch_(batch) {}

  absl::StatusOr<StoryId> Story(std::string_view content) {
    NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kStory, content, &counters_.story));
    return StoryId{id};
  }
  absl::StatusOr<NodeId> Node(std::string_view content) {
    NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kNode, content, &counters_.node));
    return NodeId{id};
  }
  absl::StatusOr<StatementId> Statement(std::string_view content) {
    NG_ASSIGN_OR_RETURN(const uint64_t id, Find(Kind::kStatement, content, &counters_.statement));
    return StatementId{id};
  }

  void SaveCounters() {
    if (counters_ == before_) return;
    batch_->Put(Table::kMeta, std::string(kCountersKey), EncodeRow(counters_));
  }

 private:
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
  const Counters before_;
  Counters counters_;
  Batch* batch_;
  std::unordered_map<std::string, uint64_t> given_;  // new ids, which `rows_` does not have
};

}  // namespace

absl::StatusOr<DocumentRecords> GiveLastingIds(const Rows& rows, DocumentRecords records,
                                               Batch* batch) {
  const std::vector<std::string> node_keys = IdentityKeys(records);
  const std::vector<std::string> statement_keys = StatementKeys(records, node_keys);
  NG_ASSIGN_OR_RETURN(const Counters counters,
                      FindRowOrEmpty<Counters>(rows, Table::kMeta, kCountersKey));
  IdGiver giver(rows, counters, batch);
  std::unordered_map<StoryId, StoryId> stories;
  std::unordered_map<NodeId, NodeId> nodes;
  for (Story& story : records.stories) {
    NG_ASSIGN_OR_RETURN(const StoryId id,
                        giver.Story(FormatId(records.document.id) + FormatId(story.id)));
    stories[std::exchange(story.id, id)] = id;
  }
  for (size_t i = 0; i < records.nodes.size(); ++i) {
    NG_ASSIGN_OR_RETURN(const NodeId id, giver.Node(node_keys[i]));
    nodes[std::exchange(records.nodes[i].id, id)] = id;
  }
  for (Mention& mention : records.mentions) {
    mention.node = nodes.at(mention.node);
    mention.span.story = stories.at(mention.span.story);
  }
  for (size_t i = 0; i < records.statements.size(); ++i) {
    Statement& statement = records.statements[i];
    NG_ASSIGN_OR_RETURN(statement.id, giver.Statement(statement_keys[i]));
    statement.subject = nodes.at(statement.subject);
    if (auto* node = std::get_if<NodeId>(&statement.object)) *node = nodes.at(*node);
    if (auto* story = std::get_if<StoryId>(&statement.object)) *story = stories.at(*story);
    for (Evidence& span : statement.evidence) span.story = stories.at(span.story);
  }
  giver.SaveCounters();
  return records;
}

}  // namespace newsgraph
