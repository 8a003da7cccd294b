#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace newsgraph::cli {
namespace {

constexpr size_t kBarWidth = 24;
constexpr auto kRefresh = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(size_t total)
    : total_(total),
      shown_(total > 1 && isatty(STDERR_FILENO) != 0),
      start_(std::chrono::steady_clock::now()),
      last_(start_) {}

void Progress::Step(const std::string& name) {
  ++done_;
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || (now - last_ < kRefresh && done_ < total_)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
  const double left = rate > 0 ? static_cast<double>(total_ - done_) / rate : 0;
  const size_t filled = kBarWidth * done_ / total_;
  std::string bar(filled, '#');
  bar.resize(kBarWidth, '.');
  std::fprintf(stderr, "\r\x1b[K[%s] %zu of %zu, %.0f a second, %.0f s left  %s", bar.c_str(),
               done_, total_, rate, left, name.c_str());
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::Clear() {
  if (!drawn_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace newsgraph::cli
