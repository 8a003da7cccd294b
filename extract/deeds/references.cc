#include "extract/deeds/references.h"

#include <algorithm>
#include <map>

#include "extract/deeds/authorities.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

class Resolver {
 public:
  Resolver(const Reading& reading, const Sentence& sentence, const RuleMatch& match)
      : reading_(reading), story_(*reading.story), sentence_(sentence), match_(match) {}

  std::vector<NodeIndex> Resolve(const RuleRef& ref) const {
    switch (ref.kind) {
      case RuleRef::kCapture:
        return Captured(match_.captures[static_cast<size_t>(ref.capture)]);
      case RuleRef::kSubject:
        return Subject();
      case RuleRef::kEvent:
        return Event();
      case RuleRef::kWorks:
        return Works();
      case RuleRef::kSite:
        return Site();
      case RuleRef::kAuthority:
        return Authority();
      case RuleRef::kBuilder:
        return Builder();
      case RuleRef::kParties:
        return Parties();
      case RuleRef::kReporter:
        return Reporters();
      case RuleRef::kNone:
      case RuleRef::kText:
        break;
    }
    return {};
  }

 private:
  static std::vector<NodeIndex> One(NodeIndex node) {
    return node == kNoNode ? std::vector<NodeIndex>() : std::vector<NodeIndex>{node};
  }

  uint32_t TriggerAt() const { return sentence_.items[match_.trigger].begin; }

  static std::vector<NodeIndex> Captured(const RuleBinding& binding) {
    std::vector<NodeIndex> nodes;
    for (const NameMention* mention : binding.mentions) nodes.push_back(mention->node);
    return nodes;
  }

  // Of the clause's subjects those of a type that the rule takes; a division may act as a body.
  std::vector<NodeIndex> Subject() const {
    std::vector<NodeIndex> nodes;
    for (NodeIndex node : sentence_.ClauseOf(match_.trigger).subject) {
      const NodeDraft& draft = story_.nodes->at(node);
      NodeTypes types = TypeBit(draft.type);
      if (draft.is_division) types |= TypeBit(NodeType::kBody);
      if ((types & match_.rule->subject_types) != 0) nodes.push_back(node);
    }
    return nodes;
  }

  // Named before in the same sentence, or the story's.
  std::vector<NodeIndex> Event() const {
    const NameMention* event =
        story_.LastBefore(sentence_.begin, TriggerAt(), [&](const NameMention& mention) {
          const NodeDraft& node = story_.NodeOf(mention);
          return node.type == NodeType::kProject && node.subtype == "event";
        });
    return One(event != nullptr ? event->node : story_.main_event);
  }

  // The works or programme named last; a zone that is being built will do. Else the story's event.
  std::vector<NodeIndex> Works() const {
    constexpr uint32_t kFarthest = 400;  // code points
    const uint32_t at = TriggerAt();
    const NameMention* works =
        story_.LastBefore(at - std::min(at, kFarthest), at, [&](const NameMention& mention) {
          const NodeDraft& node = story_.NodeOf(mention);
          if (node.type == NodeType::kPlace) return node.subtype == "zone";
          return node.type == NodeType::kProject && node.subtype != "quoted" &&
                 node.subtype != "event";
        });
    return One(works != nullptr ? works->node : story_.main_event);
  }

  // The place, no division, that the story names most often: a road or house that is being built.
  std::vector<NodeIndex> Site() const {
    constexpr int kOften = 2;
    std::map<NodeIndex, int> counts;
    NodeIndex most = kNoNode;
    for (const NameMention& mention : story_.mentions) {
      const NodeDraft& node = story_.NodeOf(mention);
      if (node.type != NodeType::kPlace || node.is_division || mention.generic) continue;
      const int count = ++counts[mention.node];
      if (count >= kOften && (most == kNoNode || count > counts[most])) most = mention.node;
    }
    return One(most);
  }

  // The organ that sits in the meeting that was captured.
  std::vector<NodeIndex> Authority() const {
    for (const RuleBinding& binding : match_.captures) {
      for (const NameMention* mention : binding.mentions) {
        if (story_.NodeOf(*mention).type == NodeType::kProject)
          return One(AuthorityIn(story_, story_.NodeOf(*mention).name));
      }
    }
    return {};
  }

  // Who was said last to build or pay for something.
  std::vector<NodeIndex> Builder() const {
    const StatementDraft* said = SaidLast([&](const StatementDraft& statement) {
      const bool builds = statement.predicate == "carriesOut" || statement.predicate == "funds";
      return builds && story_.nodes->at(statement.subject).type == NodeType::kBody;
    });
    if (said == nullptr) return {};
    return {said->subject};
  }

  // The two that were said last to act together.
  std::vector<NodeIndex> Parties() const {
    const StatementDraft* said = SaidLast(
        [](const StatementDraft& statement) { return statement.predicate == "cooperatesWith"; });
    if (said == nullptr) return {};
    return {said->subject, said->object};
  }

  // The last of the statements so far that `fits`; nullptr for none.
  template <typename Fits>
  const StatementDraft* SaidLast(Fits fits) const {
    const auto said = std::find_if(reading_.found.rbegin(), reading_.found.rend(), fits);
    return said == reading_.found.rend() ? nullptr : &*said;
  }

  std::vector<NodeIndex> Reporters() const {
    std::vector<NodeIndex> nodes;
    for (const Byline& byline : reading_.bylines) {
      if (!byline.photographed) nodes.push_back(byline.person);
    }
    return nodes;
  }

  const Reading& reading_;
  const StoryView& story_;
  const Sentence& sentence_;
  const RuleMatch& match_;
};

}  // namespace

std::vector<NodeIndex> ResolveNodes(const std::vector<RuleRef>& refs, const Reading& reading,
                                    const Sentence& sentence, const RuleMatch& match) {
  const Resolver resolver(reading, sentence, match);
  for (const RuleRef& ref : refs) {
    std::vector<NodeIndex> nodes = resolver.Resolve(ref);
    if (!nodes.empty()) return nodes;
  }
  return {};
}

std::u32string ResolveText(const std::vector<RuleRef>& refs, const RuleMatch& match) {
  for (const RuleRef& ref : refs) {
    if (ref.kind == RuleRef::kText) return ToCodePoints(ref.text);
    if (ref.kind != RuleRef::kCapture) continue;
    const RuleBinding& binding = match.captures[static_cast<size_t>(ref.capture)];
    if (!binding.text.empty()) return binding.text;
  }
  return {};
}

}  // namespace newsgraph
