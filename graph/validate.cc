#include "graph/validate.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "graph/index_rows.h"
#include "graph/row_access.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::string_view kNotAKey = "is not a key";

// Starts from the documents' manifests, which say what should be there, and counts on the way what
// was found; rows that nothing asked for show at the end, when a table has more than were found.
class Validator {
 public:
  explicit Validator(const Rows& rows) : rows_(rows) {}

  absl::Status Run() {
    NG_RETURN_IF_ERROR(CheckDocuments());
    NG_RETURN_IF_ERROR(CheckNodes());
    NG_RETURN_IF_ERROR(CheckStatements());
    NG_RETURN_IF_ERROR(CheckStories());
    NG_RETURN_IF_ERROR(CheckEvidence());
    NG_RETURN_IF_ERROR(CheckSizes());
    NG_RETURN_IF_ERROR(CheckCounts());
    NG_RETURN_IF_ERROR(CheckJudgements());
    return CheckIds();
  }

 private:
  // The row at `key`, which must be there.
  template <typename Row>
  absl::StatusOr<Row> Require(Table table, std::string_view key) {
    NG_ASSIGN_OR_RETURN(std::optional<Row> row, FindRow<Row>(rows_, table, key));
    if (!row) return DamagedRow(table, key, "is missing");
    ++found_[static_cast<size_t>(table)];
    return *std::move(row);
  }

  absl::Status RequireAny(Table table, std::string_view key) {
    NG_ASSIGN_OR_RETURN(const std::optional<std::string> row, rows_.Get(table, key));
    if (!row) return DamagedRow(table, key, "is missing");
    ++found_[static_cast<size_t>(table)];
    return absl::OkStatus();
  }

  absl::Status RequireIndex(const std::vector<IndexRow>& index) {
    for (const IndexRow& row : index) {
      NG_ASSIGN_OR_RETURN(const std::optional<std::string> value, rows_.Get(row.table, row.key));
      if (!value) return DamagedRow(row.table, row.key, "is missing");
      if (value != row.value) return DamagedRow(row.table, row.key, "has another value");
      ++found_[static_cast<size_t>(row.table)];
    }
    return absl::OkStatus();
  }

  // Calls visit(id, value), which gives a Status, for each row of a table with ids for keys.
  template <typename Id, typename Visit>
  absl::Status ForEach(Table table, Visit visit) {
    const auto cursor = rows_.Scan(table);
    while (cursor->Next()) {
      const std::optional<Id> id = ParseIdKey<Id>(cursor->key());
      if (!id) return DamagedRow(table, cursor->key(), std::string(kNotAKey));
      NG_RETURN_IF_ERROR(visit(*id, cursor->value()));
    }
    return cursor->status();
  }

  absl::Status CheckDocuments() {
    return ForEach<DocumentId>(
        Table::kDocument, [&](DocumentId id, std::string_view) -> absl::Status {
          NG_ASSIGN_OR_RETURN(Document document, Require<Document>(Table::kDocument, IdKey(id)));
          document.id = id;
          ++counts_.documents;
          NG_RETURN_IF_ERROR(RequireIndex(IndexRowsOf(document)));
          NG_ASSIGN_OR_RETURN(const Manifest manifest,
                              Require<Manifest>(Table::kManifest, IdKey(id)));
          return CheckManifest(id, manifest);
        });
  }

  absl::Status CheckManifest(DocumentId document, const Manifest& manifest) {
    for (const StoryId id : manifest.stories) {
      NG_ASSIGN_OR_RETURN(const Story story, Require<Story>(Table::kStory, IdKey(id)));
      if (story.document == document) continue;
      return DamagedRow(Table::kStory, IdKey(id), "belongs to another document");
    }
    for (const MentionKey& mention : manifest.mentions) {
      NG_RETURN_IF_ERROR(RequireAny(Table::kMention, EncodeKey(mention)));
    }
    for (const EvidenceKey& evidence : manifest.evidence) {
      NG_RETURN_IF_ERROR(RequireAny(Table::kEvidence, EncodeKey(evidence)));
      ++statements_[evidence.statement];
    }
    for (const NodeSupport& support : manifest.nodes) CountSupport(support);
    counts_.stories += manifest.stories.size();
    counts_.mentions += manifest.mentions.size();
    return absl::OkStatus();
  }

  void CountSupport(const NodeSupport& support) {
    NodeRow& node = nodes_[support.node];
    ++node.supports;
    if (!support.subtype.empty()) ++node.subtypes[support.subtype];
    if (!support.division.empty()) ++node.divisions[support.division];
    for (const std::string& alias : support.aliases) ++node.aliases[alias];
  }

  absl::Status CheckNodes() {
    for (auto& [id, expected] : nodes_) {
      NG_ASSIGN_OR_RETURN(const NodeRow node, Require<NodeRow>(Table::kNode, IdKey(id)));
      expected.type = node.type;
      expected.name = node.name;
      if (node != expected) {
        return DamagedRow(Table::kNode, IdKey(id), "is not what its documents say");
      }
      NG_RETURN_IF_ERROR(RequireIndex(IndexRowsOf(id, node)));
      ++counts_.nodes[static_cast<size_t>(node.type)];
    }
    return absl::OkStatus();
  }

