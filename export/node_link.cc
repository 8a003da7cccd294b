// JSON of nodes and links, for NetworkX and D3; and the elements of Cytoscape. An element a line.
#include <string>

#include "export/formats.h"
#include "export/json_lines.h"
#include "export/property_graph.h"
#include "export/property_text.h"
#include "graph/json_writer.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// NetworkX knows an edge by its key, Cytoscape by its id.
std::string VertexObject(const Vertex& vertex, bool is_cytoscape) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject().Field("id", vertex.id);
  if (is_cytoscape) json.Field("value", vertex.id);  // by which NetworkX knows it
  json.Field("type", vertex.label);
  WriteProperties(VertexProperties(), vertex.values, &json);
  json.EndObject();
  return text;
}

std::string EdgeObject(const Edge& edge, bool is_cytoscape) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  if (is_cytoscape) json.Field("id", edge.id);
  json.Field("source", edge.from)
      .Field("target", edge.to)
      .Field("key", edge.id)
      .Field("predicate", edge.type);
  WriteProperties(EdgeProperties(), edge.values, &json);
  json.EndObject();
  return text;
}

}  // namespace

absl::Status WriteNodeLink(const GraphView& view, const Selection& selection, const ExportOptions&,
                           const Sink& sink) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(sink("{\"directed\":true,\"multigraph\":true,\"graph\":{},\n\"nodes\":["));
  JsonLines nodes(sink);
  NG_RETURN_IF_ERROR(graph.VisitVertices(
      [&](const Vertex& vertex) { return nodes.Send(VertexObject(vertex, false)); }));
  NG_RETURN_IF_ERROR(sink("\n],\n\"links\":["));
  JsonLines links(sink);
  NG_RETURN_IF_ERROR(
      graph.VisitEdges([&](const Edge& edge) { return links.Send(EdgeObject(edge, false)); }));
  return sink("\n]}\n");
}

absl::Status WriteCytoscape(const GraphView& view, const Selection& selection, const ExportOptions&,
                            const Sink& sink) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(
      sink("{\"data\":[],\"directed\":true,\"multigraph\":true,\n\"elements\":{\"nodes\":["));
  JsonLines nodes(sink);
  NG_RETURN_IF_ERROR(graph.VisitVertices([&](const Vertex& vertex) {
    return nodes.Send("{\"data\":" + VertexObject(vertex, true) + "}");
  }));
  NG_RETURN_IF_ERROR(sink("\n],\n\"edges\":["));
  JsonLines edges(sink);
  NG_RETURN_IF_ERROR(graph.VisitEdges(
      [&](const Edge& edge) { return edges.Send("{\"data\":" + EdgeObject(edge, true) + "}"); }));
  return sink("\n]}}\n");
}

}  // namespace newsgraph
