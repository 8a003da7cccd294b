#include "extract/deeds/items.h"

#include <algorithm>
#include <array>

#include "extract/chars.h"

namespace newsgraph {
namespace {

// Words behind a person or a list that belong to it: 一行, 同志, 等, 等单位, 主要负责人.
constexpr std::array<std::u32string_view, 14> kTrailers = {
    U"一行",         U"同志",     U"先生",       U"女士",      U"老师",
    U"等人",         U"等地",     U"主要负责人", U"负责人",    U"相关负责人",
    U"主要负责同志", U"负责同志", U"有关负责人", U"分管负责人"};
constexpr std::array<std::u32string_view, 5> kJoiners = {U"、", U"和", U"及", U"以及", U"与"};
constexpr std::array<std::u32string_view, 30> kPrepositions = {
    U"在", U"于", U"从",   U"向",   U"对",   U"为",   U"给",   U"由",   U"被",   U"把",
    U"将", U"与", U"同",   U"和",   U"跟",   U"以",   U"按",   U"据",   U"经",   U"到",
    U"往", U"至", U"围绕", U"按照", U"根据", U"通过", U"随着", U"针对", U"面对", U"为了"};

template <size_t kSize>
bool IsOneOf(const Item& item, const std::array<std::u32string_view, kSize>& words) {
  return item.kind != Item::kMentions &&
         std::find(words.begin(), words.end(), item.text) != words.end();
}

bool IsClauseSign(const Item& item) {
  return item.kind == Item::kSign &&
         (item.text == U"，" || item.text == U"；" || item.text == U"：" || item.text == U"," ||
          item.text == U"。" || item.text == U"！" || item.text == U"？" || item.text == U";");
}

class SentenceReader {
 public:
  SentenceReader(const StoryView& story, const Paragraph& paragraph, const Posts& posts,
                 const std::vector<Utterance>& speech, const std::vector<NodeIndex>& topic)
      : story_(story), paragraph_(paragraph), posts_(posts), speech_(speech), topic_(topic) {}

  std::vector<Sentence> Read() {
    std::vector<Sentence> sentences;
    std::vector<NodeIndex> carried = topic_;
    for (uint32_t at = paragraph_.begin(); at < paragraph_.end();) {
      const TextRange range = story_.SentenceAround(at);
      Sentence sentence;
      sentence.begin = at;
      sentence.end = std::min(range.end, paragraph_.end());
      ReadItems(&sentence);
      JoinLists(&sentence.items);
      SplitClauses(&sentence);
      FindSubjects(&sentence, &carried);
      at = std::max(sentence.end, at + 1);
      sentences.push_back(std::move(sentence));
    }
    return sentences;
  }

 private:
  void ReadItems(Sentence* sentence) const {
    for (uint32_t at = sentence->begin; at < sentence->end;) {
      Item item;
      item.begin = at;
      const uint32_t speech_end = SpeechEnd(at);
      const NameMention* quoted = QuotedFrom(at);
      uint32_t name_at = at;
      if (const TitleSpan* title = TitleFrom(at)) name_at = title->end;
      const NameMention* mention = story_.MentionFrom(name_at);
      if (speech_end > at) {
        item.kind = Item::kSpeech;
        item.end = std::min(speech_end, sentence->end);
      } else if (quoted != nullptr) {
        item.kind = Item::kMentions;
        item.end = quoted->end + 1;
        item.mentions = {quoted};
      } else if (mention != nullptr) {
        item.kind = Item::kMentions;
        item.end = mention->end;
        item.mentions = {mention};
      } else {
        ReadWord(at, &item);
      }
      item.text = story_.Slice(item.begin, item.end);
      at = std::max(item.end, at + 1);
      if (!TrimSpaces(item.text).empty()) sentence->items.push_back(std::move(item));
    }
  }

  // The mention that fills the quotation marks that open at `at`; nullptr for none.
  const NameMention* QuotedFrom(uint32_t at) const {
    if (!IsOpeningQuote(story_.text()[at])) return nullptr;
    const NameMention* mention = story_.MentionFrom(at + 1);
    const bool fills = mention != nullptr && mention->end < story_.text().size() &&
                       IsClosingQuote(story_.text()[mention->end]);
    return fills ? mention : nullptr;
  }

  const TitleSpan* TitleFrom(uint32_t at) const {
    const auto title = FirstTitleFrom(at);
    return title != posts_.titles.end() && title->begin == at ? &*title : nullptr;
  }

  std::vector<TitleSpan>::const_iterator FirstTitleFrom(uint32_t at) const {
    return std::lower_bound(
        posts_.titles.begin(), posts_.titles.end(), at,
        [](const TitleSpan& title, uint32_t offset) { return title.begin < offset; });
  }

