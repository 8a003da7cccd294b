// When a deed was done, whether it was done at all or is only planned, whether it is denied.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_QUALIFIERS_H_
#define NEWSGRAPH_EXTRACT_DEEDS_QUALIFIERS_H_

#include <map>
#include <string>

#include "extract/deeds/items.h"
#include "extract/deeds/matcher.h"
#include "extract/deeds/reading.h"

namespace newsgraph {

class Qualifiers {
 public:
  // `reading` must outlive it.
  explicit Qualifiers(const Reading& reading) : reading_(reading), story_(*reading.story) {}

  // The date of the clause, else of the sentence, else of the event that is the statement's subject
  // or object (as it was given before in the story), else, where the rule says so, of the story.
  // EDTF; empty for none.
  std::string DateOf(const Sentence& sentence, const RuleMatch& match, NodeIndex subject,
                     NodeIndex object);

  // `planned`: the paragraph answers a question about what is to come.
  Realis StatusOf(const Sentence& sentence, const RuleMatch& match, const std::string& date,
                  bool planned) const;

  static bool IsDenied(const Sentence& sentence, const RuleMatch& match);
  // Whether it is not told as a fact at all: a condition, a question, hearsay.
  static bool IsSupposed(const Sentence& sentence, const RuleMatch& match);

 private:
  bool IsLaterThanIssue(const std::string& date) const;

  const Reading& reading_;
  const StoryView& story_;
  std::map<NodeIndex, std::string> event_dates_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_QUALIFIERS_H_
