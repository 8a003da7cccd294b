#include "extract/deeds/speech.h"

#include <algorithm>
#include <optional>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr uint32_t kShortestSpeech = 6;  // code points of a quotation without a verb of speaking
constexpr uint8_t kSpeaks = 3;           // strength of a human verb that is one of speaking

class SpeechFinder {
 public:
  explicit SpeechFinder(const StoryView& story) : story_(story) {}

  std::vector<Utterance> Find() {
    interviewee_ = FindInterviewee();
    is_dialogue_ = IsDialogue();
    for (const Paragraph& paragraph : story_.names->paragraphs) {
      if (ReadTurn(paragraph)) continue;
      ReadQuotations(paragraph);
      ReadReported(paragraph);
    }
    std::sort(found_.begin(), found_.end(),
              [](const Utterance& a, const Utterance& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  bool IsPerson(const NameMention& mention) const {
    return story_.NodeOf(mention).type == NodeType::kPerson;
  }

  // The person whom an interview is with: 某某接受了记者专访, 访某某.
  NodeIndex FindInterviewee() const {
    NodeIndex latest = kNoNode;
    for (const NameMention& mention : story_.mentions) {
      if (!IsPerson(mention)) continue;
      const TextRange sentence = story_.SentenceAround(mention.begin);
      const std::u32string_view behind = story_.Slice(mention.end, sentence.end);
      if (behind.find(U"接受") != std::u32string_view::npos &&
          (behind.find(U"采访") != std::u32string_view::npos ||
           behind.find(U"专访") != std::u32string_view::npos)) {
        return mention.node;
      }
      const std::u32string& name = story_.NodeOf(mention).name;
      const size_t in_headline = story_.headline.find(name);
      if (latest == kNoNode && in_headline != std::u32string_view::npos &&
          story_.headline.substr(0, in_headline).find(U'访') != std::u32string_view::npos) {
        latest = mention.node;
      }
    }
    return latest;
  }

  // The person whose name and a colon begin the paragraph.
  const NameMention* TurnHolder(const Paragraph& paragraph) const {
    const NameMention* name = story_.MentionFrom(paragraph.begin());
    return name != nullptr && IsPerson(*name) && paragraph.At(name->end) == U'：' ? name : nullptr;
  }

  // Whether people speak in turns: two paragraphs or more begin so.
  bool IsDialogue() const {
    const auto& paragraphs = story_.names->paragraphs;
    return std::count_if(paragraphs.begin(), paragraphs.end(), [&](const Paragraph& paragraph) {
             return TurnHolder(paragraph) != nullptr;
           }) >= 2;
  }

  // 李某某：… 答：… at the start of a paragraph.
  bool ReadTurn(const Paragraph& paragraph) {
    const std::u32string_view text = paragraph.Slice(paragraph.begin(), paragraph.end());
    const size_t colon = text.substr(0, 8).find(U'：');
    if (colon == std::u32string_view::npos || colon == 0) return false;
    const std::u32string_view who = text.substr(0, colon);
    const uint32_t begin = paragraph.begin() + static_cast<uint32_t>(colon) + 1;
    Utterance turn;
    turn.begin = begin;
    turn.end = paragraph.end();
    turn.evidence_begin = paragraph.begin();
    turn.evidence_end = paragraph.end();
    turn.turn = true;
    turn.rule = "speech.turn";
    if (const NameMention* name = TurnHolder(paragraph)) {
      turn.speaker = name->node;
    } else if (who == U"答") {
      turn.speaker = interviewee_;
    } else if (who != U"记者" && who != U"问" && who != U"本报记者") {
      return false;
    }
    // A few words behind a name are a row of a list, and no answer.
    if (turn.end - turn.begin < kShortestSpeech) return false;
    if (interviewee_ == kNoNode && !is_dialogue_) return false;
    found_.push_back(turn);
    return true;
  }

  void ReadQuotations(const Paragraph& paragraph) {
    for (uint32_t at = paragraph.begin(); at < paragraph.end(); ++at) {
      if (!IsOuterOpeningQuote(paragraph.At(at))) continue;
      const uint32_t close = CloseOf(paragraph, at);
      ReadQuotation(paragraph, at, close);
      at = close;
    }
  }

  // The mark that closes the one at `open`; the end of the paragraph when none does.
  static uint32_t CloseOf(const Paragraph& paragraph, uint32_t open) {
    int depth = 0;
    for (uint32_t at = open; at < paragraph.end(); ++at) {
      depth += IsOuterOpeningQuote(paragraph.At(at))   ? 1
               : IsOuterClosingQuote(paragraph.At(at)) ? -1
                                                       : 0;
      if (depth == 0) return at;
    }
    return paragraph.end();
  }

  void ReadQuotation(const Paragraph& paragraph, uint32_t open, uint32_t close) {
    Utterance utterance;
    utterance.begin = open + 1;
    utterance.end = close;
    utterance.direct = true;
    if (utterance.end <= utterance.begin) return;
    const std::u32string_view words = story_.Slice(utterance.begin, utterance.end);
    const bool is_sentence = words.find_first_of(U"，。！？；…") != std::u32string_view::npos;
    const TextRange sentence = story_.SentenceAround(open);
    utterance.evidence_begin = std::max(sentence.begin, paragraph.begin());
    utterance.evidence_end = std::max(sentence.end, std::min(close + 1, paragraph.end()));
    const bool has_speaker =
        ((is_sentence || IsWhole(open, close)) && SpeakerBefore(open, sentence, &utterance)) ||
        (is_sentence && SpeakerBehind(close, sentence, &utterance)) ||
        (is_sentence && open == sentence.begin && SpeakerOfSentenceBefore(sentence, &utterance));
    // Else somebody's words, though it is not said whose.
    if (has_speaker || (is_sentence && words.size() >= kShortestSpeech))
      found_.push_back(utterance);
  }

  // Whether the quotation is all that is said: 说：“好。” but not 介绍，“…”平台覆盖全县.
  bool IsWhole(uint32_t open, uint32_t close) const {
    const std::u32string_view text = story_.text();
    if (open > 0 && text[open - 1] == U'：') return true;
    return close + 1 >= text.size() || !IsHan(text[close + 1]);
  }

  // 某某说：“…” 某某对干部说，“…”
  bool SpeakerBefore(uint32_t open, const TextRange& sentence, Utterance* utterance) const {
    uint32_t at = open;
    while (at > sentence.begin &&
           (IsSpace(story_.text()[at - 1]) || story_.text()[at - 1] == U'：' ||
            story_.text()[at - 1] == U'，'))
      --at;
    if (at == open) return false;
    const Paragraph& paragraph = story_.ParagraphAt(open);
    auto verb = VerbEndingAt(paragraph, at);
    // 某某拉着他的手：“…”: a colon is enough.
    if (!verb && story_.Slice(at, open).find(U'：') != std::u32string_view::npos) verb = at;
    if (!verb) return false;
    const NameMention* speaker =
        story_.LastBefore(sentence.begin, *verb, [&](const NameMention& m) { return IsPerson(m); });
    if (speaker == nullptr) return false;
    utterance->speaker = speaker->node;
    utterance->rule = "speech.before";
    return true;
  }

  // Where a verb of speaking that ends at `at` begins.
  std::optional<uint32_t> VerbEndingAt(const Paragraph& paragraph, uint32_t at) const {
    for (uint32_t begin = at - std::min<uint32_t>(6, at - paragraph.begin()); begin < at; ++begin) {
      for (const VocabularyMatch& match : paragraph.MatchesAt(begin)) {
        if (match.end == at && Speaks(*match.entry)) return begin;
      }
    }
    return std::nullopt;
  }

  bool Speaks(const Entry& entry) const {
    const Sense* verb = story_.lexicon->FindSense(entry, SenseKind::kHumanVerb);
    return verb != nullptr && verb->detail == kSpeaks;
  }

  // “…”某某说。 “…”家住某处的老人某某笑容满面。 The first person behind the quotation, before the
  // next one.
  bool SpeakerBehind(uint32_t close, const TextRange& sentence, Utterance* utterance) const {
    uint32_t end = std::min(sentence.end, static_cast<uint32_t>(story_.text().size()));
    for (uint32_t at = close + 1; at < end; ++at) {
      if (IsOuterOpeningQuote(story_.text()[at])) end = at;
    }
    const NameMention* first = nullptr;
    for (auto at = story_.FirstFrom(close + 1); at != story_.mentions.end() && at->begin < end;
         ++at) {
      if (!IsPerson(*at)) continue;
      if (first == nullptr) first = &*at;
      const auto next = std::find_if(at + 1, story_.mentions.end(),
                                     [&](const NameMention& m) { return IsPerson(m); });
      const uint32_t until = next == story_.mentions.end() ? end : std::min(end, next->begin);
      if (IsFollowedBySpeaking(at->end, until)) {
        utterance->speaker = at->node;
        utterance->rule = "speech.behind";
        return true;
      }
    }
    if (first == nullptr) return false;
    utterance->speaker = first->node;
    utterance->rule = "speech.scene";
    return true;
  }

  // 南某某挨家做工作。“谈到第九趟…” Whom the sentence before is about, if it is about one.
  bool SpeakerOfSentenceBefore(const TextRange& sentence, Utterance* utterance) const {
    const Paragraph& paragraph = story_.ParagraphAt(sentence.begin);
    if (sentence.begin <= paragraph.begin()) return false;
    const TextRange before = story_.SentenceAround(sentence.begin - 1);
    NodeIndex only = kNoNode;
    for (auto at = story_.FirstFrom(before.begin);
         at != story_.mentions.end() && at->begin < before.end; ++at) {
      if (!IsPerson(*at)) continue;
      if (only != kNoNode && only != at->node) return false;
      only = at->node;
    }
    if (only == kNoNode) return false;
    utterance->speaker = only;
    utterance->evidence_begin = before.begin;
    utterance->rule = "speech.beside";
    return true;
  }

  // A verb of speaking in the clause that goes on at `from`.
  bool IsFollowedBySpeaking(uint32_t from, uint32_t end) const {
    const Paragraph& paragraph = story_.ParagraphAt(from == 0 ? 0 : from - 1);
    for (uint32_t at = from; at < end && at < paragraph.end(); ++at) {
      const char32_t c = story_.text()[at];
      if (IsSentenceEnd(c) || c == U'；') return false;
      for (const VocabularyMatch& match : paragraph.MatchesAt(at)) {
        if (Speaks(*match.entry) && paragraph.IsBoundary(match.end)) return true;
      }
    }
    return false;
  }

  // 某某强调，要… 某某介绍，… : from the verb's comma to the end of the sentence.
  void ReadReported(const Paragraph& paragraph) {
    for (const Token& token : paragraph.tokens()) {
      if (token.entry == nullptr || !Speaks(*token.entry) || InSpeech(token.begin)) continue;
      uint32_t begin = token.end;
      for (std::u32string_view hearer : {U"记者", U"笔者", U"大家"}) {
        if (story_.text().substr(begin).starts_with(hearer))
          begin += static_cast<uint32_t>(hearer.size());
      }
      if (begin == token.end) begin = SkipHearer(token, paragraph);
      const char32_t c = begin < paragraph.end() ? paragraph.At(begin) : U'\n';
      const bool demands = c == U'要' || story_.text().substr(begin).starts_with(U"，要");
      if (c == U'，' || c == U'：' || c == U',') {
        ++begin;
      } else if (!demands) {
        continue;
      }
      const TextRange sentence = story_.SentenceAround(token.begin);
      const NodeIndex speaker = SpeakerOf(token, sentence);
      if (speaker == kNoNode) continue;
      Utterance utterance;
      utterance.speaker = speaker;
      utterance.begin = begin;
      utterance.end = WordsEnd(begin, std::min(sentence.end, paragraph.end()));
      if (utterance.end <= begin || InSpeech(begin + 1)) continue;
      utterance.evidence_begin = std::max(sentence.begin, paragraph.begin());
      utterance.evidence_end = std::min(sentence.end, paragraph.end());
      utterance.rule = "speech.reported";
      found_.push_back(utterance);
    }
  }

  // 提醒乡亲们，…: where the words to somebody begin behind those who hear them.
  static uint32_t SkipHearer(const Token& verb, const Paragraph& paragraph) {
    constexpr uint32_t kLongest = 7;
    const std::u32string_view word = paragraph.Slice(verb.begin, verb.end);
    static constexpr std::u32string_view kVerbs[] = {U"提醒", U"告诉", U"叮嘱", U"嘱咐", U"告诫",
                                                     U"勉励", U"鼓励", U"答复", U"回应"};
    if (std::find(std::begin(kVerbs), std::end(kVerbs), word) == std::end(kVerbs)) return verb.end;
    for (uint32_t at = verb.end; at < paragraph.end() && at - verb.end <= kLongest; ++at) {
      const char32_t c = paragraph.At(at);
      if (c == U'，' || c == U'：') return at;
      if (!IsHan(c)) break;
    }
    return verb.end;
  }

  bool InSpeech(uint32_t at) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Utterance& u) { return u.begin <= at && at < u.end; });
  }

