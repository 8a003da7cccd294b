#include "graph/store.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/change.h"
#include "graph/check_records.h"
#include "graph/database.h"
#include "graph/judged_view.h"
#include "graph/lasting_ids.h"
#include "graph/migrations.h"
#include "graph/records.h"
#include "graph/repair.h"
#include "graph/row_access.h"
#include "graph/store_view.h"
#include "graph/validate.h"

namespace newsgraph {

Store::Store(std::string directory, std::unique_ptr<Database> database)
    : directory_(std::move(directory)), database_(std::move(database)) {}

Store::~Store() = default;

absl::StatusOr<std::unique_ptr<Store>> Store::Open(const std::string& directory, OpenMode mode) {
  NG_ASSIGN_OR_RETURN(std::unique_ptr<Database> database, Database::Open(directory, mode));
  std::unique_ptr<Store> store(new Store(directory, std::move(database)));
  NG_RETURN_IF_ERROR(store->CheckFormat(mode));
  return store;
}

absl::Status Store::CheckFormat(OpenMode mode) {
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  NG_ASSIGN_OR_RETURN(const std::optional<NumberRow> format,
                      FindRow<NumberRow>(*rows, Table::kMeta, kFormatKey));
  if (!format && mode != OpenMode::kReadOnly) {
    Batch batch;
    batch.Put(Table::kMeta, std::string(kFormatKey), EncodeRow(NumberRow{kFormatVersion}));
    return database_->Write(batch);
  }
  if (!format) return absl::NotFoundError(directory_ + ": the graph here was never written to");
  if (format->number == kFormatVersion) return absl::OkStatus();
  if (format->number < kFormatVersion && mode == OpenMode::kReadOnly) {
    return absl::FailedPreconditionError(
        directory_ + ": the graph has the older format " + std::to_string(format->number) +
        "; bring it up to date with: newsgraph compact --db " + directory_);
  }
  if (format->number < kFormatVersion) {
    return Migrate(directory_, Migrations(), format->number, kFormatVersion, database_.get());
  }
  return absl::FailedPreconditionError(
      directory_ + ": the graph has format " + std::to_string(format->number) +
      ", this newsgraph reads format " + std::to_string(kFormatVersion) +
      "; use the newer newsgraph that made it");
}

namespace {

// Sorted files are worth while from so many rows on.
constexpr size_t kBulkRows = 50'000;

absl::Status Write(const Batch& batch, Database* database) {
  return batch.changes().size() < kBulkRows ? database->Write(batch) : database->WriteBulk(batch);
}

// What is to be done with `records`, and in `replacement` how.
absl::StatusOr<AddResult> Plan(const Rows& rows, const DocumentRecords& records, IdGiver* ids,
                               Replacement* replacement) {
  NG_RETURN_IF_ERROR(CheckRecords(records));
  Document document = records.document;
  document.from = {};  // rows do not keep it
  NG_ASSIGN_OR_RETURN(replacement->before, FindDocument(rows, document.id));
  const std::optional<Document>& known = replacement->before;
  // Pages that were read together stay joined when one of them comes again by itself.
  if (known && document.joined.empty()) document.joined = known->joined;
  if (known == document) return AddResult::kUnchanged;
  if (known && known->source != document.source) {
    return absl::AlreadyExistsError(document.source + ": has the id " + FormatId(document.id) +
                                    ", which is that of " + known->source);
  }
  NG_ASSIGN_OR_RETURN(replacement->after, ids->Give(records));
  return known ? AddResult::kReplaced : AddResult::kAdded;
}

// The places of the last records of each document.
std::unordered_set<size_t> LastOfEach(const std::vector<DocumentRecords>& documents) {
  std::unordered_map<DocumentId, size_t> last;
  for (size_t i = 0; i < documents.size(); ++i) last[documents[i].document.id] = i;
  std::unordered_set<size_t> places;
  for (const auto& [document, place] : last) places.insert(place);
  return places;
}

}  // namespace

absl::StatusOr<AddResult> Store::Add(const DocumentRecords& records) {
  NG_ASSIGN_OR_RETURN(const auto results, AddAll({records}));
  return results.front();
}

absl::StatusOr<std::vector<absl::StatusOr<AddResult>>> Store::AddAll(
    const std::vector<DocumentRecords>& documents) {
  const std::lock_guard lock(mutex_);
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  const std::unordered_set<size_t> counting = LastOfEach(documents);
  IdGiver ids(*rows);
  std::vector<Replacement> replacements;
  std::vector<absl::StatusOr<AddResult>> results;
  for (size_t i = 0; i < documents.size(); ++i) {
    results.emplace_back(AddResult::kUnchanged);
    if (!counting.contains(i)) continue;
    Replacement replacement;
    results.back() = Plan(*rows, documents[i], &ids, &replacement);
    if (replacement.after) replacements.push_back(std::move(replacement));
  }
  if (replacements.empty()) return results;
  Batch batch;
  ids.Finish(&batch);
  NG_RETURN_IF_ERROR(ReplaceDocuments(*rows, replacements, &batch));
  NG_RETURN_IF_ERROR(Write(batch, database_.get()));
  return results;
}

absl::Status Store::Remove(DocumentId id) {
  const std::lock_guard lock(mutex_);
  const std::unique_ptr<Rows> rows = database_->Snapshot();
  NG_ASSIGN_OR_RETURN(std::optional<Document> known, FindDocument(*rows, id));
  if (!known) {
    return absl::NotFoundError(directory_ + ": has no document " + FormatId(id));
  }
  Batch batch;
  NG_RETURN_IF_ERROR(ReplaceDocuments(*rows, {{std::move(known), std::nullopt}}, &batch));
  return database_->Write(batch);
}

namespace {

absl::StatusOr<std::vector<Judgement>> ReadJournal(const Rows& rows) {
  std::vector<Judgement> journal;
  const auto cursor = rows.Scan(Table::kJudgement);
  while (cursor->Next()) {
    const std::optional<uint64_t> number = ParseIdKey<uint64_t>(cursor->key());
    if (!number) return DamagedRow(Table::kJudgement, cursor->key(), "is not a key");
    NG_ASSIGN_OR_RETURN(Judgement judgement,
                        DecodeRowAt<Judgement>(Table::kJudgement, cursor->key(), cursor->value()));
    judgement.number = *number;
    journal.push_back(std::move(judgement));
  }
  NG_RETURN_IF_ERROR(cursor->status());
  return journal;
}

void PutJudgement(const Judgement& judgement, Batch* batch) {
  batch->Put(Table::kJudgement, IdKey(judgement.number), EncodeRow(judgement));
}

// The node of this key, if it is there.
absl::StatusOr<std::optional<NodeId>> FindNode(const Rows& rows, uint64_t key) {
  const auto cursor = rows.Scan(Table::kXid, XidPrefix(Kind::kNode, key));
  while (cursor->Next()) {
    NG_ASSIGN_OR_RETURN(const NumberRow id,
                        DecodeRowAt<NumberRow>(Table::kXid, cursor->key(), cursor->value()));
    NG_ASSIGN_OR_RETURN(const auto row, rows.Get(Table::kNode, IdKey(NodeId{id.number})));
    if (row) return std::optional<NodeId>(NodeId{id.number});
  }
  NG_RETURN_IF_ERROR(cursor->status());
  return std::optional<NodeId>();
}

// The sets of nodes that are there and one.
absl::StatusOr<std::vector<std::vector<NodeId>>> UnitedNodes(const Rows& rows) {
  NG_ASSIGN_OR_RETURN(const std::vector<Judgement> journal, ReadJournal(rows));
  std::vector<std::vector<NodeId>> sets;
  for (const std::vector<uint64_t>& keys : UnitedKeys(journal)) {
    std::vector<NodeId> members;
    for (const uint64_t key : keys) {
      NG_ASSIGN_OR_RETURN(const std::optional<NodeId> node, FindNode(rows, key));
      if (node) members.push_back(*node);
    }
    if (members.size() > 1) sets.push_back(std::move(members));
  }
  return sets;
}

// The keys of nodes by their ids.
absl::StatusOr<uint64_t> KeyOf(const GraphView& view, NodeId id) {
  uint64_t key = 0;
  NG_RETURN_IF_ERROR(view.VisitNodeKeys([&](const Keyed<NodeId>& node) {
    if (node.id == id) key = node.key;
    return key == 0;
  }));
  return key;
}

}  // namespace

absl::Status Store::Merge(NodeId a, NodeId b, const std::string& reason) {
  const std::lock_guard lock(mutex_);
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, View());
  NG_ASSIGN_OR_RETURN(const Node node_a, view->GetNode(a));
  NG_ASSIGN_OR_RETURN(const Node node_b, view->GetNode(b));
  if (node_a.id == node_b.id) {
    return absl::InvalidArgumentError(FormatId(a) + " and " + FormatId(b) + " are one already");
  }
  if (node_a.type != node_b.type) {
    return absl::InvalidArgumentError(node_a.name + " is a " +
                                      std::string(NodeTypeName(node_a.type)) + ", " + node_b.name +
                                      " a " + std::string(NodeTypeName(node_b.type)));
  }
  const std::unique_ptr<GraphView> snapshot = Snapshot();
  NG_ASSIGN_OR_RETURN(const uint64_t key_a, KeyOf(*snapshot, a));
  NG_ASSIGN_OR_RETURN(const uint64_t key_b, KeyOf(*snapshot, b));
  NG_ASSIGN_OR_RETURN(const std::vector<Judgement> journal, Journal());
  Batch batch;
  PutJudgement({journal.size() + 1, key_a, key_b, node_a.name, node_b.name, reason, false}, &batch);
  return database_->Write(batch);
}

