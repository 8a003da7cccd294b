#include "queries/relation_table.h"

#include <utility>
#include <variant>

#include "graph/json_writer.h"
#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

std::string ObjectText(const Relation& relation) {
  if (relation.object) return relation.object->name;
  return relation.headline.empty() ? relation.statement.quote : "《" + relation.headline + "》";
}

std::string ObjectId(const Statement& statement) {
  if (const auto* node = std::get_if<NodeId>(&statement.object)) return FormatId(*node);
  if (const auto* story = std::get_if<StoryId>(&statement.object)) return FormatId(*story);
  return {};
}

// What is no statement of the graph has no id.
std::string StatementIdText(const Statement& statement) {
  return statement.id == StatementId{} ? "" : FormatId(statement.id);
}

std::string StatusText(const Statement& statement) {
  if (statement.id == StatementId{}) return "";
  return (statement.negated ? "not " : "") + std::string(RealisName(statement.status));
}

std::string ConfidenceText(const Statement& statement) {
  std::string text;
  if (!statement.rule.empty()) JsonWriter(&text).Decimal(statement.confidence);
  return text;
}

std::vector<std::string> FullCells(const Relation& relation) {
  const Statement& statement = relation.statement;
  return {StatementIdText(statement),
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
          StatementIdText(statement).empty() ? "" : std::string(RealisName(statement.status)),
          statement.negated ? "true" : "",
          ConfidenceText(statement),
          statement.rule};
}

}  // namespace

absl::StatusOr<Relation> RelationReader::Read(const Statement& statement, bool sources) {
  Relation relation;
  relation.statement = statement;
  NG_ASSIGN_OR_RETURN(relation.subject, view_.GetNode(statement.subject));
  if (const auto* object = std::get_if<NodeId>(&statement.object)) {
    NG_ASSIGN_OR_RETURN(relation.object, view_.GetNode(*object));
  }
  if (const auto* story = std::get_if<StoryId>(&statement.object)) {
    NG_ASSIGN_OR_RETURN(relation.headline, sources_.Headline(*story));
  }
  if (sources) {
    NG_ASSIGN_OR_RETURN(relation.sources, sources_.Read(statement));
  }
  return relation;
}

absl::StatusOr<Relation> RelationReader::Read(StatementId id, bool sources) {
  NG_ASSIGN_OR_RETURN(const Statement statement, view_.GetStatement(id));
  return Read(statement, sources);
}

TextTable ShortTable(const Relations& relations) {
  TextTable table{{"id", "subject", "predicate", "object", "role", "date", "status"}, {}};
  const bool is_labelled = !relations.label_column.empty();
  if (is_labelled) table.columns.insert(table.columns.begin(), relations.label_column);
  for (const Relation& relation : relations.rows) {
    const Statement& statement = relation.statement;
    TextTable::Row& row = table.rows.emplace_back();
    row.cells = {StatementIdText(statement), relation.subject.name, statement.predicate,
                 ObjectText(relation),       statement.role,        statement.date,
                 StatusText(statement)};
    if (is_labelled) row.cells.insert(row.cells.begin(), relation.label);
    for (const Source& source : relation.sources) {
      row.notes.push_back(source.sentence);
      row.notes.push_back(SourceLine(source));
    }
  }
  return table;
}

TextTable FullTable(const Relations& relations, bool sources) {
  TextTable table{{"id", "subjectId", "subject", "predicate", "objectId", "object", "quote", "role",
                   "date", "place", "quantity", "status", "negated", "confidence", "rule"},
                  {}};
  const bool is_labelled = !relations.label_column.empty();
  if (is_labelled) table.columns.insert(table.columns.begin(), relations.label_column);
  if (sources) {
    table.columns.insert(table.columns.end(), {"sentence", "headline", "paper", "issued"});
  }
  for (const Relation& relation : relations.rows) {
    std::vector<std::string> cells = FullCells(relation);
    if (is_labelled) cells.insert(cells.begin(), relation.label);
    if (!sources) {
      table.rows.push_back({std::move(cells), {}});
      continue;
    }
    for (const Source& source : relation.sources) {
      TextTable::Row& row = table.rows.emplace_back(TextTable::Row{cells, {}});
      row.cells.insert(row.cells.end(),
                       {source.sentence, source.headline, source.paper, source.date});
    }
  }
  return table;
}

}  // namespace newsgraph
