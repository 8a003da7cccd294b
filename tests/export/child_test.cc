#include "export/child.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace newsgraph {
namespace {

TEST(ChildTest, GivesBackTheStatus) {
  EXPECT_EQ(RunInChild([] { return absl::OkStatus(); }, 10), absl::OkStatus());
  EXPECT_EQ(RunInChild([] { return absl::NotFoundError("无"); }, 10), absl::NotFoundError("无"));
}

TEST(ChildTest, StandardErrorStandsBeforeTheMessage) {
  const auto work = [] {
    std::fputs("Error: it broke\n", stderr);
    return absl::InternalError("not done");
  };
  EXPECT_EQ(RunInChild(work, 10), absl::InternalError("Error: it broke\nnot done"));
}

TEST(ChildTest, AFloodOfMessagesNeitherBlocksNorGrows) {
  const auto work = [] {
    for (int i = 0; i < 100'000; ++i) std::fputs("Warning: again\n", stderr);
    return absl::InternalError("");
  };
  EXPECT_LE(RunInChild(work, 60).message().size(), 4096u);
}

TEST(ChildTest, EndsInAnyWay) {
  const auto code = [](void (*end)()) {
    return RunInChild(
               [end] {
                 end();
                 return absl::OkStatus();
               },
               1)
        .code();
  };
  EXPECT_EQ(code([] { std::_Exit(1); }), absl::StatusCode::kInternal);
  EXPECT_EQ(code([] { std::raise(SIGKILL); }), absl::StatusCode::kInternal);
  EXPECT_EQ(code([] {
              for (;;) pause();
            }),
            absl::StatusCode::kDeadlineExceeded);
}

}  // namespace
}  // namespace newsgraph
