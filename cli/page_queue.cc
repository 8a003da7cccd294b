#include "cli/page_queue.h"

#include <utility>
#include <vector>

namespace newsgraph::cli {

void PageQueue::Push(CutPage page) {
  pages_.push_back(std::move(page));
  if (!IsOpen(pages_.back())) return;
  std::vector<CutPage*> open;
  for (CutPage& each : pages_) {
    if (IsOpen(each)) open.push_back(&each);
  }
  JoinJumps(open);
}

std::optional<CutPage> PageQueue::Pop() {
  if (pages_.empty()) return std::nullopt;
  const bool waits = IsOpen(pages_.front()) && !closed_ && pages_.size() < kLongest;
  if (waits) return std::nullopt;
  CutPage page = std::move(pages_.front());
  pages_.pop_front();
  return page;
}

}  // namespace newsgraph::cli
