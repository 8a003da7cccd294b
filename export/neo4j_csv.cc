// CSV for neo4j-admin database import, with --multiline-fields=true and --array-delimiter=U+001F.
// Every text is in quotes, since unquoted spaces at its ends would be lost; what is not known is
// an empty cell without quotes, which is no property.
#include <algorithm>
#include <string>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/property_text.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// Separates the texts of an array; nothing can escape it.
constexpr char kUnitSeparator = '\x1f';

std::string_view TypeName(PropertyType type) {
  switch (type) {
    case PropertyType::kTexts:
      return "string[]";
    case PropertyType::kDay:
      return "date";
    case PropertyType::kNumber:
      return "double";
    case PropertyType::kBool:
      return "boolean";
    case PropertyType::kText:
      break;
  }
  return "string";
}

std::string Header(std::string head, std::span<const Property> properties) {
  for (const Property& property : properties) {
    head.append(",").append(property.name).append(":").append(TypeName(property.type));
  }
  return head + "\n";
}

void AppendCells(std::span<const Property> properties, const PropertyValues& values,
                 std::string* row) {
  for (size_t i = 0; i < properties.size(); ++i) {
    row->push_back(',');
    if (values[i].empty()) continue;
    std::string cell;
    for (std::string text : values[i]) {
      if (properties[i].type == PropertyType::kTexts) {
        std::replace(text.begin(), text.end(), kUnitSeparator, ' ');
      }
      if (!cell.empty()) cell.push_back(kUnitSeparator);
      cell += text;
    }
    AppendQuotedCell(cell, row);
  }
  row->push_back('\n');
}

}  // namespace

absl::Status WriteNeo4jCsv(const GraphView& view, const Selection& selection, const ExportOptions&,
                           std::span<const Sink> sinks) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(sinks[0](Header("id:ID,:LABEL", VertexProperties())));
  NG_RETURN_IF_ERROR(graph.VisitVertices([&](const Vertex& vertex) {
    std::string row = vertex.id + "," + std::string(vertex.label);
    AppendCells(VertexProperties(), vertex.values, &row);
    return sinks[0](row);
  }));
  NG_RETURN_IF_ERROR(sinks[1](Header(":START_ID,:END_ID,:TYPE,id:string", EdgeProperties())));
  return graph.VisitEdges([&](const Edge& edge) {
    std::string row = edge.from + "," + edge.to + ",";
    AppendQuotedCell(edge.type, &row);
    row.append(",").append(edge.id);
    AppendCells(EdgeProperties(), edge.values, &row);
    return sinks[1](row);
  });
}

}  // namespace newsgraph
