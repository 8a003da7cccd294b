#include "graph/store_view.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "graph/link_scan.h"
#include "graph/name_fold.h"
#include "graph/name_search.h"
#include "graph/records.h"
#include "graph/row_access.h"

namespace newsgraph {
namespace {

// The evidence of statements that are asked for in ascending order, out of a cursor over evidence.
class EvidenceReader {
 public:
  explicit EvidenceReader(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)) {}

  // Gives `statement` its evidence, and of the loudest the confidence and rule.
  absl::Status Read(Statement* statement) {
    std::optional<EvidenceRow> loudest;
    if (!has_row_) NG_RETURN_IF_ERROR(Advance());
    while (has_row_ && key_.statement < statement->id) NG_RETURN_IF_ERROR(Advance());
    while (has_row_ && key_.statement == statement->id) {
      NG_ASSIGN_OR_RETURN(EvidenceRow row, DecodeRowAt<EvidenceRow>(
                                               Table::kEvidence, cursor_->key(), cursor_->value()));
      if (!loudest || IsLouder(row, *loudest)) loudest = std::move(row);
      statement->evidence.push_back(key_.span);
      NG_RETURN_IF_ERROR(Advance());
    }
    if (loudest) {
      statement->confidence = loudest->confidence;
      statement->rule = std::move(loudest->rule);
    }
    return absl::OkStatus();
  }

 private:
  absl::Status Advance() {
    has_row_ = cursor_->Next();
    if (!has_row_) return cursor_->status();
    const std::optional<EvidenceKey> key = ParseEvidenceKey(cursor_->key());
    if (!key) return DamagedRow(Table::kEvidence, cursor_->key(), "not a key");
    key_ = *key;
    return absl::OkStatus();
  }

  std::unique_ptr<Cursor> cursor_;
  bool has_row_ = false;
  EvidenceKey key_;
};

// The dated statements of one length of time that meet a range, by first day and then id.
class DatedStatements {
 public:
  DatedStatements(const Rows& rows, Span span, const DayRange& range)
      : range_(range),
        cursor_(rows.Scan(Table::kDate, DatePrefix(span), FirstDateKey(span, range.first))) {}

  // Goes to the first, then to the next; at the end `current` is nullopt.
  absl::Status Advance() {
    while (cursor_->Next()) {
      const std::optional<DateKey> key = ParseDateKey(cursor_->key());
      if (!key) return DamagedRow(Table::kDate, cursor_->key(), "not a key");
      current = std::pair(key->first_day, key->statement);
      NG_ASSIGN_OR_RETURN(const NumberRow last_day,
                          DecodeRowAt<NumberRow>(Table::kDate, cursor_->key(), cursor_->value()));
      if (key->first_day > range_.last) break;
      if (last_day.number >= static_cast<uint64_t>(range_.first)) return absl::OkStatus();
    }
    current.reset();
    return cursor_->status();
  }

  std::optional<std::pair<int, StatementId>> current;

 private:
  const DayRange range_;
  std::unique_ptr<Cursor> cursor_;
};

template <typename Id>
absl::Status Missing(Id id, const std::string& kind) {
  return absl::NotFoundError(FormatId(id) + ": there is no such " + kind + " in the graph");
}

class StoreView : public GraphView {
 public:
  explicit StoreView(std::unique_ptr<Rows> rows) : rows_(std::move(rows)) {}

  absl::StatusOr<Document> GetDocument(DocumentId id) const override {
    NG_ASSIGN_OR_RETURN(std::optional<Document> document, FindDocument(*rows_, id));
    if (!document) return Missing(id, "document");
    return *std::move(document);
  }

  absl::StatusOr<Story> GetStory(StoryId id) const override {
    NG_ASSIGN_OR_RETURN(std::optional<Story> story,
                        FindRow<Story>(*rows_, Table::kStory, IdKey(id)));
    if (!story) return Missing(id, "story");
    story->id = id;
    return *std::move(story);
  }

  absl::StatusOr<Node> GetNode(NodeId id) const override {
    NG_ASSIGN_OR_RETURN(const std::optional<NodeRow> row,
                        FindRow<NodeRow>(*rows_, Table::kNode, IdKey(id)));
    if (!row) return Missing(id, "node");
    return ToNode(id, *row);
  }

  absl::StatusOr<Statement> GetStatement(StatementId id) const override {
    NG_ASSIGN_OR_RETURN(std::optional<StatementRow> row,
                        FindRow<StatementRow>(*rows_, Table::kStatement, IdKey(id)));
    if (!row) return Missing(id, "statement");
    row->statement.id = id;
    EvidenceReader evidence(rows_->Scan(Table::kEvidence, IdKey(id)));
    NG_RETURN_IF_ERROR(evidence.Read(&row->statement));
    return std::move(row->statement);
  }

