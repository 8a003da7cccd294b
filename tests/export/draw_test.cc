#include "export/draw.h"

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <cstdlib>
#include <string>

#include "tests/support/folder_fixture.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

class DrawTest : public testing::FolderFixture {
 protected:
  absl::Status DrawSample(const std::string& name, const Filter& filter = {},
                          const DrawOptions& options = {}) const {
    const MemoryGraph graph(SamplePages());
    const Selection selection = Selection::Make(graph, filter).value();
    return Draw(graph, selection, folder_ / name, options).status();
  }
};

// Appends the text of each <text> element from `node` on, a line each.
void AppendTexts(xmlNode* node, std::string* text) {  // NOLINT(misc-no-recursion): as deep as SVG
  for (; node != nullptr; node = node->next) {
    if (xmlStrEqual(node->name, BAD_CAST "text") != 0 && node->type == XML_ELEMENT_NODE) {
      xmlChar* content = xmlNodeGetContent(node);
      text->append(reinterpret_cast<const char*>(content)).push_back('\n');
      xmlFree(content);
    }
    AppendTexts(node->children, text);
  }
}

// The text of an SVG picture; empty unless it is well-formed.
std::string SvgText(const std::string& svg) {
  std::string text;
  xmlDoc* document =
      xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "svg", nullptr, XML_PARSE_NONET);
  if (document != nullptr) AppendTexts(xmlDocGetRootElement(document), &text);
  xmlFreeDoc(document);
  return text;
}

