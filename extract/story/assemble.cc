// Blocks are taken in reading order. Every state of the beam is one reading of the page so far:
// stories with their titles and texts, and titles that wait for a text to come. The weights say
// what a reader of newspapers knows: a story has a title, which shares its words; 本报讯 opens a
// story and a byline closes one; a text that breaks off goes on somewhere, mostly soon.

#include "extract/story/assemble.h"

#include <algorithm>
#include <functional>

#include "extract/story/similarity.h"

namespace newsgraph {
namespace {

constexpr size_t kBeam = 64;
constexpr size_t kReach = 12;  // how many stories back a text may go on with one
constexpr double kShareFromAfar = 0.2;
constexpr double kRightAbove = 1;  // a title that stands right above its text

struct PartialStory {
  StoryPlan plan;
  bool closed = false;
  bool has_byline = false;
  bool ends_inside = false;
};

struct State {
  double score = 0;
  std::vector<PartialStory> stories;
  std::vector<size_t> waiting;  // titles above whose text is still to come
};

class Assembler {
 public:
  Assembler(const std::vector<Block>& blocks, const std::vector<std::u32string>& texts)
      : blocks_(blocks), similarity_(texts) {}

  std::vector<StoryPlan> Assemble() {
    std::vector<State> beam(1);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      std::vector<State> next;
      for (const State& state : beam) Extend(state, i, &next);
      Prune(&next);
      beam = std::move(next);
    }
    for (State& state : beam) state.score += FinalScore(state);
    Prune(&beam);
    std::vector<StoryPlan> plans;
    for (PartialStory& story : beam.front().stories) plans.push_back(std::move(story.plan));
    PlaceLeftovers(&plans);
    return plans;
  }

 private:
  void Extend(const State& state, size_t i, std::vector<State>* out) const {
    switch (blocks_[i].kind) {
      case BlockKind::kTitle:
        ExtendByTitle(state, i, out);
        break;
      case BlockKind::kText:
        ExtendByText(state, i, out);
        break;
      case BlockKind::kCaption:
        ExtendByCaption(state, i, out);
        break;
    }
  }

  void ExtendByTitle(const State& state, size_t i, std::vector<State>* out) const {
    State wait = state;
    wait.waiting.push_back(i);
    out->push_back(std::move(wait));
    if (state.stories.empty()) return;
    // The title of the story above it, or a further line of that title.
    const PartialStory& last = state.stories.back();
    const bool follows = last.plan.titles.empty() || last.plan.titles.back() == i - 1;
    const bool none_between = state.waiting.empty() || state.waiting.back() + 1 < i;
    if (follows && none_between) {
      State below = state;
      below.stories.back().plan.titles.push_back(i);
      below.score += TitleScore(i, last.plan) - (last.ends_inside ? 1 : 0);
      out->push_back(std::move(below));
    }
    if (!last.closed && none_between && blocks_[i].lines.size() == 1) {
      State inside = state;
      inside.stories.back().plan.subheads.push_back(i);
      inside.score += blocks_[i].set_as_text ? 1.5 : last.has_byline ? -1.2 : -0.2;
      out->push_back(std::move(inside));
    }
  }

  double TitleScore(size_t title, const StoryPlan& plan) const {
    if (blocks_[title].is_label) return -8;
    const double share = similarity_.Share(title, plan.texts.empty() ? plan.captions : plan.texts);
    return (plan.titles.empty() ? 0 : -0.6) + 5 * share;
  }

  void ExtendByText(const State& state, size_t i, std::vector<State>* out) const {
    const Block& block = blocks_[i];
    StartStory(state, i, out);
    const size_t count = state.stories.size();
    for (size_t s = count; s-- > (count > kReach ? count - kReach : 0);) {
      State goes_on = state;
      goes_on.score += ContinuationScore(state, s, i);
      PartialStory& story = goes_on.stories[s];
      story.plan.texts.push_back(i);
      story.closed = block.closed;
      story.has_byline = story.has_byline || block.has_byline;
      story.ends_inside = block.ends_inside;
      out->push_back(std::move(goes_on));
    }
    if (!block.opens_story && !block.closed) {  // a sidebar; its story is found at the end
      State aside = state;
      aside.score += -2 + 7 * BestContainment(i);
      out->push_back(std::move(aside));
    }
  }

