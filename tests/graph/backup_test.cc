#include "graph/backup.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "tests/support/generated_documents.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::GenerateDocument;

class BackupTest : public testing::StoreFixture {
 protected:
  std::string copy() const { return directory_.File("copy"); }
};

TEST_F(BackupTest, ACopyIsTheGraphAtItsMoment) {
  Add(GenerateDocument(1, 0, 20));
  const std::vector<std::string> before = Dump();
  ASSERT_OK(CopyGraph(path(), copy()));  // while the store is open for writing
  Add(GenerateDocument(2, 0, 20));
  const auto copied = Store::Open(copy(), OpenMode::kOpen);
  ASSERT_OK(copied);
  EXPECT_OK((*copied)->Validate());
  EXPECT_EQ(testing::DumpContent(*(*copied)->Snapshot()).value(), before);
  ASSERT_OK((*copied)->Add(GenerateDocument(2, 0, 20)));
  EXPECT_EQ(testing::DumpContent(*(*copied)->Snapshot()).value(), Dump());
}

TEST_F(BackupTest, AWriterAtWorkIsNoHindrance) {
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (uint64_t i = 1; i <= 40; ++i) {
      Add(GenerateDocument(i % 10 + 1, i, 10));
      if (i % 8 == 0) Reopen();
    }
    done = true;
  });
  do {
    ASSERT_OK(CopyGraph(path(), copy()));
    const auto copied = Store::Open(copy(), OpenMode::kReadOnly);
    ASSERT_OK(copied);
    EXPECT_OK((*copied)->Validate());
    std::filesystem::remove_all(copy());
  } while (!done);
  writer.join();
}

TEST_F(BackupTest, NothingIsWrittenOver) {
  Add(GenerateDocument(1, 0, 5));
  std::filesystem::create_directory(copy());
  EXPECT_TRUE(Fails(CopyGraph(path(), copy()), absl::StatusCode::kAlreadyExists, copy()));
  EXPECT_TRUE(std::filesystem::is_empty(copy()));
  EXPECT_TRUE(Fails(CopyGraph(directory_.File("none"), directory_.File("new")),
                    absl::StatusCode::kNotFound, "none"));
  EXPECT_FALSE(std::filesystem::exists(directory_.File("new")));
  EXPECT_TRUE(Fails(CopyGraph(path(), directory_.File("no/such/place")),
                    absl::StatusCode::kUnavailable, "no/such/place"));
}

TEST_F(BackupTest, CompactingChangesNoContent) {
  for (uint64_t i = 1; i <= 20; ++i) Add(GenerateDocument(i % 5 + 1, i, 20));
  const std::vector<std::string> before = Dump();
  ASSERT_OK(store_->Compact());
  EXPECT_EQ(Dump(), before);
}

}  // namespace
}  // namespace newsgraph
