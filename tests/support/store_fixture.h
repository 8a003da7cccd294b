// A store in a directory of its own, validated at the end of every test.
#ifndef NEWSGRAPH_TESTS_SUPPORT_STORE_FIXTURE_H_
#define NEWSGRAPH_TESTS_SUPPORT_STORE_FIXTURE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "graph/store.h"
#include "tests/support/content_dump.h"
#include "tests/support/status_assert.h"
#include "tests/support/temporary_directory.h"

namespace newsgraph::testing {

class StoreFixture : public ::testing::Test {
 protected:
  void SetUp() override { Reopen(); }
  void TearDown() override {
    if (store_ == nullptr) return;
    EXPECT_OK(store_->Validate());
  }

  std::string path() const { return directory_.File("graph"); }

  void Reopen() {
    store_.reset();
    absl::StatusOr<std::unique_ptr<Store>> store = Store::Open(path(), OpenMode::kCreateOrOpen);
    ASSERT_OK(store);
    store_ = *std::move(store);
  }

  AddResult Add(const DocumentRecords& records) {
    const absl::StatusOr<AddResult> result = store_->Add(records);
    EXPECT_OK(result);
    return result.value_or(AddResult::kUnchanged);
  }

  std::vector<std::string> Dump() {
    const absl::StatusOr<std::vector<std::string>> lines = DumpContent(*store_->Snapshot());
    EXPECT_OK(lines);
    return lines.value_or(std::vector<std::string>());
  }

  TemporaryDirectory directory_;
  std::unique_ptr<Store> store_;
};

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_SUPPORT_STORE_FIXTURE_H_
