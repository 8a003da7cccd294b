// A double-array trie over sequences of small character codes: every lexicon in one automaton that
// is walked a code at a time. After Aoe, "An Efficient Digital Search Algorithm by Using a
// Double-Array Structure" (1989).
#ifndef NEWSGRAPH_EXTRACT_LEXICON_DOUBLE_ARRAY_H_
#define NEWSGRAPH_EXTRACT_LEXICON_DOUBLE_ARRAY_H_

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

// On disk and in memory alike: the child of `s` by code c stands at base(s) + c when its check is
// s. Code 0 leads to a value, kept as a negative base.
struct TrieUnit {
  int32_t base = 0;
  int32_t check = -1;
};

// A view of built units, which must outlive it.
class DoubleArray {
 public:
  static constexpr uint32_t kRoot = 0;
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  DoubleArray() = default;
  explicit DoubleArray(std::span<const TrieUnit> units) : units_(units) {}

  // The node behind `node` by `code`; kNone when no key goes on so. `code` is not 0.
  uint32_t Step(uint32_t node, uint16_t code) const { return Child(node, code); }

  // The value of the key that ends at `node`; kNone when none does.
  uint32_t Value(uint32_t node) const {
    const uint32_t end = Child(node, 0);
    return end == kNone ? kNone : static_cast<uint32_t>(-(units_[end].base + 1));
  }

 private:
  uint32_t Child(uint32_t node, uint16_t code) const {
    const auto next = static_cast<uint32_t>(units_[node].base + code);
    return next < units_.size() && units_[next].check == static_cast<int32_t>(node) ? next : kNone;
  }

  std::span<const TrieUnit> units_;
};

// Builds the units for `keys`, which are sorted, differ, are not empty and hold no code 0. The
// value of a key is its second; values are below 2^31 - 1.
std::vector<TrieUnit> BuildDoubleArray(std::span<const std::pair<std::u16string, uint32_t>> keys);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_LEXICON_DOUBLE_ARRAY_H_