  // Where the quotation that opens at `at` ends, if it is somebody's words; `at` for anything else.
  uint32_t SpeechEnd(uint32_t at) const {
    auto utterance = std::lower_bound(
        speech_.begin(), speech_.end(), at + 1,
        [](const Utterance& each, uint32_t offset) { return each.begin < offset; });
    for (; utterance != speech_.end() && utterance->begin == at + 1; ++utterance) {
      if (utterance->direct) return utterance->end + 1;
    }
    return at;
  }

  // A token, or what of it lies before the next name.
  void ReadWord(uint32_t at, Item* item) const {
    const Token& token = paragraph_.tokens()[paragraph_.TokenAt(at)];
    uint32_t end = token.end;
    const auto next = story_.FirstFrom(at + 1);
    if (next != story_.mentions.end()) end = std::min(end, next->begin);
    const auto title = FirstTitleFrom(at + 1);
    if (title != posts_.titles.end()) end = std::min(end, title->begin);
    item->end = std::max(end, at + 1);
    const bool whole = at == token.begin && item->end == token.end;
    item->entry = whole ? token.entry : story_.lexicon->Find(story_.Slice(at, item->end));
    item->pos = item->entry != nullptr ? item->entry->pos : token.pos;
    item->kind = token.kind == TokenKind::kSign || token.kind == TokenKind::kSpace ? Item::kSign
                 : token.kind == TokenKind::kNumber                                ? Item::kNumber
                                                                                   : Item::kWord;
  }

  NodeType TypeOf(const Item& item) const { return story_.NodeOf(*item.mentions.front()).type; }

  bool MayJoin(const Item& left, const Item& joiner, const Item& right) const {
    if (left.kind != Item::kMentions || right.kind != Item::kMentions) return false;
    const bool persons = TypeOf(left) == NodeType::kPerson && TypeOf(right) == NodeType::kPerson;
    // 区委常委、组织部部长某某，副区长某某: a comma between persons with titles goes on with the
    // list.
    if (joiner.Is(U"，")) return persons && right.begin < right.mentions.front()->begin;
    if (joiner.Is(U"与") || joiner.Is(U"和"))
      return TypeOf(left) == TypeOf(right) && joiner.Is(U"和");
    return IsOneOf(joiner, kJoiners) &&
           (TypeOf(left) == NodeType::kPerson) == (TypeOf(right) == NodeType::kPerson);
  }

  // 县义工协会 + “…”服务队, 石桥镇 + 花园村: of two names side by side the second is meant, and the
  // first says whose it is.
  bool IsHeadOf(const Item& left, const Item& right) const {
    if (left.kind != Item::kMentions || right.kind != Item::kMentions || left.end != right.begin)
      return false;
    if (right.begin != right.mentions.front()->begin) return false;
    const NodeDraft& owner = story_.NodeOf(*left.mentions.back());
    const NodeDraft& head = story_.NodeOf(*right.mentions.front());
    return (owner.type == NodeType::kBody && head.type == NodeType::kBody) || owner.is_division;
  }

  // 亚溪河畔 + 的 + 古驿广场: the second is meant.
  bool IsPlaceWithin(const Item& outer, const Item& joiner, const Item& inner) const {
    return outer.kind == Item::kMentions && inner.kind == Item::kMentions && joiner.Is(U"的") &&
           outer.mentions.size() == 1 && TypeOf(outer) == NodeType::kPlace &&
           TypeOf(inner) == NodeType::kPlace;
  }

  static bool AreQuotedNeighbours(const Item& left, const Item& right) {
    return left.kind == Item::kMentions && right.kind == Item::kMentions &&
           left.end == right.begin && IsClosingQuote(left.text.back()) &&
           IsOpeningQuote(right.text.front());
  }

  void Append(Item* list, const Item& item) const {
    list->mentions.insert(list->mentions.end(), item.mentions.begin(), item.mentions.end());
    list->end = item.end;
    list->text = story_.Slice(list->begin, list->end);
  }

  void JoinLists(std::vector<Item>* items) const {
    std::vector<Item> joined;
    for (size_t i = 0; i < items->size(); ++i) {
      Item& item = (*items)[i];
      if (!joined.empty() && AreQuotedNeighbours(joined.back(), item)) {
        Append(&joined.back(), item);
        continue;
      }
      if (!joined.empty() && IsHeadOf(joined.back(), item)) {
        joined.back().mentions.pop_back();
        Append(&joined.back(), item);
        continue;
      }
      if (joined.size() >= 2 && IsPlaceWithin(joined[joined.size() - 2], joined.back(), item)) {
        joined.pop_back();
        joined.back().mentions.clear();
        Append(&joined.back(), item);
        continue;
      }
      const bool in_list = joined.size() >= 2 && item.kind == Item::kMentions &&
                           MayJoin(joined[joined.size() - 2], joined.back(), item);
      if (in_list) {
        joined.pop_back();
        Append(&joined.back(), item);
        continue;
      }
      if (joined.size() >= 2 && joined.back().Is(U"、")) {
        const size_t next = SkipUnknownItem(*items, i, joined[joined.size() - 2]);
        if (next != i) {
          joined.pop_back();
          Append(&joined.back(), (*items)[next]);
          i = next;
          continue;
        }
      }
      const bool behind_list = !joined.empty() && joined.back().kind == Item::kMentions;
      const size_t next = behind_list ? SkipTrailers(*items, i) : i;
      if (next == i) {
        joined.push_back(std::move(item));
        continue;
      }
      joined.back().end = (*items)[next - 1].end;
      joined.back().text = story_.Slice(joined.back().begin, joined.back().end);
      i = next - 1;
    }
    *items = std::move(joined);
  }

