// Random histories of a store, compared byte for byte with a graph in memory that was given the
// outcome at once. NEWSGRAPH_HISTORIES says how many; NEWSGRAPH_SEED the first one's seed.
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <string>

#include "tests/export/export_text.h"
#include "tests/support/history.h"
#include "tests/support/memory_graph.h"
#include "tests/support/store_fixture.h"

namespace newsgraph {
namespace {

using testing::History;
using testing::HistoryStep;

constexpr uint64_t kHistories = 200;
constexpr uint64_t kSteps = 24;
constexpr uint64_t kStepsBetweenComparisons = 8;
constexpr uint64_t kKills = 12;

uint64_t NumberFrom(const char* variable, uint64_t otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

std::string Text(const GraphView& view) { return ExportText(view, "ndjson"); }

class StoreHistoryTest : public testing::StoreFixture {
 protected:
  static uint64_t FirstSeed() {
    const uint64_t seed = NumberFrom("NEWSGRAPH_SEED", 1);
    std::printf("histories from seed %llu on\n", static_cast<unsigned long long>(seed));
    return seed;
  }

  // Begins with an empty graph.
  void Renew() {
    store_.reset();
    std::filesystem::remove_all(path());
    Reopen();
  }

  void Live(uint64_t seed) {
    History history(seed);
    Renew();
    for (uint64_t step = 1; step <= kSteps; ++step) {
      const HistoryStep next = history.Next();
      if (next.kind == HistoryStep::Kind::kReopen) {
        Reopen();
      } else {
        ASSERT_OK(testing::Apply(next, store_.get()));
      }
      if (step % kStepsBetweenComparisons != 0) continue;
      ASSERT_OK(store_->Validate()) << "step " << step;
      ASSERT_EQ(Text(*store_->Snapshot()), Text(MemoryGraph(history.Documents())))
          << "step " << step;
    }
  }
};

TEST_F(StoreHistoryTest, EndsAsIfNothingHadComeBetween) {
  const uint64_t first = FirstSeed();
  const uint64_t count = NumberFrom("NEWSGRAPH_HISTORIES", kHistories);
  for (uint64_t seed = first; seed < first + count; ++seed) {
    Live(seed);
    ASSERT_FALSE(HasFailure()) << "seed " << seed;
  }
}

// A program that writes a graph, killed after so many steps and a moment.
uint64_t WriteUntilKilled(const std::string& path, uint64_t seed) {
  std::array<int, 2> ends;
  EXPECT_EQ(pipe(ends.data()), 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  std::string program = NEWSGRAPH_HISTORY_WRITER;
  std::string directory = path;
  std::string seed_text = std::to_string(seed);
  std::array<char*, 4> arguments = {program.data(), directory.data(), seed_text.data(), nullptr};
  pid_t child = 0;
  EXPECT_EQ(posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ), 0);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  uint64_t bytes = 0;
  std::array<char, 2> line;
  for (ssize_t count = 0; bytes < 2 * (1 + seed * 7 % 40); bytes += static_cast<uint64_t>(count)) {
    count = read(ends[0], line.data(), line.size());
    if (count <= 0) break;
  }
  usleep(static_cast<useconds_t>(seed * 379 % 4000));
  kill(child, SIGKILL);
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status));
  for (ssize_t count = 0; (count = read(ends[0], line.data(), line.size())) > 0;) {
    bytes += static_cast<uint64_t>(count);
  }
  close(ends[0]);
  return bytes / 2;
}

// After a kill the graph is as after the last step that was told of, or the one that was not yet.
TEST_F(StoreHistoryTest, AKillLosesNothingThatWasTold) {
  const uint64_t first = FirstSeed();
  for (uint64_t seed = first; seed < first + kKills; ++seed) {
    store_.reset();
    std::filesystem::remove_all(path());
    const uint64_t told = WriteUntilKilled(path(), seed);
    Reopen();
    ASSERT_OK(store_->Validate()) << "seed " << seed;
    const std::string found = Text(*store_->Snapshot());
    History history(seed);
    for (uint64_t step = 0; step < told; ++step) history.Next();
    History later = history;
    later.Next();
    if (found == Text(MemoryGraph(history.Documents()))) continue;
    ASSERT_EQ(found, Text(MemoryGraph(later.Documents()))) << "seed " << seed << ", step " << told;
  }
}

}  // namespace
}  // namespace newsgraph
