// The only file that builds graphs with cgraph. Its functions take char* but change nothing.
#include "export/dot.h"

#include <cgraph.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "export/formats.h"
#include "export/label.h"
#include "graph/predicates.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

constexpr size_t kMaxBoxes = 100'000;
// Of an arrow's label: roles or dates, columns of each, columns of a line.
constexpr size_t kListShown = 3;
constexpr size_t kListColumns = 40;
constexpr size_t kArrowColumns = 28;
constexpr size_t kClusterColumns = 60;

struct BoxStyle {
  const char* legend;
  const char* shape;
  const char* style;
  const char* fill;
  const char* line;
  size_t columns;      // of a line of the label
  size_t max_columns;  // of the whole label
};

constexpr BoxStyle kStyles[kBoxKindCount] = {
    {"person", "box", "filled,rounded", "#dbeafe", "#2563eb", 20, 60},
    {"body", "box", "filled", "#fef3c7", "#b45309", 20, 60},
    {"place", "house", "filled", "#dcfce7", "#15803d", 20, 60},
    {"project", "hexagon", "filled", "#ede9fe", "#7c3aed", 20, 60},
    {"story", "note", "filled", "#f1f5f9", "#64748b", 24, 72},
    {"words said", "box", "filled", "#ffffff", "#cbd5e1", 28, 84},
};

struct Attribute {
  const char* name;
  const char* value;
};

constexpr Attribute kGraphDefaults[] = {
    {"bgcolor", "white"}, {"charset", "UTF-8"},
    {"color", "black"},   {"fontname", kDotFont},
    {"fontsize", "10"},   {"fontcolor", "#475569"},
    {"label", ""},        {"labelloc", "b"},
    {"nodesep", "0.25"},  {"outputorder", "edgesfirst"},
    {"overlap", "prism"}, {"pad", "0.3"},
    {"rankdir", "LR"},    {"ranksep", "0.5"},
    {"style", ""},
};
constexpr Attribute kNodeDefaults[] = {
    {"class", ""},
    {"color", "#64748b"},
    {"fillcolor", "white"},
    {"fontcolor", "#0f172a"},
    {"fontname", kDotFont},
    {"fontsize", "12"},
    {"label", "\\N"},
    {"margin", "0.14,0.07"},
    {"penwidth", "1"},
    {"shape", "box"},
    {"style", "filled"},
    {"tooltip", ""},
    {"URL", ""},
};
constexpr Attribute kEdgeDefaults[] = {
    {"arrowsize", "0.7"},     {"class", ""},          {"color", "#64748b"}, {"dir", "forward"},
    {"fontcolor", "#334155"}, {"fontname", kDotFont}, {"fontsize", "10"},   {"label", ""},
    {"style", "solid"},       {"tooltip", ""},        {"URL", ""},
};

char* Mutable(const char* text) { return const_cast<char*>(text); }

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

template <size_t kSize>
void Declare(Agraph_t* graph, int kind, const Attribute (&attributes)[kSize]) {
  for (const Attribute& attribute : attributes) {
    agattr(graph, kind, Mutable(attribute.name), Mutable(attribute.value));
  }
}

void Set(void* object, const char* name, const std::string& value) {
  agset(object, Mutable(name), Mutable(value.c_str()));
}

// The place of `id` on the page that pictures link to; empty without a page.
std::string LinkTo(const std::string& id, const std::string& link) {
  return link.empty() ? "" : EscapeLabel(link + "#" + id);
}

Agnode_t* AddNode(Agraph_t* graph, const Box& box, const std::string& link) {
  const BoxStyle& style = kStyles[static_cast<size_t>(box.kind)];
  Agnode_t* node = agnode(graph, Mutable(box.id.c_str()), 1);
  Set(node, "label", EscapeLabel(Wrap(CutToColumns(box.text, style.max_columns), style.columns)));
  Set(node, "tooltip", EscapeLabel(box.text));
  Set(node, "class", style.legend);
  Set(node, "shape", style.shape);
  Set(node, "style", style.style);
  Set(node, "fillcolor", style.fill);
  Set(node, "color", style.line);
  Set(node, "URL", LinkTo(box.id, link));
  if (box.is_centre) Set(node, "penwidth", "2.5");
  return node;
}

// Up to `shown` of `values`, each cut to `columns`, and how many more there are, on a line of their
// own.
std::string ListLine(const std::vector<std::string>& values, size_t shown, size_t columns) {
  std::string line;
  for (size_t i = 0; i < values.size() && i < shown; ++i) {
    line += (i == 0 ? "\n" : ", ") + CutToColumns(values[i], columns);
  }
  if (values.size() > shown) line += " +" + std::to_string(values.size() - shown);
  return line;
}

std::string ArrowText(const Arrow& arrow, size_t shown, size_t columns) {
  const Predicate* predicate = FindPredicate(arrow.predicate);
  std::string text = arrow.negated ? "not: " : "";
  text += predicate == nullptr ? CutToColumns(arrow.predicate, columns)
                               : std::string(predicate->active);
  if (arrow.status == Realis::kPlanned) text += " (planned)";
  return text + ListLine(arrow.roles, shown, columns) + ListLine(arrow.dates, shown, columns);
}

// All that the label is, and the sentences that say so.
std::string ArrowTooltip(const Arrow& arrow) {
  std::string text = ArrowText(arrow, SIZE_MAX, SIZE_MAX);
  for (const std::string& sentence : arrow.sentences) text += "\n" + sentence;
  return text;
}