TEST_F(DrawTest, SvgIsWellFormedAndHoldsTheNamesAsText) {
  ASSERT_TRUE(DrawSample("out.svg").ok());
  const std::string text = SvgText(Read("out.svg"));
  for (const char* words :
       {"沈知远\n", "青禾区第三届油菜花节\n", "holds a post at\n副书记\n", "not: attends\n",
        "“小\"鱼\"”\n手作\\工坊🎏𠮷\n</script>&<>&amp;\\n\n", "花开青禾，是请客人来，更是\n"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << "is not in\n" << text;
  }
  EXPECT_EQ(FileCount(), 1);
}

TEST_F(DrawTest, PngIsAPicture) {
  ASSERT_TRUE(DrawSample("out.png").ok());
  const std::string png = Read("out.png");
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  EXPECT_GT(png.size(), 10'000u);
}

TEST_F(DrawTest, PdfIsADocument) {
  ASSERT_TRUE(DrawSample("out.pdf").ok());
  EXPECT_EQ(Read("out.pdf").substr(0, 5), "%PDF-");
}

TEST_F(DrawTest, SvgLinksToItsPlacesOnAPageAndShowsTheSentence) {
  ASSERT_TRUE(DrawSample("out.svg", {}, {.link = "a&b.html"}).ok());
  const std::string svg = Read("out.svg");
  EXPECT_NE(SvgText(svg), "");  // well-formed
  EXPECT_NE(svg.find("xlink:href=\"a&amp;b.html#n8\""), std::string::npos);
  const size_t arrow = svg.find("xlink:href=\"a&amp;b.html#t2\"");
  ASSERT_NE(arrow, std::string::npos);
  EXPECT_NE(svg.find("3月2日，青禾区第三届油菜花节在望江公园开幕。", arrow), std::string::npos);
  ASSERT_TRUE(DrawSample("plain.svg").ok());
  EXPECT_EQ(Read("plain.svg").find(".html#"), std::string::npos);
}

TEST_F(DrawTest, ALargePictureSaysWhatItLeavesOut) {
  DocumentRecords page = SamplePage();
  while (page.nodes.size() < 160) {
    Node node = page.nodes[8];
    node.id = NodeId{page.nodes.size() + 1};
    node.type = NodeType::kBody;
    node.name = "第" + std::to_string(page.nodes.size()) + "号";
    Statement statement = page.statements[10];
    statement.id = StatementId{page.statements.size() + 1};
    statement.subject = node.id;
    page.nodes.push_back(node);
    page.statements.push_back(statement);
  }
  const MemoryGraph graph({page});
  const auto draw = [&](const Filter& filter) {
    return Draw(graph, Selection::Make(graph, filter).value(), folder_ / "out.svg", {}).value();
  };
  EXPECT_NE(draw({}).find("163 boxes"), std::string::npos) << draw({});
  EXPECT_NE(draw({}).find("choose less by depth"), std::string::npos);
  EXPECT_EQ(draw({.around = {NodeId{9}}}), "");
}

TEST_F(DrawTest, TheSameGraphIsTheSamePicture) {
  ASSERT_TRUE(DrawSample("a.svg").ok());
  ASSERT_TRUE(DrawSample("b.svg").ok());
  EXPECT_EQ(Read("a.svg"), Read("b.svg"));
}

TEST_F(DrawTest, OnlyTheSelectionIsDrawn) {
  ASSERT_TRUE(DrawSample("out.svg", {.around = {NodeId{9}}}).ok());
  const std::string text = SvgText(Read("out.svg"));
  EXPECT_NE(text.find("白露"), std::string::npos);
  EXPECT_EQ(text.find("沈知远"), std::string::npos);
}

TEST_F(DrawTest, OtherEndingsAreRefused) {
  const absl::Status status = DrawSample("out.gif");
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_NE(status.message().find("wanted a name that ends in .svg, .png or .pdf"),
            std::string::npos);
  EXPECT_EQ(FileCount(), 0);
}

TEST_F(DrawTest, TooMuchToReadIsRefused) {
  EXPECT_EQ(DrawSample("out.svg", {}, {.max_boxes = 5}).code(),
            absl::StatusCode::kResourceExhausted);
}

TEST_F(DrawTest, BadDotIsAnErrorAndLeavesTheOldPicture) {
  Write("out.svg", "old");
  const absl::Status status = DrawDot("digraph { a -> ", folder_ / "out.svg", 10);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_NE(status.message().find("syntax error"), std::string::npos) << status;
  EXPECT_FALSE(DrawDot("digraph { a [label=<<b>x</i>>] }", folder_ / "out.svg", 10).ok());
  EXPECT_EQ(Read("out.svg"), "old");
  EXPECT_EQ(FileCount(), 1);
}

// A graph that `dot` works on for minutes.
TEST_F(DrawTest, EndsInTime) {
  std::string dot = "digraph {";
  for (int i = 0; i < 150; ++i) {
    for (int j : {i * 7 + 1, i * 11 + 3}) {
      dot += std::to_string(i) + "->" + std::to_string(j % 150) + " [label=\"" +
             std::string(200, 'x') + "\"];";
    }
  }
  const absl::Status status = DrawDot(dot + "}", folder_ / "out.svg", 1);
  EXPECT_EQ(status.code(), absl::StatusCode::kDeadlineExceeded) << status;
  EXPECT_NE(status.message().find("choose less"), std::string::npos);
  EXPECT_EQ(FileCount(), 0);
}

TEST_F(DrawTest, LargePicturesKeepTheirArrowsWordsAsTooltips) {
  std::string dot = "digraph {";
  for (int i = 1; i < 400; ++i) {
    dot += std::to_string(i / 3) + "->" + std::to_string(i) + " [label=words tooltip=words];";
  }
  ASSERT_TRUE(DrawDot(dot + "}", folder_ / "out.svg", 60).ok());
  const std::string svg = Read("out.svg");
  EXPECT_EQ(SvgText(svg).find("words"), std::string::npos);
  EXPECT_NE(svg.find("xlink:title=\"words\""), std::string::npos);
}

TEST_F(DrawTest, SaysThatNoFontHasChinese) {
  Write("fonts.conf", "<fontconfig><dir>/nonexistent</dir></fontconfig>");
  setenv("FONTCONFIG_FILE", (folder_ / "fonts.conf").c_str(), 1);
  const absl::Status status = DrawSample("out.svg");
  unsetenv("FONTCONFIG_FILE");
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition) << status;
  EXPECT_NE(status.message().find("fonts-wqy-microhei"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
