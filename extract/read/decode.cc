#include "extract/read/decode.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};

constexpr std::array<ByteOrderMark, 3> kByteOrderMarks = {{
    {"\xEF\xBB\xBF", "UTF-8"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
}};

size_t LineOf(std::string_view bytes, size_t offset) {
  return 1 + static_cast<size_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<long>(offset), '\n'));
}

absl::Status NotText(std::string_view bytes, size_t offset, std::string_view source) {
  static constexpr char kHex[] = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(bytes[offset]);
  return absl::InvalidArgumentError(
      std::string(source) + ":" + std::to_string(LineOf(bytes, offset)) + ": byte 0x" +
      kHex[byte >> 4] + kHex[byte & 15] +
      " is no text in UTF-8 or GB18030; wanted a text, HTML or a page saved as text");
}

// The first byte that no text has: a control character other than white space.
std::optional<size_t> FindControl(std::string_view bytes) {
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f') return i;
  }
  return std::nullopt;
}

// nullopt when `bytes` are not well-formed in `encoding`.
std::optional<std::u32string> Convert(std::string_view bytes, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &error),
                                                                     &ucnv_close);
  if (U_FAILURE(error) != 0) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  std::u32string text;
  const char* next = bytes.data();
  const char* const end = next + bytes.size();
  while (next < end) {
    const UChar32 c = ucnv_getNextUChar(converter.get(), &next, end, &error);
    if (U_FAILURE(error) != 0) return std::nullopt;
    text.push_back(static_cast<char32_t>(c));
  }
  return text;
}

// Whether what is not ASCII is mostly what Chinese text is made of. Any two bytes are something in
// GB18030, so a file that merely converts may still be noise.
bool LooksChinese(std::u32string_view text) {
  size_t wide = 0;
  size_t chinese = 0;
  for (char32_t c : text) {
    if (c < 0x80) continue;
    ++wide;
    const bool han = c >= 0x4E00 && c <= 0x9FA5;
    const bool punctuation = (c >= 0x3000 && c <= 0x301F) || (c >= 0xFF00 && c <= 0xFF5E) ||
                             (c >= 0x2010 && c <= 0x2030);
    chinese += han || punctuation ? 1 : 0;
  }
  return wide == 0 || chinese * 10 >= wide * 9;
}

}  // namespace

absl::StatusOr<std::u32string> DecodeText(std::string_view bytes, std::string_view source) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const std::string_view rest = bytes.substr(mark.bytes.size());
    if (std::optional<std::u32string> text = Convert(rest, mark.encoding)) return *std::move(text);
    return absl::InvalidArgumentError(std::string(source) + ": begins as " + mark.encoding +
                                      " but is not well-formed in it");
  }
  if (const auto control = FindControl(bytes)) return NotText(bytes, *control, source);
  const std::optional<size_t> invalid = FindInvalidUtf8(bytes);
  if (!invalid) return ToCodePoints(bytes);
  std::optional<std::u32string> text = Convert(bytes, "GB18030");
  if (text && LooksChinese(*text)) return *std::move(text);
  return NotText(bytes, *invalid, source);
}

}  // namespace newsgraph
