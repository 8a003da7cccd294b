#include "extract/story/jumps.h"

#include <algorithm>
#include <limits>

#include "extract/chars.h"
#include "extract/story/mark.h"
#include "extract/story/similarity.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr double kEnough = 1;
constexpr uint32_t kAll = std::numeric_limits<uint32_t>::max();

bool Agree(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

bool BreaksOff(const StoryText& story) {
  const size_t last = story.text.find_last_not_of(U'\n', story.body_end - 1);
  return last != std::u32string::npos && !IsSentenceEnd(story.text[last]) &&
         !IsClosingQuote(story.text[last]);
}

struct Jump {
  double score = 0;
  CutPage* from = nullptr;
  CutPage* to = nullptr;
  StoryText* first = nullptr;
  StoryText* second = nullptr;
};

// How well the stories are one that goes on; 0 where they cannot be.
double ScoreOf(const Jump& jump) {
  if (!Agree(jump.from->info.paper, jump.to->info.paper)) return 0;
  if (!Agree(jump.from->info.date, jump.to->info.date)) return 0;
  const std::string here = PageNumber(ToCodePoints(jump.from->info.page));
  const std::string there = PageNumber(ToCodePoints(jump.to->info.page));
  if (!Agree(here, jump.second->continued_from)) return 0;
  if (!Agree(there, jump.first->continued_on)) return 0;
  const bool numbered = !here.empty() && !there.empty();
  const std::u32string whole = jump.first->headline + jump.first->text;
  return (numbered ? 1 : 0) + 2 * ShareOfPairs(jump.second->headline, whole) +
         ShareOfPairs(jump.second->text, whole) + (BreaksOff(*jump.first) ? 0.3 : 0);
}

bool GoesOn(const StoryText& story) {
  return !story.continued_on.empty() && story.behind_end == 0 && story.body_end > 0;
}

bool BeganElsewhere(const StoryText& story) {
  return !story.continued_from.empty() && story.before == 0;
}

// Adds the jumps from one page to the other that are believed.
void AddJumps(CutPage* from, CutPage* to, std::vector<Jump>* jumps) {
  for (StoryText& first : from->stories) {
    if (!GoesOn(first)) continue;
    for (StoryText& second : to->stories) {
      Jump jump{0, from, to, &first, &second};
      if (BeganElsewhere(second)) jump.score = ScoreOf(jump);
      if (jump.score >= kEnough) jumps->push_back(jump);
    }
  }
}

std::vector<Jump> FindJumps(const std::vector<CutPage*>& pages) {
  std::vector<Jump> jumps;
  for (CutPage* from : pages) {
    for (CutPage* to : pages) {
      if (to != from) AddJumps(from, to, &jumps);
    }
  }
  std::stable_sort(jumps.begin(), jumps.end(),
                   [](const Jump& a, const Jump& b) { return a.score > b.score; });
  return jumps;
}

// The part [begin, end) of `runs`, its first character standing at `at`.
std::vector<SourceRun> Slice(const std::vector<SourceRun>& runs, uint32_t begin, uint32_t end,
                             uint32_t at) {
  std::vector<SourceRun> slice;
  for (SourceRun run : runs) {
    const uint32_t from = std::max(run.story_offset, begin);
    const uint32_t to = std::min(run.story_offset + run.length, end);
    if (from >= to) continue;
    run.document_offset += from - run.story_offset;
    run.story_offset = from - begin + at;
    run.length = to - from;
    slice.push_back(run);
  }
  return slice;
}

// If one of them is in traditional characters, both know how they are written.
void KeepWritten(StoryText* first, StoryText* second) {
  if (first->text_written.empty() == second->text_written.empty()) return;
  for (StoryText* story : {first, second}) {
    if (story->text_written.empty()) story->text_written = story->text;
  }
}

void Join(const Jump& jump) {
  StoryText& first = *jump.first;
  StoryText& second = *jump.second;
  KeepWritten(&first, &second);
  const std::u32string behind = second.text;
  const std::u32string behind_written = second.text_written;
  const auto length = static_cast<uint32_t>(behind.size());
  // A sentence that the mark cuts in two is one again.
  const uint32_t joint = first.body_end - (BreaksOff(first) ? 1 : 0);

  // `source` counts without what stands before.
  const uint32_t own_joint = joint - first.before;
  const uint32_t own_rest = first.body_end - first.before;
  std::vector<SourceRun> source = Slice(first.source, 0, own_joint, 0);
  for (SourceRun run : Slice(second.source, 0, length, own_joint)) {
    if (run.document == DocumentId{}) run.document = jump.to->id;
    source.push_back(run);
  }
  for (const SourceRun& run : Slice(first.source, own_rest, kAll, own_joint + length)) {
    source.push_back(run);
  }

  second.text_written.insert(0, first.text_written, first.text_written.empty() ? 0 : first.before,
                             own_joint);
  second.text.insert(0, first.text, first.before, own_joint);
  second.before = own_joint;
  second.body_end += own_joint;
  if (second.behind_end > 0) {
    second.behind_begin += own_joint;
    second.behind_end += own_joint;
  }

  first.source = std::move(source);
  if (!first.text_written.empty()) {
    first.text_written.replace(joint, first.body_end - joint, behind_written);
  }
  first.text.replace(joint, first.body_end - joint, behind);
  first.behind_begin = joint;
  first.behind_end = joint + length;
  first.body_end = first.behind_end;

  jump.from->joined.push_back({jump.to->source, jump.to->sha256});
  jump.to->joined.push_back({jump.from->source, jump.from->sha256});
}

}  // namespace

bool IsOpen(const CutPage& page) {
  return std::any_of(page.stories.begin(), page.stories.end(),
                     [](const StoryText& story) { return GoesOn(story) || BeganElsewhere(story); });
}

void JoinJumps(const std::vector<CutPage*>& pages) {
  for (const Jump& jump : FindJumps(pages)) {
    const bool taken = jump.first->behind_end > 0 || jump.second->before > 0;
    if (!taken) Join(jump);
  }
}

}  // namespace newsgraph
