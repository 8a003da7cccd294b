// Statements by who, what, to whom and when.
#ifndef NEWSGRAPH_QUERIES_RELATIONS_H_
#define NEWSGRAPH_QUERIES_RELATIONS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/edtf.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/sources.h"
#include "queries/text_table.h"

namespace newsgraph {

// What is empty or nullopt asks for nothing.
struct RelationsQuery {
  std::string subject;  // a name, an alias or an id; of several nodes of a name all are meant
  std::string predicate;
  std::string object;            // as `subject`
  std::optional<NodeType> type;  // of either end
  std::optional<Realis> status;
  std::optional<DayRange> days;  // the statement's date meets them; undated ones are left out
  size_t limit = 0;              // rows, 0 for all
  bool sources = false;          // whether to read where each was read
};

struct Relation {
  Statement statement;
  Node subject;
  std::optional<Node> object;
  std::string headline;  // of the story that is the object
  std::vector<Source> sources;
};

struct Relations {
  std::vector<Relation> rows;  // with `days` by first day, else by id
  bool more = false;           // whether the limit left some out
};

// NotFound when there is no node of a name that was asked for; statements may be none.
absl::StatusOr<Relations> AskRelations(const GraphView& view, const RelationsQuery& query);

// For reading: one row a statement, its sentences under it.
TextTable ShortTable(const Relations& relations);

// For programs: ids, and every field in a column of its own. With sources a row for each, so that a
// statement may have several.
TextTable FullTable(const Relations& relations, bool sources);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_RELATIONS_H_
