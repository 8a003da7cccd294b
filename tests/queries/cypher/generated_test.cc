// Queries made up at random, answered by newsgraph and by trying everything: every node for every
// variable, every row of statements for every relationship.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "graph/records.h"
#include "queries/cypher/run.h"
#include "tests/support/memory_graph.h"
#include "tests/support/records_builder.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using Random = std::mt19937_64;
using Truth = std::optional<bool>;

size_t Pick(Random& random, size_t count) { return random() % count; }

constexpr const char* kPredicates[] = {"holdsPost", "visits", "meetsWith"};
constexpr const char* kTypes[] = {"HOLDS_POST", "visits", "MEETS_WITH"};

// A few nodes with many statements, several between the same two, and some of a node with itself.
MemoryGraph MakeGraph(Random& random) {
  testing::RecordsBuilder page(1, "页");
  page.document().home = "甲区";
  page.Story("题");
  std::vector<NodeId> nodes;
  for (const char* name : {"王一", "王二", "李一"}) {
    nodes.push_back(page.Node(NodeType::kPerson, name));
  }
  for (const char* name : {"一局", "二局"})
    nodes.push_back(page.Node(NodeType::kBody, name, "甲区"));
  page.Sentence("王一、王二、李一在一局、二局。", nodes);
  for (size_t i = 0; i < 9; ++i) {
    Statement& said =
        page.Says(nodes[Pick(random, 5)], kPredicates[Pick(random, 3)], nodes[Pick(random, 5)]);
    said.role = std::array{"", "局长", "员"}[Pick(random, 3)];
    said.negated = Pick(random, 3) == 0;
  }
  return MemoryGraph({page.records()});
}

// What was found so far: places of variables in the order in which they are named.
struct Found {
  std::vector<std::optional<NodeId>> nodes;
  std::vector<std::vector<Statement>> relationships;
};

struct Condition {
  std::string text;
  std::function<Truth(const Found&)> holds;
};

struct Relationship {
  size_t from = 0;
  size_t to = 0;
  int arrow = 0;  // 1 →, -1 ←, 0 either
  std::set<std::string> predicates;
  size_t least = 1;
  size_t most = 1;
};

struct Clause {
  bool optional = false;
  size_t nodes_before = 0;
  size_t nodes_after = 0;
  std::vector<Relationship> relationships;
  std::vector<std::optional<NodeType>> labels;  // by node, of those that it names
  std::vector<Condition> conditions;
  std::string text;
};

class Generator {
 public:
  Generator(const MemoryGraph& graph, Random& random) : graph_(graph), random_(random) {}

  std::vector<Clause> Clauses() {
    std::vector<Clause> clauses;
    clauses.push_back(MakeClause(false));
    if (Pick(random_, 3) == 0) clauses.push_back(MakeClause(Pick(random_, 2) == 0));
    return clauses;
  }
  size_t nodes() const { return nodes_; }
  size_t relationships() const { return relationships_; }

 private:
  static std::string NodeName(size_t place) { return "n" + std::to_string(place); }
  static std::string RelationshipName(size_t place) { return "r" + std::to_string(place); }

  Clause MakeClause(bool optional) {
    Clause clause;
    clause.optional = optional;
    clause.nodes_before = nodes_;
    clause.text = (optional ? "OPTIONAL MATCH " : "MATCH ") + NodeText(&clause);
    const size_t steps = nodes_ > 2 ? 1 : 1 + Pick(random_, 2);
    for (size_t i = 0; i < steps; ++i) {
      const size_t from = last_;
      Relationship each;
      std::string text = RelationshipText(&each);
      text += NodeText(&clause);
      each.from = from;
      each.to = last_;
      clause.text += text;
      clause.relationships.push_back(each);
    }
    clause.nodes_after = nodes_;
    const size_t count = Pick(random_, 3);
    for (size_t i = 0; i < count; ++i) {
      clause.conditions.push_back(MakeCondition(2));
      clause.text += (i == 0 ? " WHERE " : " AND ") + clause.conditions.back().text;
    }
    return clause;
  }

  std::string NodeText(Clause* clause) {
    last_ = nodes_ > 0 && Pick(random_, 3) == 0 ? Pick(random_, nodes_) : nodes_++;
    clause->labels.resize(nodes_);
    std::string label;
    if (Pick(random_, 4) == 0 && !clause->labels[last_]) {
      clause->labels[last_] = Pick(random_, 2) == 0 ? NodeType::kPerson : NodeType::kBody;
      label = ":" + std::string(NodeTypeName(*clause->labels[last_]));
    }
    return "(" + NodeName(last_) + label + ")";
  }

