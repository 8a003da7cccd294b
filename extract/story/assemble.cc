// Blocks are taken in reading order. Every state of the beam is one reading of the page so far:
// stories with their titles and texts, and titles that wait for a text to come. The weights say
// what a reader of newspapers knows: a story has a title, which shares its words; 本报讯 opens a
// story and a byline closes one; a text that breaks off goes on somewhere, mostly soon.
//
// The steps that lead on from a state are scored before they are taken, and only the best are.
// States share the stories that no step has changed.

#include "extract/story/assemble.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "extract/story/leftovers.h"
#include "extract/story/similarity.h"

namespace newsgraph {
namespace {

constexpr size_t kBeam = 64;
constexpr size_t kReach = 12;           // how many stories back a text may go on with one
constexpr size_t kWaiting = 32;         // how many of the latest titles wait
constexpr double kLift = 5;             // of what a text shares with a story beyond chance
constexpr double kTitleBetween = -1.5;  // a title below a text ends it
constexpr double kUnbroken = -1;        // goes on behind another though neither breaks off
constexpr double kShareFromAfar = 0.2;
constexpr double kRightAbove = 1;  // a title that stands right above its text

struct PartialStory {
  StoryPlan plan;
  bool closed = false;
  bool has_byline = false;
  bool has_dateline = false;
  bool ends_inside = false;

  void TakeText(size_t i, const Block& block) {
    plan.texts.push_back(i);
    closed = block.closed;
    has_byline = has_byline || block.has_byline;
    has_dateline = has_dateline || block.has_dateline;
    ends_inside = block.ends_inside;
  }
};

struct State {
  double score = 0;
  std::vector<std::shared_ptr<const PartialStory>> stories;
  std::vector<size_t> waiting;  // titles above whose text is still to come
  size_t latest = 0;            // which story has the last text or picture
};

// What a block may be to the page read so far.
enum class Move : uint8_t {
  kWait,        // a title whose text is still to come
  kBelow,       // the title of the story above it, or a further line of that title
  kInside,      // a subhead of that story
  kStart,       // a text that begins a story
  kGoOn,        // a text that goes on with one
  kAside,       // a sidebar or a picture; its story is found at the end
  kPhotograph,  // a picture that is a story
};

struct Step {
  double score = 0;  // of the state that it leads to
  const State* from = nullptr;
  Move move = Move::kAside;
  size_t story = 0;  // kGoOn: which
  // kStart: the waiting titles that it takes.
  size_t titles_begin = 0;
  size_t titles_end = 0;
};

class Assembler {
 public:
  Assembler(const std::vector<Block>& blocks, const std::vector<std::u32string>& texts)
      : blocks_(blocks), similarity_(texts) {
    for (const Block& block : blocks) is_text_.push_back(block.kind == BlockKind::kText);
  }

  std::vector<StoryPlan> Assemble() {
    std::vector<State> beam(1);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      Begin(i);
      for (const State& state : beam) Extend(state);
      beam = TakeBestSteps();
    }
    for (State& state : beam) state.score += FinalScore(state);
    const State& best = *std::max_element(
        beam.begin(), beam.end(), [](const State& a, const State& b) { return a.score < b.score; });
    std::vector<StoryPlan> plans;
    for (const auto& story : best.stories) plans.push_back(story->plan);
    PlaceLeftovers(blocks_, similarity_, &plans);
    return plans;
  }

 private:
  // The block i is the next. What it shares with titles and stories is reckoned once for all
  // states.
  void Begin(size_t i) {
    now_ = i;
    steps_.clear();
    title_shares_.clear();
    story_shares_.clear();
    best_containment_ = -1;
  }

  void Extend(const State& state) {
    switch (blocks_[now_].kind) {
      case BlockKind::kTitle:
        ExtendByTitle(state);
        break;
      case BlockKind::kText:
        ExtendByText(state);
        break;
      case BlockKind::kCaption:
        ExtendByCaption(state);
        break;
    }
  }

  void ExtendByTitle(const State& state) {
    steps_.push_back({state.score, &state, Move::kWait});
    if (state.stories.empty()) return;
    const PartialStory& last = *state.stories[state.latest];
    const bool follows = last.plan.titles.empty() || last.plan.titles.back() == now_ - 1;
    const bool none_between = state.waiting.empty() || state.waiting.back() + 1 < now_;
    if (follows && none_between) {
      const StoryPlan& plan = last.plan;
      const double share = similarity_.Share(now_, plan.texts.empty() ? plan.captions : plan.texts);
      const double score = TitleScore(now_, share, plan.titles.empty());
      steps_.push_back({state.score + score - (last.ends_inside ? 1 : 0), &state, Move::kBelow});
    }
    const bool may_be_subhead = blocks_[now_].lines.size() == 1 && !blocks_[now_].names_notice;
    if (!last.closed && none_between && may_be_subhead) {
      const double score = blocks_[now_].set_as_text ? 1.5 : last.has_dateline ? -1.2 : -0.2;
      steps_.push_back({state.score + score, &state, Move::kInside});
    }
  }

