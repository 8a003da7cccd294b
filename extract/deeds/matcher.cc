#include "extract/deeds/matcher.h"

#include <algorithm>

namespace newsgraph {
namespace {

constexpr size_t kNoMatch = static_cast<size_t>(-1);

bool IsClauseSign(const Item& item) {
  static constexpr std::u32string_view kSigns = U"，；：。！？,;";
  return item.kind == Item::kSign && item.text.size() == 1 &&
         kSigns.find(item.text[0]) != std::u32string_view::npos;
}

// Matches one rule's pattern around one trigger.
class PatternMatcher {
 public:
  PatternMatcher(const StoryView& story, const Sentence& sentence, const Rule& rule)
      : story_(story), items_(sentence.items), rule_(rule) {
    match_.rule = &rule;
    match_.captures.resize(rule.captures.size());
  }

  // Whether the pattern matches with its trigger at the items [begin, end).
  bool MatchAt(size_t begin, size_t end) {
    match_.trigger = begin;
    return Forward(rule_.trigger + 1, end) && Backward(rule_.trigger, begin);
  }

  const RuleMatch& match() const { return match_; }

 private:
  // Elements from `element` on against the items from `at` on.
  // NOLINTNEXTLINE(misc-no-recursion): tries one way after another; as deep as the pattern is long
  bool Forward(size_t element, size_t at) {
    if (element == rule_.pattern.size()) {
      match_.last = at;
      return true;
    }
    const RuleElement& wanted = rule_.pattern[element];
    if (wanted.kind == RuleElement::kGap) {
      for (size_t next = at; next <= items_.size() && next - at <= static_cast<size_t>(wanted.most);
           ++next) {
        if (Forward(element + 1, next)) return true;
        if (next < items_.size() && IsClauseSign(items_[next]) && !wanted.wide) return false;
      }
      return false;
    }
    const size_t next = TakeForward(wanted, at);
    if (next != kNoMatch) {
      const RuleBinding kept = Bind(wanted, at, next);
      if (Forward(element + 1, next)) return true;
      Restore(wanted, kept);
    }
    return wanted.optional && Forward(element + 1, at);
  }

  // Elements before `element` against the items before `at`.
  // NOLINTNEXTLINE(misc-no-recursion): tries one way after another; as deep as the pattern is long
  bool Backward(size_t element, size_t at) {
    if (element == 0) {
      match_.first = at;
      return true;
    }
    const RuleElement& wanted = rule_.pattern[element - 1];
    if (wanted.kind == RuleElement::kGap) {
      for (size_t back = 0; back <= at && back <= static_cast<size_t>(wanted.most); ++back) {
        if (Backward(element - 1, at - back)) return true;
        if (back < at && IsClauseSign(items_[at - back - 1]) && !wanted.wide) return false;
      }
      return false;
    }
    constexpr size_t kLongest = 8;  // items that one element takes
    const bool of_no_width = wanted.kind == RuleElement::kStart || wanted.kind == RuleElement::kEnd;
    for (size_t back = of_no_width ? 0 : 1; back <= std::min(at, of_no_width ? 0 : kLongest);
         ++back) {
      const size_t begin = at - back;
      if (TakeForward(wanted, begin) != at) continue;
      const RuleBinding kept = Bind(wanted, begin, at);
      if (Backward(element - 1, begin)) return true;
      Restore(wanted, kept);
    }
    return wanted.optional && Backward(element - 1, at);
  }

  bool IsClauseStart(size_t at) const { return at == 0 || IsClauseSign(items_[at - 1]); }
  bool IsClauseEnd(size_t at) const { return at == items_.size() || IsClauseSign(items_[at]); }

  size_t TakeForward(const RuleElement& wanted, size_t at) const {
    switch (wanted.kind) {
      case RuleElement::kWords:
        for (const std::u32string& word : wanted.words) {
          const size_t end = WordEnd(word, at);
          if (end != kNoMatch) return end;
        }
        return kNoMatch;
      case RuleElement::kMention:
        return at < items_.size() && Fits(wanted, items_[at]) ? at + 1 : kNoMatch;
      case RuleElement::kQuantity:
        return QuantityEnd(at);
      case RuleElement::kStart:
        return IsClauseStart(at) ? at : kNoMatch;
      case RuleElement::kEnd:
        return IsClauseEnd(at) ? at : kNoMatch;
      case RuleElement::kComma:
        return at < items_.size() && IsClauseSign(items_[at]) ? at + 1 : kNoMatch;
      case RuleElement::kGap:
        break;
    }
    return kNoMatch;
  }

  // The index behind the items from `at` on that together are `word`.
  size_t WordEnd(std::u32string_view word, size_t at) const {
    while (at < items_.size() && !word.empty()) {
      const Item& item = items_[at];
      if (item.kind == Item::kMentions || item.kind == Item::kSpeech ||
          !word.starts_with(item.text))
        return kNoMatch;
      word.remove_prefix(item.text.size());
      ++at;
    }
    return word.empty() ? at : kNoMatch;
  }