  // The words reported end before the full stop.
  uint32_t WordsEnd(uint32_t begin, uint32_t end) const {
    while (end > begin && (IsSpace(story_.text()[end - 1]) || story_.text()[end - 1] == U'。'))
      --end;
    return end;
  }

  // Who speaks: the person right before the verb; the one that the clause begins with
  // (某某在座谈会上 指出); whom 他 or 她 stands for; or, where the clause has no subject of its
  // own, the first of the sentence. kNoNode when it is something else, or nobody.
  NodeIndex SpeakerOf(const Token& verb, const TextRange& sentence) const {
    const Paragraph& paragraph = story_.ParagraphAt(verb.begin);
    uint32_t at = verb.begin;
    while (at > sentence.begin) {
      if (const NameMention* mention = story_.MentionUntil(at)) {
        return IsPerson(*mention) ? mention->node : SubjectOfClause(ClauseBegin(at, sentence), at);
      }
      const Token& before = paragraph.tokens()[paragraph.TokenAt(at - 1)];
      if (before.kind == TokenKind::kSign) {
        const char32_t c = story_.text()[at - 1];
        if (c == U'）') return PersonInBracketBefore(at);
        return c == U'，' ? FirstPerson(sentence.begin, at) : kNoNode;
      }
      const bool passes = before.pos == Pos::kAdverb || before.pos == Pos::kTime ||
                          before.kind == TokenKind::kSpace || before.pos == Pos::kPreposition ||
                          before.pos == Pos::kVerb || before.pos == Pos::kAdjective ||
                          before.pos == Pos::kUnknown;
      if (!passes) return SubjectOfClause(ClauseBegin(at, sentence), at);
      at = before.begin;
    }
    return kNoNode;
  }

