// CSV for the bulk loader of Amazon Neptune. Lists of vertices are arrays; edges have single values
// alone, so theirs are JSON.
#include <string>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/property_text.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

std::string_view TypeName(PropertyType type) {
  switch (type) {
    case PropertyType::kDay:
      return "Date";
    case PropertyType::kNumber:
      return "Double";
    case PropertyType::kBool:
      return "Bool";
    case PropertyType::kText:
    case PropertyType::kTexts:
      break;
  }
  return "String";
}

std::string Header(std::string head, std::span<const Property> properties, bool of_vertices) {
  for (const Property& property : properties) {
    head.append(",").append(property.name).append(":").append(TypeName(property.type));
    if (of_vertices) head.append(property.type == PropertyType::kTexts ? "[]" : "(single)");
  }
  return head + "\n";
}

// A list with semicolons between, those in it with a backslash before.
std::string ArrayText(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text.push_back(';');
    for (const char c : value) text.append(c == ';' ? "\\;" : std::string(1, c));
  }
  return text;
}

void AppendCells(std::span<const Property> properties, const PropertyValues& values,
                 bool of_vertices, std::string* row) {
  for (size_t i = 0; i < properties.size(); ++i) {
    row->push_back(',');
    if (values[i].empty()) continue;
    const bool is_array = of_vertices && properties[i].type == PropertyType::kTexts;
    AppendQuotedCell(is_array ? ArrayText(values[i]) : SingleText(properties[i], values[i]), row);
  }
  row->push_back('\n');
}

}  // namespace

absl::Status WriteNeptuneCsv(const GraphView& view, const Selection& selection,
                             const ExportOptions&, std::span<const Sink> sinks) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(sinks[0](Header("~id,~label", VertexProperties(), true)));
  NG_RETURN_IF_ERROR(graph.VisitVertices([&](const Vertex& vertex) {
    std::string row = vertex.id + "," + std::string(vertex.label);
    AppendCells(VertexProperties(), vertex.values, true, &row);
    return sinks[0](row);
  }));
  NG_RETURN_IF_ERROR(sinks[1](Header("~id,~from,~to,~label", EdgeProperties(), false)));
  return graph.VisitEdges([&](const Edge& edge) {
    std::string row = edge.id + "," + edge.from + "," + edge.to + ",";
    AppendQuotedCell(edge.type, &row);
    AppendCells(EdgeProperties(), edge.values, false, &row);
    return sinks[1](row);
  });
}

}  // namespace newsgraph
