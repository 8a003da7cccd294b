#include "extract/names/mentions.h"

#include <algorithm>
#include <string>

#include "extract/chars.h"
#include "extract/lexicon/table.h"
#include "extract/names/short_forms.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr uint32_t kFarthest = 800;  // code points back to what a common noun stands for

// Words before a common noun by which it is a kind of thing and none that was named: 各, 每个, 一些
// …
bool IsPlural(std::u32string_view before) {
  static constexpr std::u32string_view kWords[] = {
      U"各",   U"每",   U"多个", U"多家", U"一些",     U"部分", U"所有", U"不少", U"许多",
      U"很多", U"其他", U"全区", U"全县", U"全市",     U"全省", U"全国", U"个",   U"家",
      U"类",   U"项",   U"场",   U"所",   U"批",       U"些",   U"等",   U"重点", U"有关",
      U"相关", U"辖区", U"老旧", U"系列", U"规模以上", U"第"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::u32string_view word) { return before.ends_with(word); });
}

class MentionFinder {
 public:
  MentionFinder(const Lexicon& lexicon, const StoryNames& story, std::u32string_view headline,
                NodeTable* nodes)
      : lexicon_(lexicon),
        story_(story),
        nodes_(nodes),
        main_event_(MainEvent(story, headline, *nodes)) {}

  std::vector<NameMention> Find() {
    uint32_t read = 0;
    for (const Candidate& candidate : story_.names) {
      ReadPronouns(read, candidate.begin);
      read = candidate.end;
      NodeIndex node = nodes_->NodeOf(story_, candidate);
      if (candidate.generic) node = Trace(candidate);
      if (candidate.anchor == Anchor::kOwner) node = TraceOwned(candidate);
      if (node != kNoNode)
        mentions_.push_back({candidate.begin, candidate.end, node, candidate.generic});
    }
    ReadPronouns(read, static_cast<uint32_t>(story_.text.size()));
    return std::move(mentions_);
  }

 private:
  // 他 and 她 in [begin, end), where no name stands. Not in quotation marks, where whoever speaks
  // may mean anybody.
  void ReadPronouns(uint32_t begin, uint32_t end) {
    for (uint32_t at = begin; at < end; ++at) {
      const char32_t c = story_.text[at];
      if (IsOpeningQuote(c)) ++quotes_;
      if (IsClosingQuote(c)) quotes_ = std::max(0, quotes_ - 1);
      if (c == U'\n') quotes_ = 0;
      if (ReadAddress(at)) continue;
      if ((c != U'他' && c != U'她') || quotes_ > 0) continue;
      const bool one = at + 1 >= story_.text.size() || story_.text[at + 1] != U'们';
      const bool other = at > 0 && (story_.text[at - 1] == U'其' || story_.text[at - 1] == U'吉');
      if (!one || other) continue;
      const NodeIndex person = PersonBefore(at);
      if (person != kNoNode) mentions_.push_back({at, at + 1, person, true});
    }
  }

  // 老栾, 焦厂长: somebody named before, when only one of them has the surname.
  bool ReadAddress(uint32_t at) {
    static constexpr std::u32string_view kTitles[] = {
        U"厂长", U"校长", U"院长", U"局长", U"镇长", U"乡长", U"村长", U"站长", U"馆长", U"所长",
        U"队长", U"班长", U"主任", U"书记", U"经理", U"医生", U"老师", U"教授", U"师傅", U"教练",
        U"大爷", U"大妈", U"大娘", U"阿姨", U"奶奶", U"爷爷", U"先生", U"女士", U"支书"};
    const std::u32string_view rest = story_.text.substr(at);
    if (rest.size() < 2) return false;
    const bool by_age = rest[0] == U'老' || rest[0] == U'小';
    const bool titled = std::any_of(std::begin(kTitles), std::end(kTitles),
                                    [&](auto title) { return rest.substr(1).starts_with(title); });
    if (!by_age && !titled) return false;
    // 老栾说: what follows is no further part of a name.
    if (by_age && rest.size() > 2 && IsHan(rest[2]) && !EndsAddress(rest[2])) return false;
    const NodeIndex person = OnlyOneNamed(rest[by_age ? 1 : 0]);
    if (person == kNoNode) return false;
    mentions_.push_back({at, at + 2, person, true});
    return true;
  }

  static bool EndsAddress(char32_t c) {
    static constexpr std::u32string_view kFollowers = U"说的在和也又还就是一把从对笑告有给";
    return kFollowers.find(c) != std::u32string_view::npos;
  }

  // The one person named so far whose name begins with `surname`; kNoNode for none and several.
  NodeIndex OnlyOneNamed(char32_t surname) const {
    NodeIndex found = kNoNode;
    for (const NameMention& mention : mentions_) {
      const NodeDraft& node = nodes_->at(mention.node);
      if (node.type != NodeType::kPerson || node.name.front() != surname) continue;
      if (found != kNoNode && found != mention.node) return kNoNode;
      found = mention.node;
    }
    return found;
  }

  // Whom a pronoun at `at` stands for: the first person of its sentence before it, else of the
  // nearest sentence before that names one.
  NodeIndex PersonBefore(uint32_t at) const {
    constexpr int kFarthestSentence = 4;
    NodeIndex first = kNoNode;
    int sentences = 0;
    size_t i = mentions_.size();
    for (uint32_t k = at; k > 0 && sentences < kFarthestSentence; --k) {
      while (i > 0 && mentions_[i - 1].begin >= k - 1) {
        --i;
        if (!mentions_[i].generic && nodes_->at(mentions_[i].node).type == NodeType::kPerson)
          first = mentions_[i].node;
      }
      const char32_t c = story_.text[k - 1];
      if (!IsSentenceEnd(c) && c != U'\n') continue;
      if (first != kNoNode) return first;
      ++sentences;
    }
    return first;
  }

