#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "export/formats.h"
#include "tests/export/export_text.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

using nlohmann::json;

std::vector<json> Records(const std::string& text, const std::string& kind) {
  std::vector<json> records;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    json record = json::parse(line);
    if (record["record"] == kind) records.push_back(std::move(record));
  }
  return records;
}

TEST(NdjsonTest, TheOrderOfDocumentsLeavesNoTrace) {
  std::vector<DocumentRecords> pages = SamplePages();
  const std::string forth = ExportText(MemoryGraph(pages), "ndjson");
  std::reverse(pages.begin(), pages.end());
  EXPECT_EQ(ExportText(MemoryGraph(pages), "ndjson"), forth);
}

TEST(NdjsonTest, HoldsAllThatIsCountedAndNamesOnlyWhatIsThere) {
  const std::string text = ExportText(MemoryGraph(SamplePages()), "ndjson");
  const json counts = Records(text, "graph").at(0);
  EXPECT_EQ(counts["documents"], Records(text, "document").size());
  EXPECT_EQ(counts["stories"], Records(text, "story").size());
  EXPECT_EQ(counts["mentions"], Records(text, "mention").size());
  EXPECT_EQ(counts["statements"], Records(text, "statement").size());
  std::set<std::string> ids;
  for (const char* kind : {"story", "node"}) {
    for (const json& record : Records(text, kind)) ids.insert(record["id"]);
  }
  for (const json& mention : Records(text, "mention")) {
    EXPECT_TRUE(ids.contains(mention["node"]) && ids.contains(mention["story"])) << mention;
  }
  for (const json& statement : Records(text, "statement")) {
    EXPECT_TRUE(ids.contains(statement["subject"])) << statement;
    EXPECT_TRUE(!statement.contains("object") || ids.contains(statement["object"])) << statement;
    for (const json& span : statement["evidence"]) EXPECT_TRUE(ids.contains(span["story"]));
  }
}

TEST(NdjsonTest, OfAStoryOnlyWhatBelongsToIt) {
  const MemoryGraph graph(SamplePages());
  Filter filter;
  filter.story = StoryId{2};
  const std::string text = ExportText(graph, "ndjson", filter);
  EXPECT_EQ(Records(text, "document").size(), 1u);
  EXPECT_EQ(Records(text, "story").size(), 1u);
  EXPECT_EQ(Records(text, "statement").size(), 1u);
  EXPECT_EQ(Records(text, "mention").size(), 1u);
}

}  // namespace
}  // namespace newsgraph
