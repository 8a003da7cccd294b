#include "extract/deeds/honour_roll.h"

#include <algorithm>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr size_t kLongestRow = 40;  // code points

bool IsRow(std::u32string_view text) {
  return text.size() <= kLongestRow && !text.empty() && !IsSentenceEnd(text.back());
}

}  // namespace

void HonourRoll::Read(const Paragraph& paragraph, Reading* reading) {
  const StoryView& story = *reading->story;
  const std::u32string_view text = paragraph.Slice(paragraph.begin(), paragraph.end());
  if (HoldsAny(text, {U"名单如下", U"名单公布如下", U"如下："})) {
    models_.clear();
    for (const StatementDraft& statement : reading->found) {
      if (statement.predicate == "honours" && statement.begin >= paragraph.begin())
        models_.push_back(statement);
    }
    return;
  }
  if (models_.empty()) return;
  if (!IsRow(text)) {
    models_.clear();
    return;
  }
  const auto person = std::find_if(
      story.FirstFrom(paragraph.begin()), story.mentions.cend(), [&](const NameMention& mention) {
        return mention.begin >= paragraph.end() || story.NodeOf(mention).type == NodeType::kPerson;
      });
  if (person == story.mentions.cend() || person->begin >= paragraph.end()) return;
  for (StatementDraft statement : models_) {
    statement.object = person->node;
    statement.rule = "honours.roll";
    statement.begin = paragraph.begin();
    statement.end = paragraph.end();
    reading->found.push_back(std::move(statement));
  }
}

}  // namespace newsgraph
