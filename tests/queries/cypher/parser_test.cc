#include "queries/cypher/parser.h"

#include <gtest/gtest.h>

#include "tests/support/status_assert.h"

namespace newsgraph::cypher {
namespace {

using newsgraph::testing::Fails;

TEST(CypherParserTest, WhatIsWrongIsSaidWithItsPlace) {
  const struct {
    const char* query;
    const char* message;
  } kCases[] = {
      {"", "line 1, column 1: the query ends where there should be MATCH, OPTIONAL MATCH"},
      {"MATCH (a)", "line 1, column 10: the query ends where there should be MATCH"},
      {"MATCH (a RETURN a", "column 10: RETURN where there should be )"},
      {"MATCH (a)\nWHERE RETURN a", "line 2, column 7: RETURN where there should be an expression"},
      {"MATCH (a:Persn) RETURN a", "column 10: there is no label Persn; labels are Person, Body"},
      {"MATCH (a:Person:Body) RETURN a", "column 16: a node has one label"},
      {"MATCH (a)-[:X*]->(b) RETURN a", "a path needs a greatest length, such as *1..3"},
      {"MATCH (a)-[*2..]->(b) RETURN a", "a path needs a greatest length"},
      {"MATCH (a)-[*1..99]->(b) RETURN a", "a path has at most 10 steps"},
      {"MATCH (a)-[*3..2]->(b) RETURN a", "no more at least than at most"},
      {"MATCH (a)-[*0..2]->(b) RETURN a", "a path has one step at least"},
      {"MATCH (a)-[r->(b) RETURN a", "- where there should be ]"},
      {"MATCH p = (a)-->(b) RETURN p", "column 7: a path has no name"},
      {"MATCH shortestPath((a)-->(b)) RETURN a", "use newsgraph path for shortest paths"},
      {"MATCH (a) RETURN a.name + 'x'", "column 25: there is no arithmetic"},
      {"MATCH (a) RETURN a.aliases[0]", "there is no access to one of a list; use IN"},
      {"MATCH (a) RETURN [a.name | a]", "there are no list comprehensions"},
      {"MATCH (a) RETURN CASE a WHEN 1 THEN 2 END", "there is no CASE; use WHERE, or coalesce"},
      {"MATCH (a) RETURN upper(a.name)", "there is no function upper; there are: count collect"},
      {"MATCH (a) RETURN min(a.name, 2)", "min takes one argument"},
      {"MATCH (a) RETURN a LIMIT b", "b where there should be a number or a parameter"},
      {"MATCH (a) RETURN a LIMIT -1", "- where there should be a number or a parameter"},
      {"MATCH (a) RETURN a ORDER a.name", "a where there should be BY"},
      {"MATCH (a) WHERE a.name STARTS '王' RETURN a", "'王' where there should be WITH"},
      {"MATCH (a) RETURN a; MATCH (b) RETURN b", "MATCH where there should be the end"},
      {"MATCH (a) RETURN 'x", "column 18: this text has no end; wanted '"},
      {"MATCH (a) /* x", "column 11: this comment has no end"},
      {"MATCH (a) RETURN a.`name", "this name has no end; wanted `"},
      {"MATCH (a) RETURN #", "# means nothing here"},
      {"MATCH (a) RETURN 99999999999999999999", "too large a number"},
      {"MATCH (match) RETURN 1", "match where there should be )"},
      {"MATCH (a) RETURN a AS by", "a name; a key word is one between ` and `"},
      {"CREATE (a)", "queries only read; keep pages with newsgraph add"},
      {"MATCH (a) SET a.name = 'x'", "column 11: queries only read"},
      {"MATCH (a) DETACH DELETE a", "take pages out with newsgraph remove"},
      {"MERGE (a)", "say that two nodes are one with newsgraph merge"},
      {"UNWIND [1] AS x RETURN x", "there is no UNWIND; use IN"},
      {"MATCH (a) RETURN a UNION MATCH (b) RETURN b", "column 20: there is no UNION"},
      {"CALL db.labels()", "there are no procedures"},
  };
  for (const auto& [query, message] : kCases) {
    EXPECT_TRUE(Fails(Parse(query).status(), absl::StatusCode::kInvalidArgument, message)) << query;
  }
}

TEST(CypherParserTest, BracketsWithoutEndAreRefused) {
  for (const char* open : {"(", "[", "NOT ", "NOT (", "coalesce(", "EXISTS { (a {name: "}) {
    std::string query = "MATCH (a) WHERE ";
    for (int i = 0; i < 10000; ++i) query += open;
    EXPECT_FALSE(Parse(query).ok()) << open;
  }
}

TEST(CypherParserTest, ReadsEveryPartOfTheGrammar) {
  for (const char* query : {
           "match (a) return a;",
           "EXPLAIN MATCH (a) RETURN *",
           "MATCH (a:Person|Body {name: 'x'})<-[r:HOLDS_POST|:visits*1..3]-(), (c) RETURN a, r, c",
           "MATCH (a)--(b)-->(c)<--(d)<-[]->(e) RETURN a // comment",
           "MATCH (a) WHERE ((a.name = 'x') OR (a)-->() XOR NOT NOT (a:Person)--(:Body)) RETURN a",
           "MATCH (`a b`) RETURN `a b`.name AS `order`",
           "MATCH (甲) WHERE 甲.name IN ['一', \"二\", $三] RETURN 甲",
           "OPTIONAL MATCH (a) WITH DISTINCT a ORDER BY a.name DESC, a.id SKIP 1 LIMIT $n "
           "WHERE a IS NOT NULL RETURN count(DISTINCT a), count(*), -1, 1.5, null, TRUE",
           "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WHERE b.name ENDS WITH '会' } RETURN a",
           "MATCH (a) WHERE exists((a)-->()) RETURN a",
       }) {
    EXPECT_TRUE(newsgraph::testing::IsOk(Parse(query))) << query;
  }
}

}  // namespace
}  // namespace newsgraph::cypher
