#include "extract/story/leftovers.h"

#include <cstddef>

namespace newsgraph {
namespace {

// A page has fewer blocks; where a file holds many pages, what stands so far off is of another.
constexpr size_t kReach = 200;

bool StandsNear(size_t block, const StoryPlan& plan) {
  const std::vector<size_t>& own = plan.texts.empty() ? plan.captions : plan.texts;
  if (own.empty()) return true;  // made of leftovers, like this one
  return own.front() < block + kReach && block < own.back() + kReach;
}

StoryPlan* StoryOf(size_t block, const BlockSimilarity& similarity, std::vector<StoryPlan>* plans) {
  StoryPlan* best = nullptr;
  double best_score = -1;
  for (StoryPlan& plan : *plans) {
    if (!StandsNear(block, plan)) continue;
    std::vector<size_t> all = plan.texts;
    all.insert(all.end(), plan.titles.begin(), plan.titles.end());
    const bool before = !plan.texts.empty() && plan.texts.front() < block;
    const double score = similarity.Share(block, all) + (before ? 0.01 : 0);
    if (score >= best_score) {
      best_score = score;
      best = &plan;
    }
  }
  return best == nullptr ? &plans->emplace_back() : best;
}

}  // namespace

void PlaceLeftovers(const std::vector<Block>& blocks, const BlockSimilarity& similarity,
                    std::vector<StoryPlan>* plans) {
  std::vector<bool> used(blocks.size(), false);
  for (const StoryPlan& plan : *plans) {
    for (const auto* list : {&plan.texts, &plan.captions}) {
      for (size_t block : *list) used[block] = true;
    }
  }
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (used[i] || blocks[i].kind == BlockKind::kTitle) continue;
    StoryPlan* const story = StoryOf(i, similarity, plans);
    (blocks[i].kind == BlockKind::kCaption ? story->captions : story->sidebars).push_back(i);
  }
}

}  // namespace newsgraph
