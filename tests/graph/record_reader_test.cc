#include "graph/record_reader.h"

#include <gtest/gtest.h>

#include <sstream>
#include <utility>
#include <vector>

#include "graph/records.h"
#include "tests/support/generated_documents.h"
#include "tests/support/sample.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using Refused = std::vector<std::pair<uint64_t, std::string>>;

std::vector<DocumentRecords> Read(const std::string& text, Refused* refused) {
  std::istringstream lines(text);
  RecordReader reader(lines, [&](uint64_t line, const std::string& reason) {
    refused->emplace_back(line, reason);
  });
  std::vector<DocumentRecords> documents;
  while (true) {
    const auto records = reader.Next();
    EXPECT_OK(records);
    if (!records.ok() || !*records) return documents;
    documents.push_back(**records);
  }
}

TEST(RecordReaderTest, ReadsBackWhatWasWritten) {
  std::vector<DocumentRecords> documents = SamplePages();
  documents[0].document.joined = {{"b-3.txt", "00ff"}};
  documents[0].stories[0].source.push_back({1, 2, 3, DocumentId{0xab}});
  for (uint64_t i = 1; i <= 5; ++i) documents.push_back(testing::GenerateDocument(i, 0, 30));
  std::string text;
  std::string with_others = "\n";
  for (const DocumentRecords& records : documents) {
    AppendRecords(records, &text);
    AppendRecords(records, &with_others);
    AppendErrorRecord("other.txt", 3, "is not UTF-8", &with_others);
  }
  Refused refused;
  std::string again;
  for (const DocumentRecords& records : Read(with_others, &refused)) {
    AppendRecords(records, &again);
  }
  EXPECT_EQ(again, text);
  EXPECT_EQ(refused, Refused());
}

constexpr char kDocument[] = R"({"record":"document","id":"x-1","source":"甲.txt","page":3})";
constexpr char kStory[] = R"({"record":"story","id":"a","document":"x-1","text":"王一说好。"})";
constexpr char kNode[] = R"({"record":"node","id":"p","type":"Person","name":"王一"})";

std::string Lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

TEST(RecordReaderTest, IdsMayBeAnyText) {
  constexpr const char* kWrote =
      R"({"record":"statement","id":"z","subject":"p","predicate":"wrote","object":"a",)"
      R"("evidence":[{"story":"a","begin":0,"end":5}]})";
  Refused refused;
  const auto documents =
      Read(Lines({kDocument, kStory, kNode,
                  R"({"record":"mention","node":"p","story":"a","begin":0,"end":2,"text":"王一"})",
                  kWrote}),
           &refused);
  EXPECT_EQ(refused, Refused());
  ASSERT_EQ(documents.size(), 1u);
  const DocumentRecords& records = documents.front();
  EXPECT_EQ(records.document.page, "3");
  EXPECT_EQ(records.statements.at(0).object, Object(records.stories.at(0).id));
  EXPECT_EQ(records.statements.at(0).confidence, 1);
  EXPECT_EQ(records.mentions.at(0).node, records.nodes.at(0).id);
}

TEST(RecordReaderTest, ABadRecordIsRefusedWithItsLineAndTheRestIsKept) {
  const struct {
    const char* line;
    const char* reason;
  } kCases[] = {
      {"{", "is not a JSON object in UTF-8"},
      {"[]", "is not a JSON object in UTF-8"},
      {"{\"record\":\"node\",\"name\":\"\xff\"}", "is not a JSON object in UTF-8"},
      {R"({"record":"graph"})", "\"record\" is not document, story, node"},
      {R"({"record":"node","id":"q","name":"李二"})", "node: has no \"type\""},
      {R"({"record":"node","id":"q","type":"Dog","name":"李二"})", "node: \"type\" is not Person"},
      {R"({"record":"node","id":"q","type":"Person","name":7.5})", "node: \"name\" is not a text"},
      {R"({"record":"node","id":"p","type":"Person","name":"李二"})", "is there twice"},
      {R"({"record":"node","id":"q","type":"Body","name":"甲","aliases":"乙"})", "is not a list"},
      {R"({"record":"story","id":"b","document":"x-2","text":""})", "belongs to another document"},
      {R"({"record":"story","id":"b","document":"x-1","text":"","source":[[1,2]]})",
       "story: \"source\" is not a list of ["},
      {R"({"record":"mention","node":"p","story":"a","begin":-1,"end":2,"text":"王一"})",
       "mention: \"begin\" is not a number from 0"},
      {R"({"record":"mention","node":"p","story":"a","begin":1,"end":2,"text":"王"})",
       "its text is not what stands at 1 to 2"},
      {R"({"record":"mention","node":"q","story":"a","begin":0,"end":2,"text":"王一"})",
       "is no node of the document"},
      {R"({"record":"statement","id":"z","subject":"p","predicate":"says","confidence":2,)"
       R"("evidence":[{"story":"a","begin":0,"end":2}]})",
       "statement: \"confidence\" is not a number from 0 to 1"},
      {R"({"record":"statement","id":"z","subject":"p","predicate":"says","status":"maybe",)"
       R"("evidence":[{"story":"a","begin":0,"end":2}]})",
       "statement: \"status\" is not done, ongoing or planned"},
      {R"({"record":"statement","id":"z","subject":"p","predicate":"says","evidence":[{}]})",
       "statement: \"evidence\" is not a list of"},
      {R"({"record":"statement","id":"z","subject":"p","predicate":"says"})", "has no evidence"},
  };
  for (const auto& [line, reason] : kCases) {
    Refused refused;
    const auto documents = Read(Lines({kDocument, kStory, kNode, line,
                                       R"({"record":"node","id":"r","type":"Body","name":"乙"})"}),
                                &refused);
    ASSERT_EQ(refused.size(), 1u) << line;
    EXPECT_EQ(refused.front().first, 4u) << line;
    EXPECT_NE(refused.front().second.find(reason), std::string::npos) << line << "\n"
                                                                      << refused.front().second;
    ASSERT_EQ(documents.size(), 1u) << line;
    EXPECT_EQ(documents.front().nodes.size(), 2u) << line;
  }
}

TEST(RecordReaderTest, OfARefusedDocumentEverythingIsPassedOver) {
  Refused refused;
  const auto documents = Read(Lines({kStory, R"({"record":"document","id":"x-1"})", kStory, kNode,
                                     kDocument, kStory, kNode}),
                              &refused);
  EXPECT_EQ(refused, (Refused{{1, "story: stands before its document"},
                              {2, "document: has no \"source\"; its records are passed over"}}));
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents.front().nodes.size(), 1u);
}

}  // namespace
}  // namespace newsgraph
