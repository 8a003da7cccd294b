#include "extract/deeds/interview.h"

#include <algorithm>

namespace newsgraph {
namespace {

// A party committee of a street speaks for the street.
NodeIndex SpeaksFor(const NodeTable& nodes, NodeIndex body) {
  const NodeDraft& office = nodes.at(body);
  if (office.subtype != "party") return body;
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const NodeDraft& node = nodes.at(i);
    if (node.type != NodeType::kBody && node.type != NodeType::kPlace) continue;
    if (node.name.size() >= 3 && office.name.size() > node.name.size() &&
        office.name.starts_with(node.name))
      return i;
  }
  return body;
}

}  // namespace

void Interview::Enter(const Paragraph& paragraph) {
  const auto turn =
      std::find_if(reading_.speech.begin(), reading_.speech.end(), [&](const Utterance& utterance) {
        return utterance.turn && utterance.evidence_begin == paragraph.begin();
      });
  if (turn == reading_.speech.end()) return;
  answering_ = turn->speaker;
  if (answering_ != kNoNode) return;
  asked_for_plans_ = HoldsAny(paragraph.Slice(paragraph.begin(), paragraph.end()),
                              {U"将如何", U"打算", U"计划", U"下一步", U"明年", U"安排", U"接下来",
                               U"未来", U"将会", U"将怎"});
}

std::vector<NodeIndex> Interview::topic() const {
  if (answering_ == kNoNode) return {};
  for (const PostHolding& holding : reading_.posts.holdings) {
    if (holding.person == answering_ && holding.kind == PostKind::kOffice)
      return {SpeaksFor(*reading_.story->nodes, holding.body)};
  }
  return {};
}

}  // namespace newsgraph
