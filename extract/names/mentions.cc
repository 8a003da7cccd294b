#include "extract/names/mentions.h"

#include <algorithm>
#include <string>

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
    for (const Candidate& candidate : story_.names) {
      NodeIndex node = nodes_->NodeOf(story_, candidate);
      if (candidate.generic) node = Trace(candidate);
      if (candidate.anchor == Anchor::kOwner) node = TraceOwned(candidate);
      if (node != kNoNode)
        mentions_.push_back({candidate.begin, candidate.end, node, candidate.generic});
    }
    return std::move(mentions_);
  }

 private:
  NodeIndex Trace(const Candidate& candidate) const {
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
    const NodeIndex found = Latest(candidate, SplitWords(endings));
    return found == kNoNode && candidate.type == NodeType::kProject && IsEventNoun(endings)
               ? main_event_
               : found;
  }

  // 比赛, 会议: when nothing before is called so, the story's event is.
  static bool IsEventNoun(std::string_view endings) {
    return endings.find("赛") != std::string_view::npos ||
           endings.find("会") != std::string_view::npos ||
           endings.find("节") != std::string_view::npos;
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
      const NodeIndex owner = Latest(candidate, SplitWords(endings));
      return owner == kNoNode ? kNoNode
                              : nodes_->PartOf(owner, text.substr(length), candidate.subtype);
    }
    return kNoNode;
  }

  const Lexicon& lexicon_;
  const StoryNames& story_;
  NodeTable* nodes_;
  const NodeIndex main_event_;
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