  absl::Status CheckStatements() {
    for (const auto& [id, evidence_count] : statements_) {
      const std::string key = IdKey(id);
      NG_ASSIGN_OR_RETURN(const StatementRow row, Require<StatementRow>(Table::kStatement, key));
      if (row.evidence_count != evidence_count) {
        return DamagedRow(Table::kStatement, key, "counts its evidence wrongly");
      }
      const Object& object = row.statement.object;
      const auto* node = std::get_if<NodeId>(&object);
      if (!nodes_.contains(row.statement.subject) || (node && !nodes_.contains(*node))) {
        return DamagedRow(Table::kStatement, key, "is about a node that is not there");
      }
      NG_RETURN_IF_ERROR(RequireIndex(IndexRowsOf(id, row)));
      ++counts_.statements;
    }
    return absl::OkStatus();
  }

  absl::Status CheckStories() {
    return ForEach<StoryId>(Table::kStory, [&](StoryId id, std::string_view value) -> absl::Status {
      NG_ASSIGN_OR_RETURN(const Story story, DecodeRowAt<Story>(Table::kStory, IdKey(id), value));
      lengths_[id] = CodePointCount(story.text);
      return CheckMentions(story, id);
    });
  }

  absl::Status CheckMentions(const Story& story, StoryId id) {
    const auto cursor = rows_.Scan(Table::kMention, IdKey(id));
    while (cursor->Next()) {
      const std::string_view key = cursor->key();
      const std::optional<MentionKey> mention = ParseMentionKey(key);
      if (!mention) return DamagedRow(Table::kMention, key, std::string(kNotAKey));
      const Evidence& span = mention->span;
      if (CodePointSubstring(story.text, span.begin, span.end) != cursor->value()) {
        return DamagedRow(Table::kMention, key, "is not what its story says");
      }
      if (!nodes_.contains(mention->node)) {
        return DamagedRow(Table::kMention, key, "is of a node that is not there");
      }
      NG_RETURN_IF_ERROR(RequireIndex(IndexRowsOf(*mention, cursor->value())));
    }
    return cursor->status();
  }

  absl::Status CheckEvidence() {
    const auto cursor = rows_.Scan(Table::kEvidence);
    while (cursor->Next()) {
      const std::optional<EvidenceKey> key = ParseEvidenceKey(cursor->key());
      if (!key) return DamagedRow(Table::kEvidence, cursor->key(), std::string(kNotAKey));
      const auto length = lengths_.find(key->span.story);
      if (length == lengths_.end() || key->span.end > length->second) {
        return DamagedRow(Table::kEvidence, cursor->key(), "is not in its story");
      }
      NG_RETURN_IF_ERROR(
          DecodeRowAt<EvidenceRow>(Table::kEvidence, cursor->key(), cursor->value()).status());
    }
    return cursor->status();
  }

  absl::StatusOr<uint64_t> CountRows(Table table, std::string_view prefix = {}) {
    uint64_t count = 0;
    const auto cursor = rows_.Scan(table, prefix);
    while (cursor->Next()) ++count;
    NG_RETURN_IF_ERROR(cursor->status());
    return count;
  }

  absl::Status CheckSizes() {
    for (size_t i = 0; i < kTableCount; ++i) {
      const auto table = static_cast<Table>(i);
      if (table == Table::kMeta || table == Table::kXid || table == Table::kJudgement) continue;
      NG_ASSIGN_OR_RETURN(const uint64_t count, CountRows(table));
      if (count == found_[i]) continue;
      return absl::DataLossError("table " + std::string(TableName(table)) + ": has " +
                                 std::to_string(count) + " rows where " +
                                 std::to_string(found_[i]) + " are supported");
    }
    return absl::OkStatus();
  }

  absl::Status CheckCounts() {
    NG_ASSIGN_OR_RETURN(const GraphCounts counts,
                        FindRowOrEmpty<GraphCounts>(rows_, Table::kMeta, kCountsKey));
    if (counts == counts_) return absl::OkStatus();
    return DamagedRow(Table::kMeta, kCountsKey, "is not what there is");
  }

  absl::Status CheckJudgements() {
    return ForEach<uint64_t>(Table::kJudgement, [](uint64_t number, std::string_view value) {
      return DecodeRowAt<Judgement>(Table::kJudgement, IdKey(number), value).status();
    });
  }

  // Every id that was given has its row in xid, and none in use was never given.
  absl::Status CheckIds() {
    NG_ASSIGN_OR_RETURN(const Counters last,
                        FindRowOrEmpty<Counters>(rows_, Table::kMeta, kCountersKey));
    NG_RETURN_IF_ERROR(CheckIds(Kind::kStory, last.story, lengths_));
    NG_RETURN_IF_ERROR(CheckIds(Kind::kNode, last.node, nodes_));
    return CheckIds(Kind::kStatement, last.statement, statements_);
  }

  template <typename Id, typename Value>
  absl::Status CheckIds(Kind kind, uint64_t last, const std::map<Id, Value>& used) {
    NG_ASSIGN_OR_RETURN(const uint64_t given,
                        CountRows(Table::kXid, std::string(1, static_cast<char>(kind))));
    const uint64_t highest = used.empty() ? 0 : static_cast<uint64_t>(used.rbegin()->first);
    if (given == last && highest <= last) return absl::OkStatus();
    return DamagedRow(Table::kMeta, kCountersKey, "does not agree with the ids that were given");
  }

  const Rows& rows_;
  std::array<uint64_t, kTableCount> found_ = {};
  GraphCounts counts_;
  std::map<NodeId, NodeRow> nodes_;             // as the manifests make them
  std::map<StatementId, uint64_t> statements_;  // pieces of evidence in the manifests
  std::map<StoryId, size_t> lengths_;           // code points
};

}  // namespace

absl::Status ValidateRows(const Rows& rows) { return Validator(rows).Run(); }

}  // namespace newsgraph
