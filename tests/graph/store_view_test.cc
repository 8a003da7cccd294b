#include "graph/store_view.h"

#include <gtest/gtest.h>

#include "tests/support/generated_documents.h"
#include "tests/support/records_builder.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::RecordsBuilder;

// 王一 heads 甲区医院 (also 区医院), says something, wrote the story; the hospital takes part in a
// contest, dated in several ways. Lasting ids are given in the order of records.
class StoreViewTest : public testing::StoreFixture {
 protected:
  static constexpr NodeId kWang{1};
  static constexpr NodeId kHospital{2};
  static constexpr NodeId kContest{3};

  void SetUp() override {
    StoreFixture::SetUp();
    RecordsBuilder page(1, "b.txt");
    page.Story("甲", "2021-05-28");
    const NodeId wang = page.Node(NodeType::kPerson, "王　一");
    const NodeId hospital = page.Node(NodeType::kBody, "甲区医院", "甲区");
    page.node(hospital).aliases = {"区医院", "ＡＢ院"};
    const NodeId contest = page.Node(NodeType::kProject, "读书节");
    page.Sentence("院长王　一在甲区医院。", {wang, hospital});
    page.Says(wang, "holdsPost", hospital).role = "院长";
    page.Says(wang, "wrote", StoryId{1});
    page.Sentence("王　一说好。", {wang});
    page.Says(wang, "says").quote = "好";
    page.Sentence("甲区医院参加读书节。", {hospital, contest});
    for (const char* date : {"2021-05-28", "2021-05", "2021", "2020-12-30/2021-01-02", "2021-06/..",
                             "2021-05-29", "不详"}) {
      page.Says(hospital, "participatesIn", contest).date = date;
    }
    Add(page.records());
    RecordsBuilder other(2, "a.txt");
    other.Story("乙");
    other.Node(NodeType::kBody, "乙区医院", "乙区");
    other.Sentence("乙区医院。", {NodeId{1}});
    Add(other.records());
    view_ = store_->Snapshot();
  }

  std::vector<std::string> DatesIn(const std::string& range) {
    std::vector<std::string> dates;
    EXPECT_OK(view_->VisitStatementsByDate(*ParseEdtf(range), [&](const Statement& statement) {
      dates.push_back(statement.date);
      return true;
    }));
    return dates;
  }

  std::unique_ptr<GraphView> view_;
};

TEST_F(StoreViewTest, FindsNamesAndParts) {
  const struct {
    const char* text;
    std::vector<NodeId> by_name;
    std::vector<NodeId> by_part;
  } kCases[] = {{"王一", {kWang}, {kWang}},
                {"王 一", {kWang}, {kWang}},
                {"区医院", {kHospital}, {kHospital, NodeId{4}}},
                {"ab院", {kHospital}, {kHospital}},
                {"医院", {}, {kHospital, NodeId{4}}},
                {"书", {}, {kContest}},
                {"没有", {}, {}},
                {"", {}, {}},
                {"\xff", {}, {}}};
  for (const auto& [text, by_name, by_part] : kCases) {
    EXPECT_EQ(view_->FindByName(text).value(), by_name) << text;
    EXPECT_EQ(view_->FindByPart(text, 9).value(), by_part) << text;
  }
  EXPECT_EQ(view_->FindByPart("医院", 1).value(), (std::vector<NodeId>{kHospital}));
  EXPECT_EQ(view_->FindByPart("医院", 0).value(), std::vector<NodeId>());
}

TEST_F(StoreViewTest, StatementsOfANodeAreThoseOnEitherSide) {
  const auto predicates = [&](NodeId node) {
    std::vector<std::string> found;
    EXPECT_OK(view_->VisitStatementsOf(node, [&](const Statement& statement) {
      found.push_back(statement.predicate);
      return found.size() < 4;
    }));
    return found;
  };
  EXPECT_EQ(predicates(kWang), (std::vector<std::string>{"holdsPost", "wrote", "says"}));
  EXPECT_EQ(predicates(kHospital), (std::vector<std::string>{"holdsPost", "participatesIn",
                                                             "participatesIn", "participatesIn"}));
}

TEST_F(StoreViewTest, StatementsComeByFirstDayWhateverTheirLength) {
  EXPECT_EQ(DatesIn("../.."), (std::vector<std::string>{"2020-12-30/2021-01-02", "2021", "2021-05",
                                                        "2021-05-28", "2021-05-29", "2021-06/.."}));
  EXPECT_EQ(DatesIn("2021-05-28"), (std::vector<std::string>{"2021", "2021-05", "2021-05-28"}));
  EXPECT_EQ(DatesIn("2021-01-02"), (std::vector<std::string>{"2020-12-30/2021-01-02", "2021"}));
  EXPECT_EQ(DatesIn("2030"), (std::vector<std::string>{"2021-06/.."}));
  EXPECT_EQ(DatesIn("2019"), std::vector<std::string>());
}

TEST_F(StoreViewTest, MentionsComeInTextOrder) {
  std::vector<std::string> texts;
  EXPECT_OK(view_->VisitMentionsIn(StoryId{1}, [&](const Mention& mention) {
    texts.push_back(mention.text);
    return true;
  }));
  EXPECT_EQ(texts,
            (std::vector<std::string>{"王　一", "甲区医院", "王　一", "甲区医院", "读书节"}));
  std::vector<uint32_t> begins;
  EXPECT_OK(view_->VisitMentionsOf(kHospital, [&](const Mention& mention) {
    EXPECT_EQ(mention.node, kHospital);
    begins.push_back(mention.span.begin);
    return true;
  }));
  EXPECT_EQ(begins, (std::vector<uint32_t>{6, 19}));
}

TEST_F(StoreViewTest, DocumentsComeBySource) {
  std::vector<std::string> sources;
  EXPECT_OK(view_->VisitDocuments([&](const Document& document) {
    sources.push_back(document.source);
    return true;
  }));
  EXPECT_EQ(sources, (std::vector<std::string>{"a.txt", "b.txt"}));
}

TEST_F(StoreViewTest, StatementsByIdAreTheStatementsOfAll) {
  Add(testing::GenerateDocument(3, 0, 40));
  view_ = store_->Snapshot();
  uint64_t last = 0;
  EXPECT_OK(view_->VisitStatements([&](const Statement& statement) {
    EXPECT_EQ(view_->GetStatement(statement.id).value(), statement);
    EXPECT_FALSE(statement.evidence.empty());
    EXPECT_GT(static_cast<uint64_t>(statement.id), last);
    last = static_cast<uint64_t>(statement.id);
    return true;
  }));
  EXPECT_EQ(last, view_->Counts()->statements);
}

TEST_F(StoreViewTest, WhatIsNotThereIsSaid) {
  const auto all = [](const auto&) { return true; };
  for (const absl::Status& status :
       {view_->GetNode(NodeId{99}).status(), view_->GetStory(StoryId{99}).status(),
        view_->GetDocument(DocumentId{99}).status(), view_->GetStatement(StatementId{99}).status(),
        view_->VisitStatementsOf(NodeId{99}, all), view_->VisitMentionsIn(StoryId{99}, all),
        view_->VisitMentionsOf(NodeId{99}, all)}) {
    EXPECT_TRUE(Fails(status, absl::StatusCode::kNotFound, "there is no such"));
  }
}

}  // namespace
}  // namespace newsgraph
