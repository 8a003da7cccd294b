// Finds what a plan asks for.
#ifndef NEWSGRAPH_QUERIES_CYPHER_MATCHER_H_
#define NEWSGRAPH_QUERIES_CYPHER_MATCHER_H_

#include <functional>
#include <vector>

#include "absl/status/statusor.h"
#include "queries/cypher/evaluate.h"
#include "queries/cypher/plan.h"

namespace newsgraph::cypher {

// Takes a row; false: no more are wanted.
using Sink = std::function<absl::StatusOr<bool>(Row)>;

class Matcher {
 public:
  // Both must outlive the matcher.
  Matcher(const Plan& plan, Evaluator* evaluator) : plan_(plan), evaluator_(*evaluator) {}

  // Gives `sink` the row with what the pattern adds, for every way to find it in which no
  // relationship is there twice. False when no more rows are wanted.
  absl::StatusOr<bool> Run(Row row, const Sink& sink);

 private:
  absl::StatusOr<bool> RunStep(size_t index);
  absl::StatusOr<bool> Scan(const Step& step, size_t next);
  absl::StatusOr<bool> ScanAll(const Step& step, size_t next);
  absl::StatusOr<bool> Expand(const Step& step, size_t next);
  absl::StatusOr<bool> ExpandPath(const Step& step, size_t next, NodeId at, List* path);
  // Calls take(link) for each link from `at` that the step allows.
  absl::StatusOr<bool> VisitLinks(const Step& step, NodeId at, std::optional<NodeId> other,
                                  const std::function<absl::StatusOr<bool>(const Link&)>& take);
  absl::StatusOr<bool> Reach(const Step& step, size_t next, NodeId node);
  absl::StatusOr<bool> HasType(size_t place, NodeId node);
  absl::StatusOr<bool> AreTrue(const std::vector<const Expression*>& conditions);

  const Plan& plan_;
  Evaluator& evaluator_;
  const Sink* sink_ = nullptr;
  Row row_;
  std::vector<StatementId> used_;
};

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_MATCHER_H_
