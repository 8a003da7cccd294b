#include "graph/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace newsgraph {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Byte offset of the code point `count` further on than the one at `offset`, clipped at the end.
size_t Advance(std::string_view bytes, size_t offset, size_t count) {
  while (count > 0 && offset < bytes.size()) {
    ++offset;
    while (offset < bytes.size() && IsContinuation(bytes[offset])) ++offset;
    --count;
  }
  return offset;
}

// Calls visit(code point, byte offset) for each; ill-formed sequences are negative code points.
template <typename Visit>
void ForEach(std::string_view bytes, Visit visit) {
  const auto* text = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  for (int64_t i = 0; i < length;) {
    const int64_t begin = i;
    UChar32 c;
    U8_NEXT(text, i, length, c);
    if (!visit(c, static_cast<size_t>(begin))) return;
  }
}

size_t Width(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    case U_EA_AMBIGUOUS:  // “ ” · …: fonts for Chinese draw them wide, terminals mostly narrow
    default:
      return 1;
  }
}

}  // namespace

std::optional<size_t> FindInvalidUtf8(std::string_view bytes) {
  std::optional<size_t> found;
  ForEach(bytes, [&](UChar32 c, size_t offset) {
    if (c < 0) found = offset;
    return c >= 0;
  });
  return found;
}

std::u32string ToCodePoints(std::string_view bytes) {
  std::u32string out;
  out.reserve(bytes.size() / 3 + 8);
  ForEach(bytes, [&](UChar32 c, size_t) {
    out.push_back(c < 0 ? kReplacement : static_cast<char32_t>(c));
    return true;
  });
  return out;
}

void AppendUtf8(char32_t code_point, std::string* out) {
  uint8_t buffer[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<uint32_t>(code_point));
  out->append(reinterpret_cast<const char*>(buffer), static_cast<size_t>(length));
}

std::string ToUtf8(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size() * 3);
  for (char32_t c : code_points) AppendUtf8(c, &out);
  return out;
}

size_t CodePointCount(std::string_view bytes) {
  size_t count = 0;
  for (char byte : bytes) count += IsContinuation(byte) ? 0 : 1;
  return count;
}

std::string_view CodePointSubstring(std::string_view bytes, size_t begin, size_t end) {
  const size_t from = Advance(bytes, 0, begin);
  const size_t to = end > begin ? Advance(bytes, from, end - begin) : from;
  return bytes.substr(from, to - from);
}

size_t DisplayWidth(std::string_view bytes) {
  size_t width = 0;
  ForEach(bytes, [&](UChar32 c, size_t) {
    width += c < 0 ? 1 : Width(c);
    return true;
  });
  return width;
}

}  // namespace newsgraph
