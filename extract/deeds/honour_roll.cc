#include "extract/deeds/honour_roll.h"

#include <algorithm>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr size_t kLongestRow = 40;  // code points
constexpr double kGivers = 0.85;    // confidence of givers that are read from their place alone
constexpr double kContest = 0.85;

bool IsRow(std::u32string_view text) {
  return text.size() <= kLongestRow && !text.empty() && !IsSentenceEnd(text.back());
}

bool Announces(std::u32string_view text) {
  return HoldsAny(text, {U"名单如下", U"名单公布如下", U"如下：", U"授予以下", U"授予下列",
                         U"表彰以下", U"表彰下列", U"结果如下", U"公示如下"});
}

}  // namespace

void HonourRoll::Begin(const Paragraph& paragraph, const Reading& reading) {
  models_.clear();
  for (const StatementDraft& statement : reading.found) {
    if (statement.predicate == "honours" && statement.begin >= paragraph.begin())
      models_.push_back({statement, false});
  }
  if (models_.empty()) AddGivers(paragraph, *reading.story);
  if (models_.empty()) AddContest(paragraph, *reading.story);
}

// 区工会、区妇联决定，授予以下8人…: the bodies named before the verb.
void HonourRoll::AddGivers(const Paragraph& paragraph, const StoryView& story) {
  const std::u32string_view text = paragraph.Slice(paragraph.begin(), paragraph.end());
  const size_t verb = std::min(text.find(U"授予"), text.find(U"表彰"));
  if (verb == std::u32string_view::npos) return;
  const uint32_t at = paragraph.begin() + static_cast<uint32_t>(verb);
  const TextRange sentence = story.SentenceAround(at);
  for (auto giver = story.FirstFrom(std::max(sentence.begin, paragraph.begin()));
       giver != story.mentions.cend() && giver->end <= at; ++giver) {
    if (story.NodeOf(*giver).type != NodeType::kBody) continue;
    StatementDraft statement;
    statement.subject = giver->node;
    statement.predicate = "honours";
    statement.confidence = kGivers;
    models_.push_back({std::move(statement), false});
  }
}

// …大赛揭晓，获奖名单如下：
void HonourRoll::AddContest(const Paragraph& paragraph, const StoryView& story) {
  const std::u32string_view text = paragraph.Slice(paragraph.begin(), paragraph.end());
  if (story.main_event == kNoNode || !HoldsAny(text, {U"获奖", U"揭晓", U"评选", U"比赛结果"}))
    return;
  StatementDraft statement;
  statement.predicate = "participatesIn";
  statement.object = story.main_event;
  statement.confidence = kContest;
  models_.push_back({std::move(statement), true});
}

void HonourRoll::Read(const Paragraph& paragraph, Reading* reading) {
  const StoryView& story = *reading->story;
  const std::u32string_view text = paragraph.Slice(paragraph.begin(), paragraph.end());
  if (Announces(text)) {
    Begin(paragraph, *reading);
    return;
  }
  if (models_.empty()) return;
  if (!IsRow(text)) {
    models_.clear();
    return;
  }
  for (auto person = story.FirstFrom(paragraph.begin());
       person != story.mentions.cend() && person->begin < paragraph.end(); ++person) {
    if (story.NodeOf(*person).type != NodeType::kPerson || person->generic) continue;
    for (const Model& model : models_) {
      StatementDraft statement = model.statement;
      (model.takes_part ? statement.subject : statement.object) = person->node;
      statement.rule = model.takes_part ? "takes-part.roll" : "honours.roll";
      statement.begin = paragraph.begin();
      statement.end = paragraph.end();
      reading->found.push_back(std::move(statement));
    }
  }
}

}  // namespace newsgraph