  absl::StatusOr<std::vector<DocumentId>> FindBySource(std::string_view source) const override {
    std::vector<DocumentId> found;
    const auto cursor = rows_->Scan(Table::kSource, SourcePrefix(source));
    while (cursor->Next()) {
      const std::optional<DocumentId> id = ParseSourceKey(cursor->key());
      if (!id) return DamagedRow(Table::kSource, cursor->key(), "not a key");
      found.push_back(*id);
    }
    NG_RETURN_IF_ERROR(cursor->status());
    return found;
  }

  absl::StatusOr<std::vector<NodeId>> FindByName(std::string_view name) const override {
    const std::string folded = FoldName(name);
    if (folded.empty()) return std::vector<NodeId>();
    return FindNodes(WholeNamePrefix(folded), SIZE_MAX);
  }

  absl::StatusOr<std::vector<NodeId>> FindByPart(std::string_view part,
                                                 size_t limit) const override {
    const std::string folded = FoldName(part);
    if (folded.empty() || limit == 0) return std::vector<NodeId>();
    return FindNodes(folded, limit);
  }

  absl::StatusOr<std::vector<NameMatch>> FindByPattern(const NamePattern& pattern,
                                                       size_t limit) const override {
    return SearchNames(*rows_, pattern, limit);
  }

  absl::Status VisitStatementsOf(NodeId node, const Visitor<Statement>& visit) const override {
    NG_RETURN_IF_ERROR(GetNode(node).status());
    std::set<StatementId> ids;
    NG_RETURN_IF_ERROR(ScanLinks(*rows_, node, {}, [&](const Link& link) {
      ids.insert(link.statement);
      return true;
    }));
    return VisitAll(ids, visit);
  }

  absl::Status VisitLinks(NodeId node, const LinkFilter& filter,
                          const Visitor<Link>& visit) const override {
    NG_RETURN_IF_ERROR(GetNode(node).status());
    return ScanLinks(*rows_, node, filter, visit);
  }

  // The document's manifest has the places of all its evidence.
  absl::Status VisitStatementsIn(StoryId id, const Visitor<Statement>& visit) const override {
    NG_ASSIGN_OR_RETURN(const Story story, GetStory(id));
    NG_ASSIGN_OR_RETURN(const auto manifest,
                        FindRowOrEmpty<Manifest>(*rows_, Table::kManifest, IdKey(story.document)));
    std::set<StatementId> ids;
    for (const EvidenceKey& evidence : manifest.evidence) {
      if (evidence.span.story == id) ids.insert(evidence.statement);
    }
    return VisitAll(ids, visit);
  }

  absl::Status VisitDocuments(const Visitor<Document>& visit) const override {
    const auto cursor = rows_->Scan(Table::kSource);
    while (cursor->Next()) {
      const std::optional<DocumentId> id = ParseSourceKey(cursor->key());
      if (!id) return DamagedRow(Table::kSource, cursor->key(), "not a key");
      NG_ASSIGN_OR_RETURN(const Document document, GetDocument(*id));
      if (!visit(document)) return absl::OkStatus();
    }
    return cursor->status();
  }

  absl::Status VisitStories(const Visitor<Story>& visit) const override {
    return VisitRows<StoryId, Story>(Table::kStory, [&](StoryId id, Story& story) {
      story.id = id;
      return visit(story);
    });
  }

  absl::Status VisitNodes(const Visitor<Node>& visit) const override {
    return VisitRows<NodeId, NodeRow>(
        Table::kNode, [&](NodeId id, const NodeRow& row) { return visit(ToNode(id, row)); });
  }

  absl::Status VisitStatements(const Visitor<Statement>& visit) const override {
    EvidenceReader evidence(rows_->Scan(Table::kEvidence));
    absl::Status status;
    NG_RETURN_IF_ERROR((VisitRows<StatementId, StatementRow>(
        Table::kStatement, [&](StatementId id, StatementRow& row) {
          row.statement.id = id;
          status = evidence.Read(&row.statement);
          return status.ok() && visit(row.statement);
        })));
    return status;
  }

  absl::Status VisitStoryKeys(const Visitor<Keyed<StoryId>>& visit) const override {
    return VisitKeys(Kind::kStory, Table::kStory, visit);
  }
  absl::Status VisitNodeKeys(const Visitor<Keyed<NodeId>>& visit) const override {
    return VisitKeys(Kind::kNode, Table::kNode, visit);
  }
  absl::Status VisitStatementKeys(const Visitor<Keyed<StatementId>>& visit) const override {
    return VisitKeys(Kind::kStatement, Table::kStatement, visit);
  }

