#include "extract/read/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <clocale>

#include "extract/read/decode.h"
#include "extract/read/limits.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr size_t kBlock = 64 * size_t{1024};

struct Magic {
  size_t offset;
  std::string_view bytes;
};

constexpr std::array<Magic, 7> kMagics = {{
    {0, "\x1F\x8B"},
    {0, "BZh"},
    {0,
     "\xFD"
     "7zXZ"},
    {0, "\x28\xB5\x2F\xFD"},
    {0, "PK\x03\x04"},
    {0, "PK\x05\x06"},
    {257, "ustar"},
}};

// libarchive turns names into the locale's encoding. This thread's is UTF-8 for as long as the
// guard lives, whatever the user's is.
class Utf8Locale {
 public:
  Utf8Locale() : before_(uselocale(Shared())) {}
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() { uselocale(before_); }

 private:
  static locale_t Shared() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
  }

  const locale_t before_;
};

// What libarchive says of its last error, in words of its own.
std::string CauseOf(struct archive* handle) {
  const char* cause = archive_error_string(handle);
  return cause == nullptr ? "damaged" : cause;
}

class LibArchive final : public Archive, private ByteSource {
 public:
  LibArchive(std::string name, uint64_t packed_size)
      : name_(std::move(name)), packed_size_(packed_size), handle_(archive_read_new()) {
    // Those that start no other program.
    archive_read_support_filter_gzip(handle_.get());
    archive_read_support_filter_bzip2(handle_.get());
    archive_read_support_filter_xz(handle_.get());
    archive_read_support_filter_zstd(handle_.get());
    archive_read_support_format_tar(handle_.get());
    archive_read_support_format_zip(handle_.get());
    archive_read_support_format_raw(handle_.get());
    archive_read_support_format_empty(handle_.get());
  }

  absl::Status OpenPath() {
    return Opened(archive_read_open_filename(handle_.get(), name_.c_str(), kBlock));
  }
  absl::Status OpenMemory(std::string_view bytes) {
    return Opened(archive_read_open_memory(handle_.get(), bytes.data(), bytes.size()));
  }

  absl::StatusOr<bool> Next() override {
    const Utf8Locale locale;
    while (!ended_) {
      NG_RETURN_IF_ERROR(SkipRest());
      if (++member_count_ > kMaxMembers) {
        ended_ = true;
        return absl::ResourceExhaustedError(name_ + ": holds more than " +
                                            std::to_string(kMaxMembers) +
                                            " members; the rest was not read");
      }
      archive_entry* entry = nullptr;
      const int result = archive_read_next_header(handle_.get(), &entry);
      if (result == ARCHIVE_EOF) break;
      if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return Damaged(name_);
      // What is neither an archive nor compressed only began as if it were.
      if (archive_format(handle_.get()) == ARCHIVE_FORMAT_RAW &&
          archive_filter_code(handle_.get(), 0) == ARCHIVE_FILTER_NONE) {
        ended_ = true;
        return absl::DataLossError(name_ + ": cannot be unpacked; nothing of it was read");
      }
      if (archive_entry_filetype(entry) != AE_IFREG) continue;
      SetMember(entry);
      Forget();
      member_open_ = true;
      return true;
    }
    ended_ = true;
    return false;
  }

  const std::string& member() const override { return member_; }
  ByteSource* data() override { return this; }

 private:
  absl::Status Opened(int result) {
    if (result == ARCHIVE_OK) return absl::OkStatus();
    return absl::DataLossError(name_ + ": cannot be unpacked (" + CauseOf(handle_.get()) +
                               "); nothing of it was read");
  }

  absl::Status Damaged(const std::string& place) {
    ended_ = true;
    return absl::DataLossError(place + ": cannot be unpacked (" + CauseOf(handle_.get()) +
                               "); nothing behind that place was read");
  }

  void SetMember(archive_entry* entry) {
    const bool is_archive = archive_format(handle_.get()) != ARCHIVE_FORMAT_RAW;
    const char* path = is_archive ? archive_entry_pathname(entry) : nullptr;
    member_ = path == nullptr ? "" : path;
    // Archives made by old programs have names in the encoding of their maker's system.
    if (const auto text = DecodeText(member_, name_); text.ok()) member_ = ToUtf8(*text);
  }

  std::string Place() const { return member_.empty() ? name_ : name_ + "!" + member_; }

  absl::StatusOr<std::string_view> Fetch() override {
    const Utf8Locale locale;
    if (!member_open_) return std::string_view();
    const la_ssize_t got = archive_read_data(handle_.get(), buffer_.data(), buffer_.size());
    if (got <= 0) member_open_ = false;
    if (got == ARCHIVE_FATAL) return Damaged(Place());
    if (got < 0) {
      return absl::DataLossError(Place() + ": cannot be unpacked (" + CauseOf(handle_.get()) + ")");
    }
    unpacked_ += static_cast<uint64_t>(got);
    if (unpacked_ > kUnpackedAlwaysFine && unpacked_ / kMaxUnpackRatio > packed_size_) {
      ended_ = true;
      member_open_ = false;
      return absl::ResourceExhaustedError(
          Place() + ": unpacks to more than " + std::to_string(kMaxUnpackRatio) + " times the " +
          std::to_string(packed_size_) + " bytes it has; taken for a bomb, the rest was not read");
    }
    return std::string_view(buffer_.data(), static_cast<size_t>(got));
  }

  // What was not wanted of a member is counted all the same where it must be unpacked to get past
  // it; a zip steps over it.
  absl::Status SkipRest() {
    const bool steps =
        (archive_format(handle_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
    while (member_open_ && !steps) {
      NG_ASSIGN_OR_RETURN(const std::string_view piece, Fetch());
      if (piece.empty()) break;
    }
    member_open_ = false;
    return absl::OkStatus();
  }

  struct Free {
    void operator()(struct archive* handle) const { archive_read_free(handle); }
  };

  const std::string name_;
  const uint64_t packed_size_;
  const std::unique_ptr<struct archive, Free> handle_;
  std::string member_;
  std::array<char, kBlock> buffer_;
  uint64_t unpacked_ = 0;
  size_t member_count_ = 0;
  bool member_open_ = false;
  bool ended_ = false;
};

}  // namespace

bool LooksPacked(std::string_view head) {
  return std::any_of(kMagics.begin(), kMagics.end(), [&](const Magic& magic) {
    return head.size() > magic.offset && head.substr(magic.offset).starts_with(magic.bytes);
  });
}

absl::StatusOr<std::unique_ptr<Archive>> Archive::OpenFile(const std::string& path) {
  const Utf8Locale locale;
  struct stat status = {};
  const auto size = stat(path.c_str(), &status) == 0 ? static_cast<uint64_t>(status.st_size) : 0;
  auto archive = std::make_unique<LibArchive>(path, size);
  NG_RETURN_IF_ERROR(archive->OpenPath());
  return archive;
}

absl::StatusOr<std::unique_ptr<Archive>> Archive::OpenBytes(std::string_view bytes,
                                                            const std::string& name) {
  const Utf8Locale locale;
  auto archive = std::make_unique<LibArchive>(name, bytes.size());
  NG_RETURN_IF_ERROR(archive->OpenMemory(bytes));
  return archive;
}

}  // namespace newsgraph
