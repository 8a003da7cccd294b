// People of one name who may be one person, with what speaks for it and what against.
#ifndef NEWSGRAPH_QUERIES_DUPLICATES_H_
#define NEWSGRAPH_QUERIES_DUPLICATES_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "graph/person_match.h"
#include "queries/text_table.h"

namespace newsgraph {

struct Duplicate {
  Node a;
  Node b;
  PersonVerdict verdict;
};

// What the graph knows of a person.
absl::StatusOr<PersonFacts> FactsOf(const GraphView& view, const Node& person);

// Pairs of people of one name with at least the score `least`, the likeliest first; of equals by
// name and id. With a `name`, only people who bear it.
absl::StatusOr<std::vector<Duplicate>> AskDuplicates(const GraphView& view, const std::string& name,
                                                     double least);

// A row a pair, the reasons as notes. `is_for_reading` says whether there are to be notes; else the
// reasons are a column.
TextTable DuplicatesTable(const std::vector<Duplicate>& duplicates, bool is_for_reading);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_DUPLICATES_H_
