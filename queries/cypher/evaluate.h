// Expressions on rows.
#ifndef NEWSGRAPH_QUERIES_CYPHER_EVALUATE_H_
#define NEWSGRAPH_QUERIES_CYPHER_EVALUATE_H_

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "queries/cypher/syntax.h"
#include "queries/cypher/value.h"

namespace newsgraph::cypher {

enum class VariableKind { kNode, kRelationship, kValue };

struct Variable {
  std::string name;  // one that begins with a space cannot be written in a query
  VariableKind kind{};
};

// The variables that are known at a place of a query; the value of each stands at its place in a
// row.
using Scope = std::vector<Variable>;
using Row = std::vector<Value>;

// The last variable of the name.
std::optional<size_t> FindVariable(const Scope& scope, const std::string& name);

using Parameters = std::map<std::string, Value>;

// InvalidArgument when the expression names a variable, property or parameter that there is not, or
// has an aggregate in it.
absl::Status CheckExpression(const Expression& expression, const Scope& scope,
                             const Parameters& parameters);

// What a query reads, and how long it may.
class Evaluator {
 public:
  using Clock = std::chrono::steady_clock;
  // Whether the pattern of an expression exists.
  using Exists = std::function<absl::StatusOr<bool>(const Expression&, const Scope&, const Row&)>;

  // `view` must outlive the evaluator. No `deadline` is no limit.
  Evaluator(const GraphView& view, Parameters parameters, std::optional<Clock::time_point> deadline)
      : view_(view), parameters_(std::move(parameters)), deadline_(deadline) {}

  void SetExists(Exists exists) { exists_ = std::move(exists); }

  // Of an expression that is checked.
  absl::StatusOr<Value> Evaluate(const Expression& expression, const Scope& scope, const Row& row);
  // Whether it is true; null and what is no truth are not.
  absl::StatusOr<bool> IsTrue(const Expression& expression, const Scope& scope, const Row& row);

  absl::StatusOr<NodeType> TypeOf(NodeId id);

  // DeadlineExceeded when the time is over. To be called now and then.
  absl::Status Tick();

  const GraphView& view() const { return view_; }
  const Parameters& parameters() const { return parameters_; }

 private:
  absl::StatusOr<const Node*> FindNode(NodeId id);
  absl::StatusOr<const Statement*> FindStatement(StatementId id);
  absl::StatusOr<Value> Property(const Value& owner, const std::string& name);
  absl::StatusOr<Value> Call(const Expression& call, const Scope& scope, const Row& row);
  absl::StatusOr<Value> Join(const Expression& expression, const Scope& scope, const Row& row);

  const GraphView& view_;
  const Parameters parameters_;
  const std::optional<Clock::time_point> deadline_;
  Exists exists_;
  size_t ticks_ = 0;
  std::unordered_map<NodeId, Node> nodes_;  // met last
  std::unordered_map<StatementId, Statement> statements_;
};

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_EVALUATE_H_
