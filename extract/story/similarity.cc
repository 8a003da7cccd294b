#include "extract/story/similarity.h"

#include <algorithm>

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

double ShareOfPairs(std::u32string_view part, std::u32string_view whole) {
  const auto pairs = Runs(part, 2);
  const auto among = Runs(whole, 2);
  const auto shared = std::count_if(pairs.begin(), pairs.end(),
                                    [&](uint64_t pair) { return among.contains(pair); });
  return pairs.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(pairs.size());
}

BlockSimilarity::BlockSimilarity(const std::vector<std::u32string>& texts) {
  for (const std::u32string& text : texts) {
    pairs_.push_back(Runs(text, 2));
    fours_.push_back(Runs(text, 4));
    for (uint64_t pair : pairs_.back()) ++blocks_with_[pair];
    all_pairs_ += pairs_.back().size();
    const auto block = static_cast<uint32_t>(fours_.size() - 1);
    for (uint64_t four : fours_.back()) with_four_[four].push_back(block);
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

double BlockSimilarity::Lift(size_t a, const std::vector<size_t>& others) const {
  double shared = 0;
  double all = 0;
  for (uint64_t pair : pairs_[a]) {
    const double elsewhere = blocks_with_.at(pair) - 1;
    if (elsewhere < 1) continue;
    all += 1 / elsewhere;
    const bool there = std::any_of(others.begin(), others.end(), [&](size_t other) {
      return other != a && pairs_[other].contains(pair);
    });
    shared += there ? 1 / elsewhere : 0;
  }
  if (all == 0) return 0;
  size_t size = 0;
  for (size_t other : others) size += other == a ? 0 : pairs_[other].size();
  const auto page = static_cast<double>(all_pairs_ - pairs_[a].size());
  return (shared / all - static_cast<double>(size) / page) * all / (all + 5);
}

double BlockSimilarity::BestContainment(size_t a, const std::vector<bool>& others) const {
  constexpr size_t kMostBlocks = 64;
  std::unordered_map<uint32_t, size_t> shared;
  size_t most = 0;
  for (uint64_t four : fours_[a]) {
    const std::vector<uint32_t>& blocks = with_four_.at(four);
    if (blocks.size() > kMostBlocks) continue;
    for (uint32_t block : blocks) {
      if (block != a && others[block]) most = std::max(most, ++shared[block]);
    }
  }
  return most == 0 ? 0 : static_cast<double>(most) / static_cast<double>(fours_[a].size());
}

}  // namespace newsgraph
