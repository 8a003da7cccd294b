#include "queries/relations.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "graph/records.h"
#include "graph/status_macros.h"
#include "queries/lookup.h"

namespace newsgraph {
namespace {

using NodeSet = std::set<NodeId>;

class Asker {
 public:
  Asker(const GraphView& view, const RelationsQuery& query)
      : view_(view), query_(query), sources_(view) {}

  absl::StatusOr<Relations> Ask() {
    NG_ASSIGN_OR_RETURN(subjects_, NodesNamed(query_.subject));
    NG_ASSIGN_OR_RETURN(objects_, NodesNamed(query_.object));
    NG_RETURN_IF_ERROR(VisitCandidates([&](const Statement& statement) {
      status_ = Take(statement);
      return status_.ok() && !relations_.more;
    }));
    NG_RETURN_IF_ERROR(status_);
    return std::move(relations_);
  }

 private:
  absl::StatusOr<std::optional<NodeSet>> NodesNamed(const std::string& name) {
    if (name.empty()) return std::optional<NodeSet>();
    NG_ASSIGN_OR_RETURN(const std::vector<Node> nodes, FindNodes(view_, name, std::nullopt));
    NodeSet ids;
    for (const Node& node : nodes) ids.insert(node.id);
    return std::optional<NodeSet>(std::move(ids));
  }

  // The fewest statements that hold all that are asked for, in the order of the answer.
  absl::Status VisitCandidates(const GraphView::Visitor<Statement>& visit) {
    if (subjects_ || objects_) return VisitNamed(subjects_ ? *subjects_ : *objects_, visit);
    if (query_.days) return view_.VisitStatementsByDate(*query_.days, visit);
    return view_.VisitStatements(visit);
  }

  absl::Status VisitNamed(const NodeSet& nodes, const GraphView::Visitor<Statement>& visit) {
    std::map<std::pair<int, StatementId>, Statement> found;
    for (const NodeId node : nodes) {
      NG_RETURN_IF_ERROR(view_.VisitStatementsOf(node, [&](const Statement& statement) {
        if (Matches(statement)) found.emplace(OrderOf(statement), statement);
        return true;
      }));
    }
    for (const auto& [order, statement] : found) {
      if (!visit(statement)) break;
    }
    return absl::OkStatus();
  }

  std::pair<int, StatementId> OrderOf(const Statement& statement) const {
    const std::optional<DayRange> days = ParseEdtf(statement.date);
    return {query_.days && days ? days->first : 0, statement.id};
  }

  // All but the types, for which the nodes must be read.
  bool Matches(const Statement& statement) const {
    const auto* object = std::get_if<NodeId>(&statement.object);
    return (!subjects_ || subjects_->contains(statement.subject)) &&
           (!objects_ || (object != nullptr && objects_->contains(*object))) &&
           (query_.predicate.empty() || statement.predicate == query_.predicate) &&
           (!query_.status || statement.status == *query_.status) &&
           (!query_.days || Meets(statement.date, *query_.days));
  }

  absl::Status Take(const Statement& statement) {
    if (!Matches(statement)) return absl::OkStatus();
    Relation relation;
    NG_ASSIGN_OR_RETURN(relation.subject, view_.GetNode(statement.subject));
    if (const auto* object = std::get_if<NodeId>(&statement.object)) {
      NG_ASSIGN_OR_RETURN(relation.object, view_.GetNode(*object));
    }
    if (query_.type && relation.subject.type != *query_.type &&
        (!relation.object || relation.object->type != *query_.type)) {
      return absl::OkStatus();
    }
    relations_.more = query_.limit > 0 && relations_.rows.size() == query_.limit;
    if (relations_.more) return absl::OkStatus();
    if (const auto* story = std::get_if<StoryId>(&statement.object)) {
      NG_ASSIGN_OR_RETURN(relation.headline, sources_.Headline(*story));
    }
    if (query_.sources) {
      NG_ASSIGN_OR_RETURN(relation.sources, sources_.Read(statement));
    }
    relation.statement = statement;
    relations_.rows.push_back(std::move(relation));
    return absl::OkStatus();
  }

  const GraphView& view_;
  const RelationsQuery& query_;
  SourceReader sources_;
  std::optional<NodeSet> subjects_;
  std::optional<NodeSet> objects_;
  absl::Status status_;
  Relations relations_;
};

std::string ObjectText(const Relation& relation) {
  if (relation.object) return relation.object->name;
  return relation.headline.empty() ? relation.statement.quote : "《" + relation.headline + "》";
}

std::string ObjectId(const Statement& statement) {
  if (const auto* node = std::get_if<NodeId>(&statement.object)) return FormatId(*node);
  if (const auto* story = std::get_if<StoryId>(&statement.object)) return FormatId(*story);
  return {};
}

std::vector<std::string> FullCells(const Relation& relation) {
  const Statement& statement = relation.statement;
  return {FormatId(statement.id),
          FormatId(statement.subject),
          relation.subject.name,
          statement.predicate,
          ObjectId(statement),
          relation.object ? relation.object->name : relation.headline,
          statement.quote,
          statement.role,
          statement.date,
          statement.place,
          statement.quantity,
          std::string(RealisName(statement.status)),
          statement.negated ? "true" : ""};
}

}  // namespace

absl::StatusOr<Relations> AskRelations(const GraphView& view, const RelationsQuery& query) {
  return Asker(view, query).Ask();
}

TextTable ShortTable(const Relations& relations) {
  TextTable table{{"id", "subject", "predicate", "object", "role", "date", "status"}, {}};
  for (const Relation& relation : relations.rows) {
    const Statement& statement = relation.statement;
    TextTable::Row& row = table.rows.emplace_back();
    row.cells = {FormatId(statement.id),
                 relation.subject.name,
                 statement.predicate,
                 ObjectText(relation),
                 statement.role,
                 statement.date,
                 (statement.negated ? "not " : "") + std::string(RealisName(statement.status))};
    for (const Source& source : relation.sources) {
      row.notes.push_back(source.sentence);
      row.notes.push_back(SourceLine(source));
    }
  }
  return table;
}

TextTable FullTable(const Relations& relations, bool sources) {
  TextTable table{{"id", "subjectId", "subject", "predicate", "objectId", "object", "quote", "role",
                   "date", "place", "quantity", "status", "negated"},
                  {}};
  if (sources) {
    table.columns.insert(table.columns.end(), {"sentence", "headline", "paper", "issued"});
  }
  for (const Relation& relation : relations.rows) {
    if (!sources) {
      table.rows.push_back({FullCells(relation), {}});
      continue;
    }
    for (const Source& source : relation.sources) {
      TextTable::Row& row = table.rows.emplace_back(TextTable::Row{FullCells(relation), {}});
      row.cells.insert(row.cells.end(),
                       {source.sentence, source.headline, source.paper, source.date});
    }
  }
  return table;
}

}  // namespace newsgraph
