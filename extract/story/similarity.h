// How much two blocks of a page share: pairs of neighbouring characters, the rarer on the page the
// more they count.
#ifndef NEWSGRAPH_EXTRACT_STORY_SIMILARITY_H_
#define NEWSGRAPH_EXTRACT_STORY_SIMILARITY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace newsgraph {

// The share of the pairs of `part` that `whole` has, too. 0 to 1.
double ShareOfPairs(std::u32string_view part, std::u32string_view whole);

class BlockSimilarity {
 public:
  explicit BlockSimilarity(const std::vector<std::u32string>& texts);

  // The share of block a's pairs that stand in any of `others` too, weighted by rarity. 0 to 1.
  double Share(size_t a, const std::vector<size_t>& others) const;

  // How much more of what block a shares with the page it shares with `others` than it would by
  // chance, going by how much of the page they are; less where it shares only little with the page.
  // -1 to 1.
  double Lift(size_t a, const std::vector<size_t>& others) const;

  // The greatest share of block a's runs of four characters that one of `others` has too. 0 to 1. A
  // run that very many blocks have says nothing.
  double BestContainment(size_t a, const std::vector<bool>& others) const;

 private:
  std::vector<std::unordered_set<uint64_t>> pairs_;
  std::vector<std::unordered_set<uint64_t>> fours_;
  std::unordered_map<uint64_t, std::vector<uint32_t>> with_four_;  // run → blocks that have it
  size_t all_pairs_ = 0;                                           // of all blocks
  std::unordered_map<uint64_t, uint32_t> blocks_with_;  // pair → number of blocks that have it
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_SIMILARITY_H_
