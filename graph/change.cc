#include "graph/change.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/index_rows.h"
#include "graph/row_access.h"

namespace newsgraph {
namespace {

template <typename T>
void SortUnique(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

// What `before` has and `after` has not; both ascending.
template <typename T>
std::vector<T> Without(const std::vector<T>& before, const std::vector<T>& after) {
  std::vector<T> gone;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(gone));
  return gone;
}

Manifest ManifestOf(const DocumentRecords& records) {
  Manifest manifest;
  for (const Story& story : records.stories) manifest.stories.push_back(story.id);
  for (const Node& node : records.nodes) {
    NodeSupport support{node.id, node.subtype, node.division, node.aliases};
    std::erase(support.aliases, node.name);
    SortUnique(support.aliases);
    manifest.nodes.push_back(std::move(support));
  }
  for (const Mention& mention : records.mentions) {
    manifest.mentions.push_back({mention.span, mention.node});
  }
  for (const Statement& statement : records.statements) {
    for (const Evidence& span : statement.evidence) {
      manifest.evidence.push_back({statement.id, span});
    }
  }
  SortUnique(manifest.stories);
  std::sort(manifest.nodes.begin(), manifest.nodes.end());
  SortUnique(manifest.mentions);
  SortUnique(manifest.evidence);
  return manifest;
}

// The loudest of what the document says for each piece of evidence.
std::map<EvidenceKey, EvidenceRow> EvidenceOf(const DocumentRecords& records) {
  std::map<EvidenceKey, EvidenceRow> evidence;
  for (const Statement& statement : records.statements) {
    const EvidenceRow row{statement.confidence, statement.rule};
    for (const Evidence& span : statement.evidence) {
      const auto [known, is_new] = evidence.try_emplace({statement.id, span}, row);
      if (!is_new && IsLouder(row, known->second)) known->second = row;
    }
  }
  return evidence;
}

void Add(const std::string& text, Tally* tally) {
  if (!text.empty()) ++(*tally)[text];
}

void Subtract(const std::string& text, Tally* tally) {
  const auto found = tally->find(text);
  if (found != tally->end() && --found->second == 0) tally->erase(found);
}

absl::Status Unsupported(Table table, const std::string& key) {
  return DamagedRow(table, key, "less is counted than the document supports");
}

// A counted row: as it was, and as it becomes.
template <typename Row>
struct Counted {
  std::optional<Row> before;
  Row after;
};

class Change {
 public:
  Change(const Rows& rows, Batch* batch) : rows_(rows), batch_(batch) {}

  absl::Status Run(const std::vector<Replacement>& replacements) {
    NG_ASSIGN_OR_RETURN(counts_, FindRowOrEmpty<GraphCounts>(rows_, Table::kMeta, kCountsKey));
    for (const Replacement& each : replacements) NG_RETURN_IF_ERROR(Replace(each));
    for (const auto& [id, node] : nodes_) PutNode(id, node);
    for (const auto& [id, statement] : statements_) PutStatement(id, statement);
    batch_->Put(Table::kMeta, std::string(kCountsKey), EncodeRow(counts_));
    return absl::OkStatus();
  }

 private:
  absl::Status Replace(const Replacement& replacement) {
    old_ = {};
    new_ = {};
    if (const auto& before = replacement.before) {
      NG_ASSIGN_OR_RETURN(old_,
                          FindRowOrEmpty<Manifest>(rows_, Table::kManifest, IdKey(before->id)));
      NG_RETURN_IF_ERROR(TakeSupport());
      TakeDocument(*before);
    }
    if (const auto& after = replacement.after) {
      new_ = ManifestOf(*after);
      NG_RETURN_IF_ERROR(GiveSupport(*after));
      PutDocument(*after);
    }
    TakeWhatIsGone();
    return absl::OkStatus();
  }

  // The row of `table` that the change is about; read once.
  template <typename Id, typename Row>
  absl::StatusOr<Row*> Load(Table table, Id id, std::map<Id, Counted<Row>>* loaded) {
    const auto [found, is_new] = loaded->try_emplace(id);
    Counted<Row>& counted = found->second;
    if (is_new) {
      NG_ASSIGN_OR_RETURN(counted.before, FindRow<Row>(rows_, table, IdKey(id)));
      if (counted.before) counted.after = *counted.before;
    }
    return &counted.after;
  }
  absl::StatusOr<NodeRow*> LoadNode(NodeId id) { return Load(Table::kNode, id, &nodes_); }
  absl::StatusOr<StatementRow*> LoadStatement(StatementId id) {
    return Load(Table::kStatement, id, &statements_);
  }

  absl::Status TakeSupport() {
    for (const NodeSupport& support : old_.nodes) {
      NG_ASSIGN_OR_RETURN(NodeRow* const node, LoadNode(support.node));
      if (node->supports == 0) return Unsupported(Table::kNode, IdKey(support.node));
      --node->supports;
      Subtract(support.subtype, &node->subtypes);
      Subtract(support.division, &node->divisions);
      for (const std::string& alias : support.aliases) Subtract(alias, &node->aliases);
    }
    for (const EvidenceKey& evidence : old_.evidence) {
      NG_ASSIGN_OR_RETURN(StatementRow* const statement, LoadStatement(evidence.statement));
      if (statement->evidence_count == 0) {
        return Unsupported(Table::kStatement, IdKey(evidence.statement));
      }
      --statement->evidence_count;
    }
    return absl::OkStatus();
  }

