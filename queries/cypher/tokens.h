// The tokens of a query, and how far they are read.
#ifndef NEWSGRAPH_QUERIES_CYPHER_TOKENS_H_
#define NEWSGRAPH_QUERIES_CYPHER_TOKENS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "queries/cypher/lexer.h"

namespace newsgraph::cypher {

// Whether they are the same but for the case of ASCII letters.
bool SameWord(std::string_view a, std::string_view b);

class Tokens {
 public:
  // `tokens` ends with kEnd.
  explicit Tokens(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  const Token& Peek(size_t ahead = 0) const;
  Token Take();

  // Key words are the same in any case.
  bool IsWord(std::string_view word) const;
  bool IsSign(std::string_view sign, size_t ahead = 0) const;
  bool TakeWord(std::string_view word);
  bool TakeSign(std::string_view sign);

  // The name that stands here; key words are none unless they are quoted.
  absl::StatusOr<std::string> TakeName(const std::string& what);
  bool IsName() const;
  absl::Status Expect(std::string_view sign);

  // An error here that says what was wanted.
  absl::Status Wanted(const std::string& what) const;

  // To go back to, and what was read since.
  size_t place() const { return next_; }
  void GoBack(size_t place) { next_ = place; }
  std::string TextSince(size_t place) const;

 private:
  std::vector<Token> tokens_;
  size_t next_ = 0;
};

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_TOKENS_H_
