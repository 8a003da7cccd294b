#include "export/property_graph.h"

#include <optional>
#include <variant>

#include "graph/edtf.h"
#include "graph/json_writer.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr Property kVertexProperties[] = {
    {"name", PropertyType::kText},  // a story's headline, the words said
    {"aliases", PropertyType::kTexts}, {"subtype", PropertyType::kText},
    {"division", PropertyType::kText}, {"text", PropertyType::kText},  // these of stories
    {"section", PropertyType::kText},  {"published", PropertyType::kText},
    {"paper", PropertyType::kText},    {"page", PropertyType::kText},
    {"document", PropertyType::kText},
};

constexpr Property kEdgeProperties[] = {
    {"role", PropertyType::kText},         {"date", PropertyType::kText},
    {"firstDay", PropertyType::kDay},      {"lastDay", PropertyType::kDay},
    {"place", PropertyType::kText},        {"quantity", PropertyType::kText},
    {"status", PropertyType::kText},       {"negated", PropertyType::kBool},
    {"confidence", PropertyType::kNumber}, {"rule", PropertyType::kText},
    {"evidence", PropertyType::kTexts},   // s3:12-40
    {"sentences", PropertyType::kTexts},  // the words there, one for each
};

std::vector<std::string> One(std::string value) {
  if (value.empty()) return {};
  return {std::move(value)};
}

std::string DayText(int day) {
  if (day == kOpenPast || day == kOpenFuture) return "";
  return FormatDay({day / 10000, day / 100 % 100, day % 100});
}

std::string NumberText(double value) {
  std::string text;
  JsonWriter(&text).Decimal(value);
  return text;
}

std::string SpanText(const Evidence& span) {
  return FormatId(span.story) + ":" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string QuotationId(StatementId id) { return "q" + FormatId(id).substr(1); }

std::string EndOf(const Statement& statement) {
  if (const auto* node = std::get_if<NodeId>(&statement.object)) return FormatId(*node);
  if (const auto* story = std::get_if<StoryId>(&statement.object)) return FormatId(*story);
  return QuotationId(statement.id);
}

bool HasQuotation(const Statement& statement) {
  return std::holds_alternative<std::monostate>(statement.object) && !statement.quote.empty();
}

}  // namespace

std::span<const Property> VertexProperties() { return kVertexProperties; }
std::span<const Property> EdgeProperties() { return kEdgeProperties; }

absl::Status PropertyGraph::VisitVertices(const VertexVisitor& visit) const {
  NG_RETURN_IF_ERROR(
      selection_.VisitNodes(view_, [&](const Node& node) { return visit(VertexOf(node)); }));
  NG_RETURN_IF_ERROR(selection_.VisitStories(view_, [&](const Story& story) -> absl::Status {
    NG_ASSIGN_OR_RETURN(const Vertex vertex, VertexOf(story));
    return visit(vertex);
  }));
  return selection_.VisitStatements(view_, [&](const Statement& statement) {
    return HasQuotation(statement) ? visit(QuotationOf(statement)) : absl::OkStatus();
  });
}

absl::Status PropertyGraph::VisitEdges(const EdgeVisitor& visit) const {
  return selection_.VisitStatements(view_, [&](const Statement& statement) -> absl::Status {
    if (!IsEdge(statement)) return absl::OkStatus();
    NG_ASSIGN_OR_RETURN(const Edge edge, EdgeOf(statement));
    return visit(edge);
  });
}

Vertex PropertyGraph::VertexOf(const Node& node) {
  PropertyValues values = {One(node.name), node.aliases, One(node.subtype), One(node.division)};
  values.resize(std::size(kVertexProperties));
  return {FormatId(node.id), NodeTypeName(node.type), std::move(values)};
}

absl::StatusOr<Vertex> PropertyGraph::VertexOf(const Story& story) const {
  if (story.document != document_.id) {
    NG_ASSIGN_OR_RETURN(document_, view_.GetDocument(story.document));
  }
  return Vertex{FormatId(story.id),
                "Story",
                {One(story.headline),
                 {},
                 {},
                 {},
                 One(story.text),
                 One(story.section),
                 One(story.published),
                 One(document_.paper),
                 One(document_.page),
                 One(document_.source)}};
}

Vertex PropertyGraph::QuotationOf(const Statement& statement) {
  PropertyValues values = {One(statement.quote)};
  values.resize(std::size(kVertexProperties));
  return {QuotationId(statement.id), "Quotation", std::move(values)};
}

bool PropertyGraph::IsEdge(const Statement& statement) {
  return !std::holds_alternative<std::monostate>(statement.object) || HasQuotation(statement);
}

absl::StatusOr<Edge> PropertyGraph::EdgeOf(const Statement& statement) const {
  const std::optional<DayRange> days = ParseEdtf(statement.date);
  std::vector<std::string> evidence;
  std::vector<std::string> sentences;
  for (const Evidence& span : statement.evidence) {
    if (span.story != story_.id) {
      NG_ASSIGN_OR_RETURN(story_, view_.GetStory(span.story));
    }
    evidence.push_back(SpanText(span));
    sentences.emplace_back(CodePointSubstring(story_.text, span.begin, span.end));
  }
  return Edge{FormatId(statement.id),
              FormatId(statement.subject),
              EndOf(statement),
              statement.predicate,
              {One(statement.role), One(statement.date), One(days ? DayText(days->first) : ""),
               One(days ? DayText(days->last) : ""), One(statement.place), One(statement.quantity),
               One(std::string(RealisName(statement.status))),
               One(statement.negated ? "true" : "false"), One(NumberText(statement.confidence)),
               One(statement.rule), std::move(evidence), std::move(sentences)}};
}

}  // namespace newsgraph
