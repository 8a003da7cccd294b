// From a query's text to its syntax. docs/query.md has the grammar.
#ifndef NEWSGRAPH_QUERIES_CYPHER_PARSER_H_
#define NEWSGRAPH_QUERIES_CYPHER_PARSER_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "queries/cypher/syntax.h"

namespace newsgraph::cypher {

// InvalidArgument says where the query is none, what was wanted, and for what other forms of Cypher
// have what to use instead.
absl::StatusOr<Query> Parse(std::string_view query);

}  // namespace newsgraph::cypher

#endif  // NEWSGRAPH_QUERIES_CYPHER_PARSER_H_
