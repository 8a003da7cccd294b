#include "graph/records.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace newsgraph {
namespace {

DocumentRecords Sample() {
  DocumentRecords records;
  records.document = {DocumentId{0xab},
                      "a/页.txt",
                      "00ff",
                      "青禾晚报",
                      "2022-03-04",
                      "",
                      "",
                      "newsgraph test",
                      {},
                      {"sidecar", "masthead", "", ""}};
  Story story;
  story.id = StoryId{1};
  story.document = DocumentId{0xab};
  story.headline = "区长走访";
  story.text = "区长王一走访。\n";
  story.source = {{0, 4, 8}};
  records.stories = {story};
  records.nodes = {{NodeId{1}, NodeType::kPerson, "", "王一", {"王区长"}, ""}};
  records.mentions = {{NodeId{1}, {StoryId{1}, 2, 4}, "王一"}};
  Statement says;
  says.id = StatementId{1};
  says.subject = NodeId{1};
  says.predicate = "says";
  says.quote = "“好”";
  says.status = Realis::kOngoing;
  says.confidence = 0.85;
  says.evidence = {{StoryId{1}, 0, 7}};
  Statement wrote = says;
  wrote.id = StatementId{2};
  wrote.predicate = "wrote";
  wrote.quote.clear();
  wrote.object = StoryId{1};
  wrote.negated = true;
  records.statements = {says, wrote};
  return records;
}

TEST(RecordsTest, IdsAreALetterAndANumber) {
  EXPECT_EQ(ParseNodeId("n17"), NodeId{17});
  EXPECT_EQ(ParseNodeId(FormatId(NodeId{3})), NodeId{3});
  EXPECT_EQ(ParseStoryId("s3"), StoryId{3});
  for (const char* text :
       {"17", "n", "n0", "n1x", "n-1", "n99999999999999999999", "s1", "林", ""}) {
    EXPECT_EQ(ParseNodeId(text), std::nullopt) << text;
  }
  EXPECT_EQ(ParseStoryId("n3"), std::nullopt);
}

TEST(RecordsTest, WritesOneJsonObjectALineInOrder) {
  std::string out;
  AppendRecords(Sample(), &out);
  AppendErrorRecord("b.txt", 3, "not UTF-8", &out);
  std::vector<nlohmann::json> lines;
  std::istringstream stream(out);
  for (std::string line; std::getline(stream, line);) lines.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(lines.size(), 7u);

  EXPECT_EQ(lines[0]["id"], "d00000000000000ab");
  EXPECT_FALSE(lines[0].contains("home"));
  EXPECT_EQ(lines[0]["from"], nlohmann::json::parse(R"({"paper":"sidecar","date":"masthead"})"));
  EXPECT_EQ(lines[1]["source"], nlohmann::json::parse("[[0,4,8]]"));
  EXPECT_EQ(lines[2]["aliases"], nlohmann::json::parse(R"(["王区长"])"));
  EXPECT_EQ(
      lines[3],
      nlohmann::json::parse(
          R"({"record":"mention","node":"n1","story":"s1","begin":2,"end":4,"text":"王一"})"));
  EXPECT_EQ(lines[4]["status"], "ongoing");
  EXPECT_EQ(lines[4]["confidence"], 0.85);
  EXPECT_FALSE(lines[4].contains("object"));
  EXPECT_EQ(lines[5]["object"], "s1");
  EXPECT_EQ(lines[5]["negated"], true);
  EXPECT_EQ(lines[6]["record"], "error");
  EXPECT_EQ(lines[6]["line"], 3);
}

}  // namespace
}  // namespace newsgraph
