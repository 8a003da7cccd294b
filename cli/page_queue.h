// Pages on their way to be read: held back while a story of theirs may go on on one that is still
// to come.
#ifndef NEWSGRAPH_CLI_PAGE_QUEUE_H_
#define NEWSGRAPH_CLI_PAGE_QUEUE_H_

#include <deque>
#include <optional>

#include "extract/story/jumps.h"

namespace newsgraph::cli {

class PageQueue {
 public:
  void Push(CutPage page);
  // No more are to come.
  void Close() { closed_ = true; }
  // The first page, in the order in which they came, if it waits for none any more.
  std::optional<CutPage> Pop();

 private:
  // The pages of an issue stand together; a page waits for so many at most.
  static constexpr size_t kLongest = 64;

  std::deque<CutPage> pages_;
  bool closed_ = false;
};

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_PAGE_QUEUE_H_
