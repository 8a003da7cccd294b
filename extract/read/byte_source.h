// Bytes that come piece by piece: of a file, of standard input, of what an archive holds.
#ifndef NEWSGRAPH_EXTRACT_READ_BYTE_SOURCE_H_
#define NEWSGRAPH_EXTRACT_READ_BYTE_SOURCE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace newsgraph {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  // The next piece, which is valid until the next call; empty at the end. An error names the source
  // and is the end.
  absl::StatusOr<std::string_view> Next();
  // What Next() will give: the first piece tells what kind of file it is.
  absl::StatusOr<std::string_view> Peek();

 protected:
  // What was peeked at belongs to what is behind.
  void Forget() { has_peeked_ = false; }

 private:
  virtual absl::StatusOr<std::string_view> Fetch() = 0;

  std::string_view peeked_;
  bool has_peeked_ = false;
};

// The path that means standard input.
inline constexpr std::string_view kStandardInput = "-";

// The file at `path`, or standard input. The error names the path and the cause.
absl::StatusOr<std::unique_ptr<ByteSource>> OpenFile(const std::string& path);

// All the rest of `source`. ResourceExhausted, naming `name`, when that is more than `limit` bytes.
absl::StatusOr<std::string> ReadAll(ByteSource* source, const std::string& name, size_t limit);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_BYTE_SOURCE_H_
