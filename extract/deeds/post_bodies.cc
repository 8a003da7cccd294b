#include "extract/deeds/post_bodies.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/lexicon/table.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr uint32_t kFarthestBody = 1500;  // code points back to a body that the post points to

}  // namespace

NodeIndex PostBodies::GovernmentOf(NodeIndex body, PostBody default_body) const {
  const NodeDraft& node = story_.nodes->at(body);
  if (!node.is_division || !node.division || default_body != PostBody::kGovernment) return body;
  const DivisionLevel level = story_.lexicon->GetDivision(*node.division).level;
  return level <= DivisionLevel::kCounty ? story_.nodes->OrganOf(*node.division, U"政府") : body;
}

void PostBodies::ReadOrgan(uint32_t end, TitleItem* item) const {
  if (!story_.home->division()) return;
  const Paragraph& paragraph = story_.ParagraphAt(end == 0 ? 0 : end - 1);
  const uint32_t first = end - std::min<uint32_t>(10, end - paragraph.begin());
  for (uint32_t begin = first; begin < end; ++begin) {
    if (!paragraph.IsBoundary(begin)) continue;
    for (const VocabularyMatch& match : paragraph.MatchesAt(begin)) {
      if (match.end != end || !match.entry->Has(SenseKind::kOrgan)) continue;
      const Sense* sense = story_.lexicon->FindSense(*match.entry, SenseKind::kOrgan);
      const std::u32string full = ToCodePoints(story_.lexicon->OrganName(sense->payload));
      const std::u32string_view written = story_.Slice(begin, end);
      const bool of_party =
          full.starts_with(U"委") && full.size() > 3 && !written.starts_with(U"委");
      std::optional<DivisionIndex> level;
      if (begin > paragraph.begin()) level = story_.home->OfLevelWord(paragraph.At(begin - 1));
      item->body = story_.nodes->OrganOf(
          level ? *level : *story_.home->division(),
          of_party ? U"委" + std::u32string(written) : std::u32string(written));
      item->begin = level ? begin - 1 : begin;
      return;
    }
  }
}

void PostBodies::ReadLevel(TitleItem* item) const {
  const std::u32string_view post = story_.Slice(item->post_begin, item->post_end);
  for (char32_t c : post) {
    if (kLevelWords.find(c) == std::u32string_view::npos) continue;
    if (const auto division = story_.home->OfLevelWord(c))
      item->body = story_.nodes->OrganOf(*division, U"政府");
    return;
  }
}

bool PostBodies::IsPartyPost(const TitleItem& item) const {
  const std::u32string_view post = story_.Slice(item.post_begin, item.post_end);
  return item.default_body == PostBody::kParty || post.ends_with(U"书记") ||
         post.ends_with(U"委员") || post.ends_with(U"成员");
}

NodeIndex PostBodies::Shared(const TitleItem& item, NodeIndex before) const {
  return IsPartyPost(item) ? before : OwnerOf(before);
}

// 公司党委书记、董事长: whoever manages it manages the firm, not its committee.
NodeIndex PostBodies::OwnerOf(NodeIndex body) const {
  const std::u32string& name = story_.nodes->at(body).name;
  for (std::u32string_view committee : {U"党委", U"党组", U"党总支", U"党支部", U"党工委"}) {
    if (!name.ends_with(committee)) continue;
    const std::u32string_view owner =
        std::u32string_view(name).substr(0, name.size() - committee.size());
    for (NodeIndex i = 0; i < story_.nodes->size(); ++i) {
      const NodeDraft& node = story_.nodes->at(i);
      if (node.type == NodeType::kBody && node.name == owner) return i;
    }
  }
  return body;
}

NodeIndex PostBodies::ByPost(const TitleItem& item) const {
  const std::u32string_view post = story_.Slice(item.post_begin, item.post_end);
  if (item.kind == PostKind::kResident) return HomeOfResident(post, item.post_begin);
  if (const NodeIndex branch = PartyBranch(post, item.post_begin); branch != kNoNode) return branch;
  for (size_t skip = 0; skip < post.size(); ++skip) {
    const Entry* entry = story_.lexicon->Find(post.substr(skip));
    const Sense* sense =
        entry == nullptr ? nullptr : story_.lexicon->FindSense(*entry, SenseKind::kPostBodies);
    if (sense == nullptr) continue;
    const auto endings = SplitWords(story_.lexicon->String(sense->payload));
    if (story_.nodes->PublisherEndsIn(endings)) return story_.nodes->publisher();
    return LatestEnding(endings, item.post_begin);
  }
  return kNoNode;
}

// 党总支书记, 村党支部书记: of the branch named last, or else of the village, school or firm that
// was.
NodeIndex PostBodies::PartyBranch(std::u32string_view post, uint32_t before) const {
  for (std::u32string_view branch : {U"党总支", U"党支部", U"党委"}) {
    if (!post.starts_with(branch)) continue;
    const std::string ending = ToUtf8(branch);
    if (story_.nodes->publisher() != kNoNode)
      return story_.nodes->PartOf(story_.nodes->publisher(), branch, "party");
    const NodeIndex named = LatestEnding({ending}, before);
    if (named != kNoNode) return named;
    const NodeIndex owner = LatestEnding(
        {"村", "社区", "公司", "集团", "学校", "中学", "小学", "学院", "医院"}, before);
    return owner == kNoNode ? kNoNode : story_.nodes->PartOf(owner, branch, "party");
  }
  return kNoNode;
}

NodeIndex PostBodies::LatestEnding(const std::vector<std::string_view>& endings,
                                   uint32_t before) const {
  const uint32_t from = before - std::min(before, kFarthestBody);
  const NameMention* found = story_.LastBefore(from, before, [&](const NameMention& mention) {
    const NodeDraft& node = story_.NodeOf(mention);
    if (node.type == NodeType::kPerson || node.type == NodeType::kProject) return false;
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
      const std::u32string text = ToCodePoints(ending);
      return std::any_of(node.forms.begin(), node.forms.end(),
                         [&](const std::u32string& form) { return form.ends_with(text); });
    });
  });
  return found == nullptr ? kNoNode : found->node;
}

// 村民 of the village named last.
NodeIndex PostBodies::HomeOfResident(std::u32string_view post, uint32_t before) const {
  return post.ends_with(U"村民") ? LatestEnding({"村"}, before) : kNoNode;
}

}  // namespace newsgraph
