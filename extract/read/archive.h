// What an archive or a compressed file holds, member by member. The one file that uses libarchive.
#ifndef NEWSGRAPH_EXTRACT_READ_ARCHIVE_H_
#define NEWSGRAPH_EXTRACT_READ_ARCHIVE_H_

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/read/byte_source.h"

namespace newsgraph {

// Whether a file that begins with `head` is packed: gzip, bzip2, xz, Zstandard, tar or zip. A tar
// tells itself by its first 262 bytes.
bool LooksPacked(std::string_view head);

class Archive {
 public:
  // Opens the archive at `path`, or the one whose bytes these are; they must outlive it. The error
  // names it and the cause.
  static absl::StatusOr<std::unique_ptr<Archive>> OpenFile(const std::string& path);
  static absl::StatusOr<std::unique_ptr<Archive>> OpenBytes(std::string_view bytes,
                                                            const std::string& name);
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  virtual ~Archive() = default;

  // Moves to the next member that is a file, in the archive's order; false behind the last. An
  // error ends the archive: it is damaged, or unpacks to more than limits.h allows.
  virtual absl::StatusOr<bool> Next() = 0;

  // The member's path in UTF-8; empty for what is compressed and no archive.
  virtual const std::string& member() const = 0;

  // The member's bytes, to be read before the next call of Next().
  virtual ByteSource* data() = 0;

 protected:
  Archive() = default;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_ARCHIVE_H_
