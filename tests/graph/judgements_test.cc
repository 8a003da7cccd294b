#include "graph/judgements.h"

#include <gtest/gtest.h>

#include "tests/export/export_text.h"
#include "tests/support/generated_documents.h"
#include "tests/support/records_builder.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::RecordsBuilder;

TEST(JudgementsTest, WhatIsOneWithOneIsOneWithAll) {
  const std::vector<Judgement> journal = {{1, 7, 3, "", "", "", false},
                                          {2, 9, 7, "", "", "", false},
                                          {3, 4, 5, "", "", "", false},
                                          {4, 5, 9, "", "", "", true}};
  EXPECT_EQ(UnitedKeys(journal), (std::vector<std::vector<uint64_t>>{{3, 7, 9}, {4, 5}}));
}

TEST(JudgementsTest, TheTextFileReadsBackWithoutWhatIsUndone) {
  std::vector<Judgement> journal = {{1, 7, ~uint64_t{0}, "王一", "王　一", "同\t一\n人", false},
                                    {2, 9, 7, "甲", "乙", "", true}};
  const std::string text = FormatJudgements(journal);
  journal.pop_back();
  journal[0].number = 0;
  journal[0].reason = "同 一 人";
  EXPECT_EQ(ParseJudgements(text).value(), journal);
  for (const char* line : {"split\tn1\tn2\ta\tb\tc", "merge\tn1\tn2\ta\tb",
                           "merge\tn1\tn1\ta\tb\tc", "merge\tx1\tn2\ta\tb\tc"}) {
    EXPECT_TRUE(Fails(ParseJudgements(text + line).status(), absl::StatusCode::kInvalidArgument,
                      "3: is no judgement"))
        << line;
  }
}

// A resident and an official of one name, as one page has them.
DocumentRecords Page(uint64_t number, const std::string& predicate) {
  RecordsBuilder page(number, "页" + std::to_string(number));
  page.document().home = "甲区";
  page.Story("标题");
  const NodeId wang = page.Node(NodeType::kPerson, "王一");
  const NodeId hospital = page.Node(NodeType::kBody, "甲区医院", "甲区");
  page.node(wang).aliases = {"老王" + std::to_string(number)};
  page.Sentence("王一在甲区医院。", {wang, hospital});
  page.Says(wang, predicate, hospital);
  page.Says(wang, "visits", hospital).confidence = 0.5 + 0.1 * static_cast<double>(number);
  return page.records();
}

class JudgedStoreTest : public testing::StoreFixture {
 protected:
  void SetUp() override {
    StoreFixture::SetUp();
    Add(Page(1, "holdsPost"));
    Add(Page(2, "residentOf"));
    Add(Page(3, "inspects"));
  }

  std::vector<NodeId> Wangs() {
    view_ = store_->View().value();
    return view_->FindByName("王一").value();
  }
  std::string Text() { return ExportText(*store_->View().value(), "ndjson"); }

  std::unique_ptr<GraphView> view_;
};

TEST_F(JudgedStoreTest, MergedNodesAreOneInEveryAnswer) {
  const std::vector<NodeId> wangs = Wangs();
  ASSERT_EQ(wangs.size(), 3u);
  const GraphCounts before = view_->Counts().value();
  ASSERT_OK(store_->Merge(wangs[2], wangs[0], "同一个人"));
  ASSERT_EQ(Wangs(), (std::vector<NodeId>{wangs[0], wangs[1]}));
  EXPECT_EQ(view_->GetNode(wangs[2])->id, wangs[0]);
  EXPECT_EQ(view_->GetNode(wangs[0])->aliases, (std::vector<std::string>{"老王1", "老王3"}));
  EXPECT_EQ(view_->FindByName("老王3").value(), (std::vector<NodeId>{wangs[0]}));
  std::vector<std::string> predicates;
  ASSERT_OK(view_->VisitStatementsOf(wangs[2], [&](const Statement& statement) {
    EXPECT_EQ(statement.subject, wangs[0]);
    predicates.push_back(statement.predicate + std::to_string(statement.evidence.size()));
    if (statement.predicate == "visits") {
      EXPECT_DOUBLE_EQ(statement.confidence, 0.8);
    }
    return true;
  }));
  EXPECT_EQ(predicates, (std::vector<std::string>{"holdsPost1", "visits2", "inspects1"}));
  GraphCounts counts = view_->Counts().value();
  EXPECT_EQ(counts.statements, before.statements - 1);
  EXPECT_EQ(counts.nodes[0], before.nodes[0] - 1);
  // The counts are those of what is visited.
  GraphCounts visited = counts;
  visited.statements = visited.mentions = visited.nodes[0] = 0;
  ASSERT_OK(view_->VisitStatements([&](const Statement&) { return ++visited.statements > 0; }));
  ASSERT_OK(view_->VisitNodes([&](const Node& node) {
    visited.nodes[0] += node.type == NodeType::kPerson ? 1 : 0;
    return true;
  }));
  ASSERT_OK(view_->VisitStories([&](const Story& story) {
    return view_->VisitMentionsIn(story.id, [&](const Mention&) { return ++visited.mentions > 0; })
        .ok();
  }));
  EXPECT_EQ(visited, counts);
}

