// Expressions and patterns; each may stand in the other.
#ifndef NEWSGRAPH_QUERIES_CYPHER_EXPRESSION_PARSER_H_
#define NEWSGRAPH_QUERIES_CYPHER_EXPRESSION_PARSER_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "queries/cypher/syntax.h"
#include "queries/cypher/tokens.h"

namespace newsgraph::cypher {

class ExpressionParser {
 public:
  // Reads on in `tokens`, which must outlive the parser.
  explicit ExpressionParser(Tokens* tokens) : tokens_(*tokens) {}

  absl::StatusOr<Expression> Read();
  // Without operators that join: a literal, a variable, what stands in brackets, a call.
  absl::StatusOr<Expression> ReadPrimary();

  // One or more, commas between.
  absl::StatusOr<std::vector<PathPattern>> ReadPatterns();

 private:
  using Reader = absl::StatusOr<Expression> (ExpressionParser::*)();

  absl::StatusOr<Expression> ReadJoined(const char* word, ExpressionKind kind, Reader operand);
  absl::StatusOr<Expression> ReadXor();
  absl::StatusOr<Expression> ReadAnd();
  absl::StatusOr<Expression> ReadNot();
  absl::StatusOr<Expression> ReadComparison();
  absl::StatusOr<Expression> ReadProperty();
  absl::StatusOr<Expression> ReadNumber(bool negative);
  absl::StatusOr<Expression> ReadList();
  absl::StatusOr<Expression> ReadCall();
  absl::StatusOr<Expression> ReadExists();
  absl::StatusOr<Expression> ReadBracket();

  absl::StatusOr<PathPattern> ReadPath();
  absl::StatusOr<NodePattern> ReadNode();
  absl::StatusOr<RelationshipPattern> ReadRelationship();
  absl::Status ReadRelationshipDetail(RelationshipPattern* pattern);
  absl::Status ReadLength(RelationshipPattern* pattern);
  absl::StatusOr<Properties> ReadProperties();

  Tokens& tokens_;
  int depth_ = 0;  // of what stands within what
};

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_EXPRESSION_PARSER_H_
