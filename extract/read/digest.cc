#include "extract/read/digest.h"

#include <openssl/sha.h>

#include <array>
#include <cstdint>

namespace newsgraph {
namespace {

std::array<unsigned char, SHA256_DIGEST_LENGTH> Sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return digest;
}

}  // namespace

std::string Sha256Hex(std::string_view bytes) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string text;
  for (unsigned char byte : Sha256(bytes)) text.append({kHex[byte >> 4], kHex[byte & 15]});
  return text;
}

DocumentId DocumentIdOf(std::string_view source) {
  const auto digest = Sha256(source);
  uint64_t id = 0;
  for (size_t i = 0; i < sizeof id; ++i) id = id << 8 | digest[i];
  return DocumentId{id == 0 ? 1 : id};
}

}  // namespace newsgraph
