#include "queries/cypher/lexer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph::cypher {
namespace {

// Longer signs first.
constexpr std::array<std::u32string_view, 24> kSigns = {
    U"<>", U"<=", U">=", U"..", U"(", U")", U"[", U"]", U"{", U"}", U"<", U">",
    U"=",  U"-",  U"*",  U",",  U":", U"|", U".", U"+", U"/", U"%", U"^", U";"};

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool IsSpace(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u3000'; }
// Names may be Chinese.
bool IsWordStart(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' ||
         (c >= 0x80 && c != U'\u3000' && c != 0xFFFD);
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : text_(ToCodePoints(query)) {}

  absl::StatusOr<std::vector<Token>> Run() {
    while (true) {
      NG_RETURN_IF_ERROR(SkipSpace());
      at_ = place_;
      if (next_ == text_.size()) break;
      NG_RETURN_IF_ERROR(ReadToken());
    }
    tokens_.push_back({TokenKind::kEnd, at_, ""});
    return std::move(tokens_);
  }

 private:
  char32_t Peek(size_t ahead = 0) const {
    return next_ + ahead < text_.size() ? text_[next_ + ahead] : U'\0';
  }
  char32_t Take() {
    const char32_t c = text_[next_++];
    if (c == U'\n') {
      place_ = {place_.line + 1, 1};
    } else {
      ++place_.column;
    }
    return c;
  }
  bool StandsHere(std::u32string_view sign) const {
    return text_.compare(next_, sign.size(), sign) == 0;
  }

  absl::Status SkipSpace() {
    while (next_ < text_.size()) {
      if (IsSpace(Peek())) {
        Take();
      } else if (StandsHere(U"//")) {
        while (next_ < text_.size() && Peek() != U'\n') Take();
      } else if (StandsHere(U"/*")) {
        const Position begin = place_;
        while (next_ < text_.size() && !StandsHere(U"*/")) Take();
        if (next_ == text_.size()) return ErrorAt(begin, "this comment has no end; wanted */");
        Take();
        Take();
      } else {
        break;
      }
    }
    return absl::OkStatus();
  }

  absl::Status ReadToken() {
    const char32_t c = Peek();
    if (c == U'\'' || c == U'"') return ReadQuoted(TokenKind::kText, "text");
    if (c == U'`') return ReadQuoted(TokenKind::kQuotedWord, "name");
    if (IsDigit(c)) return ReadNumber();
    if (IsWordStart(c)) return ReadWord(TokenKind::kWord);
    if (c == U'$' && (IsWordStart(Peek(1)) || IsDigit(Peek(1)))) {
      Take();
      return ReadWord(TokenKind::kParameter);
    }
    for (const std::u32string_view sign : kSigns) {
      if (!StandsHere(sign)) continue;
      for (size_t i = 0; i < sign.size(); ++i) Take();
      return Add(TokenKind::kSign, ToUtf8(sign));
    }
    return ErrorAt(at_, ToUtf8({&c, 1}) + " means nothing here");
  }

  absl::Status ReadQuoted(TokenKind kind, const std::string& what) {
    const char32_t quote = Take();
    std::u32string text;
    while (next_ < text_.size() && Peek() != quote) {
      char32_t c = Take();
      if (c == U'\\' && kind == TokenKind::kText && next_ < text_.size()) {
        c = Take();
        c = c == U'n' ? U'\n' : c == U't' ? U'\t' : c;
      }
      text.push_back(c);
    }
    if (next_ == text_.size()) {
      return ErrorAt(at_, "this " + what + " has no end; wanted " + ToUtf8({&quote, 1}));
    }
    Take();
    return Add(kind, ToUtf8(text));
  }

  absl::Status ReadNumber() {
    std::u32string text;
    while (IsDigit(Peek())) text.push_back(Take());
    const bool is_decimal = Peek() == U'.' && IsDigit(Peek(1));
    if (is_decimal) text.push_back(Take());
    while (IsDigit(Peek())) text.push_back(Take());
    return Add(is_decimal ? TokenKind::kDecimal : TokenKind::kInteger, ToUtf8(text));
  }

  absl::Status ReadWord(TokenKind kind) {
    std::u32string text;
    while (IsWordStart(Peek()) || IsDigit(Peek())) text.push_back(Take());
    return Add(kind, ToUtf8(text));
  }

  absl::Status Add(TokenKind kind, std::string text) {
    tokens_.push_back({kind, at_, std::move(text)});
    return absl::OkStatus();
  }

  const std::u32string text_;
  size_t next_ = 0;
  Position place_;
  Position at_;  // where the token at hand begins
  std::vector<Token> tokens_;
};

}  // namespace

absl::Status ErrorAt(const Position& at, const std::string& message) {
  return absl::InvalidArgumentError("line " + std::to_string(at.line) + ", column " +
                                    std::to_string(at.column) + ": " + message);
}

absl::StatusOr<std::vector<Token>> Tokenize(std::string_view query) { return Lexer(query).Run(); }

}  // namespace newsgraph::cypher