  bool Fits(const RuleElement& wanted, const NameMention& mention) const {
    const NodeDraft& node = story_.NodeOf(mention);
    const bool nameless = node.subtype == "quoted" || node.subtype == "facility";
    return std::any_of(wanted.types.begin(), wanted.types.end(), [&](const MentionType& type) {
      const bool as_body = node.is_division && type.type == NodeType::kBody;
      if (type.type != node.type && !as_body) return false;
      return type.subtype.empty() ? !nameless
                                  : type.subtype == "any" || type.subtype == node.subtype;
    });
  }

  bool Fits(const RuleElement& wanted, const Item& item) const {
    return item.kind == Item::kMentions &&
           std::any_of(item.mentions.begin(), item.mentions.end(),
                       [&](const NameMention* mention) { return Fits(wanted, *mention); });
  }

  // 化肥3吨, 15亿元, 志愿者马甲2000件: up to three nouns, a number, its unit.
  size_t QuantityEnd(size_t at) const {
    size_t number = at;
    while (number < items_.size() && number < at + 3 && items_[number].kind == Item::kWord &&
           items_[number].pos != Pos::kNumeral && items_[number].pos != Pos::kVerb &&
           items_[number].pos != Pos::kParticle) {
      ++number;
    }
    if (number >= items_.size()) return kNoMatch;
    if (items_[number].kind != Item::kNumber && items_[number].pos != Pos::kNumeral)
      return kNoMatch;
    size_t end = number + 1;
    while (end < items_.size() && end < number + 4 && items_[end].kind == Item::kWord &&
           (items_[end].pos == Pos::kMeasure || items_[end].pos == Pos::kNumeral ||
            IsUnit(items_[end].text))) {
      ++end;
    }
    return end;
  }

  static bool IsUnit(std::u32string_view text) {
    static constexpr std::u32string_view kUnits =
        U"元吨件套台辆箱份册本部个块亩斤公斤万亿余多千克棵株双床";
    return text.size() <= 2 && std::all_of(text.begin(), text.end(), [](char32_t c) {
             return kUnits.find(c) != std::u32string_view::npos;
           });
  }

  // Binds what `wanted` took; returns what its capture held before.
  RuleBinding Bind(const RuleElement& wanted, size_t begin, size_t end) {
    if (wanted.capture < 0) return {};
    RuleBinding& binding = match_.captures[static_cast<size_t>(wanted.capture)];
    RuleBinding kept = binding;
    if (wanted.kind == RuleElement::kMention) {
      for (const NameMention* mention : items_[begin].mentions) {
        if (Fits(wanted, *mention)) binding.mentions.push_back(mention);
      }
    } else if (end > begin) {
      binding.text = story_.Slice(items_[begin].begin, items_[end - 1].end);
    }
    return kept;
  }

  void Restore(const RuleElement& wanted, const RuleBinding& kept) {
    if (wanted.capture >= 0) match_.captures[static_cast<size_t>(wanted.capture)] = kept;
  }

 public:
  // The index behind `word` at `at`, for the trigger.
  size_t TriggerEnd(std::u32string_view word, size_t at) const { return WordEnd(word, at); }
  static constexpr size_t kNone = kNoMatch;

 private:
  const StoryView& story_;
  const std::vector<Item>& items_;
  const Rule& rule_;
  RuleMatch match_;
};

bool IsForbidden(const StoryView& story, const Sentence& sentence, const RuleMatch& match) {
  if (match.rule->unless.empty()) return false;
  const Clause& clause = sentence.ClauseOf(match.trigger);
  const std::u32string_view text =
      story.Slice(sentence.items[clause.begin].begin, sentence.items[clause.end - 1].end);
  return std::any_of(
      match.rule->unless.begin(), match.rule->unless.end(),
      [&](const std::u32string& word) { return text.find(word) != std::u32string_view::npos; });
}

}  // namespace

RuleSet::RuleSet(std::vector<RuleFile> files) : files_(std::move(files)) {
  for (const RuleFile& file : files_) {
    for (const Rule& rule : file.rules) {
      for (const std::u32string& word : rule.pattern[rule.trigger].words)
        triggers_[word[0]].push_back({word, &rule});
    }
  }
}

void RuleSet::Match(const StoryView& story, const Sentence& sentence,
                    const std::function<void(const RuleMatch&)>& visit) const {
  for (size_t at = 0; at < sentence.items.size(); ++at) {
    const Item& item = sentence.items[at];
    if (item.kind == Item::kMentions || item.kind == Item::kSpeech || item.text.empty()) continue;
    const auto found = triggers_.find(item.text[0]);
    if (found == triggers_.end()) continue;
    for (const Trigger& trigger : found->second) {
      PatternMatcher matcher(story, sentence, *trigger.rule);
      const size_t end = matcher.TriggerEnd(trigger.word, at);
      if (end == PatternMatcher::kNone || !matcher.MatchAt(at, end)) continue;
      if (!IsForbidden(story, sentence, matcher.match())) visit(matcher.match());
    }
  }
}

}  // namespace newsgraph
