// GraphSON 3 for TinkerPop: a vertex a line, with the edges that leave and reach it. Readers join
// edges by what reaches a vertex, so each edge stands on two lines.
#include <map>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "export/formats.h"
#include "export/property_graph.h"
#include "graph/json_writer.h"
#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

void WriteTyped(std::string_view type, JsonWriter* json) {
  json->BeginObject().Field("@type", type).Key("@value");
}

void WriteValue(const Property& property, const std::vector<std::string>& values,
                JsonWriter* json) {
  switch (property.type) {
    case PropertyType::kTexts:
      WriteTyped("g:List", json);
      json->BeginArray();
      for (const std::string& value : values) json->String(value);
      json->EndArray().EndObject();
      break;
    case PropertyType::kNumber:
      WriteTyped("g:Double", json);
      json->Decimal(std::stod(values[0])).EndObject();
      break;
    case PropertyType::kBool:
      json->Bool(values[0] == "true");
      break;
    case PropertyType::kText:
    case PropertyType::kDay:
      json->String(values[0]);
      break;
  }
}

// Edges at one vertex by their type, in the order of their ids within.
using EdgesByType = std::map<std::string, std::vector<Edge>>;

void WriteEdges(std::string_view key, std::string_view other_key, std::string Edge::*other,
                const EdgesByType& edges, JsonWriter* json) {
  if (edges.empty()) return;
  json->Key(key).BeginObject();
  for (const auto& [type, of_type] : edges) {
    json->Key(type).BeginArray();
    for (const Edge& edge : of_type) {
      json->BeginObject().Field("id", edge.id).Field(other_key, edge.*other);
      json->Key("properties").BeginObject();
      for (size_t i = 0; i < EdgeProperties().size(); ++i) {
        if (edge.values[i].empty()) continue;
        json->Key(EdgeProperties()[i].name);
        WriteValue(EdgeProperties()[i], edge.values[i], json);
      }
      json->EndObject().EndObject();
    }
    json->EndArray();
  }
  json->EndObject();
}

class GraphSonWriter {
 public:
  GraphSonWriter(const GraphView& view, const Selection& selection, const Sink& sink)
      : view_(view), selection_(selection), sink_(sink), graph_(view, selection) {}

  absl::Status Write() {
    NG_RETURN_IF_ERROR(ReadStoryEdges());
    NG_RETURN_IF_ERROR(
        selection_.VisitNodes(view_, [&](const Node& node) { return WriteNode(node); }));
    NG_RETURN_IF_ERROR(
        selection_.VisitStories(view_, [&](const Story& story) { return WriteStory(story); }));
    return selection_.VisitStatements(
        view_, [&](const Statement& statement) { return WriteQuotation(statement); });
  }

 private:
  // A graph knows which statements touch a node, but not which point at a story: their ids are
  // kept.
  absl::Status ReadStoryEdges() {
    return selection_.VisitStatements(view_, [&](const Statement& statement) {
      if (const auto* story = std::get_if<StoryId>(&statement.object)) {
        story_edges_[*story].push_back(statement.id);
      }
      return absl::OkStatus();
    });
  }

  absl::Status WriteNode(const Node& node) {
    NG_RETURN_IF_ERROR(CollectEdges(node.id));
    return WriteVertex(PropertyGraph::VertexOf(node));
  }

  absl::Status WriteStory(const Story& story) {
    for (const StatementId id : story_edges_[story.id]) NG_RETURN_IF_ERROR(CollectIn(id));
    NG_ASSIGN_OR_RETURN(const Vertex vertex, graph_.VertexOf(story));
    return WriteVertex(vertex);
  }

  absl::Status WriteQuotation(const Statement& statement) {
    const bool is_node_or_story = !std::holds_alternative<std::monostate>(statement.object);
    if (is_node_or_story || !PropertyGraph::IsEdge(statement)) return absl::OkStatus();
    NG_RETURN_IF_ERROR(CollectIn(statement.id));
    return WriteVertex(PropertyGraph::QuotationOf(statement));
  }

  absl::Status CollectEdges(NodeId node) {
    absl::Status status;
    NG_RETURN_IF_ERROR(view_.VisitStatementsOf(node, [&](const Statement& statement) {
      if (!selection_.Has(statement.id) || !PropertyGraph::IsEdge(statement)) return true;
      const absl::StatusOr<Edge> edge = graph_.EdgeOf(statement);
      status = edge.status();
      if (!status.ok()) return false;
      const std::string id = FormatId(node);
      if (edge->to == id) in_[edge->type].push_back(*edge);
      if (edge->from == id) out_[edge->type].push_back(*edge);
      return true;
    }));
    return status;
  }

  absl::Status CollectIn(StatementId id) {
    NG_ASSIGN_OR_RETURN(const Statement statement, view_.GetStatement(id));
    NG_ASSIGN_OR_RETURN(Edge edge, graph_.EdgeOf(statement));
    in_[edge.type].push_back(std::move(edge));
    return absl::OkStatus();
  }

  // Writes the vertex with the edges collected, which are then forgotten.
  absl::Status WriteVertex(const Vertex& vertex) {
    std::string line;
    JsonWriter json(&line);
    json.BeginObject().Field("id", vertex.id).Field("label", vertex.label);
    WriteEdges("inE", "outV", &Edge::from, in_, &json);
    WriteEdges("outE", "inV", &Edge::to, out_, &json);
    json.Key("properties").BeginObject();
    for (size_t i = 0; i < VertexProperties().size(); ++i) {
      const Property& property = VertexProperties()[i];
      if (vertex.values[i].empty()) continue;
      json.Key(property.name).BeginArray().BeginObject();
      json.Field("id", vertex.id + "/" + std::string(property.name)).Key("value");
      WriteValue(property, vertex.values[i], &json);
      json.EndObject().EndArray();
    }
    json.EndObject().EndObject();
    in_.clear();
    out_.clear();
    return sink_(line + "\n");
  }

  const GraphView& view_;
  const Selection& selection_;
  const Sink& sink_;
  const PropertyGraph graph_;
  absl::flat_hash_map<StoryId, std::vector<StatementId>> story_edges_;
  EdgesByType in_;
  EdgesByType out_;
};

}  // namespace

absl::Status WriteGraphSon(const GraphView& view, const Selection& selection, const ExportOptions&,
                           const Sink& sink) {
  return GraphSonWriter(view, selection, sink).Write();
}

}  // namespace newsgraph
