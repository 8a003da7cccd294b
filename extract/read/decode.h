// Bytes of a text into code points. The one file that uses ICU's converters.
#ifndef NEWSGRAPH_EXTRACT_READ_DECODE_H_
#define NEWSGRAPH_EXTRACT_READ_DECODE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace newsgraph {

// Whether text can be read in the encoding of this name: UTF-8, GBK, Big5, UTF-16LE ….
bool IsKnownEncoding(const std::string& name);

// The characters of `bytes`, without a byte order mark, in the encoding `given`. Where none is
// given it is taken from a byte order mark, else it is UTF-8 when all of it is UTF-8, else GB18030,
// Big5 or UTF-16: whichever gives Chinese text, by its most common characters. InvalidArgument,
// with the line (from 1), the byte, its offset and what was wanted, when the bytes are none of
// these or not text at all; `source` names the input in the message.
absl::StatusOr<std::u32string> DecodeText(std::string_view bytes, std::string_view source,
                                          const std::string& given = "");

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_DECODE_H_
