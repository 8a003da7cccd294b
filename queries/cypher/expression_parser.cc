#include "queries/cypher/expression_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

#include "absl/cleanup/cleanup.h"
#include "graph/status_macros.h"

namespace newsgraph::cypher {
// Recursive descent, no deeper than kDeepest. NOLINTBEGIN(misc-no-recursion)
namespace {

constexpr int kDeepest = 100;
constexpr double kLargestDecimal = 1e15;  // beyond it decimals are no longer exact

constexpr std::array<std::string_view, 6> kAggregates = {"count", "collect", "min",
                                                         "max",   "avg",     "sum"};
constexpr std::array<std::string_view, 6> kFunctions = {"id",   "type",     "labels",
                                                        "size", "coalesce", "toLower"};

template <typename Names>
std::string NameIn(const Names& names, const std::string& text) {
  for (const std::string_view name : names) {
    if (SameWord(name, text)) return std::string(name);
  }
  return "";
}

Expression Make(ExpressionKind kind, const Position& at, std::string text = "") {
  Expression expression;
  expression.kind = kind;
  expression.at = at;
  expression.text = std::move(text);
  return expression;
}

Expression Literal(const Position& at, Value value) {
  Expression literal = Make(ExpressionKind::kLiteral, at);
  literal.value = std::move(value);
  return literal;
}

Expression Joined(ExpressionKind kind, const Position& at, Expression a, Expression b) {
  Expression joined = Make(kind, at);
  joined.operands.push_back(std::move(a));
  joined.operands.push_back(std::move(b));
  return joined;
}

}  // namespace

absl::StatusOr<Expression> ExpressionParser::Read() {
  const absl::Cleanup leave = [this] { --depth_; };
  if (++depth_ > kDeepest) return ErrorAt(tokens_.Peek().at, "too much within brackets");
  return ReadJoined("OR", ExpressionKind::kOr, &ExpressionParser::ReadXor);
}

absl::StatusOr<Expression> ExpressionParser::ReadJoined(const char* word, ExpressionKind kind,
                                                        Reader operand) {
  NG_ASSIGN_OR_RETURN(Expression left, (this->*operand)());
  while (tokens_.IsWord(word)) {
    const Position at = tokens_.Take().at;
    NG_ASSIGN_OR_RETURN(Expression right, (this->*operand)());
    left = Joined(kind, at, std::move(left), std::move(right));
  }
  return left;
}

absl::StatusOr<Expression> ExpressionParser::ReadXor() {
  return ReadJoined("XOR", ExpressionKind::kXor, &ExpressionParser::ReadAnd);
}
absl::StatusOr<Expression> ExpressionParser::ReadAnd() {
  return ReadJoined("AND", ExpressionKind::kAnd, &ExpressionParser::ReadNot);
}

absl::StatusOr<Expression> ExpressionParser::ReadNot() {
  std::vector<Position> nots;
  while (tokens_.IsWord("NOT")) nots.push_back(tokens_.Take().at);
  NG_ASSIGN_OR_RETURN(Expression expression, ReadComparison());
  if (nots.size() % 2 == 0 && nots.empty()) return expression;
  Expression negation = Make(ExpressionKind::kNot, nots.front());
  if (nots.size() % 2 == 0) {
    Expression inner = Make(ExpressionKind::kNot, nots.back());
    inner.operands.push_back(std::move(expression));
    expression = std::move(inner);
  }
  negation.operands.push_back(std::move(expression));
  return negation;
}

absl::StatusOr<Expression> ExpressionParser::ReadComparison() {
  NG_ASSIGN_OR_RETURN(Expression left, ReadProperty());
  const Token token = tokens_.Peek();
  const auto right_of = [&](ExpressionKind kind) -> absl::StatusOr<Expression> {
    NG_ASSIGN_OR_RETURN(Expression right, ReadProperty());
    return Joined(kind, token.at, std::move(left), std::move(right));
  };
  for (const std::string_view sign : {"=", "<>", "<", "<=", ">", ">="}) {
    if (!tokens_.TakeSign(sign)) continue;
    NG_ASSIGN_OR_RETURN(Expression comparison, right_of(ExpressionKind::kComparison));
    comparison.text = sign;
    return comparison;
  }
  for (const std::string_view sign : {"+", "-", "*", "/", "%", "^"}) {
    if (tokens_.IsSign(sign))
      return ErrorAt(token.at, "there is no arithmetic; reckon with the answer");
  }
  if (tokens_.TakeWord("IN")) return right_of(ExpressionKind::kIn);
  if (tokens_.TakeWord("CONTAINS")) return right_of(ExpressionKind::kContains);
  if (tokens_.TakeWord("STARTS")) {
    if (!tokens_.TakeWord("WITH")) return tokens_.Wanted("WITH");
    return right_of(ExpressionKind::kStartsWith);
  }
  if (tokens_.TakeWord("ENDS")) {
    if (!tokens_.TakeWord("WITH")) return tokens_.Wanted("WITH");
    return right_of(ExpressionKind::kEndsWith);
  }
  if (tokens_.TakeWord("IS")) {
    const bool negated = tokens_.TakeWord("NOT");
    if (!tokens_.TakeWord("NULL")) return tokens_.Wanted("NULL");
    Expression is_null = Make(ExpressionKind::kIsNull, token.at);
    is_null.operands.push_back(std::move(left));
    if (!negated) return is_null;
    Expression negation = Make(ExpressionKind::kNot, token.at);
    negation.operands.push_back(std::move(is_null));
    return negation;
  }
  return left;
}

absl::StatusOr<Expression> ExpressionParser::ReadProperty() {
  NG_ASSIGN_OR_RETURN(Expression expression, ReadPrimary());
  while (tokens_.IsSign(".")) {
    Expression property = Make(ExpressionKind::kProperty, tokens_.Take().at);
    NG_ASSIGN_OR_RETURN(property.text, tokens_.TakeName("a property"));
    property.operands.push_back(std::move(expression));
    expression = std::move(property);
  }
  if (tokens_.IsSign("[")) {
    return ErrorAt(tokens_.Peek().at, "there is no access to one of a list; use IN");
  }
  return expression;
}

absl::StatusOr<Expression> ExpressionParser::ReadPrimary() {
  const Token token = tokens_.Peek();
  switch (token.kind) {
    case TokenKind::kText:
      return Literal(token.at, Value(tokens_.Take().text));
    case TokenKind::kInteger:
    case TokenKind::kDecimal:
      return ReadNumber(false);
    case TokenKind::kParameter:
      return Make(ExpressionKind::kParameter, token.at, tokens_.Take().text);
    default:
      break;
  }
  if (tokens_.IsSign("-")) {
    tokens_.Take();
    return ReadNumber(true);
  }
  if (tokens_.IsSign("[")) return ReadList();
  if (tokens_.IsSign("(")) return ReadBracket();
  if (tokens_.TakeWord("NULL")) return Literal(token.at, Value());
  if (tokens_.TakeWord("TRUE")) return Literal(token.at, Value(true));
  if (tokens_.TakeWord("FALSE")) return Literal(token.at, Value(false));
  if (tokens_.IsWord("CASE"))
    return ErrorAt(token.at, "there is no CASE; use WHERE, or coalesce(a, b)");
  if (tokens_.IsWord("EXISTS")) return ReadExists();
  if (tokens_.IsName() && tokens_.IsSign("(", 1)) return ReadCall();
  Expression variable = Make(ExpressionKind::kVariable, token.at);
  NG_ASSIGN_OR_RETURN(variable.text, tokens_.TakeName("an expression"));
  return variable;
}

absl::StatusOr<Expression> ExpressionParser::ReadNumber(bool negative) {
  const Token token = tokens_.Peek();
  const std::string text = (negative ? "-" : "") + token.text;
  const char* end = text.data() + text.size();
  if (token.kind == TokenKind::kInteger) {
    int64_t number = 0;
    if (std::from_chars(text.data(), end, number).ec != std::errc()) {
      return ErrorAt(token.at, token.text + " is too large a number");
    }
    tokens_.Take();
    return Literal(token.at, Value(number));
  }
  if (token.kind != TokenKind::kDecimal) return tokens_.Wanted("a number");
  double number = 0;
  if (std::from_chars(text.data(), end, number).ec != std::errc() ||
      std::fabs(number) > kLargestDecimal) {
    return ErrorAt(token.at, token.text + " is too large a number");
  }
  tokens_.Take();
  return Literal(token.at, Value(number));
}

absl::StatusOr<Expression> ExpressionParser::ReadList() {
  Expression list = Make(ExpressionKind::kList, tokens_.Take().at);
  if (tokens_.TakeSign("]")) return list;
  do {
    NG_ASSIGN_OR_RETURN(list.operands.emplace_back(), Read());
    if (tokens_.IsSign("|")) {
      return ErrorAt(tokens_.Peek().at,
                     "there are no list comprehensions; use WHERE and collect()");
    }
  } while (tokens_.TakeSign(","));
  NG_RETURN_IF_ERROR(tokens_.Expect("]"));
  return list;
}

absl::StatusOr<Expression> ExpressionParser::ReadCall() {
  const Token name = tokens_.Take();
  NG_RETURN_IF_ERROR(tokens_.Expect("("));
  Expression call = Make(ExpressionKind::kAggregate, name.at, NameIn(kAggregates, name.text));
  if (call.text.empty()) {
    call.kind = ExpressionKind::kFunction;
    call.text = NameIn(kFunctions, name.text);
  }
  if (call.text.empty()) {
    std::string known;
    for (const std::string_view each : kAggregates) known += " " + std::string(each);
    for (const std::string_view each : kFunctions) known += " " + std::string(each);
    return ErrorAt(name.at, "there is no function " + name.text + "; there are:" + known);
  }
  const bool is_aggregate = call.kind == ExpressionKind::kAggregate;
  call.distinct = is_aggregate && tokens_.TakeWord("DISTINCT");
  if (call.text == "count" && !call.distinct && tokens_.TakeSign("*")) {
    NG_RETURN_IF_ERROR(tokens_.Expect(")"));
    return call;
  }
  do {
    NG_ASSIGN_OR_RETURN(call.operands.emplace_back(), Read());
  } while (tokens_.TakeSign(","));
  NG_RETURN_IF_ERROR(tokens_.Expect(")"));
  if (call.text != "coalesce" && call.operands.size() != 1) {
    return ErrorAt(name.at, call.text + " takes one argument");
  }
  return call;
}

// EXISTS { [MATCH] pattern [WHERE …] }.
absl::StatusOr<Expression> ExpressionParser::ReadExists() {
  Expression exists = Make(ExpressionKind::kExists, tokens_.Take().at);
  if (tokens_.IsSign("(")) return ReadBracket();
  NG_RETURN_IF_ERROR(tokens_.Expect("{"));
  tokens_.TakeWord("MATCH");
  NG_ASSIGN_OR_RETURN(auto patterns, ReadPatterns());
  exists.pattern = std::make_shared<const std::vector<PathPattern>>(std::move(patterns));
  if (tokens_.TakeWord("WHERE")) {
    NG_ASSIGN_OR_RETURN(Expression where, Read());
    exists.where = std::make_shared<const Expression>(std::move(where));
  }
  NG_RETURN_IF_ERROR(tokens_.Expect("}"));
  return exists;
}

// What begins with a bracket is a pattern that must exist if it goes on as one.
absl::StatusOr<Expression> ExpressionParser::ReadBracket() {
  const size_t begin = tokens_.place();
  const Position at = tokens_.Peek().at;
  const absl::StatusOr<NodePattern> node = ReadNode();
  const bool is_pattern =
      node.ok() && (tokens_.IsSign("-") || (tokens_.IsSign("<") && tokens_.IsSign("-", 1)));
  tokens_.GoBack(begin);
  if (is_pattern) {
    Expression exists = Make(ExpressionKind::kExists, at);
    NG_ASSIGN_OR_RETURN(PathPattern path, ReadPath());
    exists.pattern = std::make_shared<const std::vector<PathPattern>>(1, std::move(path));
    return exists;
  }
  tokens_.Take();
  NG_ASSIGN_OR_RETURN(Expression expression, Read());
  NG_RETURN_IF_ERROR(tokens_.Expect(")"));
  return expression;
}

// NOLINTEND(misc-no-recursion)
}  // namespace newsgraph::cypher
