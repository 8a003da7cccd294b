#include "export/file.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/folder_fixture.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

using FileTest = testing::FolderFixture;

absl::Status WriteWords(const Sink& sink) {
  const absl::Status status = sink("first ");
  return status.ok() ? sink("second") : status;
}

TEST_F(FileTest, HoldsAllChunks) {
  ASSERT_TRUE(WriteFile(folder_ / "out", WriteWords).ok());
  EXPECT_EQ(Read("out"), "first second");
  EXPECT_EQ(FileCount(), 1);
}

TEST_F(FileTest, StaysAsItWasWhenWritingFails) {
  Write("out", "old");
  absl::Status failure = absl::AbortedError("no more");
  EXPECT_EQ(WriteFile(folder_ / "out",
                      [&](const Sink& sink) {
                        EXPECT_TRUE(sink("half").ok());
                        return failure;
                      }),
            failure);
  EXPECT_EQ(Read("out"), "old");
  EXPECT_EQ(FileCount(), 1);
}

TEST_F(FileTest, FollowsALinkAndKeepsIt) {
  Write("target", "old");
  fs::create_symlink("target", folder_ / "link");
  ASSERT_TRUE(WriteFile(folder_ / "link", WriteWords).ok());
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(Read("target"), "first second");
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

TEST_F(FileTest, AFolderHoldsAllFilesOrWhatItHeld) {
  constexpr std::string_view kNames[] = {"a.csv", "b.csv"};
  const auto write = [](std::span<const Sink> sinks) {
    const absl::Status status = sinks[1]("two");
    return status.ok() ? sinks[0]("one") : status;
  };
  ASSERT_TRUE(WriteFolder(folder_ / "out", kNames, write).ok());
  EXPECT_EQ(Read("out/a.csv") + Read("out/b.csv"), "onetwo");
  absl::Status failure = absl::AbortedError("no more");
  EXPECT_EQ(WriteFolder(folder_ / "out", kNames,
                        [&](std::span<const Sink> sinks) {
                          EXPECT_TRUE(sinks[0]("half").ok());
                          return failure;
                        }),
            failure);
  EXPECT_EQ(Read("out/a.csv") + Read("out/b.csv"), "onetwo");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_ / "out"), {}), 2);
}

}  // namespace
}  // namespace newsgraph
