// GraphML. The keys labelV and labelE are those by which TinkerPop knows labels; there are no
// defaults, which it refuses.
#include <string>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/property_text.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

constexpr char kHead[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

std::string_view TypeName(PropertyType type) {
  if (type == PropertyType::kNumber) return "double";
  return type == PropertyType::kBool ? "boolean" : "string";
}

// `prefix` tells apart the keys of vertices and edges, which GraphML keeps in one namespace.
std::string KeyLines(std::string_view element, std::string_view label, char prefix,
                     std::span<const Property> properties) {
  const auto line = [&](const std::string& id, std::string_view name, std::string_view type) {
    return "<key id=\"" + id + "\" for=\"" + std::string(element) + "\" attr.name=\"" +
           std::string(name) + "\" attr.type=\"" + std::string(type) + "\"/>\n";
  };
  std::string lines = line(std::string(label), label, "string");
  for (const Property& property : properties) {
    lines += line(prefix + std::string(property.name), property.name, TypeName(property.type));
  }
  return lines;
}

std::string Data(const std::string& key, std::string_view value) {
  return "<data key=\"" + key + "\">" + EscapeXml(value) + "</data>";
}

std::string DataOf(std::span<const Property> properties, char prefix,
                   const PropertyValues& values) {
  std::string data;
  for (size_t i = 0; i < properties.size(); ++i) {
    if (values[i].empty()) continue;
    data += Data(prefix + std::string(properties[i].name), SingleText(properties[i], values[i]));
  }
  return data;
}

}  // namespace

absl::Status WriteGraphMl(const GraphView& view, const Selection& selection, const ExportOptions&,
                          const Sink& sink) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(sink(kHead + KeyLines("node", "labelV", 'v', VertexProperties()) +
                          KeyLines("edge", "labelE", 'e', EdgeProperties()) +
                          "<graph id=\"newsgraph\" edgedefault=\"directed\">\n"));
  NG_RETURN_IF_ERROR(graph.VisitVertices([&](const Vertex& vertex) {
    return sink("<node id=\"" + vertex.id + "\">" + Data("labelV", vertex.label) +
                DataOf(VertexProperties(), 'v', vertex.values) + "</node>\n");
  }));
  NG_RETURN_IF_ERROR(graph.VisitEdges([&](const Edge& edge) {
    return sink("<edge id=\"" + edge.id + "\" source=\"" + edge.from + "\" target=\"" + edge.to +
                "\">" + Data("labelE", edge.type) + DataOf(EdgeProperties(), 'e', edge.values) +
                "</edge>\n");
  }));
  return sink("</graph>\n</graphml>\n");
}

}  // namespace newsgraph
