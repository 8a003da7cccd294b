#include "queries/cypher/tokens.h"

#include <algorithm>
#include <array>

#include "graph/status_macros.h"

namespace newsgraph::cypher {
namespace {

constexpr std::array<std::string_view, 30> kKeyWords = {
    "MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "ORDER",  "BY",    "SKIP",   "LIMIT", "AND",
    "OR",    "XOR",      "NOT",   "IN",   "STARTS", "ENDS",   "IS",    "NULL",   "TRUE",  "FALSE",
    "AS",    "DISTINCT", "ASC",   "DESC", "UNION",  "CREATE", "MERGE", "UNWIND", "CALL",  "CASE"};

bool IsKeyWord(std::string_view word) {
  return std::any_of(kKeyWords.begin(), kKeyWords.end(),
                     [&](std::string_view each) { return SameWord(each, word); });
}

std::string Shown(const Token& token) {
  switch (token.kind) {
    case TokenKind::kText:
      return "'" + token.text + "'";
    case TokenKind::kParameter:
      return "$" + token.text;
    case TokenKind::kQuotedWord:
      return "`" + token.text + "`";
    default:
      return token.text;
  }
}

}  // namespace

bool SameWord(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

const Token& Tokens::Peek(size_t ahead) const {
  return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
}

Token Tokens::Take() {
  Token token = Peek();
  if (next_ + 1 < tokens_.size()) ++next_;
  return token;
}

bool Tokens::IsWord(std::string_view word) const {
  return Peek().kind == TokenKind::kWord && SameWord(Peek().text, word);
}

bool Tokens::IsSign(std::string_view sign, size_t ahead) const {
  return Peek(ahead).kind == TokenKind::kSign && Peek(ahead).text == sign;
}

bool Tokens::TakeWord(std::string_view word) {
  const bool is_here = IsWord(word);
  if (is_here) Take();
  return is_here;
}

bool Tokens::TakeSign(std::string_view sign) {
  const bool is_here = IsSign(sign);
  if (is_here) Take();
  return is_here;
}

bool Tokens::IsName() const {
  const Token& token = Peek();
  return token.kind == TokenKind::kQuotedWord ||
         (token.kind == TokenKind::kWord && !IsKeyWord(token.text));
}

absl::StatusOr<std::string> Tokens::TakeName(const std::string& what) {
  if (IsName()) return Take().text;
  const bool is_key_word = Peek().kind == TokenKind::kWord;
  return Wanted(what + (is_key_word ? "; a key word is one between ` and `" : ""));
}

absl::Status Tokens::Expect(std::string_view sign) {
  return TakeSign(sign) ? absl::OkStatus() : Wanted(std::string(sign));
}

absl::Status Tokens::Wanted(const std::string& what) const {
  const Token& token = Peek();
  const std::string here = token.kind == TokenKind::kEnd ? "the query ends" : Shown(token);
  return ErrorAt(token.at, here + " where there should be " + what);
}

std::string Tokens::TextSince(size_t place) const {
  std::string text;
  for (size_t i = place; i < next_; ++i) {
    const auto is_word = [&](size_t k) { return tokens_[k].kind != TokenKind::kSign; };
    if (i > place && is_word(i) && is_word(i - 1)) text.push_back(' ');
    text += Shown(tokens_[i]);
  }
  return text;
}

}  // namespace newsgraph::cypher
