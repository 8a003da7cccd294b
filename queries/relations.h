// Statements by who, what, to whom, where and when, and who says so.
#ifndef NEWSGRAPH_QUERIES_RELATIONS_H_
#define NEWSGRAPH_QUERIES_RELATIONS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "graph/edtf.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/relation_table.h"

namespace newsgraph {

// What is empty or nullopt asks for nothing.
struct RelationsQuery {
  std::string subject;  // a name, an alias or an id; of several nodes of a name all are meant
  std::string predicate;
  std::string object;            // as `subject`
  std::optional<NodeType> type;  // of either end
  std::string place;             // part of where it happened, or the name of a place at either end
  std::optional<Realis> status;
  std::optional<StoryId> story;  // that tells it
  std::string paper;             // that tells it
  std::optional<DayRange> days;  // the statement's date meets them; undated ones are left out
  size_t limit = 0;              // rows, 0 for all
  bool sources = false;          // whether to read where each was read
};

// With `days` by first day, else by id. NotFound when there is no node of a name that was asked for
// or no such story; statements may be none.
absl::StatusOr<Relations> AskRelations(const GraphView& view, const RelationsQuery& query);

// How many there are, whatever the limit.
absl::StatusOr<uint64_t> CountRelations(const GraphView& view, const RelationsQuery& query);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_RELATIONS_H_