absl::StatusOr<size_t> Store::Import(const std::vector<Judgement>& judgements) {
  const std::lock_guard lock(mutex_);
  NG_ASSIGN_OR_RETURN(std::vector<Judgement> journal, Journal());
  const size_t before = journal.size();
  Batch batch;
  for (Judgement judgement : judgements) {
    const bool is_known = std::any_of(journal.begin(), journal.end(), [&](const Judgement& known) {
      return !known.undone &&
             std::minmax(known.a, known.b) == std::minmax(judgement.a, judgement.b);
    });
    if (is_known) continue;
    judgement.number = journal.size() + 1;
    PutJudgement(judgement, &batch);
    journal.push_back(std::move(judgement));
  }
  NG_RETURN_IF_ERROR(database_->Write(batch));
  return journal.size() - before;
}

absl::Status Store::Undo(uint64_t number) {
  const std::lock_guard lock(mutex_);
  NG_ASSIGN_OR_RETURN(std::vector<Judgement> journal, Journal());
  if (number == 0 || number > journal.size() || journal[number - 1].undone) {
    return absl::NotFoundError(directory_ + ": there is no judgement " + std::to_string(number) +
                               " to undo; newsgraph journal lists them");
  }
  journal[number - 1].undone = true;
  Batch batch;
  PutJudgement(journal[number - 1], &batch);
  return database_->Write(batch);
}

absl::StatusOr<std::vector<Judgement>> Store::Journal() const {
  return ReadJournal(*database_->Snapshot());
}

absl::StatusOr<std::unique_ptr<GraphView>> Store::View() const {
  std::unique_ptr<Rows> rows = database_->Snapshot();
  NG_ASSIGN_OR_RETURN(const std::vector<std::vector<NodeId>> sets, UnitedNodes(*rows));
  std::unique_ptr<GraphView> view = MakeStoreView(std::move(rows));
  if (sets.empty()) return view;
  return MakeJudgedView(std::move(view), sets);
}

std::unique_ptr<GraphView> Store::Snapshot() const { return MakeStoreView(database_->Snapshot()); }

absl::Status Store::Validate() const { return ValidateRows(*database_->Snapshot()); }

absl::Status Store::Repair() {
  const std::lock_guard lock(mutex_);
  return RebuildIndexes(database_.get());
}

absl::Status Store::Compact() {
  const std::lock_guard lock(mutex_);
  return database_->Compact();
}

absl::StatusOr<std::unique_ptr<GraphView>> OpenGraphView(const std::string& directory) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(directory, OpenMode::kReadOnly));
  return store->View();
}

}  // namespace newsgraph