TEST_F(JudgedStoreTest, AJudgementOutlivesRemovalAndUndoTakesItBack) {
  const std::string apart = Text();
  const std::vector<NodeId> wangs = Wangs();
  ASSERT_OK(store_->Merge(wangs[0], wangs[1], "a"));
  ASSERT_OK(store_->Merge(wangs[1], wangs[2], "b"));
  const std::string together = Text();
  EXPECT_NE(together, apart);
  ASSERT_OK(store_->Remove(DocumentId{2}));
  EXPECT_EQ(Wangs().size(), 1u);  // the first and the third are one by way of the second
  view_.reset();
  Reopen();
  Add(Page(2, "residentOf"));
  EXPECT_EQ(Text(), together);
  EXPECT_TRUE(Fails(store_->Merge(wangs[0], wangs[2], "c"), absl::StatusCode::kInvalidArgument,
                    "are one already"));
  ASSERT_OK(store_->Undo(2));
  EXPECT_EQ(Wangs().size(), 2u);
  ASSERT_OK(store_->Undo(1));
  EXPECT_EQ(Text(), apart);
  EXPECT_TRUE(Fails(store_->Undo(1), absl::StatusCode::kNotFound, "no judgement 1"));
  EXPECT_TRUE(Fails(store_->Undo(3), absl::StatusCode::kNotFound, "no judgement 3"));
  EXPECT_EQ(store_->Journal()->size(), 2u);
}

// What one graph has judged holds in another, whatever ids it gave.
TEST_F(JudgedStoreTest, JudgementsAreShared) {
  const std::vector<NodeId> wangs = Wangs();
  ASSERT_OK(store_->Merge(wangs[0], wangs[2], "同一个人"));
  const std::string text = FormatJudgements(store_->Journal().value());

  testing::TemporaryDirectory other;
  const auto store = Store::Open(other.File("graph"), OpenMode::kCreateOrOpen);
  ASSERT_OK(store);
  EXPECT_EQ((*store)->Import(ParseJudgements(text).value()).value(), 1u);
  EXPECT_EQ((*store)->Import(ParseJudgements(text).value()).value(), 0u);
  for (const uint64_t number : {3u, 2u, 1u}) {
    ASSERT_OK((*store)->Add(Page(number, number == 1   ? "holdsPost"
                                         : number == 2 ? "residentOf"
                                                       : "inspects")));
  }
  EXPECT_EQ(ExportText(*(*store)->View().value(), "ndjson"), Text());
  EXPECT_OK((*store)->Validate());
}

TEST_F(JudgedStoreTest, OnlyLikeCanBeOne) {
  const NodeId hospital = store_->Snapshot()->FindByName("甲区医院")->front();
  EXPECT_TRUE(Fails(store_->Merge(Wangs()[0], hospital, ""), absl::StatusCode::kInvalidArgument,
                    "王一 is a Person, 甲区医院 a Body"));
  EXPECT_TRUE(Fails(store_->Merge(Wangs()[0], NodeId{99}, ""), absl::StatusCode::kNotFound, "n99"));
  EXPECT_EQ(store_->Journal()->size(), 0u);
}

}  // namespace
}  // namespace newsgraph
