#include "extract/deeds/qualifiers.h"

#include <algorithm>

#include "graph/edtf.h"

namespace newsgraph {
namespace {

constexpr std::u32string_view kDenials[] = {U"未",   U"没有", U"没",   U"并非", U"并未", U"不是",
                                            U"尚未", U"从未", U"未能", U"取消", U"拒绝", U"未曾"};

}  // namespace

std::string Qualifiers::DateOf(const Sentence& sentence, const RuleMatch& match, NodeIndex subject,
                               NodeIndex object) {
  const Clause& clause = sentence.ClauseOf(match.trigger);
  const uint32_t clause_begin = sentence.items[clause.begin].begin;
  const uint32_t clause_end = sentence.items[clause.end - 1].end;
  const uint32_t trigger = sentence.items[match.trigger].begin;
  const DateMention* in_clause = nullptr;
  const DateMention* before = nullptr;
  for (const DateMention& date : story_.dates) {
    if (date.begin < sentence.begin || date.end > sentence.end) continue;
    if (date.begin >= clause_begin && date.end <= clause_end) {
      if (in_clause == nullptr || date.begin < trigger) in_clause = &date;
    } else if (date.begin < trigger) {
      before = &date;
    }
  }
  const DateMention* date = in_clause != nullptr ? in_clause : before;
  std::string edtf = date != nullptr ? date->edtf : std::string();
  for (NodeIndex node : {object, subject}) {
    const NodeDraft& draft = story_.nodes->at(node);
    if (draft.type != NodeType::kProject || draft.subtype != "event") continue;
    std::string& known = event_dates_[node];
    if (known.empty()) known = edtf;
    if (edtf.empty()) edtf = known;
  }
  if (edtf.empty() && match.rule->story_date) edtf = reading_.day;
  return edtf;
}

Realis Qualifiers::StatusOf(const Sentence& sentence, const RuleMatch& match,
                            const std::string& date, bool planned) const {
  if (match.rule->status) return *match.rule->status;
  const Clause& clause = sentence.ClauseOf(match.trigger);
  const uint32_t trigger = sentence.items[match.trigger].begin;
  const std::u32string_view in_clause = story_.Slice(sentence.items[clause.begin].begin, trigger);
  const std::u32string_view before = story_.Slice(sentence.begin, trigger);
  if (HoldsAny(in_clause, {U"已经", U"已", U"曾"})) return Realis::kDone;
  if (HoldsAny(in_clause, {U"正在", U"目前正", U"持续"})) return Realis::kOngoing;
  if (HoldsAny(before, {U"将", U"拟", U"计划", U"力争", U"预计", U"打算", U"即将", U"有望", U"争取",
                        U"下一步", U"接下来", U"明年", U"今后", U"未来", U"准备"})) {
    return Realis::kPlanned;
  }
  return planned || IsLaterThanIssue(date) ? Realis::kPlanned : Realis::kDone;
}

bool Qualifiers::IsDenied(const Sentence& sentence, const RuleMatch& match) const {
  const Clause& clause = sentence.ClauseOf(match.trigger);
  const auto first = sentence.items.begin();
  return std::any_of(first + static_cast<ptrdiff_t>(clause.begin),
                     first + static_cast<ptrdiff_t>(match.trigger), [](const Item& item) {
                       return std::any_of(std::begin(kDenials), std::end(kDenials),
                                          [&](std::u32string_view word) { return item.Is(word); });
                     });
}

bool Qualifiers::IsLaterThanIssue(const std::string& date) const {
  const auto range = ParseEdtf(date);
  const auto& day = reading_.issue->day;
  return range && day && range->first > day->year * 10000 + day->month * 100 + day->day;
}

}  // namespace newsgraph