  // A new story with the text i: without a title so far, with the titles just above it, or with
  // those waiting titles that fit best.
  void StartStory(const State& state, size_t i, std::vector<State>* out) const {
    const Block& block = blocks_[i];
    State fresh = state;
    const bool under_title = i > 0 && blocks_[i - 1].kind == BlockKind::kTitle;
    fresh.score += (block.opens_story ? 2
                    : under_title     ? 0.5
                                      : -1) +
                   (block.begins_inside ? -2.5 : 0) + (block.opens_turn ? -2 : 0);
    PartialStory story;
    story.plan.texts = {i};
    story.closed = block.closed;
    story.has_byline = block.has_byline;
    story.ends_inside = block.ends_inside;
    fresh.stories.push_back(std::move(story));
    out->push_back(fresh);

    double best_score = 0;
    size_t best_end = 0;
    for (size_t end = state.waiting.size(); end > 0; --end) {
      State titled = fresh;
      const double score = GiveWaitingTitles(end, &titled);
      if (end == state.waiting.size()) {
        out->push_back(std::move(titled));
      } else if (best_end == 0 || score > best_score) {
        best_score = score;
        best_end = end;
      }
    }
    if (best_end == 0) return;
    GiveWaitingTitles(best_end, &fresh);
    out->push_back(std::move(fresh));
  }

  // The last story gets the waiting titles that end at `end`, as far back as they stand together
  // and each adds to the score. Returns what was added.
  double GiveWaitingTitles(size_t end, State* state) const {
    StoryPlan& plan = state->stories.back().plan;
    std::vector<size_t>& waiting = state->waiting;
    double sum = 0;
    size_t begin = end;
    for (; begin > 0; --begin) {
      const size_t title = waiting[begin - 1];
      const size_t anchor = plan.titles.empty() ? plan.texts.front() : plan.titles.front();
      const bool adjacent = title + 1 == anchor;
      if (!plan.titles.empty() && !adjacent) break;
      // A title that stands elsewhere on the page must share enough to be believed.
      const bool believed = adjacent || similarity_.Share(title, plan.texts) > kShareFromAfar;
      const double place = !believed             ? -8
                           : !adjacent           ? -1.5
                           : plan.titles.empty() ? kRightAbove
                                                 : 0;
      const double score =
          TitleScore(title, plan) + place + (blocks_[title].is_briefs ? (adjacent ? 3 : -3) : 0);
      if (score < 0 && !plan.titles.empty()) break;
      sum += score;
      plan.titles.insert(plan.titles.begin(), title);
    }
    waiting.erase(waiting.begin() + static_cast<long>(begin),
                  waiting.begin() + static_cast<long>(end));
    state->score += sum;
    return sum;
  }

  double ContinuationScore(const State& state, size_t s, size_t i) const {
    const Block& block = blocks_[i];
    const PartialStory& story = state.stories[s];
    if (story.plan.texts.empty()) return -8;  // a photograph
    double score = 3 * similarity_.Share(i, story.plan.texts);
    score += block.opens_story ? -8 : 0;
    score += story.closed ? -3 : 0;
    // A title below a text ends it.
    const StoryPlan& plan = story.plan;
    score += !plan.titles.empty() && plan.titles.back() > plan.texts.back() ? -2.5 : 0;
    score += block.lists_items && story.ends_inside ? -4 : 0;
    const bool subhead = !plan.subheads.empty() && plan.subheads.back() + 1 == i &&
                         blocks_[plan.subheads.back()].set_as_text;
    score += story.ends_inside ? 2.5 : subhead ? 1 : -0.5;
    score += block.begins_inside ? 1.5 : 0;
    const bool latest = s + 1 == state.stories.size();
    if (block.adjoins) score += block.stands_apart ? -1 : latest ? 1 : 0;
    score -= 0.8 * static_cast<double>(state.stories.size() - 1 - s);
    score += block.closed && block.has_byline ? (story.has_byline ? -3 : 1) : 0;
    const Block& before = blocks_[plan.texts.back()];
    const uint32_t wide = std::max(before.column_width, block.column_width);
    const uint32_t narrow = std::min(before.column_width, block.column_width);
    score += narrow > 0 && wide - narrow > 4 ? -1 : 0;
    return score;
  }