void AddEdge(Agraph_t* graph, const Arrow& arrow, const std::vector<Agnode_t*>& nodes,
             const std::string& link) {
  const Predicate* predicate = FindPredicate(arrow.predicate);
  Agedge_t* edge = agedge(graph, nodes[arrow.from], nodes[arrow.to], Mutable(arrow.id.c_str()), 1);
  const std::string label = Wrap(ArrowText(arrow, kListShown, kListColumns), kArrowColumns);
  Set(edge, "label", EscapeLabel(label));
  Set(edge, "tooltip", EscapeLabel(ArrowTooltip(arrow)));
  Set(edge, "URL", LinkTo(arrow.id, link));
  Set(edge, "class", EscapeLabel(arrow.predicate));
  if (predicate != nullptr && predicate->symmetric) Set(edge, "dir", "none");
  if (arrow.status == Realis::kPlanned) Set(edge, "style", "dashed");
  if (arrow.negated) {
    Set(edge, "color", "#b6bdc8");
    Set(edge, "fontcolor", "#8a94a3");
  }
}

// Frames with their boxes; Graphviz knows one by the beginning of its name.
void AddClusters(Agraph_t* graph, const Picture& picture, const std::vector<Agnode_t*>& nodes) {
  std::vector<Agraph_t*> frames;
  for (const Cluster& cluster : picture.clusters) {
    const std::string name = "cluster_" + cluster.id;
    Agraph_t* frame = agsubg(graph, Mutable(name.c_str()), 1);
    Set(frame, "label", EscapeLabel(Wrap(CutToColumns(cluster.text, kClusterColumns), SIZE_MAX)));
    Set(frame, "style", "rounded");
    Set(frame, "color", "#cbd5e1");
    Set(frame, "labelloc", "t");
    frames.push_back(frame);
  }
  for (size_t i = 0; i < picture.boxes.size(); ++i) {
    const std::optional<size_t> cluster = picture.boxes[i].cluster;
    if (cluster) agsubnode(frames[*cluster], nodes[i], 1);
  }
}

std::string LegendCell(const BoxStyle& style) {
  return std::string("<td border='1' color='") + style.line + "' bgcolor='" + style.fill + "'>" +
         style.legend + "</td>";
}

// What the colours and lines of this picture mean, as an HTML-like label.
std::string Legend(const Picture& picture) {
  bool shown[kBoxKindCount] = {};
  bool planned = false;
  bool negated = false;
  for (const Box& box : picture.boxes) shown[static_cast<size_t>(box.kind)] = true;
  for (const Arrow& arrow : picture.arrows) {
    planned |= arrow.status == Realis::kPlanned;
    negated |= arrow.negated;
  }
  std::string cells;
  for (size_t i = 0; i < kBoxKindCount; ++i) {
    if (shown[i]) cells += LegendCell(kStyles[i]);
  }
  if (planned) cells += "<td>dashed: planned</td>";
  if (negated) cells += "<td>grey: denied</td>";
  if (cells.empty()) return "";
  return "<table border='0' cellborder='0' cellspacing='6'><tr>" + cells + "</tr></table>";
}

void SetLegend(Agraph_t* graph, const std::string& legend) {
  if (legend.empty()) return;
  char* html = agstrdup_html(graph, Mutable(legend.c_str()));
  agset(graph, Mutable("label"), html);
  agstrfree(graph, html);
}

// The channel that agwrite writes to: a sink, and its first error.
struct SinkChannel {
  const Sink& sink;
  absl::Status status;
};

int PutString(void* channel, const char* text) {
  auto* out = static_cast<SinkChannel*>(channel);
  if (out->status.ok()) out->status = out->sink(text);
  return out->status.ok() ? 0 : EOF;
}

int Flush(void* channel) { return static_cast<SinkChannel*>(channel)->status.ok() ? 0 : EOF; }

}  // namespace

absl::Status WriteDotPicture(const Picture& picture, const std::string& link, const Sink& sink) {
  Agiodisc_t io = {AgIoDisc.afread, PutString, Flush};
  Agdisc_t disciplines = {&AgMemDisc, &AgIdDisc, &io};
  const Graph graph(agopen(Mutable("newsgraph"), Agdirected, &disciplines));
  if (graph == nullptr) return absl::InternalError("cgraph cannot make a graph");
  Declare(graph.get(), AGRAPH, kGraphDefaults);
  Declare(graph.get(), AGNODE, kNodeDefaults);
  Declare(graph.get(), AGEDGE, kEdgeDefaults);
  SetLegend(graph.get(), Legend(picture));
  std::vector<Agnode_t*> nodes;
  nodes.reserve(picture.boxes.size());
  for (const Box& box : picture.boxes) nodes.push_back(AddNode(graph.get(), box, link));
  for (const Arrow& arrow : picture.arrows) AddEdge(graph.get(), arrow, nodes, link);
  AddClusters(graph.get(), picture, nodes);
  SinkChannel channel{sink, absl::OkStatus()};
  agwrite(graph.get(), &channel);
  return channel.status;
}

absl::Status WriteDot(const GraphView& view, const Selection& selection,
                      const ExportOptions& options, const Sink& sink) {
  NG_ASSIGN_OR_RETURN(const Picture picture,
                      MakePicture(view, selection, {kMaxBoxes, true, options.clusters}));
  return WriteDotPicture(picture, options.link, sink);
}

}  // namespace newsgraph
