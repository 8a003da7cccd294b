#include "extract/deeds/name_parts.h"

namespace newsgraph {
namespace {

constexpr double kNeighbour = 0.9;  // confidence of what two names side by side say
constexpr double kWithin = 0.85;    // of what is read out of one name

class NamePartReader {
 public:
  explicit NamePartReader(Reading* reading) : reading_(*reading), story_(*reading->story) {}

  void Read() {
    for (size_t i = 0; i < story_.mentions.size(); ++i) {
      const NameMention& mention = story_.mentions[i];
      if (mention.generic) continue;
      const NodeDraft& node = story_.NodeOf(mention);
      if (i > 0) ReadNeighbours(story_.mentions[i - 1], mention);
      if (node.type == NodeType::kProject && node.subtype != "event" && node.subtype != "quoted")
        ReadPlaceOf(mention);
      if (node.type == NodeType::kBody) ReadOrganOf(mention);
    }
  }

 private:
  void State(NodeIndex subject, const char* predicate, NodeIndex object, const NameMention& where,
             double confidence) {
    if (subject == object) return;
    StatementDraft statement;
    statement.subject = subject;
    statement.predicate = predicate;
    statement.object = object;
    statement.status = Realis::kOngoing;
    statement.confidence = confidence;
    statement.rule = "names.part";
    SetEvidence(story_, where.begin, where.end, &statement);
    reading_.found.push_back(std::move(statement));
  }

  void ReadNeighbours(const NameMention& left, const NameMention& right) {
    if (left.end > right.begin) return;
    const NodeDraft& owner = story_.NodeOf(left);
    const NodeDraft& part = story_.NodeOf(right);
    const std::u32string_view between = story_.Slice(left.end, right.begin);
    if (owner.type == NodeType::kBody && part.type == NodeType::kBody && between.empty() &&
        !left.generic) {
      State(right.node, "partOf", left.node, right, kNeighbour);
    }
    const bool works =
        part.type == NodeType::kProject && (part.subtype == "works" || part.subtype == "programme");
    if (owner.type == NodeType::kPlace && works && (between == U"等" || between.empty()))
      ReadPlacesUntil(&left, right);
  }

  // 花园小区、柳荫新村等19栋…整治: every place of the list that ends with `last`.
  void ReadPlacesUntil(const NameMention* last, const NameMention& works) {
    for (const NameMention* place = last;; --place) {
      State(works.node, "concerns", place->node, works, kWithin);
      if (place == &story_.mentions.front()) return;
      const NameMention& before = *(place - 1);
      if (before.end >= place->begin || story_.Slice(before.end, place->begin) != U"、") return;
      if (story_.NodeOf(before).type != NodeType::kPlace) return;
    }
  }

  // 县公安局 + 宣讲团: the organ that a team's name begins with.
  void ReadOrganOf(const NameMention& mention) {
    const NodeDraft& node = story_.NodeOf(mention);
    if (!node.division || (node.subtype != "team" && node.subtype != "unit")) return;
    constexpr uint32_t kShortestRest = 2;  // code points that the team is called by
    const Paragraph& paragraph = story_.ParagraphAt(mention.begin);
    for (uint32_t at = mention.begin + 1; at + kShortestRest < mention.end; ++at) {
      const VocabularyMatch* longest = nullptr;
      for (const VocabularyMatch& match : paragraph.MatchesAt(at)) {
        const bool organ = match.entry->Has(SenseKind::kOrgan) && match.end - at >= 2;
        if (!organ || match.end + kShortestRest > mention.end) continue;
        if (longest == nullptr || match.end > longest->end) longest = &match;
      }
      if (longest == nullptr) continue;
      const NodeIndex organ = story_.nodes->OrganOf(*node.division, story_.Slice(at, longest->end));
      State(mention.node, "partOf", organ, mention, kWithin);
      return;
    }
  }

  // The place, no division above a village, that the name of works begins with.
  void ReadPlaceOf(const NameMention& mention) {
    const std::u32string& name = story_.NodeOf(mention).name;
    NodeIndex longest = kNoNode;
    size_t length = 2;
    for (NodeIndex i = 0; i < story_.nodes->size(); ++i) {
      const NodeDraft& place = story_.nodes->at(i);
      if (place.type != NodeType::kPlace || !name.starts_with(place.name)) continue;
      if (place.name.size() <= length || place.name.size() >= name.size()) continue;
      if (place.is_division && place.subtype != "village") continue;
      length = place.name.size();
      longest = i;
    }
    if (longest != kNoNode) State(mention.node, "concerns", longest, mention, kWithin);
  }

  Reading& reading_;
  StoryView& story_;
};

}  // namespace

void StateNameParts(Reading* reading) { NamePartReader(reading).Read(); }

}  // namespace newsgraph
