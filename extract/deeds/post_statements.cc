#include "extract/deeds/post_statements.h"

#include <algorithm>

#include "extract/deeds/authorities.h"

namespace newsgraph {
namespace {

constexpr double kPostConfidence = 0.95;
constexpr double kAppointmentConfidence = 0.9;

const char* PredicateOf(PostKind kind) {
  switch (kind) {
    case PostKind::kMember:
      return "memberOf";
    case PostKind::kResident:
      return "residentOf";
    default:
      return "holdsPost";
  }
}

// 任命王某为…: who appoints is the organ that decides. Under a heading 任命： every row of the list
// is one.
void StateAppointment(const PostHolding& holding, StatementDraft statement, Reading* reading) {
  if (holding.rule != "posts.verb") return;
  constexpr uint32_t kFarthestHeading = 300;  // code points
  const StoryView& story = *reading->story;
  const uint32_t from = holding.begin - std::min(holding.begin, kFarthestHeading);
  const std::u32string_view before = story.Slice(from, holding.begin);
  size_t latest = std::u32string_view::npos;
  bool removal = false;
  for (std::u32string_view verb : {U"任命", U"聘任", U"免去", U"免除"}) {
    const size_t found = before.rfind(verb);
    if (found == std::u32string_view::npos) continue;
    if (latest != std::u32string_view::npos && found <= latest) continue;
    latest = found;
    removal = verb.front() == U'免';
  }
  if (latest == std::u32string_view::npos || removal != holding.removed) return;
  const NodeIndex authority = AuthorityBefore(story, from + static_cast<uint32_t>(latest));
  if (authority == kNoNode) return;
  statement.subject = authority;
  statement.predicate = "appoints";
  statement.object = holding.person;
  statement.date = reading->day;
  statement.status = Realis::kDone;
  statement.confidence = kAppointmentConfidence;
  reading->found.push_back(std::move(statement));
}

}  // namespace

void StatePosts(Reading* reading) {
  for (const PostHolding& holding : reading->posts.holdings) {
    StatementDraft statement;
    statement.subject = holding.person;
    statement.predicate = PredicateOf(holding.kind);
    statement.object = holding.body;
    if (statement.predicate == "holdsPost") statement.role = holding.role;
    statement.status = holding.former ? Realis::kDone : Realis::kOngoing;
    statement.negated = holding.removed;
    statement.confidence = kPostConfidence;
    statement.rule = holding.rule;
    SetEvidence(*reading->story, holding.begin, holding.end, &statement);
    StateAppointment(holding, statement, reading);
    reading->found.push_back(std::move(statement));
  }
}

}  // namespace newsgraph
