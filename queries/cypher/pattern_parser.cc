// The patterns of ExpressionParser.
#include <charconv>
#include <string>
#include <utility>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/ascii.h"
#include "graph/predicates.h"
#include "graph/status_macros.h"
#include "queries/cypher/expression_parser.h"

namespace newsgraph::cypher {
// Recursive descent, no deeper than kDeepest. NOLINTBEGIN(misc-no-recursion)
namespace {

constexpr size_t kLongestPath = 10;
constexpr int kDeepest = 100;

// holdsPost as HOLDS_POST.
std::string UpperSnake(std::string_view predicate) {
  std::string name;
  for (const char c : predicate) {
    if (absl::ascii_isupper(static_cast<unsigned char>(c))) name.push_back('_');
    name.push_back(absl::ascii_toupper(static_cast<unsigned char>(c)));
  }
  return name;
}

// A predicate outside the guide is called as the graph has it.
std::string PredicateOf(const std::string& type) {
  for (const Predicate& predicate : Predicates()) {
    if (UpperSnake(predicate.name) == type) return std::string(predicate.name);
  }
  return type;
}

}  // namespace

absl::StatusOr<std::vector<PathPattern>> ExpressionParser::ReadPatterns() {
  std::vector<PathPattern> patterns;
  do {
    if (tokens_.IsName() && tokens_.IsSign("=", 1)) {
      return ErrorAt(tokens_.Peek().at, "a path has no name; name its nodes and relationships");
    }
    if (tokens_.IsName() && tokens_.IsSign("(", 1)) {
      return ErrorAt(tokens_.Peek().at,
                     "there is no " + tokens_.Peek().text +
                         "() of patterns; use newsgraph path for shortest paths");
    }
    NG_ASSIGN_OR_RETURN(patterns.emplace_back(), ReadPath());
  } while (tokens_.TakeSign(","));
  return patterns;
}

absl::StatusOr<PathPattern> ExpressionParser::ReadPath() {
  const absl::Cleanup leave = [this] { --depth_; };
  if (++depth_ > kDeepest) return ErrorAt(tokens_.Peek().at, "too much within brackets");
  PathPattern path;
  NG_ASSIGN_OR_RETURN(path.nodes.emplace_back(), ReadNode());
  while (tokens_.IsSign("-") || tokens_.IsSign("<")) {
    NG_ASSIGN_OR_RETURN(path.relationships.emplace_back(), ReadRelationship());
    NG_ASSIGN_OR_RETURN(path.nodes.emplace_back(), ReadNode());
  }
  return path;
}

absl::StatusOr<NodePattern> ExpressionParser::ReadNode() {
  NodePattern node;
  node.at = tokens_.Peek().at;
  NG_RETURN_IF_ERROR(tokens_.Expect("("));
  if (tokens_.IsName()) {
    NG_ASSIGN_OR_RETURN(node.variable, tokens_.TakeName("a variable"));
  }
  if (tokens_.TakeSign(":")) {
    do {
      const Position at = tokens_.Peek().at;
      NG_ASSIGN_OR_RETURN(const std::string label, tokens_.TakeName("a label"));
      const std::optional<NodeType> type = ParseNodeType(label);
      if (!type) {
        return ErrorAt(at,
                       "there is no label " + label + "; labels are Person, Body, Place, Project");
      }
      node.labels.push_back(*type);
    } while (tokens_.TakeSign("|"));
    if (tokens_.IsSign(":") || tokens_.IsSign("&")) {
      return ErrorAt(tokens_.Peek().at,
                     "a node has one label; for one of several write :Person|Body");
    }
  }
  if (tokens_.IsSign("{")) {
    NG_ASSIGN_OR_RETURN(node.properties, ReadProperties());
  }
  NG_RETURN_IF_ERROR(tokens_.Expect(")"));
  return node;
}

absl::StatusOr<RelationshipPattern> ExpressionParser::ReadRelationship() {
  RelationshipPattern pattern;
  pattern.at = tokens_.Peek().at;
  const bool points_left = tokens_.TakeSign("<");
  NG_RETURN_IF_ERROR(tokens_.Expect("-"));
  if (tokens_.TakeSign("[")) {
    NG_RETURN_IF_ERROR(ReadRelationshipDetail(&pattern));
    NG_RETURN_IF_ERROR(tokens_.Expect("]"));
  }
  NG_RETURN_IF_ERROR(tokens_.Expect("-"));
  const bool points_right = tokens_.TakeSign(">");
  if (points_left != points_right) pattern.arrow = points_left ? Arrow::kIn : Arrow::kOut;
  return pattern;
}

absl::Status ExpressionParser::ReadRelationshipDetail(RelationshipPattern* pattern) {
  if (tokens_.IsName()) {
    NG_ASSIGN_OR_RETURN(pattern->variable, tokens_.TakeName("a variable"));
  }
  if (tokens_.TakeSign(":")) {
    do {
      tokens_.TakeSign(":");
      NG_ASSIGN_OR_RETURN(const std::string type, tokens_.TakeName("a relationship's type"));
      pattern->predicates.push_back(PredicateOf(type));
    } while (tokens_.TakeSign("|"));
  }
  if (tokens_.IsSign("*")) NG_RETURN_IF_ERROR(ReadLength(pattern));
  if (tokens_.IsSign("{")) {
    NG_ASSIGN_OR_RETURN(pattern->properties, ReadProperties());
  }
  return absl::OkStatus();
}

// *n, *n..m or *..m.
absl::Status ExpressionParser::ReadLength(RelationshipPattern* pattern) {
  const Position at = tokens_.Take().at;
  const auto read = [&](size_t* number) {
    if (tokens_.Peek().kind != TokenKind::kInteger) return false;
    const std::string text = tokens_.Take().text;
    const char* end = text.data() + text.size();
    if (std::from_chars(text.data(), end, *number).ec != std::errc()) *number = SIZE_MAX;
    return true;
  };
  pattern->has_length = true;
  const bool has_least = read(&pattern->least);
  bool has_most = has_least;
  pattern->most = pattern->least;
  if (tokens_.TakeSign("..")) has_most = read(&pattern->most);
  if (!has_most) return ErrorAt(at, "a path needs a greatest length, such as *1..3");
  if (pattern->most > kLongestPath) {
    return ErrorAt(at, "a path has at most " + std::to_string(kLongestPath) + " steps");
  }
  if (pattern->least < 1 || pattern->least > pattern->most) {
    return ErrorAt(at, "a path has one step at least, and no more at least than at most");
  }
  return absl::OkStatus();
}

absl::StatusOr<Properties> ExpressionParser::ReadProperties() {
  Properties properties;
  NG_RETURN_IF_ERROR(tokens_.Expect("{"));
  if (tokens_.TakeSign("}")) return properties;
  do {
    NG_ASSIGN_OR_RETURN(std::string name, tokens_.TakeName("a property"));
    NG_RETURN_IF_ERROR(tokens_.Expect(":"));
    NG_ASSIGN_OR_RETURN(Expression value, Read());
    properties.emplace_back(std::move(name), std::move(value));
  } while (tokens_.TakeSign(","));
  NG_RETURN_IF_ERROR(tokens_.Expect("}"));
  return properties;
}

// NOLINTEND(misc-no-recursion)
}  // namespace newsgraph::cypher
