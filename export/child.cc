#include "export/child.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string>
#include <system_error>

namespace newsgraph {
namespace {

// Exit codes of a child whose work returned; others are a library's own exit.
constexpr int kFirstExitCode = 100;
constexpr size_t kMaxMessage = 4096;

absl::Status SystemError(const std::string& what) {
  return absl::InternalError(what + ": " + std::generic_category().message(errno));
}

[[noreturn]] void BeChild(const std::function<absl::Status()>& work, unsigned seconds, int output) {
  std::signal(SIGALRM, SIG_DFL);
  alarm(seconds);
  dup2(output, STDERR_FILENO);
  close(output);
  const absl::Status status = work();
  std::fprintf(stderr, "%s", std::string(status.message()).c_str());
  std::fflush(stderr);
  _exit(kFirstExitCode + status.raw_code());
}

// All that the other end writes, of which kMaxMessage bytes are kept.
std::string ReadAll(int input) {
  std::string text;
  char buffer[1024];
  for (;;) {
    const ssize_t count = read(input, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text.substr(0, kMaxMessage);
    if (text.size() < kMaxMessage) text.append(buffer, static_cast<size_t>(count));
  }
}

absl::Status StatusOf(int wait_status, const std::string& message, unsigned seconds) {
  if (WIFSIGNALED(wait_status) && WTERMSIG(wait_status) == SIGALRM) {
    return absl::DeadlineExceededError("took more than " + std::to_string(seconds) + " seconds");
  }
  if (WIFSIGNALED(wait_status)) {
    return absl::InternalError(message + " ended by signal " +
                               std::to_string(WTERMSIG(wait_status)));
  }
  const int code = WEXITSTATUS(wait_status) - kFirstExitCode;
  if (code == 0) return absl::OkStatus();
  if (code < 0) return absl::InternalError(message + " ended early");
  return absl::Status(static_cast<absl::StatusCode>(code), message);
}

}  // namespace

absl::Status RunInChild(const std::function<absl::Status()>& work, unsigned seconds) {
  int ends[2];
  if (pipe(ends) != 0) return SystemError("no pipe to a child process");
  std::fflush(nullptr);  // or the child might write it a second time
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return SystemError("no child process");
  }
  if (child == 0) {
    close(ends[0]);
    BeChild(work, seconds, ends[1]);
  }
  close(ends[1]);
  const std::string message = ReadAll(ends[0]);
  close(ends[0]);
  int wait_status = 0;
  while (waitpid(child, &wait_status, 0) < 0) {
    if (errno != EINTR) return SystemError("a child process is lost");
  }
  return StatusOf(wait_status, message, seconds);
}

}  // namespace newsgraph
