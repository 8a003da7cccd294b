// Two pages of a newspaper that does not exist, read by hand. Everything that an export must carry
// is in them: every type of node, every kind of object, plans and denials, several posts of one
// person, two people of one name, and a name that breaks whoever forgets to escape.
#ifndef NEWSGRAPH_TESTS_SUPPORT_SAMPLE_H_
#define NEWSGRAPH_TESTS_SUPPORT_SAMPLE_H_

#include <string>
#include <vector>

#include "graph/model.h"

namespace newsgraph {

// Quotes, a line end, a tab, a backslash, an emoji, a character outside the basic plane, markup,
// and something that looks like an escape of markup.
inline constexpr char kHostileName[] = "“小\"鱼\"”\n\t手作\\工坊🎏𠮷</script>&<>&amp;\\n";

// The first page, whose ids count from 1 in order of first appearance: a MemoryGraph of it alone
// has the same ids.
DocumentRecords SamplePage();

// Both pages. The second meets the first in the mayor, the district's government and the road
// works; its 林小溪 is a gardener and not the reporter of the first.
std::vector<DocumentRecords> SamplePages();

}  // namespace newsgraph

#endif  // NEWSGRAPH_TESTS_SUPPORT_SAMPLE_H_
