// Histories made up at random: documents are added, changed and taken away, and the graph opened
// anew, in any order.
#ifndef NEWSGRAPH_TESTS_SUPPORT_HISTORY_H_
#define NEWSGRAPH_TESTS_SUPPORT_HISTORY_H_

#include <cstdint>
#include <map>
#include <random>
#include <vector>

#include "absl/status/status.h"
#include "graph/model.h"
#include "graph/store.h"

namespace newsgraph::testing {

struct HistoryStep {
  enum class Kind { kAdd, kRemove, kReopen };
  Kind kind = Kind::kAdd;
  uint64_t document = 0;
  uint64_t version = 0;  // of what is added
};

// The same for the same seed.
class History {
 public:
  explicit History(uint64_t seed) : random_(seed) {}

  // The next step; what there is afterwards counts it as done.
  HistoryStep Next();

  // What there is, in some order.
  std::vector<DocumentRecords> Documents();

 private:
  std::mt19937_64 random_;
  std::map<uint64_t, uint64_t> versions_;  // of the documents that there are
};

// Does a step that is not kReopen.
absl::Status Apply(const HistoryStep& step, Store* store);

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_SUPPORT_HISTORY_H_
