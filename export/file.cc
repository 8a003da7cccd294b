#include "export/file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "graph/status_macros.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

absl::Status WriteError(const std::string& path, const std::error_code& error) {
  return absl::UnavailableError(path + ": cannot be written: " + error.message());
}

std::error_code LastError() { return {errno, std::generic_category()}; }

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

absl::Status FillFile(const std::string& path,
                      const std::function<absl::Status(const Sink& sink)>& write) {
  File file(std::fopen(path.c_str(), "wb"));
  if (file == nullptr) return WriteError(path, LastError());
  NG_RETURN_IF_ERROR(write([&](std::string_view chunk) {
    const size_t written = std::fwrite(chunk.data(), 1, chunk.size(), file.get());
    return written == chunk.size() ? absl::OkStatus() : WriteError(path, LastError());
  }));
  return std::fclose(file.release()) == 0 ? absl::OkStatus() : WriteError(path, LastError());
}

}  // namespace

absl::Status ReplaceFile(const std::string& path,
                         const std::function<absl::Status(const std::string& temporary)>& write) {
  std::error_code error;
  const fs::path target = fs::weakly_canonical(path, error);
  if (error) return WriteError(path, error);
  if (fs::exists(target, error) && !fs::is_regular_file(target, error)) {
    return absl::InvalidArgumentError(path + ": is not a regular file");
  }
  std::string name = ".";
  name += target.filename().string() + "." + std::to_string(getpid()) + ".tmp";
  const std::string temporary = target.parent_path() / name;
  absl::Status status = write(temporary);
  if (status.ok()) {
    fs::rename(temporary, target, error);
    if (!error) return absl::OkStatus();
    status = WriteError(path, error);
  }
  fs::remove(temporary, error);
  return status;
}

absl::Status WriteFile(const std::string& path,
                       const std::function<absl::Status(const Sink& sink)>& write) {
  return ReplaceFile(path,
                     [&](const std::string& temporary) { return FillFile(temporary, write); });
}

}  // namespace newsgraph
