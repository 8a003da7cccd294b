// A query as it was written.
#ifndef NEWSGRAPH_QUERIES_CYPHER_SYNTAX_H_
#define NEWSGRAPH_QUERIES_CYPHER_SYNTAX_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "graph/model.h"
#include "queries/cypher/value.h"

namespace newsgraph::cypher {

// A place in the query's text; lines and columns (code points) count from 1.
struct Position {
  int line = 1;
  int column = 1;
};

// InvalidArgument: "line 1, column 7: MESSAGE".
absl::Status ErrorAt(const Position& at, const std::string& message);

struct PathPattern;

enum class ExpressionKind {
  kLiteral,
  kParameter,  // text: its name
  kVariable,   // text: its name
  kProperty,   // text: its name; operands: what has it
  kList,       // operands
  kFunction,   // text: its name; operands
  kAggregate,  // text: its name; operands, none for count(*)
  kNot,        // one operand
  kAnd,        // two, as in all that follow but kIsNull
  kOr,
  kXor,
  kComparison,  // text: = <> < <= > >=
  kIn,
  kStartsWith,
  kEndsWith,
  kContains,
  kIsNull,  // one operand
  kExists,  // pattern
};

// NOLINTNEXTLINE(misc-no-recursion): copied as deep as it is
struct Expression {
  ExpressionKind kind{};
  Position at;
  std::string text;
  Value value;  // of a literal
  std::vector<Expression> operands;
  bool distinct = false;  // of an aggregate
  std::shared_ptr<const std::vector<PathPattern>> pattern;
  std::shared_ptr<const Expression> where;  // of a pattern that must exist; may be null
};

using Properties = std::vector<std::pair<std::string, Expression>>;

struct NodePattern {
  Position at;
  std::string variable;          // empty: it has none
  std::vector<NodeType> labels;  // one of them; empty: any
  Properties properties;
};

enum class Arrow { kOut, kIn, kEither };

struct RelationshipPattern {
  Position at;
  std::string variable;
  std::vector<std::string> predicates;  // one of them; empty: any
  Arrow arrow = Arrow::kEither;
  bool has_length = false;  // `*`: it is then a list
  size_t least = 1;
  size_t most = 1;
  Properties properties;
};

struct PathPattern {
  std::vector<NodePattern> nodes;  // one more than relationships
  std::vector<RelationshipPattern> relationships;
};

struct Match {
  Position at;
  bool optional = false;
  std::vector<PathPattern> paths;
  std::optional<Expression> where;
};

struct Item {
  Expression expression;
  std::string name;
};

struct SortKey {
  Expression expression;
  std::string text;  // as it is written
  bool descending = false;
};

// WITH or RETURN.
struct Projection {
  Position at;
  bool distinct = false;
  bool all = false;  // `*`: every variable, before the items
  std::vector<Item> items;
  std::vector<SortKey> order;
  std::optional<Expression> skip;
  std::optional<Expression> limit;
  std::optional<Expression> where;  // of WITH
};

struct Query {
  bool explain = false;
  std::vector<std::variant<Match, Projection>> clauses;  // the last is RETURN
};

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_SYNTAX_H_
