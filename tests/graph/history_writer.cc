// history_writer DIRECTORY SEED: takes the steps of a history, for ever, and writes a line to
// standard output after each. It is there to be killed.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/support/history.h"

int main(int argc, char** argv) {
  using newsgraph::OpenMode;
  using newsgraph::Store;
  using newsgraph::testing::HistoryStep;
  if (argc != 3) return 2;
  newsgraph::testing::History history(std::strtoull(argv[2], nullptr, 10));
  auto store = Store::Open(argv[1], OpenMode::kCreateOrOpen);
  while (store.ok()) {
    const HistoryStep step = history.Next();
    if (step.kind == HistoryStep::Kind::kReopen) {
      store->reset();
      store = Store::Open(argv[1], OpenMode::kCreateOrOpen);
    } else if (!newsgraph::testing::Apply(step, store->get()).ok()) {
      return 1;
    }
    std::fputs(".\n", stdout);
    std::fflush(stdout);
  }
  return 1;
}
