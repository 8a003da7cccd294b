#include "extract/deeds/statements.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "extract/deeds/bylines.h"
#include "extract/deeds/honour_roll.h"
#include "extract/deeds/interview.h"
#include "extract/deeds/items.h"
#include "extract/deeds/name_parts.h"
#include "extract/deeds/post_statements.h"
#include "extract/deeds/posts.h"
#include "extract/deeds/qualifiers.h"
#include "extract/deeds/references.h"
#include "extract/deeds/speech.h"
#include "graph/predicates.h"

namespace newsgraph {
namespace {

constexpr double kBylineConfidence = 0.97;
constexpr double kSpeechConfidence = 0.9;
constexpr double kSceneConfidence = 0.75;  // a speaker who was only named in the scene before
constexpr double kCarriedSubject = 0.9;    // factor for a subject of an earlier clause

// The first day that the story names near its beginning.
std::string StoryDay(const std::vector<DateMention>& dates) {
  constexpr uint32_t kBeginning = 250;  // code points
  for (const DateMention& date : dates) {
    if (date.begin > kBeginning) break;
    if (date.is_day) return date.edtf;
  }
  return {};
}

void StateBylines(Reading* reading) {
  for (const Byline& byline : reading->bylines) {
    StatementDraft statement;
    statement.subject = byline.person;
    statement.predicate = byline.photographed ? "photographed" : "wrote";
    statement.of_story = true;
    statement.confidence = kBylineConfidence;
    statement.rule = "byline";
    SetEvidence(*reading->story, byline.begin, byline.end, &statement);
    reading->found.push_back(std::move(statement));
  }
}

void StateSpeech(Reading* reading) {
  for (const Utterance& utterance : reading->speech) {
    if (utterance.speaker == kNoNode) continue;
    StatementDraft statement;
    statement.subject = utterance.speaker;
    statement.predicate = "says";
    statement.quote = reading->story->Slice(utterance.begin, utterance.end);
    statement.confidence = utterance.rule == "speech.scene" || utterance.rule == "speech.beside"
                               ? kSceneConfidence
                               : kSpeechConfidence;
    statement.rule = utterance.rule;
    statement.begin = utterance.evidence_begin;
    statement.end = utterance.evidence_end;
    reading->found.push_back(std::move(statement));
  }
}

// Makes statements of what rules match in a story.
class RuleReader {
 public:
  RuleReader(const RuleSet& rules, Reading* reading)
      : rules_(rules), reading_(*reading), story_(*reading->story), qualifiers_(*reading) {}

  void Read() {
    Interview interview(reading_);
    HonourRoll roll;
    for (const Paragraph& paragraph : story_.names->paragraphs) {
      interview.Enter(paragraph);
      planned_ = interview.asks_for_plans();
      for (const Sentence& sentence :
           ReadSentences(story_, paragraph, reading_.posts, reading_.speech, interview.topic())) {
        rules_.Match(story_, sentence, [&](const RuleMatch& match) { Apply(sentence, match); });
      }
      roll.Read(paragraph, &reading_);
    }
  }

 private:
  void Apply(const Sentence& sentence, const RuleMatch& match) {
    if (Qualifiers::IsSupposed(sentence, match)) return;
    for (const RuleSay& say : match.rule->says) {
      const auto subjects = ResolveNodes(say.subject, reading_, sentence, match);
      const auto objects = ResolveNodes(say.object, reading_, sentence, match);
      for (NodeIndex subject : subjects) {
        for (NodeIndex object : objects) State(say, sentence, match, subject, object);
      }
    }
  }

