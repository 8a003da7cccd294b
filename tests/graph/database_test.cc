#include "graph/database.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "tests/support/status_assert.h"
#include "tests/support/temporary_directory.h"

namespace newsgraph {
namespace {

class DatabaseTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto database = Database::Open(path(), OpenMode::kCreateOrOpen);
    ASSERT_OK(database);
    database_ = *std::move(database);
  }

  std::string path() const { return directory_.File("database"); }

  std::map<std::string, std::string> All(Table table) {
    std::map<std::string, std::string> all;
    const std::unique_ptr<Rows> rows = database_->Snapshot();
    const std::unique_ptr<Cursor> cursor = rows->Scan(table);
    while (cursor->Next()) all.emplace(cursor->key(), cursor->value());
    EXPECT_OK(cursor->status());
    return all;
  }

  testing::TemporaryDirectory directory_;
  std::unique_ptr<Database> database_;
};

using Content = std::map<std::string, std::string>;

TEST_F(DatabaseTest, InBulkOrNotTheLastChangeOfARowCounts) {
  Batch batch;
  batch.Put(Table::kNode, "b", "1");
  batch.Put(Table::kName, "b", "2");
  batch.Put(Table::kNode, "a", "3");
  batch.Delete(Table::kNode, "b");
  batch.Put(Table::kNode, "c", "4");
  batch.Put(Table::kNode, "c", "5");
  for (const auto write : {&Database::Write, &Database::WriteBulk}) {
    Batch before;
    before.Put(Table::kNode, "b", "0");
    before.Put(Table::kNode, "d", "0");
    ASSERT_OK(database_->Write(before));
    ASSERT_OK((database_.get()->*write)(batch));
    EXPECT_EQ(All(Table::kNode), (Content{{"a", "3"}, {"c", "5"}, {"d", "0"}}));
    EXPECT_EQ(All(Table::kName), (Content{{"b", "2"}}));
    ASSERT_OK(database_->Clear(Table::kNode));
    ASSERT_OK(database_->Clear(Table::kName));
    EXPECT_EQ(All(Table::kNode), Content());
  }
}

TEST_F(DatabaseTest, ABulkThatIsNotFinishedLeavesNothing) {
  const auto files = [&] {
    const std::filesystem::directory_iterator begin(path());
    return std::distance(begin, std::filesystem::directory_iterator());
  };
  const auto before = files();
  {
    const std::unique_ptr<BulkWriter> writer = database_->StartBulk();
    ASSERT_OK(writer->Put(Table::kNode, "b", "1"));
    EXPECT_FALSE(writer->Put(Table::kNode, "a", "1").ok());  // not ascending
  }
  EXPECT_EQ(files(), before);
  EXPECT_EQ(All(Table::kNode), Content());
}

}  // namespace
}  // namespace newsgraph
