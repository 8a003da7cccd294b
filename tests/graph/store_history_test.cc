// Random histories of a store, compared with a store that was given the outcome at once.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "tests/support/generated_documents.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::GenerateDocument;

constexpr uint64_t kDocuments = 12;
constexpr uint64_t kVersions = 4;
constexpr size_t kStatements = 12;
constexpr int kSteps = 200;
constexpr int kStepsBetweenComparisons = 20;

class StoreHistoryTest : public testing::StoreFixture,
                         public ::testing::WithParamInterface<uint64_t> {
 protected:
  // Adds (new, changed or the same), removes or reopens, at random.
  void Step() {
    const uint64_t number = 1 + random_() % kDocuments;
    const auto known = versions_.find(number);
    const uint64_t action = random_() % 10;
    if (action == 0) {
      Reopen();
    } else if (action <= 2 && known != versions_.end()) {
      ASSERT_OK(store_->Remove(DocumentId{number}));
      versions_.erase(known);
    } else {
      const uint64_t version = random_() % kVersions;
      const AddResult expected = known == versions_.end()   ? AddResult::kAdded
                                 : known->second == version ? AddResult::kUnchanged
                                                            : AddResult::kReplaced;
      EXPECT_EQ(Add(GenerateDocument(number, version, kStatements)), expected);
      versions_[number] = version;
    }
  }

  // The content of a new store with the documents that there should be, in some order.
  std::vector<std::string> Rebuild() {
    std::vector<std::pair<uint64_t, uint64_t>> documents(versions_.begin(), versions_.end());
    std::shuffle(documents.begin(), documents.end(), random_);
    testing::TemporaryDirectory directory;
    const auto store = Store::Open(directory.File("graph"), OpenMode::kCreateOrOpen);
    EXPECT_OK(store);
    for (const auto& [number, version] : documents) {
      EXPECT_OK((*store)->Add(GenerateDocument(number, version, kStatements)));
    }
    return testing::DumpContent(*(*store)->Snapshot()).value();
  }

  std::mt19937_64 random_{GetParam()};
  std::map<uint64_t, uint64_t> versions_;
};

TEST_P(StoreHistoryTest, EndsAsIfNothingHadComeBetween) {
  for (int step = 1; step <= kSteps; ++step) {
    ASSERT_NO_FATAL_FAILURE(Step()) << step;
    if (step % kStepsBetweenComparisons != 0) continue;
    ASSERT_OK(store_->Validate()) << step;
    ASSERT_EQ(Dump(), Rebuild()) << step;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, StoreHistoryTest, ::testing::Values(1, 2, 3));

}  // namespace
}  // namespace newsgraph