  uint32_t ClauseBegin(uint32_t at, const TextRange& sentence) const {
    while (at > sentence.begin) {
      const char32_t c = story_.text()[at - 1];
      if (c == U'，' || c == U'；' || c == U'：') break;
      --at;
    }
    return at;
  }

  // The person that [begin, end) begins with and that something like 在调研中 follows.
  NodeIndex SubjectOfClause(uint32_t begin, uint32_t end) const {
    for (auto at = story_.FirstFrom(begin); at != story_.mentions.end() && at->begin < end; ++at) {
      if (!IsPerson(*at)) continue;
      const Paragraph& paragraph = story_.ParagraphAt(at->begin);
      if (at->end >= end) return kNoNode;
      const Token& next = paragraph.tokens()[paragraph.TokenAt(at->end)];
      const std::u32string_view behind = story_.Slice(at->end, end);
      const bool adverbial = next.pos == Pos::kPreposition || next.pos == Pos::kVerb ||
                             next.pos == Pos::kTime || next.pos == Pos::kAdverb ||
                             behind.starts_with(U"一行");
      return adverbial ? at->node : kNoNode;
    }
    return kNoNode;
  }

  NodeIndex FirstPerson(uint32_t begin, uint32_t end) const {
    for (auto at = story_.FirstFrom(begin); at != story_.mentions.end() && at->begin < end; ++at) {
      if (IsPerson(*at)) return at->node;
    }
    return kNoNode;
  }

  NodeIndex PersonInBracketBefore(uint32_t close) const {
    const NameMention* person =
        story_.LastBefore(close - std::min<uint32_t>(close, 40), close,
                          [&](const NameMention& m) { return IsPerson(m); });
    return person == nullptr ? kNoNode : person->node;
  }

  const StoryView& story_;
  std::vector<Utterance> found_;
  NodeIndex interviewee_ = kNoNode;
  bool is_dialogue_ = false;
};

}  // namespace

std::vector<Utterance> FindSpeech(const StoryView& story) { return SpeechFinder(story).Find(); }

}  // namespace newsgraph
