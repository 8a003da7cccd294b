#include "export/property_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "export/property_text.h"
#include "tests/export/export_text.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

bool Holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// The sample page with other names and predicates for one of its nodes and statements.
MemoryGraph GraphWith(const std::string& name, const std::string& predicate) {
  DocumentRecords page = SamplePage();
  page.nodes[9].name = name;
  page.statements[10].predicate = predicate;
  return MemoryGraph({page});
}

TEST(PropertyGraphTest, EveryEdgeHasItsEnds) {
  const MemoryGraph view(SamplePages());
  const Selection all = Selection::Make(view, {}).value();
  const PropertyGraph graph(view, all);
  std::map<std::string, std::string> labels;
  ASSERT_TRUE(graph
                  .VisitVertices([&](const Vertex& vertex) {
                    EXPECT_EQ(vertex.values.size(), VertexProperties().size());
                    labels[vertex.id] = vertex.label;
                    return absl::OkStatus();
                  })
                  .ok());
  EXPECT_EQ(labels.size(), 16u + 3u + 1u);  // nodes, stories, words said
  EXPECT_EQ(labels["s1"], "Story");
  EXPECT_EQ(labels["q10"], "Quotation");
  std::map<std::string, Edge> edges;
  ASSERT_TRUE(graph
                  .VisitEdges([&](const Edge& edge) {
                    EXPECT_TRUE(labels.contains(edge.from) && labels.contains(edge.to)) << edge.id;
                    EXPECT_EQ(edge.values.size(), EdgeProperties().size());
                    edges[edge.id] = edge;
                    return absl::OkStatus();
                  })
                  .ok());
  EXPECT_EQ(edges.size(), 20u);
  EXPECT_EQ(edges["t10"].to, "q10");
  EXPECT_EQ(edges["t1"].to, "s1");
  EXPECT_EQ(edges["t6"].values.back().size(), 2u);  // a sentence in each of two stories
}

TEST(PropertyGraphTest, AStatementOfNothingIsNoEdge) {
  DocumentRecords page = SamplePage();
  page.statements[9].quote.clear();
  const std::string text = ExportText(MemoryGraph({page}), "node-link");
  EXPECT_FALSE(Holds(text, "\"t10\""));
  EXPECT_FALSE(Holds(text, "\"q10\""));
}

TEST(PropertyGraphTest, XmlHasNoCharacterThatItMayNotHave) {
  EXPECT_EQ(EscapeXml("a\x01<\"&\">\n\t\r\xef\xbf\xbe𠮷"),
            "a\xef\xbf\xbd&lt;&quot;&amp;&quot;&gt;&#10;&#9;&#13;\xef\xbf\xbd𠮷");
}

TEST(PropertyGraphTest, APredicateOfSomebodyElseIsQuoted) {
  const MemoryGraph graph = GraphWith("甲", "a`b\"c'd");
  EXPECT_TRUE(Holds(ExportText(graph, "cypher"), "MERGE (a)-[x:`a``b\"c'd` {id: 't11'}]->(b)"));
  EXPECT_TRUE(Holds(ExportFiles(graph, "neo4j-csv")[1], "n10,n2,\"a`b\"\"c'd\",t11,"));
}

TEST(PropertyGraphTest, WhatSeparatesAnArrayIsNotInItsTexts) {
  DocumentRecords page = SamplePage();
  page.nodes[9].aliases = {"甲\x1f乙", "丙;丁"};
  const MemoryGraph graph({page});
  EXPECT_TRUE(Holds(ExportFiles(graph, "neo4j-csv")[0], "\"丙;丁\x1f甲 乙\""));
  EXPECT_TRUE(Holds(ExportFiles(graph, "neptune-csv")[0], "\"丙\\;丁;甲\x1f乙\""));
}

TEST(PropertyGraphTest, NoCellOfASpreadsheetIsAFormula) {
  for (const char* name : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"}) {
    const std::string csv = ExportText(GraphWith(name, "participatesIn"), "csv");
    EXPECT_TRUE(Holds(csv, std::string("\"'") + name + "\",\"Body\",\"participatesIn\""));
  }
  EXPECT_TRUE(Holds(ExportText(GraphWith("a=1", "participatesIn"), "csv"), "\"a=1\",\"Body\""));
}

TEST(PropertyGraphTest, AByteOrderMarkComesWhereItIsAskedFor) {
  const MemoryGraph graph(SamplePages());
  const std::string plain = ExportText(graph, "csv");
  EXPECT_EQ(ExportText(graph, "csv", {}, {.has_byte_order_mark = true}), "\xef\xbb\xbf" + plain);
}

TEST(PropertyGraphTest, GexfIsOfTheVersionAskedFor) {
  const MemoryGraph graph(SamplePages());
  const std::string newer = ExportText(graph, "gexf");
  const std::string older = ExportText(graph, "gexf", {}, {.is_gexf_12 = true});
  EXPECT_TRUE(Holds(newer, "xmlns=\"http://gexf.net/1.3\""));
  EXPECT_TRUE(Holds(newer, "kind=\"attends\" start=\"2022-03-02\" end=\"2022-03-02\""));
  EXPECT_TRUE(Holds(older, "xmlns=\"http://www.gexf.net/1.2draft\""));
  EXPECT_FALSE(Holds(older, "kind="));
}

TEST(PropertyGraphTest, APartOfTheGraphIsClosedInEveryFormat) {
  const MemoryGraph graph(SamplePages());
  for (const char* format : {"graphml", "gexf", "node-link", "cytoscape", "graphson", "cypher",
                             "neo4j-csv", "neptune-csv", "ladybug-csv", "ftm", "csv", "html"}) {
    const std::string part = ExportText(graph, format, {.around = {NodeId{9}}});
    EXPECT_TRUE(Holds(part, "白露")) << format;         // she is the centre
    EXPECT_FALSE(Holds(part, "望江公园\"")) << format;  // two steps away
  }
}

}  // namespace
}  // namespace newsgraph