  absl::Status GiveSupport(const DocumentRecords& records) {
    for (const Node& node : records.nodes) {
      NG_ASSIGN_OR_RETURN(NodeRow* const row, LoadNode(node.id));
      row->type = node.type;
      row->name = node.name;
    }
    for (const NodeSupport& support : new_.nodes) {
      NG_ASSIGN_OR_RETURN(NodeRow* const node, LoadNode(support.node));
      ++node->supports;
      Add(support.subtype, &node->subtypes);
      Add(support.division, &node->divisions);
      for (const std::string& alias : support.aliases) Add(alias, &node->aliases);
    }
    for (const Statement& statement : records.statements) {
      NG_ASSIGN_OR_RETURN(StatementRow* const row, LoadStatement(statement.id));
      row->statement = statement;
    }
    for (const EvidenceKey& evidence : new_.evidence) {
      NG_ASSIGN_OR_RETURN(StatementRow* const row, LoadStatement(evidence.statement));
      ++row->evidence_count;
    }
    return absl::OkStatus();
  }

  void TakeDocument(const Document& document) {
    --counts_.documents;
    batch_->Delete(Table::kDocument, IdKey(document.id));
    batch_->Delete(Table::kManifest, IdKey(document.id));
    for (IndexRow& row : IndexRowsOf(document)) batch_->Delete(row.table, std::move(row.key));
  }

  void PutDocument(const DocumentRecords& records) {
    const Document& document = records.document;
    ++counts_.documents;
    batch_->Put(Table::kDocument, IdKey(document.id), EncodeRow(document));
    batch_->Put(Table::kManifest, IdKey(document.id), EncodeRow(new_));
    PutIndexRows(IndexRowsOf(document));
    for (const Story& story : records.stories) {
      batch_->Put(Table::kStory, IdKey(story.id), EncodeRow(story));
    }
    for (const Mention& mention : records.mentions) {
      const MentionKey key{mention.span, mention.node};
      batch_->Put(Table::kMention, EncodeKey(key), mention.text);
      PutIndexRows(IndexRowsOf(key, mention.text));
    }
    for (const auto& [key, row] : EvidenceOf(records)) {
      batch_->Put(Table::kEvidence, EncodeKey(key), EncodeRow(row));
    }
  }

  // The rows that belong to this document alone and are not in its new form.
  void TakeWhatIsGone() {
    for (const StoryId story : Without(old_.stories, new_.stories)) {
      batch_->Delete(Table::kStory, IdKey(story));
    }
    for (const MentionKey& mention : Without(old_.mentions, new_.mentions)) {
      batch_->Delete(Table::kMention, EncodeKey(mention));
      DeleteIndexRows(IndexRowsOf(mention, {}));
    }
    for (const EvidenceKey& evidence : Without(old_.evidence, new_.evidence)) {
      batch_->Delete(Table::kEvidence, EncodeKey(evidence));
    }
    counts_.stories += new_.stories.size() - old_.stories.size();
    counts_.mentions += new_.mentions.size() - old_.mentions.size();
  }

  void PutNode(NodeId id, const Counted<NodeRow>& node) {
    const bool stays = node.after.supports > 0;
    uint64_t& count = counts_.nodes[static_cast<size_t>(node.after.type)];
    count += static_cast<uint64_t>(stays) - static_cast<uint64_t>(node.before.has_value());
    PutCounted(Table::kNode, id, node, stays);
  }

  void PutStatement(StatementId id, const Counted<StatementRow>& statement) {
    const bool stays = statement.after.evidence_count > 0;
    counts_.statements +=
        static_cast<uint64_t>(stays) - static_cast<uint64_t>(statement.before.has_value());
    PutCounted(Table::kStatement, id, statement, stays);
  }

  template <typename Id, typename Row>
  void PutCounted(Table table, Id id, const Counted<Row>& counted, bool stays) {
    std::vector<IndexRow> old_index;
    std::vector<IndexRow> new_index;
    if (counted.before) old_index = IndexRowsOf(id, *counted.before);
    if (stays) new_index = IndexRowsOf(id, counted.after);
    std::sort(old_index.begin(), old_index.end());
    std::sort(new_index.begin(), new_index.end());
    DeleteIndexRows(Without(old_index, new_index));
    PutIndexRows(Without(new_index, old_index));
    if (stays) {
      batch_->Put(table, IdKey(id), EncodeRow(counted.after));
    } else if (counted.before) {
      batch_->Delete(table, IdKey(id));
    }
  }

  void PutIndexRows(std::vector<IndexRow> rows) {
    for (IndexRow& row : rows) {
      batch_->Put(row.table, std::move(row.key), std::move(row.value));
    }
  }
  void DeleteIndexRows(std::vector<IndexRow> rows) {
    for (IndexRow& row : rows) batch_->Delete(row.table, std::move(row.key));
  }

  const Rows& rows_;
  Batch* batch_;
  GraphCounts counts_;
  Manifest old_;  // of the document at hand
  Manifest new_;
  std::map<NodeId, Counted<NodeRow>> nodes_;
  std::map<StatementId, Counted<StatementRow>> statements_;
};

}  // namespace

absl::Status ReplaceDocuments(const Rows& rows, const std::vector<Replacement>& replacements,
                              Batch* batch) {
  return Change(rows, batch).Run(replacements);
}

}  // namespace newsgraph