  // Score of a title for a story with which it has `share` in common; whether it is the first that
  // the story gets.
  double TitleScore(size_t title, double share, bool first) const {
    return blocks_[title].is_label ? -8 : (first ? 0 : -0.6) + 5 * share;
  }

  void ExtendByText(const State& state) {
    const Block& block = blocks_[now_];
    StartStory(state);
    const size_t count = state.stories.size();
    for (size_t s = count; s-- > (count > kReach ? count - kReach : 0);) {
      steps_.push_back({state.score + ContinuationScore(state, s), &state, Move::kGoOn, s});
    }
    if (!block.opens_story && !block.closed) {
      steps_.push_back({state.score - 2 + 7 * BestContainment(), &state, Move::kAside});
    }
  }

  // A new story: without a title so far, with the titles just above it, or with those waiting
  // titles that fit best.
  void StartStory(const State& state) {
    const Block& block = blocks_[now_];
    const bool under_title = now_ > 0 && blocks_[now_ - 1].kind == BlockKind::kTitle;
    const double score = state.score +
                         (block.opens_story ? 2
                          : under_title     ? 0.5
                                            : -1) +
                         (block.begins_inside ? -2.5 : 0) + (block.opens_turn ? -2 : 0);
    steps_.push_back({score, &state, Move::kStart});
    Step best;
    for (size_t end = state.waiting.size(); end > 0; --end) {
      Step titled = WithWaitingTitles(state, end);
      titled.score += score;
      if (end == state.waiting.size()) {
        steps_.push_back(titled);
      } else if (best.from == nullptr || titled.score > best.score) {
        best = titled;
      }
    }
    if (best.from != nullptr) steps_.push_back(best);
  }

  // The new story gets the waiting titles that end at `end`, as far back as they stand together
  // and each adds to the score. The step's score is what they add.
  Step WithWaitingTitles(const State& state, size_t end) {
    Step step{0, &state, Move::kStart, 0, end, end};
    for (size_t& begin = step.titles_begin; begin > 0; --begin) {
      const bool first = begin == end;
      const size_t title = state.waiting[begin - 1];
      const bool adjacent = title + 1 == (first ? now_ : state.waiting[begin]);
      if (!first && !adjacent) break;
      const double score = WaitingTitleScore(title, first, adjacent);
      if (score < 0 && !first) break;
      step.score += score;
    }
    return step;
  }

  // Score of a waiting title for the story that begins; whether it is the first that the story
  // gets, and whether it stands right above.
  double WaitingTitleScore(size_t title, bool first, bool adjacent) {
    const Block& block = blocks_[title];
    const double share = ShareWithTitle(title);
    const double own = TitleScore(title, share, first);
    const double briefs = block.is_briefs ? 3 : 0;
    if (adjacent) return own + briefs + (first ? kRightAbove : 0);
    // A title that stands elsewhere on the page must share enough to be believed.
    return own - briefs + (share > kShareFromAfar ? -1.5 : -8);
  }

  double ShareWithTitle(size_t title) {
    const auto [known, is_new] = title_shares_.try_emplace(title);
    if (is_new) known->second = similarity_.Share(title, {now_});
    return known->second;
  }

  double ShareWithStory(const PartialStory& story) {
    const auto [known, is_new] = story_shares_.try_emplace(&story);
    if (is_new) known->second = similarity_.Lift(now_, story.plan.texts);
    return known->second;
  }

  // Score of the text going on with story `s`.
  double ContinuationScore(const State& state, size_t s) {
    const PartialStory& story = *state.stories[s];
    if (story.plan.texts.empty()) return -8;  // a photograph
    const size_t stories_between = state.stories.size() - 1 - s;
    return kLift * ShareWithStory(story) - 0.8 * static_cast<double>(stories_between) +
           EndsScore(story) + JointScore(state, s) + KindScore(story);
  }

  // Whether the story is at its end, and the text a beginning.
  double EndsScore(const PartialStory& story) const {
    const Block& block = blocks_[now_];
    const StoryPlan& plan = story.plan;
    double score = block.opens_story ? -8 : 0;
    score += story.closed ? -3 : 0;
    score += !plan.titles.empty() && plan.titles.back() > plan.texts.back() ? kTitleBetween : 0;
    score += block.closed && block.has_byline ? (story.has_byline ? -3 : 1) : 0;
    return score;
  }

  // Whether the one breaks off where the other begins.
  double JointScore(const State& state, size_t s) const {
    const Block& block = blocks_[now_];
    const PartialStory& story = *state.stories[s];
    const StoryPlan& plan = story.plan;
    double score = 0;
    const bool subhead = !plan.subheads.empty() && plan.subheads.back() + 1 == now_ &&
                         blocks_[plan.subheads.back()].set_as_text;
    const bool unbroken = !story.ends_inside && !block.begins_inside && s != state.latest;
    score += unbroken ? kUnbroken : 0;
    score += story.ends_inside ? 2.5 : subhead ? 1 : -0.5;
    score += block.begins_inside ? 1.5 : 0;
    const bool latest = s + 1 == state.stories.size();
    if (block.adjoins) score += block.stands_apart ? -1 : latest ? 1 : 0;
    return score;
  }