  // 大剧院、展场、文博城西广场: an item that is no name does not end a list that goes on behind it.
  // Returns the index of the next name; `i` when the list ends here.
  size_t SkipUnknownItem(const std::vector<Item>& items, size_t i, const Item& list) const {
    if (list.kind != Item::kMentions) return i;
    constexpr size_t kLongest = 5;  // words
    for (size_t next = i; next + 1 < items.size() && next < i + kLongest; ++next) {
      if (items[next].kind != Item::kWord || IsVerb(items[next])) return i;
      if (!items[next + 1].Is(U"、")) continue;
      const bool goes_on =
          next + 2 < items.size() && MayJoin(list, items[next + 1], items[next + 2]);
      return goes_on ? next + 2 : i;
    }
    return i;
  }

  // Behind a list: 等, 等单位, 等32家茶企, 一行. Returns the index behind what belongs to the list;
  // `i` for nothing.
  size_t SkipTrailers(const std::vector<Item>& items, size_t i) const {
    if (IsOneOf(items[i], kTrailers)) return i + 1;
    if (!items[i].Is(U"等")) return i;
    constexpr size_t kMost = 10;
    for (size_t next = i + 1; next < items.size() && next <= i + kMost; ++next) {
      const Item& item = items[next];
      if (item.kind == Item::kMentions && next > i + 1) break;
      if (IsClauseSign(item) || item.kind == Item::kSpeech) break;
      if (item.entry != nullptr && item.entry->Has(SenseKind::kBoundary)) break;
      const bool goes_on = next + 1 < items.size() && IsListHead(items[next + 1]);
      if (IsListHead(item) && !goes_on) return next + 1;
    }
    return i + 1;
  }

  // 商家, 特色小吃: a noun that says what the items of a list are, alone or at the end of a word.
  bool IsListHead(const Item& item) const {
    if (item.kind != Item::kWord) return false;
    for (size_t length = 2; length <= item.text.size(); ++length) {
      const Entry* entry = story_.lexicon->Find(item.text.substr(item.text.size() - length));
      if (entry != nullptr && entry->Has(SenseKind::kListHead)) return true;
    }
    return false;
  }

  static void SplitClauses(Sentence* sentence) {
    Clause clause;
    for (size_t i = 0; i < sentence->items.size(); ++i) {
      if (!IsClauseSign(sentence->items[i])) continue;
      clause.end = i;
      if (clause.end > clause.begin) sentence->clauses.push_back(clause);
      clause.begin = i + 1;
    }
    clause.end = sentence->items.size();
    if (clause.end > clause.begin) sentence->clauses.push_back(clause);
  }

  // How a clause names whom it is about.
  enum class SubjectKind { kNone, kNamed, kOther };

  void FindSubjects(Sentence* sentence, std::vector<NodeIndex>* carried) const {
    for (Clause& clause : sentence->clauses) {
      const SubjectKind kind = FindSubject(sentence->items, &clause);
      if (kind == SubjectKind::kNamed) {
        *carried = clause.subject;
      } else {
        // Somebody else, unnamed: what follows is not about the subject before, unless the
        // paragraph has a topic.
        if (kind == SubjectKind::kOther) *carried = topic_;
        clause.subject = *carried;
        clause.carried = true;
      }
      if (EndsInSpeaking(sentence->items, clause)) *carried = OfficeOf(clause.subject);
    }
  }

  // 局长某某介绍，… : what follows is told of the speaker's body when it does not say of whom.
  bool EndsInSpeaking(const std::vector<Item>& items, const Clause& clause) const {
    constexpr uint8_t kSpeaks = 3;
    const Item& last = items[clause.end - 1];
    const Sense* verb = last.entry == nullptr
                            ? nullptr
                            : story_.lexicon->FindSense(*last.entry, SenseKind::kHumanVerb);
    return verb != nullptr && verb->detail == kSpeaks;
  }

