// The bytes of rows and keys: numbers as varints (LEB128), texts with their length before them, and
// in keys numbers of fixed width with the highest byte first, so that byte order is number order.
#ifndef NEWSGRAPH_GRAPH_BYTES_H_
#define NEWSGRAPH_GRAPH_BYTES_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

void AppendVarint(uint64_t value, std::string* out);
void AppendText(std::string_view text, std::string* out);
void AppendDouble(double value, std::string* out);  // 8 bytes, IEEE 754, highest byte first
void AppendFixed16(uint16_t value, std::string* out);
void AppendFixed32(uint32_t value, std::string* out);
void AppendFixed64(uint64_t value, std::string* out);

// Reads what the functions above wrote. After the first thing that is not there, everything reads
// as 0 or empty and done() stays false.
class ByteReader {
 public:
  // Reads `bytes`, which must outlive the reader.
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  uint64_t Varint();
  std::string_view Text();
  double Double();
  uint8_t Byte();
  uint16_t Fixed16() { return static_cast<uint16_t>(Fixed(2)); }
  uint32_t Fixed32() { return static_cast<uint32_t>(Fixed(4)); }
  uint64_t Fixed64() { return Fixed(8); }
  // The bytes up to the next '\0', which is passed over.
  std::string_view UntilZero();

  // Declares the bytes unreadable: what was read makes no sense.
  void Fail();

  size_t remaining() const { return rest_.size(); }
  // Whether everything was there and nothing is left.
  bool done() const { return ok_ && rest_.empty(); }

 private:
  std::string_view Take(size_t count);
  uint64_t Fixed(size_t width);

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_BYTES_H_
