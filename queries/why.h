// Why the graph has a statement: what read it, where, and what else speaks for it and against it.
#ifndef NEWSGRAPH_QUERIES_WHY_H_
#define NEWSGRAPH_QUERIES_WHY_H_

#include <string>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/relation_table.h"

namespace newsgraph {

struct Why {
  Relation relation;  // with its sources
  // Statements that say the same of the same two, with another date, place or quantity.
  Relations supporting;
  // Statements that deny it; of a post that one person at a time fills, also those that others hold
  // it and those that the holder is no longer in it or only planned for it.
  Relations conflicting;
};

absl::StatusOr<Why> AskWhy(const GraphView& view, StatementId id);

void AppendWhyText(const Why& why, const TextStyle& style, std::string* out);

// All of them as one answer, labelled "this", "supports" and "conflicts".
Relations AllOf(const Why& why);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_WHY_H_
