// count, collect, min, max, avg and sum.
#ifndef NEWSGRAPH_QUERIES_CYPHER_AGGREGATE_H_
#define NEWSGRAPH_QUERIES_CYPHER_AGGREGATE_H_

#include <cstdint>
#include <string>
#include <unordered_set>

#include "queries/cypher/syntax.h"
#include "queries/cypher/value.h"

namespace newsgraph::cypher {

// Of one group.
class Aggregate {
 public:
  // `call` is an aggregate and must outlive it.
  explicit Aggregate(const Expression& call) : call_(&call) {}

  // Takes the next value; null is passed over, but by count(*). Returns whether something more is
  // kept for it.
  bool Take(const Value& value);

  Value Result() const;

 private:
  // False when it is no number, and has no sum.
  bool AddNumber(const Value& value);

  const Expression* call_;
  int64_t count_ = 0;
  bool all_whole_ = true;
  int64_t whole_sum_ = 0;
  double sum_ = 0;
  Value extreme_;
  List list_;
  std::unordered_set<std::string> seen_;  // for DISTINCT
};

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_AGGREGATE_H_
