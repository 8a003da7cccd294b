#include "export/file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

// A folder of each test's own, gone after it.
class FileTest : public testing::Test {
 protected:
  FileTest() : folder_(fs::path(testing::TempDir()) / TestName()) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~FileTest() override { fs::remove_all(folder_); }

  static std::string TestName() {
    return testing::UnitTest::GetInstance()->current_test_info()->name();
  }
  std::string Read(const fs::path& path) const {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::ptrdiff_t FileCount() const {
    return std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
  }

  const fs::path folder_;
};

absl::Status WriteWords(const Sink& sink) {
  const absl::Status status = sink("first ");
  return status.ok() ? sink("second") : status;
}

TEST_F(FileTest, HoldsAllChunks) {
  ASSERT_TRUE(WriteFile(folder_ / "out", WriteWords).ok());
  EXPECT_EQ(Read(folder_ / "out"), "first second");
  EXPECT_EQ(FileCount(), 1);
}

TEST_F(FileTest, StaysAsItWasWhenWritingFails) {
  std::ofstream(folder_ / "out") << "old";
  const absl::Status failure = absl::AbortedError("no more");
  EXPECT_EQ(WriteFile(folder_ / "out",
                      [&](const Sink& sink) {
                        EXPECT_TRUE(sink("half").ok());
                        return failure;
                      }),
            failure);
  EXPECT_EQ(Read(folder_ / "out"), "old");
  EXPECT_EQ(FileCount(), 1);
}

TEST_F(FileTest, FollowsALinkAndKeepsIt) {
  std::ofstream(folder_ / "target") << "old";
  fs::create_symlink("target", folder_ / "link");
  ASSERT_TRUE(WriteFile(folder_ / "link", WriteWords).ok());
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(Read(folder_ / "target"), "first second");
}

TEST_F(FileTest, IsNeverPutInPlaceOfAFolderOrADevice) {
  EXPECT_EQ(WriteFile(folder_, WriteWords).code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(WriteFile("/dev/null", WriteWords).code(), absl::StatusCode::kInvalidArgument);
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(FileTest, InNoFolderIsAnError) {
  const absl::Status status = WriteFile(folder_ / "none" / "out", WriteWords);
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_NE(status.message().find("No such file or directory"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
