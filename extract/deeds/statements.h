// The statements of a story: posts, bylines and speech by their grammars, everything else by rules.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_STATEMENTS_H_
#define NEWSGRAPH_EXTRACT_DEEDS_STATEMENTS_H_

#include <string>
#include <vector>

#include "extract/deeds/matcher.h"
#include "extract/deeds/story_view.h"
#include "graph/model.h"

namespace newsgraph {

struct StatementDraft {
  NodeIndex subject = kNoNode;
  std::string predicate;
  NodeIndex object = kNoNode;
  bool of_story = false;  // the object is the story itself
  std::u32string quote;
  std::u32string role;
  std::string date;
  std::u32string quantity;
  Realis status = Realis::kDone;
  bool negated = false;
  double confidence = 0;
  std::string rule;
  uint32_t begin = 0;  // evidence, in code points
  uint32_t end = 0;
};

// Every statement once, in text order. Divisions that act become bodies in the story's node table.
std::vector<StatementDraft> FindStatements(const RuleSet& rules, const IssueDate& issue,
                                           StoryView* story);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_STATEMENTS_H_
