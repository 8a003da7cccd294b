#include <gtest/gtest.h>

#include <algorithm>

#include "queries/cypher/run.h"
#include "tests/queries/sample_graph.h"

namespace newsgraph {
namespace {

using testing::Fails;
using Lines = std::vector<std::string>;

class QueryTest : public testing::SampleGraph {
 protected:
  absl::StatusOr<cypher::Answer> Run(const std::string& query, cypher::RunOptions options = {}) {
    return cypher::Run(*view_, query, options);
  }

  // A row a line, its cells with | between.
  Lines Ask(const std::string& query, cypher::RunOptions options = {}) {
    Lines lines;
    const absl::StatusOr<cypher::Answer> answer = Run(query, std::move(options));
    EXPECT_OK(answer) << query;
    if (!answer.ok()) return lines;
    EXPECT_OK(answer->status);
    for (const cypher::Row& row : answer->rows) {
      std::string line;
      for (size_t i = 0; i < row.size(); ++i) line += (i == 0 ? "" : "|") + ToText(row[i]);
      lines.push_back(line);
    }
    return lines;
  }
};

TEST_F(QueryTest, Answers) {
  const struct {
    const char* query;
    Lines rows;  // in any order unless the query says one
  } kCases[] = {
      {"MATCH (a:Place) RETURN a, a.name, a.division", {"n4|青禾路|甲区"}},
      {"MATCH (a {name: '林海生'}) RETURN a.id, a.aliases, a.type", {"n1|[\"林部长\"]|Person"}},
      {"MATCH (a {id: 'n3'}) RETURN a.name", {"甲区区委宣传部"}},
      {"MATCH (a {id: 'n99'}) RETURN a.name", {}},
      {"MATCH (a {id: 3}) RETURN a.name", {}},
      {"MATCH (a) WHERE a.name = '林部长' RETURN a", {}},  // an alias is not the name
      {"MATCH (a) WHERE '林部长' IN a.aliases RETURN a", {"n1"}},
      {"MATCH (a) WHERE a.name STARTS WITH '青禾' RETURN a", {"n4", "n5"}},
      {"MATCH (a) WHERE a.name CONTAINS '区委' RETURN a", {"n2", "n3"}},
      {"MATCH (a) WHERE a.name ENDS WITH '区委' RETURN a", {"n2"}},
      {"MATCH (a:Person) WHERE a.name CONTAINS '' RETURN a", {"n1", "n6", "n7"}},
      {"MATCH (a)-[r:VISITS]->(b) RETURN r, type(r), r.date, b.name",
       {"t3|visits|2021-05-28|青禾路"}},
      {"MATCH (a)<-[r:residentOf|visits]-(b) RETURN a, b", {"n4|n1", "n4|n7"}},
      {"MATCH (a {name: '青禾路'})--(b) RETURN b", {"n1", "n7"}},
      {"MATCH (a {name: '青禾路'})-->(b) RETURN b", {}},
      {"MATCH (a:Person)-[:HOLDS_POST]->(b)<-[:HOLDS_POST]-(a) RETURN a, b", {"n1|n3", "n1|n3"}},
      {"MATCH (a)-[r {role: '部长', status: 'done'}]->(b) RETURN r", {"t10"}},
      {"MATCH (a)-[r]->(b) WHERE r.negated RETURN r.quantity, r.place", {"2场|文化宫"}},
      {"MATCH (a)-[r]->(b) WHERE r.confidence >= 0.5 AND r.date > '2021-06' RETURN r", {"t9"}},
      {"MATCH (a)-[r]->(b) WHERE r.date IS NULL AND NOT r.role IS NULL RETURN count(*)", {"3"}},
      {"MATCH (a {id: 'n6'})-[p*1..2]->(b) RETURN b.name, size(p)",
       {"林海生|1", "甲区区委|2", "甲区区委宣传部|2", "甲区区委宣传部|2", "青禾路|2",
        "青禾读书节|2"}},
      {"MATCH (b)<-[p*2]-(a {id: 'n6'}) WHERE b.name = '青禾路' RETURN p", {"[\"t3\",\"t7\"]"}},
      {"MATCH (a {id: 'n6'})-[p*2..2]->(b {name: '青禾路'}) RETURN p", {"[\"t7\",\"t3\"]"}},
      {"MATCH (a:Person) OPTIONAL MATCH (a)-[:residentOf]->(b) RETURN a, b.name",
       {"n1|", "n6|", "n7|青禾路"}},
      {"OPTIONAL MATCH (a:Person {name: '没有'}) RETURN a IS NULL", {"true"}},
      {"MATCH (a:Person) OPTIONAL MATCH (a)-[:residentOf]->(b) OPTIONAL MATCH (b)<-[:visits]-(c) "
       "RETURN a, c",
       {"n1|", "n6|", "n7|n1"}},
      {"MATCH (a:Person) WHERE (a)-[:attends]->(:Project) RETURN a", {"n1"}},
      {"MATCH (a:Person) WHERE NOT (a)-->(:Body) RETURN a", {"n6", "n7"}},
      {"MATCH (a:Person) WHERE EXISTS { (a)-[r]->(b) WHERE r.status = 'planned' } RETURN a",
       {"n7"}},
      {"MATCH (a) RETURN labels(a), count(*) AS n ORDER BY n DESC, labels(a)",
       {"[\"Person\"]|3", "[\"Body\"]|2", "[\"Place\"]|1", "[\"Project\"]|1"}},
      {"MATCH (a:Person) RETURN count(a.name), count(DISTINCT a.name), collect(a.subtype)",
       {"3|2|[]"}},
      {"MATCH (a:Place {name: '没有'}) RETURN count(a), sum(1), avg(1), min(a), collect(a)",
       {"0|0|||[]"}},
      {"MATCH (a:Place {name: '没有'}) RETURN a.name, count(a)", {}},
      {"MATCH (a:Person)-[r]->(b) WITH a, count(r) AS n WHERE n > 2 RETURN a.name, n",
       {"林海生|5"}},
      {"MATCH (a)-[r]->() RETURN min(r.date), max(r.date), avg(r.confidence), sum(2)",
       {"2021-05-28|2022|0.9|16"}},
      {"MATCH (a) RETURN a.id ORDER BY a.id DESC SKIP 1 LIMIT 2", {"n6", "n5"}},
      {"MATCH (a) WITH a ORDER BY a.name LIMIT 1 MATCH (a)-[r]-() RETURN a.name, count(r)",
       {"方明|1"}},
      {"MATCH (a:Body) WITH a.name AS name ORDER BY name LIMIT 1 RETURN name", {"甲区区委"}},
      {"MATCH (a:Person) RETURN DISTINCT a.name ORDER BY a.name", {"方明", "林海生"}},
      {"MATCH (a:Place) RETURN *", {"n4"}},
      {"MATCH (a:Place), (b:Project) RETURN *, 1 AS one", {"n4|n5|1"}},
      {"MATCH (a:Place) RETURN coalesce(a.subtype, '无'), toLower('AB'), size('青禾')",
       {"无|ab|2"}},
      {"MATCH (a:Place) RETURN null = null, null <> 1, 1 = 1.0, 'a' < 'b', 1 < 'a', NOT null",
       {"||true|true||"}},
      {"MATCH (a:Place) RETURN 1 IN [2, null], 1 IN [1, null], true XOR true, null OR true",
       {"|true|false|true"}},
      {"MATCH (a:Place) RETURN a LIMIT 0", {}},
  };
  for (const auto& [query, rows] : kCases) {
    const std::string text(query);
    Lines actual = Ask(query);
    Lines expected = rows;
    if (text.find("ORDER BY") == text.npos) {
      std::sort(actual.begin(), actual.end());
      std::sort(expected.begin(), expected.end());
    }
    EXPECT_EQ(actual, expected) << query;
  }
}

TEST_F(QueryTest, WhatMakesNoSenseIsSaidWithItsPlace) {
  const struct {
    const char* query;
    const char* message;
  } kCases[] = {
      {"MATCH (a) RETURN b", "line 1, column 18: there is no variable b here"},
      {"MATCH (a) WITH a.name AS name RETURN a", "there is no variable a here"},
      {"MATCH (a) RETURN a.colour", "a node has no property colour; there are: id name type"},
      {"MATCH ()-[r]->() RETURN r.name", "a relationship has no property name; there are: id"},
      {"MATCH (a) WITH a.name AS n RETURN n.x", "only nodes and relationships have properties"},
      {"MATCH (a) WHERE count(a) > 1 RETURN a", "count() stands by itself in WITH or RETURN"},
      {"MATCH (a) RETURN a.name, a.name", "two columns are called a.name; rename one with AS"},
      {"MATCH (a)-[r]->(), ()-[r]->() RETURN a", "r is there already; give this one a new name"},
      {"MATCH (a)-[r]->() MATCH (r)-->() RETURN a", "r is no node"},
      {"MATCH (a)-[*1..2 {role: 'x'}]->(b) RETURN a", "a path of several steps has no properties"},
      {"MATCH (a) RETURN a LIMIT $n", "$n is not given; give it with --param n="},
      {"MATCH () RETURN *", "there is no variable that * could stand for"},
      {"MATCH (a) WHERE EXISTS { (a)-->(b {x: 1}) } RETURN a", "a node has no property x"},
      {"MATCH (a:Place) RETURN DISTINCT a.name ORDER BY a.id", "there is no variable a here"},
  };
  for (const auto& [query, message] : kCases) {
    EXPECT_TRUE(Fails(Run(query).status(), absl::StatusCode::kInvalidArgument, message)) << query;
  }
}

TEST_F(QueryTest, ParametersAreValues) {
  cypher::RunOptions options;
  options.parameters["name"] = cypher::Value(std::string("' OR true OR '"));
  options.parameters["n"] = cypher::Value(int64_t{1});
  EXPECT_EQ(Ask("MATCH (a {name: $name}) RETURN a", options), Lines());
  options.parameters["name"] = cypher::Value(std::string("方明"));
  EXPECT_EQ(Ask("MATCH (a {name: $name}) RETURN a ORDER BY a.id LIMIT $n", options), Lines{"n6"});
  options.parameters["n"] = cypher::Value(std::string("x"));
  EXPECT_TRUE(Fails(Run("MATCH (a) RETURN a LIMIT $n", options).status(),
                    absl::StatusCode::kInvalidArgument, "column 26: wanted a whole number"));
}

TEST_F(QueryTest, LimitsEndAQueryCleanly) {
  const std::string everything = "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j) ";
  cypher::RunOptions options;
  options.max_rows = 3;
  const absl::StatusOr<cypher::Answer> some = Run(everything + "RETURN a", options);
  ASSERT_OK(some);
  EXPECT_OK(some->status);
  EXPECT_EQ(some->rows.size(), 3u);
  EXPECT_TRUE(some->more);
  EXPECT_FALSE(Run("MATCH (a:Person) RETURN a", options)->more);

  options.timeout = std::chrono::milliseconds(50);
  const auto begin = std::chrono::steady_clock::now();
  for (const char* end : {"RETURN count(*)", "RETURN max(b.name)", "RETURN DISTINCT 1 AS one"}) {
    const absl::StatusOr<cypher::Answer> late = Run(everything + end, options);
    ASSERT_OK(late);
    EXPECT_TRUE(Fails(late->status, absl::StatusCode::kDeadlineExceeded, "--timeout")) << end;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST_F(QueryTest, ThePlanBeginsAtTheMostSelectiveEnd) {
  const struct {
    const char* query;
    Lines steps;
  } kCases[] = {
      {"MATCH (a:Person)-[:HOLDS_POST]->(b {name: '甲区区委'}) RETURN a",
       {"find b by its name, with 1 condition", "from b over holdsPost inward links to a:Person",
        "return"}},
      {"MATCH (a:Person)-->(b:Project) RETURN a",
       {"find b:Project among all nodes", "from b over inward links to a:Person", "return"}},
      {"MATCH (a {id: 'n1'})--(b)--(c {id: 'n7'}) WHERE b.name = a.name RETURN b",
       {"find a by its id, with 1 condition", "find c by its id, with 1 condition",
        "find b by its name, with 1 condition", "from a over links to the known b",
        "from b over links to the known c", "return"}},
      {"MATCH (a) WHERE a.name CONTAINS '区' OPTIONAL MATCH (a)-[*1..2]->(b) RETURN b",
       {"find a by a part of its name, with 1 condition",
        "if there is: from a over outward links, 1 to 2 steps, to b", "return"}},
  };
  for (const auto& [query, steps] : kCases) {
    Lines actual;
    for (std::string line : Ask(std::string("EXPLAIN ") + query)) {
      actual.push_back(line.substr(line.find('|') + 1));
    }
    EXPECT_EQ(actual, steps) << query;
  }
}

}  // namespace
}  // namespace newsgraph
