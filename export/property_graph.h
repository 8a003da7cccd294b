// The graph as property graphs have it: vertices and edges with a fixed set of properties. Every
// format of that kind writes these, in the order of these tables; docs/formats.md describes them.
#ifndef NEWSGRAPH_EXPORT_PROPERTY_GRAPH_H_
#define NEWSGRAPH_EXPORT_PROPERTY_GRAPH_H_

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "export/selection.h"
#include "graph/graph_view.h"

namespace newsgraph {

enum class PropertyType { kText, kTexts, kDay, kNumber, kBool };

struct Property {
  std::string_view name;
  PropertyType type;
};

// What each vertex, and each edge, may have.
std::span<const Property> VertexProperties();
std::span<const Property> EdgeProperties();

// A value for each row of the table, in its order: no text where it is not known, one for a single
// value (0.9, true, 2022-03-02), any number for kTexts.
using PropertyValues = std::vector<std::vector<std::string>>;

// A node, a story, or words that somebody said.
struct Vertex {
  std::string id;          // n17, s3, and q5 for the words of statement t5
  std::string_view label;  // a node's type, "Story" or "Quotation"
  PropertyValues values;
};

// A statement; one that points at nothing is no edge.
struct Edge {
  std::string id;  // t5
  std::string from;
  std::string to;
  std::string type;  // the predicate
  PropertyValues values;
};

// The elements of a selection. Both must outlive it.
class PropertyGraph {
 public:
  using VertexVisitor = std::function<absl::Status(const Vertex&)>;
  using EdgeVisitor = std::function<absl::Status(const Edge&)>;

  PropertyGraph(const GraphView& view, const Selection& selection)
      : view_(view), selection_(selection) {}

  // Nodes, stories and quotations, each ascending, until one returns an error.
  absl::Status VisitVertices(const VertexVisitor& visit) const;

  // Statements ascending, until one returns an error.
  absl::Status VisitEdges(const EdgeVisitor& visit) const;

  absl::StatusOr<Vertex> VertexOf(const Story& story) const;
  static Vertex VertexOf(const Node& node);
  static Vertex QuotationOf(const Statement& statement);

  // Whether a statement is an edge, and the edge that it is.
  static bool IsEdge(const Statement& statement);
  absl::StatusOr<Edge> EdgeOf(const Statement& statement) const;

 private:
  const GraphView& view_;
  const Selection& selection_;
  mutable Document document_;  // of the story last visited
  mutable Story story_;        // that evidence was last found in
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_PROPERTY_GRAPH_H_
