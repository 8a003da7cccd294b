#include "export/dot.h"

#include <cgraph.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "tests/export/export_text.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

Graph Parse(const std::string& dot) { return Graph(agmemread(dot.c_str())); }

std::string Get(void* object, std::string name) {
  const char* value = agget(object, name.data());
  return value == nullptr ? "" : value;
}

Agnode_t* FindNode(const Graph& graph, std::string id) { return agnode(graph.get(), id.data(), 0); }

Agedge_t* FindEdge(const Graph& graph, const std::string& from, const std::string& to,
                   std::string key) {
  return agedge(graph.get(), FindNode(graph, from), FindNode(graph, to), key.data(), 0);
}

// What Graphviz makes of an escaped label: escapes first, then entities.
std::string Shown(const std::string& escaped) {
  std::string text;
  for (size_t i = 0; i < escaped.size(); ++i) {
    if (escaped[i] == '\\') {
      ++i;
      text += escaped[i] == 'n' ? '\n' : escaped[i];
    } else if (escaped.compare(i, 5, "&amp;") == 0) {
      text += '&';
      i += 4;
    } else {
      text += escaped[i];
    }
  }
  return text;
}

class DotTest : public testing::Test {
 protected:
  const MemoryGraph view_{SamplePages()};
  const Graph graph_ = Parse(ExportText(view_, "dot"));
};

TEST_F(DotTest, HasEveryBoxAndArrowOfThePicture) {
  ASSERT_NE(graph_, nullptr);
  const Selection all = Selection::Make(view_, {}).value();
  const Picture picture = MakePicture(view_, all, {1000, true}).value();
  EXPECT_EQ(agnnodes(graph_.get()), static_cast<int>(picture.boxes.size()));
  EXPECT_EQ(agnedges(graph_.get()), static_cast<int>(picture.arrows.size()));
  for (const Box& box : picture.boxes) {
    Agnode_t* node = FindNode(graph_, box.id);
    ASSERT_NE(node, nullptr) << box.id;
    EXPECT_EQ(Shown(Get(node, "tooltip")), box.text);
  }
  for (const Arrow& arrow : picture.arrows) {
    Agedge_t* edge =
        FindEdge(graph_, picture.boxes[arrow.from].id, picture.boxes[arrow.to].id, arrow.id);
    ASSERT_NE(edge, nullptr) << arrow.id;
    EXPECT_EQ(Get(edge, "class"), arrow.predicate);
  }
}

TEST_F(DotTest, ArrowsSayWhatWhenAndWhether) {
  struct Case {
    std::string from, to, id;
    std::string label, style, color, dir;
  };
  const std::vector<Case> cases = {
      {"n8", "n7", "t6", "holds a post at\\n区长", "solid", "#64748b", "forward"},
      {"n8", "n2", "t8", "attends\\n2022-03-02", "solid", "#64748b", "forward"},
      {"n7", "n11", "t12", "carries out (planned)\\n2022-04", "dashed", "#64748b", "forward"},
      {"n7", "n11", "t18", "carries out", "solid", "#64748b", "forward"},
      {"n13", "n2", "t14", "not: attends", "solid", "#b6bdc8", "forward"},
      {"n8", "n16", "t19", "meets with\\n2022-03-05", "solid", "#64748b", "none"},
      {"n8", "t10", "t10", "says", "solid", "#64748b", "forward"},
      {"n1", "s1", "t1", "wrote", "solid", "#64748b", "forward"},
  };
  for (const Case& c : cases) {
    Agedge_t* edge = FindEdge(graph_, c.from, c.to, c.id);
    ASSERT_NE(edge, nullptr) << c.id;
    EXPECT_EQ(Get(edge, "label"), c.label);
    EXPECT_EQ(Get(edge, "style"), c.style) << c.id;
    EXPECT_EQ(Get(edge, "color"), c.color) << c.id;
    EXPECT_EQ(Get(edge, "dir"), c.dir) << c.id;
  }
}

TEST_F(DotTest, KindsOfBoxesLookDifferent) {
  std::set<std::string> looks;
  for (const char* id : {"n8", "n7", "n3", "n2", "s1", "t10"}) {
    looks.insert(Get(FindNode(graph_, id), "shape") + Get(FindNode(graph_, id), "fillcolor"));
  }
  EXPECT_EQ(looks.size(), 6u);
  EXPECT_EQ(Get(FindNode(graph_, "n8"), "fontname"), "WenQuanYi Micro Hei");
}

