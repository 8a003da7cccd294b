// What a rule's references stand for: captures, the clause's subject, and what the story spoke of
// before (@event, @works, @builder, @parties, @authority, @reporter).
#ifndef NEWSGRAPH_EXTRACT_DEEDS_REFERENCES_H_
#define NEWSGRAPH_EXTRACT_DEEDS_REFERENCES_H_

#include <string>
#include <vector>

#include "extract/deeds/items.h"
#include "extract/deeds/matcher.h"
#include "extract/deeds/reading.h"

namespace newsgraph {

// The nodes of the first of `refs` that stands for any; none if none does.
std::vector<NodeIndex> ResolveNodes(const std::vector<RuleRef>& refs, const Reading& reading,
                                    const Sentence& sentence, const RuleMatch& match);

// The text of the first of `refs` that has one: of the rule itself or of a captured quantity.
std::u32string ResolveText(const std::vector<RuleRef>& refs, const RuleMatch& match);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_REFERENCES_H_
