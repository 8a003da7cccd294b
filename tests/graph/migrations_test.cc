#include "graph/migrations.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

#include "graph/row_access.h"
#include "tests/support/generated_documents.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::Fails;

// Each step notes in meta that it was taken, and that the one before it was.
absl::Status Note(const Rows& rows, Batch* batch) {
  NG_ASSIGN_OR_RETURN(const NumberRow steps,
                      FindRowOrEmpty<NumberRow>(rows, Table::kMeta, "steps"));
  batch->Put(Table::kMeta, "steps", EncodeRow(NumberRow{steps.number + 1}));
  return absl::OkStatus();
}

absl::Status Fail(const Rows&, Batch* batch) {
  batch->Delete(Table::kMeta, "steps");
  return absl::DataLossError("broken");
}

class MigrationsTest : public testing::StoreFixture {
 protected:
  void SetUp() override {
    StoreFixture::SetUp();
    Add(testing::GenerateDocument(1, 0, 5));
    store_.reset();
    auto database = Database::Open(path(), OpenMode::kOpen);
    ASSERT_OK(database);
    database_ = *std::move(database);
  }

  uint64_t Number(std::string_view key) {
    return FindRowOrEmpty<NumberRow>(*database_->Snapshot(), Table::kMeta, key).value().number;
  }

  std::unique_ptr<Database> database_;
};

TEST_F(MigrationsTest, TakesEachStepOnce) {
  const std::array<Migration, 3> steps = {{{1, Note}, {2, Note}, {3, Fail}}};
  ASSERT_OK(Migrate("here", steps, 1, 3, database_.get()));
  EXPECT_EQ(Number(kFormatKey), 3u);
  EXPECT_EQ(Number("steps"), 2u);
}

TEST_F(MigrationsTest, AStepThatFailsLeavesTheVersionBeforeIt) {
  const std::array<Migration, 3> steps = {{{1, Note}, {2, Fail}, {3, Note}}};
  EXPECT_TRUE(
      Fails(Migrate("here", steps, 1, 4, database_.get()), absl::StatusCode::kDataLoss, "broken"));
  EXPECT_EQ(Number(kFormatKey), 2u);
  EXPECT_EQ(Number("steps"), 1u);
}

TEST_F(MigrationsTest, WhatIsTooOldIsRefused) {
  const std::array<Migration, 1> steps = {{{2, Note}}};
  EXPECT_TRUE(Fails(Migrate("here", steps, 1, 3, database_.get()),
                    absl::StatusCode::kFailedPrecondition, "here: the graph has format 1"));
  EXPECT_EQ(Number("steps"), 0u);
}

// Graphs that older newsgraphs made, from three pages of tests/cli/pages.
TEST(OldStoresTest, AreBroughtUpToDateOnceAndRead) {
  for (uint64_t version = 1; version < kFormatVersion; ++version) {
    const testing::TemporaryDirectory directory;
    const std::string path = directory.File("graph");
    const std::string kept = NEWSGRAPH_SOURCE_DIR "/tests/stores/" + std::to_string(version);
    std::filesystem::copy(kept, path, std::filesystem::copy_options::recursive);
    EXPECT_TRUE(Fails(Store::Open(path, OpenMode::kReadOnly).status(),
                      absl::StatusCode::kFailedPrecondition, "newsgraph compact"));
    for (int opened = 0; opened < 2; ++opened) {
      const auto store = Store::Open(path, OpenMode::kOpen);
      ASSERT_OK(store);
      EXPECT_OK((*store)->Validate());
      EXPECT_EQ((*store)->Snapshot()->Counts()->documents, 3u);
      EXPECT_EQ((*store)->Snapshot()->FindByName("陈禾")->size(), 1u);
    }
    EXPECT_OK(Store::Open(path, OpenMode::kReadOnly));
  }
}

// There is a step from every version since the oldest.
TEST_F(MigrationsTest, HaveNoGap) {
  uint64_t version = kFormatVersion - Migrations().size();
  for (const Migration& each : Migrations()) EXPECT_EQ(each.from, version++);
  EXPECT_EQ(version, kFormatVersion);
}

}  // namespace
}  // namespace newsgraph
