#include "extract/read/decode.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "extract/read/encoding_guess.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};

constexpr std::array<ByteOrderMark, 4> kByteOrderMarks = {{
    {"\xEF\xBB\xBF", "UTF-8"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
    {"\x84\x31\x95\x33", "GB18030"},
}};

size_t LineOf(std::string_view bytes, size_t offset) {
  return 1 + static_cast<size_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<long>(offset), '\n'));
}

// An error at the byte at `offset`: "SOURCE:LINE: byte 0xff (offset 12) WHAT".
absl::Status Wrong(std::string_view source, std::string_view bytes, size_t offset,
                   const std::string& what) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string message = std::string(source) + ":" + std::to_string(LineOf(bytes, offset));
  if (offset < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[offset]);
    message += std::string(": byte 0x") + kHex[byte >> 4] + kHex[byte & 15];
  } else {
    message += ": the end";
  }
  return absl::InvalidArgumentError(message + " (offset " + std::to_string(offset) + ") " + what);
}

// A control character other than white space: no text has it.
constexpr bool IsControl(char32_t c) {
  return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
}

std::optional<size_t> FindControl(std::string_view bytes) {
  const auto found = std::find_if(bytes.begin(), bytes.end(), [](char byte) {
    return IsControl(static_cast<unsigned char>(byte));
  });
  if (found == bytes.end()) return std::nullopt;
  return static_cast<size_t>(found - bytes.begin());
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// One that stops at what is not well-formed; nullptr for an unknown encoding.
Converter OpenConverter(const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding, &error), &ucnv_close);
  if (U_SUCCESS(error) != 0) {
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
  }
  if (U_FAILURE(error) != 0) converter.reset();
  return converter;
}

struct Converted {
  std::u32string text;
  std::optional<size_t> wrong_at;  // the byte at which it stopped
};

Converted Convert(std::string_view bytes, const char* encoding) {
  Converted result;
  const Converter converter = OpenConverter(encoding);
  if (converter == nullptr) return {{}, 0};
  result.text.reserve(bytes.size() / 2);
  const char* next = bytes.data();
  const char* const end = next + bytes.size();
  UErrorCode error = U_ZERO_ERROR;
  while (next < end) {
    const auto at = static_cast<size_t>(next - bytes.data());
    const UChar32 c = ucnv_getNextUChar(converter.get(), &next, end, &error);
    if (U_FAILURE(error) != 0) {
      result.wrong_at = at;
      break;
    }
    result.text.push_back(static_cast<char32_t>(c));
  }
  return result;
}

absl::StatusOr<std::u32string> DecodeAs(std::string_view bytes, size_t mark,
                                        const std::string& encoding, std::string_view source,
                                        const std::string& why) {
  Converted result = Convert(bytes.substr(mark), encoding.c_str());
  if (result.wrong_at) {
    return Wrong(source, bytes, mark + *result.wrong_at, "is not " + encoding + ", " + why);
  }
  const auto control = std::find_if(result.text.begin(), result.text.end(), IsControl);
  if (control == result.text.end()) return std::move(result.text);
  return absl::InvalidArgumentError(std::string(source) +
                                    ": holds control characters when read as " + encoding + ", " +
                                    why + "; wanted a text");
}

// Whether `bytes`, which are not all UTF-8, are for the most part: a text with an accident in it.
bool IsMostlyUtf8(std::string_view bytes) {
  size_t right = 0;
  size_t wrong = 0;
  for (const char32_t c : ToCodePoints(bytes)) {
    wrong += c == 0xFFFD ? 1 : 0;
    right += c >= 0x80 && c != 0xFFFD ? 1 : 0;
  }
  return right >= 4 * wrong;
}

// The best reading of `bytes` as Chinese in one of the encodings that have no sign of their own.
std::optional<std::u32string> DecodeByGuess(std::string_view bytes) {
  std::optional<std::u32string> best;
  double best_score = 0;
  for (const char* encoding : GuessEncodings(bytes)) {
    Converted result = Convert(bytes, encoding);
    if (result.wrong_at || std::any_of(result.text.begin(), result.text.end(), IsControl)) continue;
    const double score = ChineseScore(result.text);
    if (score <= best_score) continue;
    best_score = score;
    best = std::move(result.text);
  }
  return best;
}

}  // namespace

bool IsKnownEncoding(const std::string& name) {
  return !name.empty() && OpenConverter(name.c_str()) != nullptr;
}

absl::StatusOr<std::u32string> DecodeText(std::string_view bytes, std::string_view source,
                                          const std::string& given) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    if (!given.empty() && ucnv_compareNames(given.c_str(), mark.encoding) != 0) continue;
    return DecodeAs(bytes, mark.bytes.size(), mark.encoding, source, "as which the page begins");
  }
  if (!given.empty()) return DecodeAs(bytes, 0, given, source, "the encoding that was given");
  const std::optional<size_t> control = FindControl(bytes);
  const std::optional<size_t> invalid = FindInvalidUtf8(bytes);
  if (!control && !invalid) return ToCodePoints(bytes);
  if (!invalid || !IsMostlyUtf8(bytes)) {
    if (std::optional<std::u32string> text = DecodeByGuess(bytes)) return *std::move(text);
  }
  if (control) {
    return Wrong(source, bytes, *control, "is no text; wanted a page of text, HTML or PDF");
  }
  return Wrong(source, bytes, *invalid,
               "is not UTF-8, and the page is no Chinese text in GB18030, Big5 or UTF-16; give "
               "--encoding if it is in another");
}

}  // namespace newsgraph
