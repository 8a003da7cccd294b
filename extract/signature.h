// Signatures: who wrote a story, in brackets behind its last sentence or on a line of its own,
// （记者 王某 通讯员 李某某）, （赵某 姚某某）, （朱某/摄）.
#ifndef NEWSGRAPH_EXTRACT_SIGNATURE_H_
#define NEWSGRAPH_EXTRACT_SIGNATURE_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph {

// A signature's names and roles, without the brackets: offsets in code points.
struct Signature {
  uint32_t begin = 0;
  uint32_t end = 0;
};

// The signature that `text`, a paragraph or its tail, ends with.
std::optional<Signature> FindSignature(std::u32string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_SIGNATURE_H_