  std::string RelationshipText(Relationship* each) {
    std::string text = "[" + RelationshipName(relationships_++);
    for (size_t count = Pick(random_, 3); count > 0; --count) {
      const size_t predicate = Pick(random_, 3);
      text += (each->predicates.empty() ? ":" : "|") + std::string(kTypes[predicate]);
      each->predicates.insert(kPredicates[predicate]);
    }
    if (Pick(random_, 5) == 0) {
      each->least = 1 + Pick(random_, 2);
      each->most = 2;
      text += "*" + std::to_string(each->least) + "..2";
    }
    is_single_.push_back(each->most == 1);
    each->arrow = static_cast<int>(Pick(random_, 3)) - 1;
    return (each->arrow < 0 ? "<-" : "-") + text + "]" + (each->arrow > 0 ? "->" : "-");
  }

  Condition MakeCondition(int depth) {
    const size_t kind = Pick(random_, depth > 0 ? 8 : 5);
    const size_t node = Pick(random_, nodes_);
    const auto name_of = [this, node](const Found& found) -> std::optional<std::string> {
      if (!found.nodes[node]) return std::nullopt;
      return graph_.GetNode(*found.nodes[node])->name;
    };
    const std::string property = NodeName(node) + ".name";
    const std::string text = std::array{"王一", "一", "局", "王", ""}[Pick(random_, 5)];
    const auto on_name = [&](const std::string& sign, auto compare) {
      return Condition{property + sign + "'" + text + "'", [=](const Found& found) -> Truth {
                         const std::optional<std::string> name = name_of(found);
                         return name ? Truth(compare(*name, text)) : std::nullopt;
                       }};
    };
    switch (kind) {
      case 0:
        return on_name(" = ", [](const auto& a, const auto& b) { return a == b; });
      case 1:
        return on_name(" STARTS WITH ",
                       [](const auto& a, const auto& b) { return a.starts_with(b); });
      case 2:
        return on_name(" CONTAINS ",
                       [](const auto& a, const auto& b) { return a.find(b) != a.npos; });
      case 3:
        return on_name(" < ", [](const auto& a, const auto& b) { return a < b; });
      case 4:
        return OnRelationship();
      case 5: {
        const Condition inner = MakeCondition(depth - 1);
        return {"NOT (" + inner.text + ")", [inner](const Found& found) -> Truth {
                  const Truth truth = inner.holds(found);
                  return truth ? Truth(!*truth) : std::nullopt;
                }};
      }
      default: {
        const Condition a = MakeCondition(depth - 1);
        const Condition b = MakeCondition(depth - 1);
        const bool decides = kind == 6;  // OR: what is true decides; AND: what is false
        return {"(" + a.text + (decides ? " OR " : " AND ") + b.text + ")",
                [a, b, decides](const Found& found) -> Truth {
                  const Truth x = a.holds(found);
                  const Truth y = b.holds(found);
                  if (x == decides || y == decides) return decides;
                  return x && y ? Truth(!decides) : std::nullopt;
                }};
      }
    }
  }

  Condition OnRelationship() {
    const size_t place = Pick(random_, relationships_);
    const std::string name = RelationshipName(place);
    if (!is_single_[place]) {
      return {"size(" + name + ") = 1", [place](const Found& found) -> Truth {
                const std::vector<Statement>& path = found.relationships[place];
                return path.empty() ? std::nullopt : Truth(path.size() == 1);
              }};
    }
    if (Pick(random_, 2) == 0) {
      return {name + ".negated", [place](const Found& found) -> Truth {
                const std::vector<Statement>& path = found.relationships[place];
                return path.empty() ? std::nullopt : Truth(path[0].negated);
              }};
    }
    return {name + ".role IS NULL", [place](const Found& found) -> Truth {
              const std::vector<Statement>& path = found.relationships[place];
              return path.empty() || path[0].role.empty();
            }};
  }

  const MemoryGraph& graph_;
  Random& random_;
  size_t nodes_ = 0;
  size_t relationships_ = 0;
  size_t last_ = 0;
  std::vector<bool> is_single_;
};

// Tries everything.
class SlowAnswer {
 public:
  explicit SlowAnswer(const MemoryGraph& graph) {
    EXPECT_OK(graph.VisitNodes([&](const Node& node) { return nodes_.push_back(node), true; }));
    EXPECT_OK(graph.VisitStatements([&](const Statement& s) { return all_.push_back(s), true; }));
  }

  std::vector<Found> Run(const std::vector<Clause>& clauses) {
    std::vector<Found> rows(1);
    size_t relationships = 0;
    for (const Clause& clause : clauses) {
      relationships += clause.relationships.size();
      std::vector<Found> next;
      for (Found& row : rows) {
        const size_t before = next.size();
        row.nodes.resize(clause.nodes_after);
        TryNodes(clause, clause.nodes_before, row, &next);
        if (next.size() > before || !clause.optional) continue;
        row.relationships.resize(relationships);
        next.push_back(row);
      }
      rows = std::move(next);
    }
    return rows;
  }

