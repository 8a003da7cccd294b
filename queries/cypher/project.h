// WITH and RETURN: rows into other rows.
#ifndef NEWSGRAPH_QUERIES_CYPHER_PROJECT_H_
#define NEWSGRAPH_QUERIES_CYPHER_PROJECT_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "queries/cypher/evaluate.h"
#include "queries/cypher/matcher.h"
#include "queries/cypher/syntax.h"

namespace newsgraph::cypher {

// More rows than this are never kept at once, whether for sorting, grouping or telling doubles.
inline constexpr size_t kMostKept = 1'000'000;

class Projector {
 public:
  // What `projection` makes of rows of `scope`. InvalidArgument when it does not make sense. What
  // is given must outlive the projector.
  static absl::StatusOr<std::unique_ptr<Projector>> Make(const Projection& projection,
                                                         const Scope& scope, Evaluator* evaluator);

  // The variables of its rows.
  const Scope& scope() const { return made_; }

  // Takes a row, and gives `sink` what can be given by now. False when no more rows are wanted.
  // ResourceExhausted when too much would have to be kept.
  absl::StatusOr<bool> Take(const Row& row, const Sink& sink);

  // Gives `sink` what was kept.
  absl::Status Finish(const Sink& sink);

 private:
  struct Group;

  Projector(const Projection& projection, Scope scope, Evaluator* evaluator)
      : projection_(projection), scope_(std::move(scope)), evaluator_(*evaluator) {}

  absl::Status Prepare();
  absl::Status PrepareItem(const Item& item);
  absl::Status PrepareOrder();
  absl::StatusOr<size_t> Count(const Expression& expression) const;
  absl::Status Keep(size_t count);
  absl::StatusOr<Row> Evaluated(const Row& row);
  absl::Status TakeIntoGroup(const Row& row);
  // The row in its place: on through DISTINCT, ORDER BY, SKIP and LIMIT.
  absl::StatusOr<bool> Give(const Row& input, Row row, const Sink& sink);
  absl::StatusOr<bool> GiveInOrder(Row row, const Sink& sink);
  void SortKept();

  struct Sorted {
    std::vector<Value> keys;
    Row row;
  };

  const Projection& projection_;
  const Scope scope_;
  Evaluator& evaluator_;
  std::vector<const Expression*> items_;
  std::vector<Expression> variables_;  // that `*` stands for
  Scope made_;
  std::vector<Expression> order_;  // the sort keys
  Scope order_scope_;  // of what sort keys may name: the input, if any may, then the made
  bool has_aggregates_ = false;
  size_t skip_ = 0;
  std::optional<size_t> limit_;

  size_t kept_ = 0;
  std::unordered_map<std::string, size_t> group_places_;
  std::vector<std::shared_ptr<Group>> groups_;  // in the order of their first rows
  std::unordered_set<std::string> given_;       // for DISTINCT
  std::vector<Sorted> sorted_;
};

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_PROJECT_H_