  NodeIndex Trace(const Candidate& candidate) {
    const std::u32string_view before = story_.text.substr(0, candidate.begin);
    const bool definite = story_.text[candidate.begin] == U'该' || before.ends_with(U"该") ||
                          before.ends_with(U"本") || before.ends_with(U"此次") ||
                          before.ends_with(U"本次") || before.ends_with(U"本届") ||
                          before.ends_with(U"这次");
    if (!definite && IsPlural(before)) return kNoNode;
    const Entry* entry = lexicon_.Find(story_.text.substr(candidate.begin, candidate.size()));
    const Sense* sense =
        entry == nullptr ? nullptr : lexicon_.FindSense(*entry, SenseKind::kGeneric);
    if (sense == nullptr) return kNoNode;
    const std::string_view endings =
        lexicon_.String(lexicon_.GetGenericNoun(sense->payload).endings);
    if (endings.empty()) return main_event_;
    const NodeIndex found = OwnOrLatest(candidate, SplitWords(endings));
    if (found != kNoNode || candidate.type != NodeType::kProject || !IsEventNoun(endings))
      return found;
    constexpr uint32_t kTelling = 3;  // code points of a word that says what kind of event it is
    if (main_event_ == kNoNode && candidate.size() >= kTelling && !definite)
      return nodes_->UnnamedEvent(story_.text.substr(candidate.begin, candidate.size()));
    return main_event_;
  }

  // 比赛, 会议: when nothing before is called so, the story's event is.
  static bool IsEventNoun(std::string_view endings) {
    return endings.find("赛") != std::string_view::npos ||
           endings.find("会") != std::string_view::npos ||
           endings.find("节") != std::string_view::npos;
  }

  // 学校, 集团公司 in the paper of one: itself, unless 该 points to another.
  NodeIndex OwnOrLatest(const Candidate& candidate,
                        const std::vector<std::string_view>& endings) const {
    const bool other = story_.text[candidate.begin] == U'该';
    if (!other && candidate.type == NodeType::kBody && nodes_->PublisherEndsIn(endings))
      return nodes_->publisher();
    return Latest(candidate, endings);
  }

  // The latest thing named before `candidate` whose name ends in the first of `endings` that any
  // does.
  NodeIndex Latest(const Candidate& candidate, const std::vector<std::string_view>& endings) const {
    for (std::string_view ending : endings) {
      const std::u32string text = ToCodePoints(ending);
      for (size_t i = mentions_.size(); i-- > 0;) {
        const NameMention& mention = mentions_[i];
        if (candidate.begin - mention.end > kFarthest) break;
        const NodeDraft& node = nodes_->at(mention.node);
        if (node.type == NodeType::kPerson || mention.generic) continue;
        for (const std::u32string& form : node.forms) {
          if (form.size() > text.size() && form.ends_with(text)) return mention.node;
        }
      }
    }
    return kNoNode;
  }

  // 街道 + 党工委: the owner is what the common noun stands for.
  NodeIndex TraceOwned(const Candidate& candidate) const {
    const std::u32string_view text = story_.text.substr(candidate.begin, candidate.size());
    for (size_t length = text.size() - 1; length > 0; --length) {
      const Entry* entry = lexicon_.Find(text.substr(0, length));
      const Sense* sense =
          entry == nullptr ? nullptr : lexicon_.FindSense(*entry, SenseKind::kGeneric);
      if (sense == nullptr) continue;
      if (IsPlural(story_.text.substr(0, candidate.begin))) return kNoNode;
      const std::string_view endings =
          lexicon_.String(lexicon_.GetGenericNoun(sense->payload).endings);
      const NodeIndex owner = OwnOrLatest(candidate, SplitWords(endings));
      return owner == kNoNode ? kNoNode
                              : nodes_->PartOf(owner, text.substr(length), candidate.subtype);
    }
    return kNoNode;
  }

  const Lexicon& lexicon_;
  const StoryNames& story_;
  NodeTable* nodes_;
  const NodeIndex main_event_;
  int quotes_ = 0;  // how many are open
  std::vector<NameMention> mentions_;
};

}  // namespace

NodeIndex MainEvent(const StoryNames& story, std::u32string_view headline, const NodeTable& nodes) {
  const std::u32string plain_headline = PlainName(headline);
  NodeIndex first = kNoNode;
  for (const Candidate& candidate : story.names) {
    if (candidate.type != NodeType::kProject || candidate.generic || candidate.subtype != "event")
      continue;
    const NodeIndex node = nodes.NodeOf(story, candidate);
    if (node == kNoNode || nodes.at(node).type != NodeType::kProject) continue;
    if (first == kNoNode) first = node;
    // The headline's event, if it names one that the story names too.
    for (const std::u32string& form : nodes.at(node).forms) {
      if (form.size() >= 4 && plain_headline.find(form) != std::u32string::npos) return node;
    }
  }
  return first;
}

std::vector<NameMention> FindMentions(const Lexicon& lexicon, const StoryNames& story,
                                      std::u32string_view headline, NodeTable* nodes) {
  return MentionFinder(lexicon, story, headline, nodes).Find();
}

}  // namespace newsgraph