  double BestContainment(size_t i) const {
    double best = 0;
    for (size_t other = 0; other < blocks_.size(); ++other) {
      if (other != i && blocks_[other].kind == BlockKind::kText) {
        best = std::max(best, similarity_.Containment(i, other));
      }
    }
    return best;
  }

  void ExtendByCaption(const State& state, size_t i, std::vector<State>* out) const {
    out->push_back(state);  // the picture of some story, found at the end
    if (state.waiting.empty() || state.waiting.back() != i - 1) return;
    State photograph = state;
    PartialStory story;
    story.plan.captions = {i};
    story.closed = true;
    photograph.score += blocks_[i].stands_apart ? -1 : 2;
    // It stands in the midst of the others: a story that breaks off before it may still go on
    // behind it.
    photograph.stories.insert(photograph.stories.begin() + static_cast<long>(BreakingOff(state)),
                              story);
    GiveTitleToPhotograph(i, &photograph);
    out->push_back(std::move(photograph));
  }

  // Where a finished story goes so that a story that breaks off stays the last one.
  static size_t BreakingOff(const State& state) {
    const bool broken = !state.stories.empty() && state.stories.back().ends_inside;
    return state.stories.size() - (broken ? 1 : 0);
  }

  void GiveTitleToPhotograph(size_t caption, State* state) const {
    for (PartialStory& story : state->stories) {
      if (story.plan.captions != std::vector<size_t>{caption}) continue;
      state->score += TitleScore(state->waiting.back(), story.plan) + 0.4;
      story.plan.titles = {state->waiting.back()};
    }
    state->waiting.pop_back();
  }

  static double FinalScore(const State& state) {
    double score = -1 * static_cast<double>(state.waiting.size());
    for (const PartialStory& story : state.stories) {
      score += story.plan.titles.empty() ? -4 : 0;
      score += story.ends_inside ? -1.5 : 0;
      score += story.has_byline || story.plan.texts.empty() ? 0 : -1;
    }
    return score;
  }

  static void Prune(std::vector<State>* states) {
    std::stable_sort(states->begin(), states->end(),
                     [](const State& a, const State& b) { return a.score > b.score; });
    if (states->size() > kBeam) states->resize(kBeam);
  }

  // Sidebars and captions go to the story that they share most with; with nothing shared, to the
  // one before them.
  void PlaceLeftovers(std::vector<StoryPlan>* plans) const {
    std::vector<bool> used(blocks_.size(), false);
    for (const StoryPlan& plan : *plans) {
      for (const auto* list : {&plan.texts, &plan.captions}) {
        for (size_t block : *list) used[block] = true;
      }
    }
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (used[i] || blocks_[i].kind == BlockKind::kTitle) continue;
      StoryPlan* best = nullptr;
      double best_score = -1;
      for (StoryPlan& plan : *plans) {
        std::vector<size_t> all = plan.texts;
        all.insert(all.end(), plan.titles.begin(), plan.titles.end());
        const bool before = !plan.texts.empty() && plan.texts.front() < i;
        const double score = similarity_.Share(i, all) + (before ? 0.01 : 0);
        if (score >= best_score) {
          best_score = score;
          best = &plan;
        }
      }
      if (best == nullptr) {
        plans->emplace_back();
        best = &plans->back();
      }
      (blocks_[i].kind == BlockKind::kCaption ? best->captions : best->sidebars).push_back(i);
    }
  }

  const std::vector<Block>& blocks_;
  const BlockSimilarity similarity_;
};

}  // namespace

std::vector<StoryPlan> AssembleStories(const std::vector<Block>& blocks,
                                       const std::vector<std::u32string>& block_texts) {
  return Assembler(blocks, block_texts).Assemble();
}

}  // namespace newsgraph