  absl::Status VisitStatementsByDate(const DayRange& range,
                                     const Visitor<Statement>& visit) const override {
    std::vector<DatedStatements> lengths;
    for (const Span span : kSpans) {
      NG_RETURN_IF_ERROR(lengths.emplace_back(*rows_, span, range).Advance());
    }
    while (true) {
      const auto next = std::min_element(lengths.begin(), lengths.end(), IsEarlier);
      if (!next->current) return absl::OkStatus();
      NG_ASSIGN_OR_RETURN(const Statement statement, GetStatement(next->current->second));
      if (!visit(statement)) return absl::OkStatus();
      NG_RETURN_IF_ERROR(next->Advance());
    }
  }

  absl::Status VisitMentionsIn(StoryId story, const Visitor<Mention>& visit) const override {
    NG_RETURN_IF_ERROR(GetStory(story).status());
    return VisitMentions(Table::kMention, IdKey(story), ParseMentionKey, visit);
  }

  absl::Status VisitMentionsOf(NodeId node, const Visitor<Mention>& visit) const override {
    NG_RETURN_IF_ERROR(GetNode(node).status());
    return VisitMentions(Table::kMentionOf, IdKey(node), ParseMentionOfKey, visit);
  }

  absl::StatusOr<GraphCounts> Counts() const override {
    return FindRowOrEmpty<GraphCounts>(*rows_, Table::kMeta, kCountsKey);
  }

 private:
  // Those that have no statement left come last.
  static bool IsEarlier(const DatedStatements& a, const DatedStatements& b) {
    if (!a.current || !b.current) return a.current.has_value();
    return *a.current < *b.current;
  }

  // The `limit` first nodes with a name row that begins with `prefix`.
  absl::StatusOr<std::vector<NodeId>> FindNodes(const std::string& prefix, size_t limit) const {
    std::set<NodeId> nodes;
    const auto cursor = rows_->Scan(Table::kName, prefix);
    while (cursor->Next()) {
      const std::optional<NameEntry> entry = ParseNameKey(cursor->key());
      if (!entry) return DamagedRow(Table::kName, cursor->key(), "not a key");
      nodes.insert(entry->node);
      if (nodes.size() > limit) nodes.erase(std::prev(nodes.end()));
    }
    NG_RETURN_IF_ERROR(cursor->status());
    return std::vector<NodeId>(nodes.begin(), nodes.end());
  }

  absl::Status VisitAll(const std::set<StatementId>& ids, const Visitor<Statement>& visit) const {
    for (const StatementId id : ids) {
      NG_ASSIGN_OR_RETURN(const Statement statement, GetStatement(id));
      if (!visit(statement)) break;
    }
    return absl::OkStatus();
  }

  // All rows of a table that has ids for keys; `visit(id, row)` returns false to stop.
  template <typename Id, typename Row, typename Visit>
  absl::Status VisitRows(Table table, Visit visit) const {
    const auto cursor = rows_->Scan(table);
    while (cursor->Next()) {
      const std::optional<Id> id = ParseIdKey<Id>(cursor->key());
      if (!id) return DamagedRow(table, cursor->key(), "not a key");
      NG_ASSIGN_OR_RETURN(Row row, DecodeRowAt<Row>(table, cursor->key(), cursor->value()));
      if (!visit(*id, row)) return absl::OkStatus();
    }
    return cursor->status();
  }

  // `xid` has the keys in their order, and of things that are gone as well.
  template <typename Id>
  absl::Status VisitKeys(Kind kind, Table table, const Visitor<Keyed<Id>>& visit) const {
    const auto cursor = rows_->Scan(Table::kXid, std::string(1, static_cast<char>(kind)));
    while (cursor->Next()) {
      const std::optional<uint64_t> key = ParseXidKey(cursor->key());
      if (!key) return DamagedRow(Table::kXid, cursor->key(), "not a key");
      NG_ASSIGN_OR_RETURN(const NumberRow id,
                          DecodeRowAt<NumberRow>(Table::kXid, cursor->key(), cursor->value()));
      NG_ASSIGN_OR_RETURN(const auto row, rows_->Get(table, IdKey(Id{id.number})));
      if (row && !visit({*key, Id{id.number}})) return absl::OkStatus();
    }
    return cursor->status();
  }

  absl::Status VisitMentions(Table table, const std::string& prefix,
                             std::optional<MentionKey> (*parse)(std::string_view),
                             const Visitor<Mention>& visit) const {
    const auto cursor = rows_->Scan(table, prefix);
    while (cursor->Next()) {
      const std::optional<MentionKey> key = parse(cursor->key());
      if (!key) return DamagedRow(table, cursor->key(), "not a key");
      if (!visit({key->node, key->span, std::string(cursor->value())})) return absl::OkStatus();
    }
    return cursor->status();
  }

  std::unique_ptr<Rows> rows_;
};

}  // namespace

std::unique_ptr<GraphView> MakeStoreView(std::unique_ptr<Rows> rows) {
  return std::make_unique<StoreView>(std::move(rows));
}

}  // namespace newsgraph
