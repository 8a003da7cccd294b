// A line that says how far a long command is: on a terminal only, and only when there is more than
// one thing to do.
#ifndef NEWSGRAPH_CLI_PROGRESS_H_
#define NEWSGRAPH_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <string>

namespace newsgraph::cli {

class Progress {
 public:
  explicit Progress(size_t total);
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more is done; `name` is shown, with the rate and the time left.
  void Step(const std::string& name);
  // Takes the line away, so that something else can be written.
  void Clear();

 private:
  const size_t total_;
  const bool shown_;
  size_t done_ = 0;
  bool drawn_ = false;
  const std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_PROGRESS_H_
