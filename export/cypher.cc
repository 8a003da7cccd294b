// A script for any openCypher database, a statement a line (as Memgraph wants it). Statements are
// MERGE, so a script that is run twice gives the same graph.
#include <string>

#include "export/formats.h"
#include "export/property_graph.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

std::string Literal(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') {
      out.append({'\\', c});
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out.push_back(c);
    }
  }
  return out + "'";
}

// A name that may hold anything.
std::string Symbol(std::string_view name) {
  std::string out = "`";
  for (const char c : name) out.append(c == '`' ? 2 : 1, c);
  return out + "`";
}

std::string ValueText(const Property& property, const std::vector<std::string>& values) {
  if (property.type == PropertyType::kNumber || property.type == PropertyType::kBool) {
    return values[0];
  }
  if (property.type != PropertyType::kTexts) return Literal(values[0]);
  std::string list;
  for (const std::string& value : values) {
    list.append(list.empty() ? "[" : ", ").append(Literal(value));
  }
  return list + "]";
}

// " SET x.name = '…', x.aliases = […]"; nothing where nothing is known.
std::string SetClause(std::string_view variable, std::span<const Property> properties,
                      const PropertyValues& values) {
  std::string clause;
  for (size_t i = 0; i < properties.size(); ++i) {
    if (values[i].empty()) continue;
    clause.append(clause.empty() ? " SET " : ", ").append(variable).append(".");
    clause.append(properties[i].name).append(" = ").append(ValueText(properties[i], values[i]));
  }
  return clause;
}

}  // namespace

absl::Status WriteCypher(const GraphView& view, const Selection& selection, const ExportOptions&,
                         const Sink& sink) {
  const PropertyGraph graph(view, selection);
  NG_RETURN_IF_ERROR(graph.VisitVertices([&](const Vertex& vertex) {
    return sink("MERGE (x:Node {id: " + Literal(vertex.id) +
                "}) SET x:" + std::string(vertex.label) +
                SetClause("x", VertexProperties(), vertex.values) + ";\n");
  }));
  return graph.VisitEdges([&](const Edge& edge) {
    return sink("MATCH (a:Node {id: " + Literal(edge.from) +
                "}), (b:Node {id: " + Literal(edge.to) + "}) MERGE (a)-[x:" + Symbol(edge.type) +
                " {id: " + Literal(edge.id) + "}]->(b)" +
                SetClause("x", EdgeProperties(), edge.values) + ";\n");
  });
}

}  // namespace newsgraph