  std::vector<NodeIndex> OfficeOf(const std::vector<NodeIndex>& speakers) const {
    for (NodeIndex speaker : speakers) {
      for (const PostHolding& holding : posts_.holdings) {
        if (holding.person == speaker && holding.kind == PostKind::kOffice && !holding.former)
          return {holding.body};
      }
    }
    return speakers;
  }

  SubjectKind FindSubject(const std::vector<Item>& items, Clause* clause) const {
    bool governed = false;   // by a preposition
    bool in_phrase = false;  // right behind a governed name: 在桃源水库|工地
    for (size_t i = clause->begin; i < clause->end; ++i) {
      const Item& item = items[i];
      const bool phrase = in_phrase;
      in_phrase = false;
      if (item.kind == Item::kMentions) {
        if (!governed && !Modifies(items, *clause, i)) {
          AddSubject(item, clause);
          AddPartner(items, i, clause);
          return SubjectKind::kNamed;
        }
        in_phrase = governed;
        governed = false;
        continue;
      }
      if (item.kind == Item::kSpeech) return SubjectKind::kNone;
      if (item.kind != Item::kWord) continue;
      if (IsOneOf(item, kPrepositions)) {
        governed = true;
      } else if (IsVerb(item)) {
        return SubjectKind::kNone;
      } else if (IsTopicNoun(item) && phrase) {
        in_phrase = true;
      } else if (IsTopicNoun(item) && !governed && !IsApposed(items, i)) {
        return SubjectKind::kOther;
      }
    }
    return SubjectKind::kNone;
  }

  // 某某的…, 弥渡籍画家某某, 县第一中学80名师生: the name says of whom or what the subject is.
  bool Modifies(const std::vector<Item>& items, const Clause& clause, size_t i) const {
    if (i + 1 >= clause.end) return false;
    const Item& next = items[i + 1];
    if (next.Is(U"的")) return true;
    if (TypeOf(items[i]) == NodeType::kPerson) return false;
    if (next.kind == Item::kNumber && i + 2 < clause.end && items[i + 2].pos == Pos::kMeasure)
      return true;
    size_t at = i + 1;
    while (at < clause.end && items[at].kind == Item::kWord &&
           items[at].begin == items[at - 1].end && !IsVerb(items[at]) &&
           !IsOneOf(items[at], kPrepositions)) {
      ++at;
    }
    return at > i + 1 && at < clause.end && items[at].kind == Item::kMentions &&
           items[at].begin == items[at - 1].end && TypeOf(items[at]) == NodeType::kPerson;
  }

  // 甲与乙签约: both act.
  static void AddPartner(const std::vector<Item>& items, size_t i, Clause* clause) {
    static constexpr std::array<std::u32string_view, 6> kWith = {U"与",   U"和",   U"同",
                                                                 U"联合", U"携手", U"会同"};
    if (i + 2 < clause->end && IsOneOf(items[i + 1], kWith) &&
        items[i + 2].kind == Item::kMentions) {
      AddSubject(items[i + 2], clause);
    }
  }

  static void AddSubject(const Item& item, Clause* clause) {
    for (const NameMention* mention : item.mentions) clause->subject.push_back(mention->node);
  }

  static bool IsVerb(const Item& item) {
    return item.pos == Pos::kVerb ||
           (item.entry != nullptr && item.entry->Has(SenseKind::kBoundary) &&
            item.pos != Pos::kAdverb && item.pos != Pos::kTime && item.pos != Pos::kPronoun &&
            item.pos != Pos::kConjunction);
  }

  // 收藏家 + 某某: a noun right before a person says who it is.
  bool IsApposed(const std::vector<Item>& items, size_t i) const {
    return i + 1 < items.size() && items[i + 1].kind == Item::kMentions &&
           items[i].end == items[i + 1].begin && TypeOf(items[i + 1]) == NodeType::kPerson;
  }

  static bool IsTopicNoun(const Item& item) {
    return item.text.size() >= 2 && (item.pos == Pos::kNoun || item.pos == Pos::kPersonName) &&
           (item.entry == nullptr || !item.entry->Has(SenseKind::kGoverning));
  }

  const StoryView& story_;
  const Paragraph& paragraph_;
  const Posts& posts_;
  const std::vector<Utterance>& speech_;
  const std::vector<NodeIndex>& topic_;
};

}  // namespace

const Clause& Sentence::ClauseOf(size_t item) const {
  for (const Clause& clause : clauses) {
    if (item < clause.end) return clause;
  }
  return clauses.back();
}

std::vector<Sentence> ReadSentences(const StoryView& story, const Paragraph& paragraph,
                                    const Posts& posts, const std::vector<Utterance>& speech,
                                    const std::vector<NodeIndex>& topic) {
  return SentenceReader(story, paragraph, posts, speech, topic).Read();
}

}  // namespace newsgraph