  // Whether they are set alike.
  double KindScore(const PartialStory& story) const {
    const Block& block = blocks_[now_];
    const Block& before = blocks_[story.plan.texts.back()];
    double score = block.lists_items && story.ends_inside ? -4 : 0;
    // A column of short items goes on with items.
    score += before.lists_items && !block.lists_items ? -3 : 0;
    const uint32_t wide = std::max(before.column_width, block.column_width);
    const uint32_t narrow = std::min(before.column_width, block.column_width);
    score += narrow > 0 && wide - narrow > 4 ? -1 : 0;
    return score;
  }

  double BestContainment() {
    if (best_containment_ < 0) {
      best_containment_ = similarity_.BestContainment(now_, is_text_);
    }
    return best_containment_;
  }

  void ExtendByCaption(const State& state) {
    steps_.push_back({state.score, &state, Move::kAside});
    if (state.waiting.empty() || state.waiting.back() + 1 != now_) return;
    const double score =
        (blocks_[now_].stands_apart ? -1 : 2) + 0.4 +
        TitleScore(state.waiting.back(), ShareWithTitle(state.waiting.back()), true);
    steps_.push_back({state.score + score, &state, Move::kPhotograph});
  }

  std::vector<State> TakeBestSteps() {
    std::stable_sort(steps_.begin(), steps_.end(),
                     [](const Step& a, const Step& b) { return a.score > b.score; });
    if (steps_.size() > kBeam) steps_.resize(kBeam);
    std::vector<State> beam;
    for (const Step& step : steps_) beam.push_back(Take(step));
    return beam;
  }

  State Take(const Step& step) const {
    State state = *step.from;
    state.score = step.score;
    switch (step.move) {
      case Move::kWait:
        state.waiting.push_back(now_);
        if (state.waiting.size() > kWaiting) {
          state.waiting.erase(state.waiting.begin());
          state.score -= kUnusedTitle;
        }
        break;
      case Move::kBelow:
        Edit(state.latest, &state).plan.titles.push_back(now_);
        break;
      case Move::kInside:
        Edit(state.latest, &state).plan.subheads.push_back(now_);
        break;
      case Move::kStart:
        TakeStart(step, &state);
        break;
      case Move::kGoOn:
        Edit(step.story, &state).TakeText(now_, blocks_[now_]);
        state.latest = step.story;
        break;
      case Move::kAside:
        break;
      case Move::kPhotograph:
        TakePhotograph(&state);
        break;
    }
    return state;
  }

  // A copy of story `s` that is this state's own.
  static PartialStory& Edit(size_t s, State* state) {
    auto own = std::make_shared<PartialStory>(*state->stories[s]);
    PartialStory& story = *own;
    state->stories[s] = std::move(own);
    return story;
  }

  void TakeStart(const Step& step, State* state) const {
    auto story = std::make_shared<PartialStory>();
    story->TakeText(now_, blocks_[now_]);
    const auto begin = state->waiting.begin() + static_cast<long>(step.titles_begin);
    const auto end = state->waiting.begin() + static_cast<long>(step.titles_end);
    story->plan.titles.assign(begin, end);
    state->waiting.erase(begin, end);
    state->latest = state->stories.size();
    state->stories.push_back(std::move(story));
  }

  // It stands in the midst of the others: a story that breaks off before it may still go on behind
  // it, and so stays the last one.
  void TakePhotograph(State* state) const {
    auto story = std::make_shared<PartialStory>();
    story->plan.captions = {now_};
    story->plan.titles = {state->waiting.back()};
    story->closed = true;
    state->waiting.pop_back();
    const bool broken = !state->stories.empty() && state->stories.back()->ends_inside;
    state->latest = state->stories.size() - (broken ? 1 : 0);
    state->stories.insert(state->stories.begin() + static_cast<long>(state->latest),
                          std::move(story));
  }

  static double FinalScore(const State& state) {
    double score = -kUnusedTitle * static_cast<double>(state.waiting.size());
    for (const auto& story : state.stories) {
      score += story->plan.titles.empty() ? -4 : 0;
      score += story->ends_inside ? -1.5 : 0;
      score += story->has_byline || story->plan.texts.empty() ? 0 : -1;
    }
    return score;
  }

  static constexpr double kUnusedTitle = 1;

  const std::vector<Block>& blocks_;
  const BlockSimilarity similarity_;
  std::vector<bool> is_text_;
  size_t now_ = 0;
  std::vector<Step> steps_;
  std::unordered_map<size_t, double> title_shares_;
  std::unordered_map<const PartialStory*, double> story_shares_;
  double best_containment_ = -1;
};

}  // namespace

std::vector<StoryPlan> AssembleStories(const std::vector<Block>& blocks,
                                       const std::vector<std::u32string>& block_texts) {
  return Assembler(blocks, block_texts).Assemble();
}

}  // namespace newsgraph