TEST_F(DotTest, AHostileNameIsShownAsItIs) {
  EXPECT_EQ(Shown(Get(FindNode(graph_, "n10"), "tooltip")), kHostileName);
  EXPECT_EQ(Shown(Get(FindNode(graph_, "n10"), "label")),
            "“小\"鱼\"”\n手作\\工坊🎏𠮷\n</script>&<>&amp;\\n");
}

TEST_F(DotTest, NamesThatCgraphItselfCouldMisread) {
  for (const char* name :
       {R"(\")", "\\", R"("\\")", "graph", "<b>x</b>", "3.5", "-", "\\\n", "a\\"}) {
    DocumentRecords page = SamplePage();
    page.nodes[9].name = name;
    const Graph graph = Parse(ExportText(MemoryGraph({page}), "dot"));
    ASSERT_NE(graph, nullptr) << name;
    EXPECT_EQ(Shown(Get(FindNode(graph, "n10"), "tooltip")), name);
    EXPECT_EQ(Shown(Get(FindNode(graph, "n10"), "label")), name);
  }
}

TEST_F(DotTest, AnArrowOfManyStatementsShowsTheFirstOfThem) {
  DocumentRecords page = SamplePage();
  for (int i = 0; i < 4; ++i) {
    page.statements.push_back(page.statements[5]);
    page.statements.back().id = StatementId{page.statements.size()};
    page.statements.back().role = "职务" + std::to_string(i);
  }
  page.statements.back().role = std::string(100, 'x');
  const Graph graph = Parse(ExportText(MemoryGraph({page}), "dot"));
  Agedge_t* edge = FindEdge(graph, "n8", "n7", "t6");
  EXPECT_EQ(Get(edge, "label"), "holds a post at\\n区长, 职务0, 职务1 +2");
  EXPECT_EQ(Get(edge, "tooltip"),
            "holds a post at\\n区长, 职务0, 职务1, 职务2, " + std::string(100, 'x') +
                "\\n青禾区委副书记、青禾区人民政府区长沈知远出席并宣布开幕，副区长白露主持。");
}

TEST_F(DotTest, ALongNameIsCutInTheLabelOnly) {
  DocumentRecords page = SamplePage();
  std::string& name = page.nodes[9].name;
  name.clear();
  for (int i = 0; i < 10'000; ++i) name += i % 2 == 0 ? "𠮷" : "\\";
  const Graph graph = Parse(ExportText(MemoryGraph({page}), "dot"));
  Agnode_t* node = FindNode(graph, "n10");
  EXPECT_EQ(Shown(Get(node, "tooltip")), name);
  EXPECT_LT(Get(node, "label").size(), 300u);
}

TEST_F(DotTest, TheLegendNamesOnlyWhatIsThere) {
  const std::string legend = Get(graph_.get(), "label");
  for (const char* word :
       {"person", "body", "place", "project", "story", "words said", "planned"}) {
    EXPECT_NE(legend.find(word), std::string::npos) << word;
  }
  const Graph part = Parse(ExportText(view_, "dot", {.predicates = {"heldAt"}}));
  EXPECT_EQ(Get(part.get(), "label").find("person"), std::string::npos);
}

TEST_F(DotTest, ClustersAreSubgraphsWithTheirHeadlines) {
  const Graph graph = Parse(ExportText(view_, "dot", {}, {.clusters = ClusterBy::kStory}));
  std::string name = "cluster_s3";
  Agraph_t* story = agsubg(graph.get(), name.data(), 0);
  ASSERT_NE(story, nullptr);
  EXPECT_EQ(Get(story, "label"), "区长走上工地");
  EXPECT_EQ(agnnodes(story), 2);
  EXPECT_NE(Get(graph.get(), "label").find("person"), std::string::npos);  // still the legend
}

TEST_F(DotTest, LinksLeadToAPage) {
  const Graph graph = Parse(ExportText(view_, "dot", {}, {.link = "graph.html"}));
  EXPECT_EQ(Get(FindNode(graph, "n8"), "URL"), "graph.html#n8");
  EXPECT_EQ(Get(FindEdge(graph, "n8", "n2", "t8"), "URL"), "graph.html#t8");
  EXPECT_EQ(Get(FindNode(graph_, "n8"), "URL"), "");
}

TEST_F(DotTest, WhatWasAskedForStandsOut) {
  const Graph part = Parse(ExportText(view_, "dot", {.around = {NodeId{8}}}));
  EXPECT_EQ(Get(FindNode(part, "n8"), "penwidth"), "2.5");
  EXPECT_EQ(Get(FindNode(part, "n7"), "penwidth"), "1");
}

}  // namespace
}  // namespace newsgraph
