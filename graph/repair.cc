#include "graph/repair.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/index_rows.h"
#include "graph/row_access.h"

namespace newsgraph {
namespace {

constexpr size_t kRowsABatch = 50'000;

class Repairer {
 public:
  explicit Repairer(Database* database) : database_(*database) {}

  absl::Status Run() {
    for (const Table table : kIndexTables) NG_RETURN_IF_ERROR(database_.Clear(table));
    rows_ = database_.Snapshot();
    NG_RETURN_IF_ERROR(Documents());
    NG_RETURN_IF_ERROR(Nodes());
    NG_RETURN_IF_ERROR(Mentions());
    NG_RETURN_IF_ERROR(Statements());
    NG_RETURN_IF_ERROR(Stories());
    batch_.Put(Table::kMeta, std::string(kCountsKey), EncodeRow(counts_));
    return Flush();
  }

 private:
  // Calls visit(id, row) for each row of a table with ids for keys.
  template <typename Id, typename Row, typename Visit>
  absl::Status ForEach(Table table, Visit visit) {
    const auto cursor = rows_->Scan(table);
    while (cursor->Next()) {
      const std::optional<Id> id = ParseIdKey<Id>(cursor->key());
      if (!id) return DamagedRow(table, cursor->key(), "is not a key");
      NG_ASSIGN_OR_RETURN(Row row, DecodeRowAt<Row>(table, cursor->key(), cursor->value()));
      NG_RETURN_IF_ERROR(visit(*id, row));
    }
    return cursor->status();
  }

  absl::Status Documents() {
    return ForEach<DocumentId, Document>(Table::kDocument, [&](DocumentId id, Document& document) {
      document.id = id;
      ++counts_.documents;
      return Put(IndexRowsOf(document));
    });
  }

  absl::Status Nodes() {
    return ForEach<NodeId, NodeRow>(Table::kNode, [&](NodeId id, const NodeRow& node) {
      ++counts_.nodes[static_cast<size_t>(node.type)];
      return Put(IndexRowsOf(id, node));
    });
  }

  absl::Status Mentions() {
    const auto cursor = rows_->Scan(Table::kMention);
    while (cursor->Next()) {
      const std::optional<MentionKey> key = ParseMentionKey(cursor->key());
      if (!key) return DamagedRow(Table::kMention, cursor->key(), "is not a key");
      ++counts_.mentions;
      NG_RETURN_IF_ERROR(Put(IndexRowsOf(*key, cursor->value())));
    }
    return cursor->status();
  }

  absl::Status Statements() {
    return ForEach<StatementId, StatementRow>(Table::kStatement,
                                              [&](StatementId id, const StatementRow& statement) {
                                                ++counts_.statements;
                                                return Put(IndexRowsOf(id, statement));
                                              });
  }

  absl::Status Stories() {
    const auto cursor = rows_->Scan(Table::kStory);
    while (cursor->Next()) ++counts_.stories;
    return cursor->status();
  }

  absl::Status Put(std::vector<IndexRow> index) {
    for (IndexRow& row : index) {
      batch_.Put(row.table, std::move(row.key), std::move(row.value));
    }
    return batch_.changes().size() < kRowsABatch ? absl::OkStatus() : Flush();
  }

  absl::Status Flush() {
    const Batch full = std::exchange(batch_, {});
    return database_.Write(full);
  }

  Database& database_;
  std::unique_ptr<Rows> rows_;
  Batch batch_;
  GraphCounts counts_;
};

}  // namespace

absl::Status RebuildIndexes(Database* database) { return Repairer(database).Run(); }

}  // namespace newsgraph
