#include "graph/check_records.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/support/generated_documents.h"
#include "tests/support/records_builder.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::RecordsBuilder;

DocumentRecords Good() {
  RecordsBuilder page(7, "页7");
  page.Story("标题");
  const NodeId mayor = page.Node(NodeType::kPerson, "王一");
  page.Sentence("王一说好。", {mayor});
  page.Says(mayor, "says").quote = "好";
  return page.records();
}

TEST(CheckRecordsTest, GoodRecordsPass) {
  EXPECT_OK(CheckRecords(Good()));
  EXPECT_OK(CheckRecords(testing::GenerateDocument(1, 2, 60)));
}

TEST(CheckRecordsTest, EachFaultIsNamed) {
  const struct {
    std::function<void(DocumentRecords&)> spoil;
    const char* message;
  } kCases[] = {
      {[](auto& r) { r.document.id = DocumentId{}; }, "页7: document: has no id"},
      {[](auto& r) { r.document.source.clear(); }, "has no source"},
      {[](auto& r) { r.document.source.push_back('\0'); }, "zero byte"},
      {[](auto& r) { r.stories[0].document = DocumentId{8}; }, "story s1: belongs to another"},
      {[](auto& r) { r.stories[0].text.push_back('\xff'); }, "story s1: its text is not UTF-8"},
      {[](auto& r) { r.stories.push_back(r.stories[0]); }, "story s1: is there twice"},
      {[](auto& r) { r.nodes.push_back(r.nodes[0]); }, "node n1: is there twice"},
      {[](auto& r) { r.nodes[0].name = "\u3000"; }, "node n1: a name is blank"},
      {[](auto& r) { r.nodes[0].aliases = {"\xff"}; }, "node n1: a name is not UTF-8"},
      {[](auto& r) { r.nodes[0].name = std::string(201, 'a'); }, "more than 200 characters"},
      {[](auto& r) { r.mentions[0].node = NodeId{3}; }, "n3 is no node of the document"},
      {[](auto& r) { r.mentions[0].span.story = StoryId{3}; }, "s3 is no story of the document"},
      {[](auto& r) { r.mentions[0].text = "李二"; }, "its text is not what stands at 0 to 2"},
      {[](auto& r) { r.mentions[0].span.end = 0; }, "0 to 0 is no part of story s1"},
      {[](auto& r) { r.statements.push_back(r.statements[0]); }, "statement t1: is there twice"},
      {[](auto& r) { r.statements[0].subject = NodeId{9}; }, "statement t1: n9 is no node"},
      {[](auto& r) { r.statements[0].object = NodeId{9}; }, "statement t1: n9 is no node"},
      {[](auto& r) { r.statements[0].object = StoryId{9}; }, "statement t1: s9 is no story"},
      {[](auto& r) { r.statements[0].predicate.clear(); }, "statement t1: has no predicate"},
      {[](auto& r) { r.statements[0].evidence.clear(); }, "statement t1: has no evidence"},
      {[](auto& r) { r.statements[0].evidence[0].end = 7; },
       "statement t1: 0 to 7 is no part of story s1, which has 6 characters"},
  };
  for (const auto& [spoil, message] : kCases) {
    DocumentRecords records = Good();
    spoil(records);
    EXPECT_TRUE(Fails(CheckRecords(records), absl::StatusCode::kInvalidArgument, message));
  }
}

}  // namespace
}  // namespace newsgraph