 private:
  void TryNodes(const Clause& clause, size_t place, Found row, std::vector<Found>* out) {
    if (place == clause.nodes_after) return TryRelationships(clause, 0, row, {}, out);
    for (const Node& node : nodes_) {
      row.nodes[place] = node.id;
      TryNodes(clause, place + 1, row, out);
    }
  }

  bool HasLabels(const Clause& clause, const Found& row) const {
    for (size_t i = 0; i < clause.labels.size(); ++i) {
      if (!clause.labels[i]) continue;
      if (!row.nodes[i]) return false;
      if (nodes_[static_cast<size_t>(*row.nodes[i]) - 1].type != *clause.labels[i]) return false;
    }
    return true;
  }

  void TryRelationships(const Clause& clause, size_t place, const Found& row,
                        const std::set<StatementId>& used, std::vector<Found>* out) {
    if (place == clause.relationships.size()) {
      const bool holds = std::all_of(clause.conditions.begin(), clause.conditions.end(),
                                     [&](const Condition& c) { return c.holds(row) == true; });
      if (holds && HasLabels(clause, row)) out->push_back(row);
      return;
    }
    const Relationship& wanted = clause.relationships[place];
    if (!row.nodes[wanted.from] || !row.nodes[wanted.to]) return;
    TryPath(clause, place, row, used, *row.nodes[wanted.from], {}, out);
  }

  void TryPath(const Clause& clause, size_t place, const Found& row, std::set<StatementId> used,
               NodeId at, const std::vector<Statement>& path, std::vector<Found>* out) {
    const Relationship& wanted = clause.relationships[place];
    if (path.size() >= wanted.least && at == *row.nodes[wanted.to]) {
      Found longer = row;
      longer.relationships.push_back(path);
      TryRelationships(clause, place + 1, longer, used, out);
    }
    if (path.size() == wanted.most) return;
    for (const Statement& each : all_) {
      if (!wanted.predicates.empty() && !wanted.predicates.contains(each.predicate)) continue;
      if (used.contains(each.id)) continue;
      const NodeId object = std::get<NodeId>(each.object);
      std::set<NodeId> ends;
      if (wanted.arrow >= 0 && each.subject == at) ends.insert(object);
      if (wanted.arrow <= 0 && object == at) ends.insert(each.subject);
      for (const NodeId end : ends) {
        std::set<StatementId> more = used;
        more.insert(each.id);
        std::vector<Statement> longer = path;
        longer.push_back(each);
        TryPath(clause, place, row, more, end, longer, out);
      }
    }
  }

  std::vector<Node> nodes_;
  std::vector<Statement> all_;
};

std::string Line(const Found& row) {
  std::string line;
  for (const std::optional<NodeId>& node : row.nodes) line += (node ? FormatId(*node) : "") + "|";
  for (const std::vector<Statement>& path : row.relationships) {
    for (const Statement& each : path) line += FormatId(each.id) + ",";
    line += "|";
  }
  return line;
}

std::string Line(const cypher::Row& row) {
  std::string line;
  for (const cypher::Value& value : row) {
    const cypher::List* list = value.As<cypher::List>();
    if (list != nullptr) {
      for (const cypher::Value& each : *list) line += ToText(each) + ",";
    } else {
      line += ToText(value) + (value.As<cypher::Relationship>() ? "," : "");
    }
    line += "|";
  }
  return line;
}

TEST(GeneratedQueriesTest, AreAnsweredAsByTryingEverything) {
  const char* asked = std::getenv("NEWSGRAPH_QUERIES");
  const int count = asked == nullptr ? 400 : std::atoi(asked);
  size_t rows = 0;
  for (int i = 0; i < count; ++i) {
    Random random(static_cast<uint64_t>(i));
    const MemoryGraph graph = MakeGraph(random);
    Generator generator(graph, random);
    const std::vector<Clause> clauses = generator.Clauses();
    std::string query;
    for (const Clause& clause : clauses) query += clause.text + " ";
    query += "RETURN ";
    for (size_t k = 0; k < generator.nodes(); ++k) query += (k ? ", n" : "n") + std::to_string(k);
    for (size_t k = 0; k < generator.relationships(); ++k) query += ", r" + std::to_string(k);

    std::multiset<std::string> expected;
    for (const Found& row : SlowAnswer(graph).Run(clauses)) expected.insert(Line(row));
    const absl::StatusOr<cypher::Answer> answer = cypher::Run(graph, query, {});
    ASSERT_OK(answer) << query;
    ASSERT_OK(answer->status) << query;
    std::multiset<std::string> actual;
    for (const cypher::Row& row : answer->rows) actual.insert(Line(row));
    ASSERT_EQ(actual, expected) << "seed " << i << ": " << query;
    rows += actual.size();
  }
  EXPECT_GT(rows, static_cast<size_t>(count));
}

}  // namespace
}  // namespace newsgraph
