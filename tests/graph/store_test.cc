#include "graph/store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "graph/database.h"
#include "graph/rows.h"
#include "tests/support/generated_documents.h"
#include "tests/support/records_builder.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::GenerateDocument;
using testing::RecordsBuilder;

constexpr size_t kStatements = 20;

class StoreTest : public testing::StoreFixture {
 protected:
  GraphCounts Counts() { return store_->Snapshot()->Counts().value_or(GraphCounts()); }

  NodeId Only(const std::string& name) {
    const auto found = store_->Snapshot()->FindByName(name);
    EXPECT_OK(found);
    return found.ok() && found->size() == 1 ? found->front() : NodeId{};
  }
};

// A mayor who inspects a hospital, as paper `number` has it; `alias` is the hospital's other name.
DocumentRecords Inspection(uint64_t number, const std::string& alias = "") {
  RecordsBuilder page(number, "页" + std::to_string(number));
  page.document().home = "甲区";
  page.Story("走访");
  const NodeId mayor = page.Node(NodeType::kPerson, "王一");
  const NodeId hospital = page.Node(NodeType::kBody, "甲区医院", "甲区");
  if (!alias.empty()) page.node(hospital).aliases = {alias};
  page.Sentence("院长王一在甲区医院走访。", {mayor, hospital});
  page.Says(mayor, "holdsPost", hospital).role = "院长";
  page.Says(mayor, "inspects", hospital).confidence = 0.5 + 0.01 * static_cast<double>(number);
  return page.records();
}

TEST_F(StoreTest, AddsOnceAndNoMore) {
  const DocumentRecords records = GenerateDocument(1, 0, kStatements);
  EXPECT_EQ(Add(records), AddResult::kAdded);
  const std::vector<std::string> once = Dump();
  EXPECT_GT(once.size(), kStatements);
  EXPECT_EQ(Add(records), AddResult::kUnchanged);
  EXPECT_EQ(Dump(), once);
}

TEST_F(StoreTest, AnotherExtractorOrDateReadsAgain) {
  DocumentRecords records = Inspection(1);
  Add(records);
  records.document.extractor = "newer";
  EXPECT_EQ(Add(records), AddResult::kReplaced);
  records.document.date = "2021-05-28";
  EXPECT_EQ(Add(records), AddResult::kReplaced);
  EXPECT_EQ(Add(records), AddResult::kUnchanged);
}

TEST_F(StoreTest, JoinsWhatDocumentsShare) {
  Add(Inspection(1));
  Add(Inspection(2));
  const GraphCounts counts = Counts();
  EXPECT_EQ(counts.documents, 2u);
  EXPECT_EQ(counts.nodes[static_cast<size_t>(NodeType::kPerson)], 1u);
  EXPECT_EQ(counts.nodes[static_cast<size_t>(NodeType::kBody)], 1u);
  EXPECT_EQ(counts.statements, 2u);
  EXPECT_EQ(counts.mentions, 4u);
  const auto statement = store_->Snapshot()->GetStatement(StatementId{2});
  ASSERT_OK(statement);
  EXPECT_EQ(statement->predicate, "inspects");
  EXPECT_EQ(statement->evidence.size(), 2u);
  EXPECT_DOUBLE_EQ(statement->confidence, 0.52);
}

TEST_F(StoreTest, AliasesGoWithTheLastDocumentThatSaysThem) {
  Add(Inspection(1, "区医院"));
  Add(Inspection(2, "区医院"));
  Add(Inspection(3, "人民医院"));
  const NodeId hospital = Only("甲区医院");
  const auto aliases = [&] { return store_->Snapshot()->GetNode(hospital)->aliases; };
  EXPECT_EQ(aliases(), (std::vector<std::string>{"人民医院", "区医院"}));
  ASSERT_OK(store_->Remove(DocumentId{1}));
  EXPECT_EQ(aliases(), (std::vector<std::string>{"人民医院", "区医院"}));
  ASSERT_OK(store_->Remove(DocumentId{2}));
  EXPECT_EQ(aliases(), (std::vector<std::string>{"人民医院"}));
  EXPECT_EQ(Only("人民医院"), hospital);
  EXPECT_TRUE(store_->Snapshot()->FindByPart("区医院", 9)->size() == 1);  // 甲区医院
}

TEST_F(StoreTest, AChangedDocumentKeepsNothingOfItsOldForm) {
  Add(GenerateDocument(1, 0, kStatements));
  Add(GenerateDocument(2, 0, kStatements));
  EXPECT_EQ(Add(GenerateDocument(1, 1, kStatements / 2)), AddResult::kReplaced);
  const std::vector<std::string> replaced = Dump();

  testing::TemporaryDirectory other;
  const auto fresh = Store::Open(other.File("graph"), OpenMode::kCreateOrOpen);
  ASSERT_OK(fresh);
  ASSERT_OK((*fresh)->Add(GenerateDocument(2, 0, kStatements)));
  ASSERT_OK((*fresh)->Add(GenerateDocument(1, 1, kStatements / 2)));
  EXPECT_EQ(testing::DumpContent(*(*fresh)->Snapshot()).value(), replaced);
}

