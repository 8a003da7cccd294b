// In which order the parts of a pattern are looked for.
#ifndef NEWSGRAPH_QUERIES_CYPHER_PLAN_H_
#define NEWSGRAPH_QUERIES_CYPHER_PLAN_H_

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/predicates.h"
#include "queries/cypher/evaluate.h"
#include "queries/cypher/syntax.h"

namespace newsgraph::cypher {

// How a node is come by that no relationship leads to yet, the most selective first.
enum class Access { kId, kName, kPart, kAll };

struct Step {
  bool is_scan = false;
  size_t node = 0;  // the place in a row that the step fills, or of an expansion compares with

  Access access = Access::kAll;     // of a scan
  const Expression* key = nullptr;  // of a scan: the id, name or part

  size_t from = 0;  // of an expansion: where it begins
  size_t relationship = 0;
  const RelationshipPattern* pattern = nullptr;
  Arrow arrow = Arrow::kEither;  // as seen from `from`
  bool is_reversed = false;      // whether `from` is the right end of the pattern
  bool is_known = false;         // whether `node` is filled already

  std::vector<const Expression*> filters;  // that can be told from then on
};

// What it points at lives as long as the syntax that it was made of, and itself.
struct Plan {
  Scope scope;                                // what was known, and what the pattern adds
  size_t known = 0;                           // how many were known
  std::vector<NodeTypes> types;               // that each place of a row may have
  std::vector<const Expression*> conditions;  // that need nothing of the pattern
  std::vector<Step> steps;
  std::deque<Expression> made;  // properties of patterns as comparisons
};

// The plan to find `paths` with `where`, which may be null, where `scope` is known. InvalidArgument
// when they do not make sense.
absl::StatusOr<Plan> MakePlan(const std::vector<PathPattern>& paths, const Expression* where,
                              const Scope& scope, const Parameters& parameters,
                              const GraphCounts& counts);

// A line for each step.
std::vector<std::string> Describe(const Plan& plan);

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_PLAN_H_
