#include "cli/command.h"

#include <cstdio>

#include "graph/status_macros.h"

namespace newsgraph::cli {
namespace {

absl::Status CannotWrite() { return absl::UnavailableError("standard output cannot be written"); }

absl::Status WriteAll(std::string_view text) {
  NG_RETURN_IF_ERROR(WriteOutput(text));
  return FlushOutput();
}

}  // namespace

void PrintError(std::string_view message) {
  std::fprintf(stderr, "newsgraph: %.*s\n", static_cast<int>(message.size()), message.data());
}

ExitCode Report(const absl::Status& status) {
  if (status.ok()) return kDone;
  PrintError(std::string(status.message()));
  return kDataError;
}

absl::Status WriteOutput(std::string_view text) {
  const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  return is_written ? absl::OkStatus() : CannotWrite();
}

absl::Status FlushOutput() { return std::fflush(stdout) == 0 ? absl::OkStatus() : CannotWrite(); }

ExitCode PrintOutput(std::string_view text) { return Report(WriteAll(text)); }

}  // namespace newsgraph::cli