TEST_F(StoreTest, RemovingTakesOnlyWhatTheDocumentAloneSupported) {
  Add(GenerateDocument(1, 0, kStatements));
  const std::vector<std::string> one = Dump();
  Add(GenerateDocument(2, 0, kStatements));
  ASSERT_OK(store_->Remove(DocumentId{2}));
  EXPECT_EQ(Dump(), one);
  ASSERT_OK(store_->Remove(DocumentId{1}));
  EXPECT_EQ(Counts(), GraphCounts());
  EXPECT_EQ(Dump().size(), 1u);
  EXPECT_TRUE(
      Fails(store_->Remove(DocumentId{1}), absl::StatusCode::kNotFound, "d0000000000000001"));
}

TEST_F(StoreTest, IdsComeBackAndAreNeverGivenToAnother) {
  Add(Inspection(1));
  const NodeId mayor = Only("王一");
  const Statement inspects = store_->Snapshot()->GetStatement(StatementId{2}).value();
  ASSERT_OK(store_->Remove(DocumentId{1}));
  Reopen();
  RecordsBuilder page(9, "另一页");
  page.Story("无关");
  const NodeId other = page.Node(NodeType::kPerson, "李二");
  page.Sentence("李二说好。", {other});
  page.Says(other, "says").quote = "好";
  Add(page.records());
  EXPECT_NE(Only("李二"), mayor);
  Add(Inspection(1));
  EXPECT_EQ(Only("王一"), mayor);
  EXPECT_EQ(store_->Snapshot()->GetStatement(StatementId{2}).value(), inspects);
}

TEST_F(StoreTest, TheOrderOfAddingDoesNotMatter) {
  std::vector<DocumentRecords> documents;
  for (uint64_t i = 1; i <= 6; ++i) documents.push_back(GenerateDocument(i, 0, kStatements));
  for (const DocumentRecords& document : documents) Add(document);
  const std::vector<std::string> forward = Dump();
  for (const size_t turn : {1u, 3u, 5u}) {
    std::rotate(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(turn),
                documents.end());
    std::reverse(documents.begin(), documents.begin() + 3);
    testing::TemporaryDirectory other;
    const auto store = Store::Open(other.File("graph"), OpenMode::kCreateOrOpen);
    ASSERT_OK(store);
    for (const DocumentRecords& document : documents) ASSERT_OK((*store)->Add(document));
    EXPECT_EQ(testing::DumpContent(*(*store)->Snapshot()).value(), forward) << turn;
    EXPECT_OK((*store)->Validate());
  }
}

// Some of them new, some changed, one there twice, one broken.
TEST_F(StoreTest, ManyAtOnceAreAsOneByOne) {
  for (uint64_t i = 1; i <= 4; ++i) Add(GenerateDocument(i, 0, kStatements));
  std::vector<DocumentRecords> documents;
  for (uint64_t i = 3; i <= 9; ++i) documents.push_back(GenerateDocument(i, i % 4, kStatements));
  documents.push_back(GenerateDocument(9, 2, kStatements));
  documents.push_back(GenerateDocument(10, 0, kStatements));
  documents.back().stories.front().document = DocumentId{77};
  const auto results = store_->AddAll(documents);
  ASSERT_OK(results);
  ASSERT_EQ(results->size(), documents.size());
  EXPECT_EQ(results->at(0).value(), AddResult::kReplaced);
  EXPECT_EQ(results->at(1).value(), AddResult::kUnchanged);
  EXPECT_EQ(results->at(6).value(), AddResult::kUnchanged);  // comes again
  EXPECT_EQ(results->at(7).value(), AddResult::kAdded);
  EXPECT_TRUE(Fails(results->at(8).status(), absl::StatusCode::kInvalidArgument, "another"));
  const std::vector<std::string> at_once = Dump();

  testing::TemporaryDirectory other;
  const auto store = Store::Open(other.File("graph"), OpenMode::kCreateOrOpen);
  ASSERT_OK(store);
  for (uint64_t i = 1; i <= 4; ++i) ASSERT_OK((*store)->Add(GenerateDocument(i, 0, kStatements)));
  for (size_t i = 0; i < 8; ++i) ASSERT_OK((*store)->Add(documents[i]));
  EXPECT_EQ(testing::DumpContent(*(*store)->Snapshot()).value(), at_once);
}

TEST_F(StoreTest, WhatWasAddedIsThereAfterReopening) {
  Add(GenerateDocument(1, 0, kStatements));
  const std::vector<std::string> before = Dump();
  Reopen();
  EXPECT_EQ(Dump(), before);
  EXPECT_EQ(Add(GenerateDocument(1, 0, kStatements)), AddResult::kUnchanged);
}

