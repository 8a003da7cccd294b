// Bytes of a text into code points. The one file that uses ICU's converters.
#ifndef NEWSGRAPH_EXTRACT_READ_DECODE_H_
#define NEWSGRAPH_EXTRACT_READ_DECODE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace newsgraph {

// The characters of `bytes`, without a byte order mark. The encoding is taken from a byte order
// mark, else UTF-8 when all of it is UTF-8, else GB18030 when that gives Chinese text.
// InvalidArgument, with the line (from 1) and what was wanted, when the bytes are none of these or
// not text at all; `source` names the input in the message.
absl::StatusOr<std::u32string> DecodeText(std::string_view bytes, std::string_view source);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_DECODE_H_
