#include "queries/cypher/parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "graph/status_macros.h"
#include "queries/cypher/expression_parser.h"
#include "queries/cypher/tokens.h"

namespace newsgraph::cypher {
namespace {

// Clauses of other forms of Cypher, and what to use instead.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kForeign = {{
    {"CREATE", "queries only read; keep pages with newsgraph add"},
    {"MERGE", "queries only read; say that two nodes are one with newsgraph merge"},
    {"SET", "queries only read"},
    {"DELETE", "queries only read; take pages out with newsgraph remove"},
    {"DETACH", "queries only read; take pages out with newsgraph remove"},
    {"REMOVE", "queries only read"},
    {"UNWIND", "there is no UNWIND; use IN with a list"},
    {"CALL", "there are no procedures and subqueries; use WITH, or EXISTS { … }"},
    {"UNION", "there is no UNION; ask twice, or use OR, :A|B"},
    {"FOREACH", "queries only read"},
    {"LOAD", "queries only read; keep records with newsgraph load"},
    {"PROFILE", "there is no PROFILE; use EXPLAIN"},
    {"USE", "there is one graph; name it with --db"},
}};

class Parser {
 public:
  explicit Parser(Tokens tokens) : tokens_(std::move(tokens)), expressions_(&tokens_) {}

  absl::StatusOr<Query> Run() {
    Query query;
    query.explain = tokens_.TakeWord("EXPLAIN");
    while (true) {
      NG_RETURN_IF_ERROR(RefuseForeign());
      const Position at = tokens_.Peek().at;
      if (tokens_.IsWord("MATCH") || tokens_.IsWord("OPTIONAL")) {
        NG_ASSIGN_OR_RETURN(Match match, ReadMatch());
        query.clauses.emplace_back(std::move(match));
      } else if (tokens_.TakeWord("WITH")) {
        NG_ASSIGN_OR_RETURN(Projection projection, ReadProjection(at));
        if (tokens_.TakeWord("WHERE")) {
          NG_ASSIGN_OR_RETURN(projection.where, expressions_.Read());
        }
        query.clauses.emplace_back(std::move(projection));
      } else if (tokens_.TakeWord("RETURN")) {
        NG_ASSIGN_OR_RETURN(Projection projection, ReadProjection(at));
        query.clauses.emplace_back(std::move(projection));
        break;
      } else {
        return tokens_.Wanted("MATCH, OPTIONAL MATCH, WITH or RETURN");
      }
    }
    tokens_.TakeSign(";");
    NG_RETURN_IF_ERROR(RefuseForeign());
    if (tokens_.Peek().kind != TokenKind::kEnd) return tokens_.Wanted("the end of the query");
    return query;
  }

 private:
  absl::Status RefuseForeign() const {
    for (const auto& [word, instead] : kForeign) {
      if (tokens_.IsWord(word)) return ErrorAt(tokens_.Peek().at, std::string(instead));
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Match> ReadMatch() {
    Match match;
    match.at = tokens_.Peek().at;
    match.optional = tokens_.TakeWord("OPTIONAL");
    if (!tokens_.TakeWord("MATCH")) return tokens_.Wanted("MATCH");
    NG_ASSIGN_OR_RETURN(match.paths, expressions_.ReadPatterns());
    if (tokens_.TakeWord("WHERE")) {
      NG_ASSIGN_OR_RETURN(match.where, expressions_.Read());
    }
    return match;
  }

  absl::StatusOr<Projection> ReadProjection(const Position& at) {
    Projection projection;
    projection.at = at;
    projection.distinct = tokens_.TakeWord("DISTINCT");
    projection.all = tokens_.TakeSign("*");
    if (!projection.all || tokens_.TakeSign(",")) {
      do {
        NG_ASSIGN_OR_RETURN(projection.items.emplace_back(), ReadItem());
      } while (tokens_.TakeSign(","));
    }
    if (tokens_.TakeWord("ORDER")) {
      if (!tokens_.TakeWord("BY")) return tokens_.Wanted("BY");
      do {
        NG_ASSIGN_OR_RETURN(projection.order.emplace_back(), ReadSortKey());
      } while (tokens_.TakeSign(","));
    }
    if (tokens_.TakeWord("SKIP")) {
      NG_ASSIGN_OR_RETURN(projection.skip, ReadCount());
    }
    if (tokens_.TakeWord("LIMIT")) {
      NG_ASSIGN_OR_RETURN(projection.limit, ReadCount());
    }
    return projection;
  }

  // Without AS an item is called as it is written.
  absl::StatusOr<Item> ReadItem() {
    Item item;
    const size_t begin = tokens_.place();
    NG_ASSIGN_OR_RETURN(item.expression, expressions_.Read());
    item.name = tokens_.TextSince(begin);
    if (tokens_.TakeWord("AS")) {
      NG_ASSIGN_OR_RETURN(item.name, tokens_.TakeName("a name"));
    }
    return item;
  }

  absl::StatusOr<SortKey> ReadSortKey() {
    SortKey key;
    const size_t begin = tokens_.place();
    NG_ASSIGN_OR_RETURN(key.expression, expressions_.Read());
    key.text = tokens_.TextSince(begin);
    key.descending = tokens_.TakeWord("DESC") || tokens_.TakeWord("DESCENDING");
    if (!key.descending && !tokens_.TakeWord("ASC")) tokens_.TakeWord("ASCENDING");
    return key;
  }

  absl::StatusOr<Expression> ReadCount() {
    const Token& token = tokens_.Peek();
    if (token.kind != TokenKind::kInteger && token.kind != TokenKind::kParameter) {
      return tokens_.Wanted("a number or a parameter");
    }
    return expressions_.ReadPrimary();
  }

  Tokens tokens_;
  ExpressionParser expressions_;
};

}  // namespace

absl::StatusOr<Query> Parse(std::string_view query) {
  NG_ASSIGN_OR_RETURN(std::vector<Token> tokens, Tokenize(query));
  return Parser(Tokens(std::move(tokens))).Run();
}

}  // namespace newsgraph::cypher
