// Statements with what a reader wants to see of them, and the tables that show them.
#ifndef NEWSGRAPH_QUERIES_RELATION_TABLE_H_
#define NEWSGRAPH_QUERIES_RELATION_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/sources.h"
#include "queries/text_table.h"

namespace newsgraph {

struct Relation {
  std::string label;  // what it is in this answer, where the answer has a label column
  Statement statement;
  Node subject;
  std::optional<Node> object;
  std::string headline;  // of the story that is the object
  std::vector<Source> sources;
};

struct Relations {
  std::vector<Relation> rows;
  bool more = false;         // whether a limit left some out
  std::string label_column;  // empty: there is none
};

// Reads what belongs to a statement.
class RelationReader {
 public:
  // `view` must outlive the reader.
  explicit RelationReader(const GraphView& view) : view_(view), sources_(view) {}

  absl::StatusOr<Relation> Read(const Statement& statement, bool sources);
  absl::StatusOr<Relation> Read(StatementId id, bool sources);

  SourceReader& sources() { return sources_; }

 private:
  const GraphView& view_;
  SourceReader sources_;
};

// For reading: one row a statement, its sentences under it.
TextTable ShortTable(const Relations& relations);

// For programs: ids, and every field in a column of its own. With sources a row for each, so that a
// statement may have several.
TextTable FullTable(const Relations& relations, bool sources);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_RELATION_TABLE_H_
