#include "graph/bytes.h"

#include <bit>

namespace newsgraph {
namespace {

void AppendFixed(uint64_t value, int width, std::string* out) {
  for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
    out->push_back(static_cast<char>(value >> shift & 0xff));
  }
}

}  // namespace

void AppendVarint(uint64_t value, std::string* out) {
  for (; value >= 0x80; value >>= 7) out->push_back(static_cast<char>(value | 0x80));
  out->push_back(static_cast<char>(value));
}

void AppendText(std::string_view text, std::string* out) {
  AppendVarint(text.size(), out);
  out->append(text);
}

void AppendDouble(double value, std::string* out) {
  AppendFixed64(std::bit_cast<uint64_t>(value), out);
}

void AppendFixed16(uint16_t value, std::string* out) { AppendFixed(value, 2, out); }
void AppendFixed32(uint32_t value, std::string* out) { AppendFixed(value, 4, out); }
void AppendFixed64(uint64_t value, std::string* out) { AppendFixed(value, 8, out); }

void ByteReader::Fail() {
  ok_ = false;
  rest_ = {};
}

std::string_view ByteReader::Take(size_t count) {
  if (count > rest_.size()) Fail();
  const std::string_view taken = rest_.substr(0, count);
  rest_.remove_prefix(taken.size());
  return taken;
}

uint8_t ByteReader::Byte() { return static_cast<uint8_t>(Fixed(1)); }

uint64_t ByteReader::Fixed(size_t width) {
  uint64_t value = 0;
  for (const char byte : Take(width)) value = value << 8 | static_cast<uint8_t>(byte);
  return value;
}

uint64_t ByteReader::Varint() {
  uint64_t value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    const uint64_t byte = Byte();
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  Fail();
  return 0;
}

std::string_view ByteReader::Text() { return Take(Varint()); }

double ByteReader::Double() { return std::bit_cast<double>(Fixed64()); }

std::string_view ByteReader::UntilZero() {
  const size_t length = rest_.find('\0');
  if (length == std::string_view::npos) {
    Fail();
    return {};
  }
  const std::string_view text = Take(length);
  Take(1);
  return text;
}

}  // namespace newsgraph