  void State(const RuleSay& say, const Sentence& sentence, const RuleMatch& match,
             NodeIndex subject, NodeIndex object) {
    const Predicate& predicate = *FindPredicate(say.predicate);
    if (subject == object || !FitsType(subject, predicate.subjects) ||
        !FitsType(object, predicate.objects))
      return;
    if (!IsNamedIn(sentence, subject) && !IsNamedIn(sentence, object)) return;
    StatementDraft statement;
    statement.subject = subject;
    statement.predicate = say.predicate;
    statement.object = object;
    statement.quantity = ResolveText(say.quantity, match);
    statement.role = ResolveText(say.role, match);
    statement.rule = match.rule->name;
    statement.begin = sentence.begin;
    statement.end = sentence.end;
    statement.date = qualifiers_.DateOf(sentence, match, subject, object);
    statement.status = qualifiers_.StatusOf(sentence, match, statement.date, planned_);
    statement.negated = say.negated != Qualifiers::IsDenied(sentence, match);
    const bool carried =
        say.subject.front().kind == RuleRef::kSubject && sentence.ClauseOf(match.trigger).carried;
    statement.confidence = match.rule->confidence * (carried ? kCarriedSubject : 1);
    ActAs(subject, predicate.subjects);
    ActAs(object, predicate.objects);
    reading_.found.push_back(std::move(statement));
  }

  // What a node is taken for where one of `types` is wanted: itself, or, for a division that acts
  // and for quoted words that nothing else is known of, a body.
  bool FitsType(NodeIndex index, NodeTypes types) const {
    const NodeDraft& node = story_.nodes->at(index);
    const bool may_be_body = node.is_division || node.subtype == "quoted";
    return (TypeBit(node.type) & types) != 0 ||
           (may_be_body && (TypeBit(NodeType::kBody) & types) != 0);
  }

  void ActAs(NodeIndex index, NodeTypes types) const {
    NodeDraft& node = story_.nodes->at(index);
    if ((TypeBit(node.type) & types) == 0) node.type = NodeType::kBody;
  }

  bool IsNamedIn(const Sentence& sentence, NodeIndex node) const {
    for (auto at = story_.FirstFrom(sentence.begin);
         at != story_.mentions.end() && at->begin < sentence.end; ++at) {
      if (at->node == node) return true;
    }
    return false;
  }

  const RuleSet& rules_;
  Reading& reading_;
  StoryView& story_;
  Qualifiers qualifiers_;
  bool planned_ = false;  // the paragraph answers a question about what is to come
};

// The same thing said twice is one statement; what one of them lacks the other gives.
std::vector<StatementDraft> Unique(std::vector<StatementDraft> found) {
  using Key =
      std::tuple<NodeIndex, std::string, NodeIndex, bool, std::u32string, std::u32string, bool>;
  std::map<Key, size_t> seen;
  std::vector<StatementDraft> unique;
  for (StatementDraft& statement : found) {
    const Key key{statement.subject, statement.predicate, statement.object, statement.of_story,
                  statement.quote,   statement.role,      statement.negated};
    const auto [at, is_new] = seen.emplace(key, unique.size());
    if (is_new) {
      unique.push_back(std::move(statement));
      continue;
    }
    StatementDraft& known = unique[at->second];
    if (known.date.empty()) known.date = statement.date;
    if (known.quantity.empty()) known.quantity = statement.quantity;
    known.confidence = std::max(known.confidence, statement.confidence);
  }
  std::stable_sort(
      unique.begin(), unique.end(),
      [](const StatementDraft& a, const StatementDraft& b) { return a.begin < b.begin; });
  return unique;
}

}  // namespace

std::vector<StatementDraft> FindStatements(const RuleSet& rules, const IssueDate& issue,
                                           StoryView* story) {
  Reading reading{story,
                  &issue,
                  FindPosts(*story),
                  FindBylines(*story),
                  FindSpeech(*story),
                  StoryDay(story->dates),
                  {}};
  StatePosts(&reading);
  StateBylines(&reading);
  StateSpeech(&reading);
  RuleReader(rules, &reading).Read();
  StateNameParts(&reading);
  return Unique(std::move(reading.found));
}

}  // namespace newsgraph
