#include "extract/deeds/qualifiers.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "graph/edtf.h"

namespace newsgraph {
namespace {

constexpr std::u32string_view kDenials[] = {U"未",   U"没有", U"没",   U"并非", U"并未", U"不是",
                                            U"尚未", U"从未", U"未能", U"取消", U"拒绝", U"未曾"};
// Of a clause: it is done, it is being done, it is asked for.
constexpr std::u32string_view kDone[] = {U"已经", U"已", U"曾", U"曾经", U"业已"};
constexpr std::u32string_view kOngoing[] = {U"正在", U"正", U"目前正", U"持续"};
constexpr std::u32string_view kDemands[] = {U"要",   U"须",   U"必须", U"应",
                                            U"应当", U"应该", U"需",   U"需要"};
// Of all that stands before the verb: it is still to come.
constexpr std::u32string_view kPlans[] = {
    U"将",   U"将要", U"将会", U"即将", U"拟",   U"拟于",   U"计划",   U"规划", U"力争", U"预计",
    U"打算", U"有望", U"争取", U"准备", U"明年", U"下一步", U"接下来", U"今后", U"未来", U"后续"};

// Of all that stands before the verb: it is no fact.
constexpr std::u32string_view kSuppositions[] = {
    U"如果", U"假如", U"假使", U"倘若", U"若是", U"要是", U"一旦", U"万一",
    U"是否", U"能否", U"传言", U"谣传", U"网传", U"据传", U"误传", U"谎称"};

// Whether one of `words` stands in items[begin, end).
bool HoldsWord(const Sentence& sentence, size_t begin, size_t end,
               std::span<const std::u32string_view> words) {
  for (size_t i = begin; i < end; ++i) {
    const Item& item = sentence.items[i];
    // 将废品改成玩具: here 将 says what is changed.
    const bool object = item.Is(U"将") && i + 1 < end && sentence.items[i + 1].pos == Pos::kNoun;
    if (item.kind == Item::kWord && !object &&
        std::find(words.begin(), words.end(), item.text) != words.end()) {
      return true;
    }
  }
  return false;
}

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
  if (HoldsWord(sentence, clause.begin, match.trigger, kDone)) return Realis::kDone;
  if (HoldsWord(sentence, clause.begin, match.trigger, kOngoing)) return Realis::kOngoing;
  if (HoldsWord(sentence, clause.begin, match.trigger, kDemands)) return Realis::kPlanned;
  if (HoldsWord(sentence, 0, match.trigger, kPlans)) return Realis::kPlanned;
  return planned || IsLaterThanIssue(date) ? Realis::kPlanned : Realis::kDone;
}

bool Qualifiers::IsDenied(const Sentence& sentence, const RuleMatch& match) {
  const Clause& clause = sentence.ClauseOf(match.trigger);
  return HoldsWord(sentence, clause.begin, match.trigger, kDenials);
}

bool Qualifiers::IsSupposed(const Sentence& sentence, const RuleMatch& match) {
  return HoldsWord(sentence, 0, match.trigger, kSuppositions);
}

bool Qualifiers::IsLaterThanIssue(const std::string& date) const {
  const auto range = ParseEdtf(date);
  const auto& day = reading_.issue->day;
  return range && day && range->first > day->year * 10000 + day->month * 100 + day->day;
}

}  // namespace newsgraph
