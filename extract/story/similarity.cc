#include "extract/story/similarity.h"

#include "extract/chars.h"

namespace newsgraph {
namespace {

// Runs of `length` characters of `text` that are Han, Latin or digits, signs and spaces taken out,
// each as a hash.
std::unordered_set<uint64_t> Runs(std::u32string_view text, size_t length) {
  std::u32string plain;
  for (char32_t c : text) {
    if (IsHan(c) || IsDigit(c) || IsLatin(c)) plain.push_back(c);
  }
  std::unordered_set<uint64_t> runs;
  for (size_t i = 0; i + length <= plain.size(); ++i) {
    uint64_t hash = 0;
    for (size_t k = 0; k < length; ++k) hash = hash * 0x1000003 + plain[i + k];
    runs.insert(hash);
  }
  return runs;
}

}  // namespace

BlockSimilarity::BlockSimilarity(const std::vector<std::u32string>& texts) {
  for (const std::u32string& text : texts) {
    pairs_.push_back(Runs(text, 2));
    fours_.push_back(Runs(text, 4));
    for (uint64_t pair : pairs_.back()) ++blocks_with_[pair];
  }
}

double BlockSimilarity::Share(size_t a, const std::vector<size_t>& others) const {
  double shared = 0;
  double all = 0;
  for (uint64_t pair : pairs_[a]) {
    const double blocks = blocks_with_.at(pair);
    // A pair that only block a has still counts against it; one that half the page has says
    // nothing.
    const double weight = 1 / (blocks < 2 ? 1 : blocks - 1);
    all += weight;
    for (size_t other : others) {
      if (other == a || !pairs_[other].contains(pair)) continue;
      shared += weight;
      break;
    }
  }
  return all > 0 ? shared / all : 0;
}

double BlockSimilarity::Containment(size_t a, size_t b) const {
  if (fours_[a].empty()) return 0;
  size_t shared = 0;
  for (uint64_t four : fours_[a]) shared += fours_[b].contains(four) ? 1 : 0;
  return static_cast<double>(shared) / static_cast<double>(fours_[a].size());
}

}  // namespace newsgraph
