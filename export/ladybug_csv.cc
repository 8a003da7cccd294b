// CSV for LadybugDB (and Kùzu before it), with the Cypher that makes its tables and copies the
// files. One table of nodes and one of statements: whatever predicate comes has a place. Lists are
// JSON, because a list in CSV cannot hold every text.
#include <string>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/property_text.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// Line ends in quotes are only read by one thread; its guesses at quotes are turned off.
constexpr char kCopy[] =
    "COPY Node FROM 'nodes.csv' "
    "(HEADER=true, PARALLEL=false, AUTO_DETECT=false, QUOTE='\"', ESCAPE='\"');\n"
    "COPY Statement FROM 'statements.csv' "
    "(HEADER=true, PARALLEL=false, AUTO_DETECT=false, QUOTE='\"', ESCAPE='\"');\n";

std::string_view TypeName(PropertyType type) {
  switch (type) {
    case PropertyType::kDay:
      return "DATE";
    case PropertyType::kNumber:
      return "DOUBLE";
    case PropertyType::kBool:
      return "BOOLEAN";
    case PropertyType::kText:
    case PropertyType::kTexts:
      break;
  }
  return "STRING";
}

std::string Columns(std::span<const Property> properties) {
  std::string columns;
  for (const Property& property : properties) {
    columns.append(", `").append(property.name).append("` ").append(TypeName(property.type));
  }
  return columns;
}

std::string Schema() {
  return "CREATE NODE TABLE Node (id STRING PRIMARY KEY, type STRING" +
         Columns(VertexProperties()) + ");\n" +
         "CREATE REL TABLE Statement (FROM Node TO Node, id STRING, predicate STRING" +
         Columns(EdgeProperties()) + ");\n";
}

std::string Header(std::string head, std::span<const Property> properties) {
  for (const Property& property : properties) head.append(",").append(property.name);
  return head + "\n";
}

void AppendCells(std::span<const Property> properties, const PropertyValues& values,
                 std::string* row) {
  for (size_t i = 0; i < properties.size(); ++i) {
    row->push_back(',');
    if (!values[i].empty()) AppendQuotedCell(SingleText(properties[i], values[i]), row);
  }
  row->push_back('\n');
}

}  // namespace

absl::Status WriteLadybugCsv(const GraphView& view, const Selection& selection,
                             const ExportOptions&, std::span<const Sink> sinks) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(sinks[0](Schema()));
  NG_RETURN_IF_ERROR(sinks[1](kCopy));
  NG_RETURN_IF_ERROR(sinks[2](Header("id,type", VertexProperties())));
  NG_RETURN_IF_ERROR(graph.VisitVertices([&](const Vertex& vertex) {
    std::string row = vertex.id + "," + std::string(vertex.label);
    AppendCells(VertexProperties(), vertex.values, &row);
    return sinks[2](row);
  }));
  NG_RETURN_IF_ERROR(sinks[3](Header("from,to,id,predicate", EdgeProperties())));
  return graph.VisitEdges([&](const Edge& edge) {
    std::string row = edge.from + "," + edge.to + "," + edge.id + ",";
    AppendQuotedCell(edge.type, &row);
    AppendCells(EdgeProperties(), edge.values, &row);
    return sinks[3](row);
  });
}

}  // namespace newsgraph
