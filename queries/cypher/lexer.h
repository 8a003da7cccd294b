// The words of a query.
#ifndef NEWSGRAPH_QUERIES_CYPHER_LEXER_H_
#define NEWSGRAPH_QUERIES_CYPHER_LEXER_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "queries/cypher/syntax.h"

namespace newsgraph::cypher {

enum class TokenKind { kWord, kQuotedWord, kText, kInteger, kDecimal, kParameter, kSign, kEnd };

struct Token {
  TokenKind kind{};
  Position at;
  std::string text;  // of texts what they stand for, of parameters the name
};

// The tokens, with kEnd last. Comments (// and /* */) are left out. InvalidArgument where a text, a
// comment or a quoted name has no end, or a character belongs to nothing.
absl::StatusOr<std::vector<Token>> Tokenize(std::string_view query);

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_LEXER_H_