TEST_F(StoreTest, RecordsThatDoNotHoldTogetherChangeNothing) {
  Add(Inspection(1));
  const std::vector<std::string> before = Dump();
  DocumentRecords broken = Inspection(2);
  broken.statements[1].evidence[0].end = 99;
  EXPECT_TRUE(
      Fails(store_->Add(broken).status(), absl::StatusCode::kInvalidArgument, "页2: statement t2"));
  DocumentRecords stranger = Inspection(1);
  stranger.document.source = "别处";
  EXPECT_TRUE(Fails(store_->Add(stranger).status(), absl::StatusCode::kAlreadyExists, "页1"));
  EXPECT_EQ(Dump(), before);
}

TEST_F(StoreTest, AViewShowsItsMomentAndOutlivesTheStore) {
  Add(Inspection(1));
  const std::unique_ptr<GraphView> view = store_->Snapshot();
  Add(Inspection(2));
  EXPECT_EQ(view->Counts()->documents, 1u);
  store_.reset();
  EXPECT_EQ(view->GetNode(NodeId{1})->name, "王一");
  EXPECT_TRUE(Fails(view->GetDocument(DocumentId{2}).status(), absl::StatusCode::kNotFound, ""));
}

TEST_F(StoreTest, ASecondWriterIsToldSo) {
  EXPECT_TRUE(Fails(Store::Open(path(), OpenMode::kCreateOrOpen).status(),
                    absl::StatusCode::kFailedPrecondition, "another newsgraph is writing"));
}

TEST_F(StoreTest, ReadersReadWhileAWriterWorks) {
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (uint64_t i = 1; i <= 60; ++i) {
      Add(GenerateDocument(i % 20 + 1, i, kStatements));
      if (i % 5 == 0) Reopen();  // old logs and tables are removed
    }
    done = true;
  });
  do {
    const auto reader = Store::Open(path(), OpenMode::kReadOnly);
    EXPECT_OK(reader.ok() ? (*reader)->Validate() : reader.status());
  } while (!done);
  writer.join();
}

TEST_F(StoreTest, ReadingOnlyMakesNothingAndSaysHowTo) {
  const std::string missing = directory_.File("missing");
  const absl::Status status = Store::Open(missing, OpenMode::kReadOnly).status();
  EXPECT_TRUE(Fails(status, absl::StatusCode::kNotFound, missing));
  EXPECT_TRUE(Fails(status, absl::StatusCode::kNotFound, "newsgraph add"));
  EXPECT_FALSE(std::filesystem::exists(missing));
}

TEST_F(StoreTest, ReadingOnlyLeavesTheDirectoryAsItWas) {
  Add(Inspection(1));
  store_.reset();
  const auto files = [&] {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path())) {
      names.push_back(entry.path().filename().string() + " " + std::to_string(entry.file_size()));
    }
    std::sort(names.begin(), names.end());
    return names;
  };
  const std::vector<std::string> before = files();
  ASSERT_OK(OpenGraphView(path()));
  EXPECT_EQ(files(), before);
  const auto reader = Store::Open(path(), OpenMode::kReadOnly);
  ASSERT_OK(reader);
  EXPECT_FALSE((*reader)->Add(Inspection(2)).ok());
  EXPECT_EQ(files(), before);
}

TEST_F(StoreTest, APlaceThatHoldsOtherThingsIsRefused) {
  const std::string file = directory_.File("a.txt");
  std::ofstream(file) << "text";
  for (const auto& [place, word] : {std::pair(file, "is a file"),
                                    std::pair(directory_.File("."), "holds files and no graph")}) {
    EXPECT_TRUE(Fails(Store::Open(place, OpenMode::kCreateOrOpen).status(),
                      absl::StatusCode::kFailedPrecondition, word));
  }
}

TEST_F(StoreTest, ANewerFormatIsRefused) {
  Add(Inspection(1));
  store_.reset();
  const auto write_format = [&](uint64_t version) {
    const auto database = Database::Open(path(), OpenMode::kCreateOrOpen);
    ASSERT_OK(database);
    Batch batch;
    batch.Put(Table::kMeta, std::string(kFormatKey), EncodeRow(NumberRow{version}));
    ASSERT_OK((*database)->Write(batch));
  };
  write_format(kFormatVersion + 1);
  for (const OpenMode mode : {OpenMode::kReadOnly, OpenMode::kCreateOrOpen}) {
    EXPECT_TRUE(Fails(Store::Open(path(), mode).status(), absl::StatusCode::kFailedPrecondition,
                      "newer newsgraph"));
  }
  write_format(kFormatVersion);
  Reopen();
}

}  // namespace
}  // namespace newsgraph
