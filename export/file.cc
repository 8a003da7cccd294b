#include "export/file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

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

Sink SinkInto(const std::string& path, std::FILE* file) {
  return [path, file](std::string_view chunk) {
    const size_t written = std::fwrite(chunk.data(), 1, chunk.size(), file);
    return written == chunk.size() ? absl::OkStatus() : WriteError(path, LastError());
  };
}

absl::Status FillFile(const std::string& path,
                      const std::function<absl::Status(const Sink& sink)>& write) {
  File file(std::fopen(path.c_str(), "wb"));
  if (file == nullptr) return WriteError(path, LastError());
  NG_RETURN_IF_ERROR(write(SinkInto(path, file.get())));
  return std::fclose(file.release()) == 0 ? absl::OkStatus() : WriteError(path, LastError());
}

// Opens the files of `names` from the place of `sinks` on, each within the one before it, so that
// each is put in its place, or removed, by its own WriteFile.
absl::Status WriteRest(const fs::path& folder, std::span<const std::string_view> names,
                       std::vector<Sink>* sinks,
                       const std::function<absl::Status(std::span<const Sink> sinks)>& write) {
  if (sinks->size() == names.size()) return write(*sinks);
  return WriteFile(folder / names[sinks->size()], [&](const Sink& sink) {
    sinks->push_back(sink);
    return WriteRest(folder, names, sinks, write);
  });
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

absl::Status WriteFolder(const std::string& path, std::span<const std::string_view> names,
                         const std::function<absl::Status(std::span<const Sink> sinks)>& write) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return WriteError(path, error);
  std::vector<Sink> sinks;
  return WriteRest(path, names, &sinks, write);
}

}  // namespace newsgraph
