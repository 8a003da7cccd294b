#include "graph/rows.h"

#include <gtest/gtest.h>

#include "graph/bytes.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

// Reads back what was written; and every shortened or lengthened form is refused but the first
// `older` bytes, which are a row of an older version.
template <typename Row>
void ExpectRoundTrip(const Row& row, size_t older = 0) {
  const std::string bytes = EncodeRow(row);
  const absl::StatusOr<Row> read = DecodeRow<Row>(bytes);
  ASSERT_OK(read);
  EXPECT_EQ(*read, row);
  for (size_t length = 0; length < bytes.size(); ++length) {
    if (older > 0 && length == older) continue;
    EXPECT_TRUE(Fails(DecodeRow<Row>(bytes.substr(0, length)).status(), absl::StatusCode::kDataLoss,
                      "damaged"))
        << length;
  }
  EXPECT_TRUE(Fails(DecodeRow<Row>(bytes + '\0').status(), absl::StatusCode::kDataLoss, "damaged"));
}

TEST(RowsTest, EveryRowReadsBack) {
  Document document;
  document.source = "页/1.txt";
  document.sha256 = "00ff";
  document.home = "甲区";
  document.extractor = "newsgraph 1";
  ExpectRoundTrip(document);
  size_t older = EncodeRow(document).size();
  document.joined = {{"页/3.txt", "ff00"}};
  ExpectRoundTrip(document, older);

  Story story;
  story.document = DocumentId{~uint64_t{0}};
  story.headline = "引题\n主题";
  story.text = std::string("一\0二\n", 8);
  story.source = {{0, 7, 2}, {2, 4000000000u, 3}};
  story.continued_on = "3";
  ExpectRoundTrip(story);
  older = EncodeRow(story).size();
  story.source[1].document = DocumentId{9};
  ExpectRoundTrip(story, older);

  ExpectRoundTrip(NodeRow{NodeType::kProject, "读书节", 300, {{"event", 2}}, {}, {{"节", 1}}});
  for (const Object& object : {Object(), Object(NodeId{7}), Object(StoryId{8})}) {
    Statement statement;
    statement.subject = NodeId{129};
    statement.predicate = "says";
    statement.object = object;
    statement.quote = "“好”";
    statement.date = "2021";
    statement.status = Realis::kPlanned;
    statement.negated = true;
    ExpectRoundTrip(StatementRow{statement, 2});
  }
  ExpectRoundTrip(EvidenceRow{0.1, "says.colon"});
  ExpectRoundTrip(Manifest{{StoryId{1}},
                           {{NodeId{2}, "organ", "甲区", {"别名"}}},
                           {{{StoryId{1}, 2, 4}, NodeId{2}}},
                           {{StatementId{3}, {StoryId{1}, 0, 9}}}});
  ExpectRoundTrip(Counters{1, 2, 3});
  GraphCounts counts;
  counts.nodes[2] = 5;
  ExpectRoundTrip(counts);
}

TEST(RowsTest, NonsenseIsRefused) {
  std::string row = EncodeRow(NodeRow{NodeType::kPerson, "王一", 1, {}, {}, {}});
  row[0] = 9;  // no such type
  EXPECT_FALSE(DecodeRow<NodeRow>(row).ok());
  std::string many;
  AppendVarint(uint64_t{1} << 60, &many);  // a list longer than the bytes
  EXPECT_FALSE(DecodeRow<Manifest>(many).ok());
  EXPECT_FALSE(DecodeRow<NumberRow>(std::string(11, '\xff')).ok());
}

TEST(RowsTest, ANodeIsWhatMostDocumentsSay) {
  const NodeRow row{NodeType::kBody,
                    "医院",
                    5,
                    {{"organ", 2}, {"school", 2}, {"company", 1}},
                    {{"甲区", 1}},
                    {{"中心医院", 1}, {"一院", 4}}};
  const Node node = ToNode(NodeId{3}, row);
  EXPECT_EQ(node.id, NodeId{3});
  EXPECT_EQ(node.subtype, "organ");
  EXPECT_EQ(node.division, "甲区");
  EXPECT_EQ(node.aliases, (std::vector<std::string>{"一院", "中心医院"}));
}

}  // namespace
}  // namespace newsgraph
