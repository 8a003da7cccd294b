// A graph in which rows are broken by hand: validating sees it, and what follows from other rows
// can be made anew.
#include "graph/validate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "graph/database.h"
#include "graph/index_rows.h"
#include "graph/repair.h"
#include "tests/support/generated_documents.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::Fails;

class ValidateTest : public testing::StoreFixture {
 protected:
  void SetUp() override {
    StoreFixture::SetUp();
    for (uint64_t number = 1; number <= 2; ++number) {
      Add(testing::GenerateDocument(number, 0, 20));
    }
    before_ = Dump();
    store_.reset();
    auto database = Database::Open(path(), OpenMode::kOpen);
    ASSERT_OK(database);
    database_ = *std::move(database);
  }

  absl::Status Validate() { return ValidateRows(*database_->Snapshot()); }

  // nullopt takes the row away.
  void Write(Table table, const std::string& key, const std::optional<std::string>& value) {
    Batch batch;
    value ? batch.Put(table, key, *value) : batch.Delete(table, key);
    EXPECT_OK(database_->Write(batch));
  }

  std::vector<std::string> before_;
  std::unique_ptr<Database> database_;
};

// Of every table one row is taken away, and one put in that nothing asks for.
TEST_F(ValidateTest, SeesEveryBrokenRow) {
  ASSERT_OK(Validate());
  for (size_t i = 0; i < kTableCount; ++i) {
    const auto table = static_cast<Table>(i);
    if (table == Table::kJudgement) continue;  // follows from nothing
    const std::unique_ptr<Rows> rows = database_->Snapshot();
    const std::unique_ptr<Cursor> row = rows->Scan(table);
    ASSERT_TRUE(row->Next()) << TableName(table);
    const std::string key(row->key());
    const std::string value(row->value());
    std::string stranger = key;
    stranger.back() ^= 0x40;
    Write(table, key, std::nullopt);
    EXPECT_TRUE(Fails(Validate(), absl::StatusCode::kDataLoss, "")) << TableName(table);
    Write(table, key, value);
    ASSERT_OK(Validate());
    if (table == Table::kMeta) continue;
    Write(table, stranger, value);
    EXPECT_TRUE(Fails(Validate(), absl::StatusCode::kDataLoss, "")) << TableName(table);
    Write(table, stranger, std::nullopt);
  }
  ASSERT_OK(Validate());
}

// Of every index each third row is taken away, and one that is no row put in.
TEST_F(ValidateTest, IndexesAndCountsAreMadeAnew) {
  for (const Table table : kIndexTables) {
    const std::unique_ptr<Rows> rows = database_->Snapshot();
    const std::unique_ptr<Cursor> cursor = rows->Scan(table);
    for (int i = 0; cursor->Next(); ++i) {
      if (i % 3 == 0) Write(table, std::string(cursor->key()), std::nullopt);
    }
    Write(table, "nonsense", "nonsense");
  }
  Write(Table::kMeta, std::string(kCountsKey), std::nullopt);
  EXPECT_FALSE(Validate().ok());
  ASSERT_OK(RebuildIndexes(database_.get()));
  EXPECT_OK(Validate());
  database_.reset();
  Reopen();
  EXPECT_EQ(Dump(), before_);
}

TEST_F(ValidateTest, WhatFollowsFromNothingElseCannotBeMadeAnew) {
  const std::string key = "x";
  Write(Table::kNode, key, "nonsense");
  EXPECT_TRUE(Fails(RebuildIndexes(database_.get()), absl::StatusCode::kDataLoss, "table node"));
  Write(Table::kNode, key, std::nullopt);
  ASSERT_OK(RebuildIndexes(database_.get()));
  EXPECT_OK(Validate());
}

}  // namespace
}  // namespace newsgraph
