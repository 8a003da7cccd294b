#include "extract/read/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "extract/read/limits.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

constexpr size_t kPiece = 256 * size_t{1024};

absl::Status Cannot(const std::string& name, int error) {
  return absl::NotFoundError(name + ": " + std::strerror(error));
}

class FileSource : public ByteSource {
 public:
  FileSource(std::string name, int file) : name_(std::move(name)), file_(file) {}
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override {
    if (file_ != STDIN_FILENO) close(file_);
  }

 private:
  // A pipe gives little at a time; pieces are filled nonetheless.
  absl::StatusOr<std::string_view> Fetch() override {
    buffer_.resize(kPiece);
    size_t size = 0;
    while (size < kPiece) {
      const ssize_t got = read(file_, buffer_.data() + size, kPiece - size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return Cannot(name_, errno);
      if (got == 0) break;
      size += static_cast<size_t>(got);
    }
    return std::string_view(buffer_).substr(0, size);
  }

  const std::string name_;
  const int file_;
  std::string buffer_;
};

}  // namespace

absl::StatusOr<std::string_view> ByteSource::Next() {
  if (!has_peeked_) return Fetch();
  has_peeked_ = false;
  return peeked_;
}

absl::StatusOr<std::string_view> ByteSource::Peek() {
  if (!has_peeked_) {
    NG_ASSIGN_OR_RETURN(peeked_, Fetch());
    has_peeked_ = true;
  }
  return peeked_;
}

absl::StatusOr<std::unique_ptr<ByteSource>> OpenFile(const std::string& path) {
  if (path == kStandardInput) {
    return std::make_unique<FileSource>("standard input", STDIN_FILENO);
  }
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);  // NOLINT(*-vararg): POSIX has it so
  if (file < 0) return Cannot(path, errno);
  auto source = std::make_unique<FileSource>(path, file);
  struct stat status = {};
  if (fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
    return absl::NotFoundError(path + ": is a folder; wanted a file");
  }
  return source;
}

absl::StatusOr<std::string> ReadAll(ByteSource* source, const std::string& name, size_t limit) {
  std::string bytes;
  while (true) {
    NG_ASSIGN_OR_RETURN(const std::string_view piece, source->Next());
    if (piece.empty()) return bytes;
    if (piece.size() > limit - bytes.size()) {
      return absl::ResourceExhaustedError(name + ": is longer than " +
                                          std::to_string(limit / kMegabyte) +
                                          " MB; nothing of it was read");
    }
    bytes.append(piece);
  }
}

}  // namespace newsgraph
