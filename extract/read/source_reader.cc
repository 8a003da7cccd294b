#include "extract/read/source_reader.h"

#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "extract/read/archive.h"
#include "extract/read/byte_source.h"
#include "extract/read/file_kind.h"
#include "extract/read/json_lines.h"
#include "extract/read/limits.h"
#include "extract/read/sidecar.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// What is said beside it of the page at `path`, in a folder or an archive.
using FindSidecar = std::function<absl::StatusOr<PageInfo>(const std::string& path)>;
using OpenArchive = std::function<absl::StatusOr<std::unique_ptr<Archive>>()>;

// Where a file is.
struct Place {
  std::string name;  // as messages and sources have it
  std::string path;  // in its folder or archive
  FindSidecar sidecar;
  int depth = 0;  // archives around it
};

// The sidecars of an archive, by the path of their page without its ending.
class ArchiveSidecars {
 public:
  explicit ArchiveSidecars(std::string archive) : archive_(std::move(archive)) {}

  // Reads through all of `archive`.
  absl::Status Collect(Archive* archive) {
    size_t total = 0;
    while (true) {
      const auto found = archive->Next();
      // Damage is told when the pages come to it.
      if (!found.ok() || !*found) return absl::OkStatus();
      const std::string& member = archive->member();
      if (!member.ends_with(kSidecarEnding)) continue;
      auto json = ReadAll(archive->data(), archive_ + "!" + member, kMaxSidecarBytes);
      // Another file's .json may be what it likes; a sidecar's error is its page's.
      if (json.ok()) total += json->size();
      if (total > kMaxAllSidecarBytes) {
        return absl::ResourceExhaustedError(archive_ + ": its .json files hold more than " +
                                            std::to_string(kMaxAllSidecarBytes / kMegabyte) +
                                            " MB; nothing of it was read");
      }
      texts_.insert_or_assign(std::string(StemOf(member)), std::move(json));
    }
  }

  absl::StatusOr<PageInfo> Find(const std::string& path) const {
    const auto text = texts_.find(StemOf(path));
    if (text == texts_.end()) return PageInfo{};
    NG_RETURN_IF_ERROR(text->second.status());
    return ParseSidecar(*text->second, archive_ + "!" + text->first + std::string(kSidecarEnding));
  }

 private:
  const std::string archive_;
  std::map<std::string, absl::StatusOr<std::string>, std::less<>> texts_;
};

// Its functions say whether more is wanted. They call one another for archives within archives, and
// no deeper than limits.h allows. NOLINTBEGIN(misc-no-recursion)
class SourceReader {
 public:
  SourceReader(const ReadOptions& options, const TakeInput& take)
      : options_(options), take_(take) {}

  bool ReadPath(const std::string& path) {
    const bool is_file = path != kStandardInput;
    const Place place =
        is_file ? Place{path, path, ReadSidecarOf} : Place{"standard input", "", NoSidecar};
    const auto file = OpenFile(path);
    if (!file.ok()) return take_(file.status());
    const auto head = (*file)->Peek();
    if (is_file && head.ok() && LooksPacked(*head)) {
      return ReadArchive(place, [&] { return Archive::OpenFile(path); });
    }
    return ReadStream(place, file->get());
  }

 private:
  static absl::StatusOr<PageInfo> NoSidecar(const std::string&) { return PageInfo{}; }

  bool ReadStream(const Place& place, ByteSource* bytes) {
    const auto head = bytes->Peek();
    if (!head.ok()) return take_(head.status());
    if (head->empty()) {
      return take_(absl::InvalidArgumentError(place.name + ": is empty; wanted a page of text"));
    }
    if (LooksPacked(*head)) return ReadHeldArchive(place, bytes);
    const bool is_unnamed = place.path.empty();
    if (HasJsonLinesEnding(place.path) || (is_unnamed && head->starts_with('{'))) {
      const auto sidecar = place.sidecar(place.path);
      if (!sidecar.ok()) return take_(sidecar.status());
      return ReadJsonLines(place.name, *sidecar, bytes, take_);
    }
    return ReadWhole(place, bytes);
  }

  bool ReadWhole(const Place& place, ByteSource* source) {
    const auto bytes = ReadAll(source, place.name, kMaxPageBytes);
    if (!bytes.ok()) return take_(bytes.status());
    const auto sidecar = place.sidecar(place.path);
    if (!sidecar.ok()) return take_(sidecar.status());
    return ParsePages(*bytes, place.name, options_, [&](absl::StatusOr<Input> input) {
      if (input.ok()) AddSidecar(*sidecar, &*input);
      return take_(std::move(input));
    });
  }

  // An archive that is no file of its own.
  bool ReadHeldArchive(const Place& place, ByteSource* source) {
    if (place.depth >= kMaxArchiveDepth) {
      return take_(absl::ResourceExhaustedError(place.name + ": is an archive within " +
                                                std::to_string(place.depth) +
                                                " others; those are read no deeper"));
    }
    const auto bytes = ReadAll(source, place.name, kMaxHeldArchiveBytes);
    if (!bytes.ok()) return take_(bytes.status());
    return ReadArchive(place, [&] { return Archive::OpenBytes(*bytes, place.name); });
  }

  // Reads twice: a sidecar may stand behind its page.
  bool ReadArchive(const Place& place, const OpenArchive& open) {
    auto archive = open();
    if (!archive.ok()) return take_(archive.status());
    const auto first = (*archive)->Next();
    if (!first.ok()) return take_(first.status());
    if (*first && (*archive)->member().empty()) {
      const Place inner = {place.name, place.path, place.sidecar, place.depth + 1};
      return ReadStream(inner, (*archive)->data());
    }
    ArchiveSidecars sidecars(place.name);
    archive = open();
    if (!archive.ok()) return take_(archive.status());
    if (const absl::Status status = sidecars.Collect(archive->get()); !status.ok()) {
      return take_(status);
    }
    archive = open();
    if (!archive.ok()) return take_(archive.status());
    return ReadMembers(place, sidecars, archive->get());
  }

  bool ReadMembers(const Place& place, const ArchiveSidecars& sidecars, Archive* archive) {
    size_t pages = 0;
    while (true) {
      const auto found = archive->Next();
      if (!found.ok()) return take_(found.status());
      if (!*found) break;
      if (!HasPageEnding(archive->member())) continue;
      ++pages;
      const std::string member = archive->member();
      const Place inner = {place.name + "!" + member, member,
                           [&](const std::string& path) { return sidecars.Find(path); },
                           place.depth + 1};
      if (!ReadStream(inner, archive->data())) return false;
    }
    if (pages > 0) return true;
    return take_(absl::NotFoundError(place.name + ": holds no " + PageEndings() + " file"));
  }

  const ReadOptions& options_;
  const TakeInput& take_;
};
// NOLINTEND(misc-no-recursion)

}  // namespace

void ReadSource(const std::string& path, const ReadOptions& options, const TakeInput& take) {
  SourceReader(options, take).ReadPath(path);
}

}  // namespace newsgraph
