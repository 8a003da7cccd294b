// The statements of a story: posts, bylines and speech by their grammars, everything else by rules.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_STATEMENTS_H_
#define NEWSGRAPH_EXTRACT_DEEDS_STATEMENTS_H_

#include <vector>

#include "extract/deeds/matcher.h"
#include "extract/deeds/reading.h"
#include "extract/deeds/story_view.h"

namespace newsgraph {

// Every statement once, in text order. Divisions that act become bodies in the story's node table.
std::vector<StatementDraft> FindStatements(const RuleSet& rules, const IssueDate& issue,
                                           StoryView* story);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_STATEMENTS_H_
