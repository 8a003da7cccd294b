// GEXF for Gephi: 1.3, in which edges of one pair are told apart by their kind, or 1.2, which
// NetworkX reads. Dated edges are there from their first day to their last one, for the timeline.
#include <string>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/property_text.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// The properties that become attributes of an edge itself.
constexpr std::string_view kFirstDay = "firstDay";
constexpr std::string_view kLastDay = "lastDay";

std::string Head(bool is_version_12) {
  const std::string xmlns = is_version_12 ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3";
  const std::string version = is_version_12 ? "1.2" : "1.3";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"" + xmlns + "\" version=\"" +
         version +
         "\">\n<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n";
}

std::string_view TypeName(PropertyType type) {
  if (type == PropertyType::kNumber) return "double";
  return type == PropertyType::kBool ? "boolean" : "string";
}

// The type of an element comes first, then its properties.
std::string AttributeLines(std::string_view element, std::string_view type_name,
                           std::span<const Property> properties) {
  const auto line = [](size_t id, std::string_view title, std::string_view type) {
    return "<attribute id=\"" + std::to_string(id) + "\" title=\"" + std::string(title) +
           "\" type=\"" + std::string(type) + "\"/>\n";
  };
  std::string lines = "<attributes class=\"" + std::string(element) + "\">\n";
  lines += line(0, type_name, "string");
  for (size_t i = 0; i < properties.size(); ++i) {
    lines += line(i + 1, properties[i].name, TypeName(properties[i].type));
  }
  return lines + "</attributes>\n";
}

std::string Attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return "";
  return " " + std::string(name) + "=\"" + EscapeXml(value) + "\"";
}

std::string ValueLines(std::string_view type, std::span<const Property> properties,
                       const PropertyValues& values) {
  const auto line = [](size_t id, std::string_view value) {
    return "<attvalue for=\"" + std::to_string(id) + "\"" + Attribute("value", value) + "/>";
  };
  std::string lines = "<attvalues>" + line(0, type);
  for (size_t i = 0; i < properties.size(); ++i) {
    if (!values[i].empty()) lines += line(i + 1, SingleText(properties[i], values[i]));
  }
  return lines + "</attvalues>";
}

std::string DayAttributes(const Edge& edge) {
  std::string attributes;
  for (size_t i = 0; i < EdgeProperties().size(); ++i) {
    const Property& property = EdgeProperties()[i];
    const std::string day = SingleText(property, edge.values[i]);
    if (property.name == kFirstDay) attributes += Attribute("start", day);
    if (property.name == kLastDay) attributes += Attribute("end", day);
  }
  return attributes;
}

}  // namespace

absl::Status WriteGexf(const GraphView& view, const Selection& selection,
                       const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(sink(Head(options.is_gexf_12) +
                          AttributeLines("node", "type", VertexProperties()) +
                          AttributeLines("edge", "predicate", EdgeProperties()) + "<nodes>\n"));
  NG_RETURN_IF_ERROR(graph.VisitVertices([&](const Vertex& vertex) {
    const std::string name = SingleText(VertexProperties()[0], vertex.values[0]);
    return sink("<node id=\"" + vertex.id + "\" label=\"" + EscapeXml(name) + "\">" +
                ValueLines(vertex.label, VertexProperties(), vertex.values) + "</node>\n");
  }));
  NG_RETURN_IF_ERROR(sink("</nodes>\n<edges>\n"));
  NG_RETURN_IF_ERROR(graph.VisitEdges([&](const Edge& edge) {
    return sink("<edge id=\"" + edge.id + "\" source=\"" + edge.from + "\" target=\"" + edge.to +
                "\"" + Attribute(options.is_gexf_12 ? "label" : "kind", edge.type) +
                DayAttributes(edge) + ">" + ValueLines(edge.type, EdgeProperties(), edge.values) +
                "</edge>\n");
  }));
  return sink("</edges>\n</graph>\n</gexf>\n");
}

}  // namespace newsgraph
