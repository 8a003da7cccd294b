// UTF-8 and code points. Offsets in newsgraph count code points; files and records are UTF-8.
#ifndef NEWSGRAPH_GRAPH_UTF8_H_
#define NEWSGRAPH_GRAPH_UTF8_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// The byte offset of the first ill-formed sequence of `bytes`; nullopt when all of it is UTF-8.
std::optional<size_t> FindInvalidUtf8(std::string_view bytes);

// The code points of `bytes`; an ill-formed sequence becomes U+FFFD.
std::u32string ToCodePoints(std::string_view bytes);

std::string ToUtf8(std::u32string_view code_points);
void AppendUtf8(char32_t code_point, std::string* out);

// Whether a byte of UTF-8 goes on with a code point that began before it.
constexpr bool IsContinuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Number of code points of `bytes`, which must be UTF-8.
size_t CodePointCount(std::string_view bytes);

// The code points [begin, end) of `bytes`, which must be UTF-8; clipped at its end.
std::string_view CodePointSubstring(std::string_view bytes, size_t begin, size_t end);

// Columns that `bytes` takes on a terminal: two for East Asian wide characters, none for combining
// ones.
size_t DisplayWidth(std::string_view bytes);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_UTF8_H_
