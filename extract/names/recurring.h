// Strings that a story uses again and again in the places of a name.
#ifndef NEWSGRAPH_EXTRACT_NAMES_RECURRING_H_
#define NEWSGRAPH_EXTRACT_NAMES_RECURRING_H_

#include <string_view>

#include "extract/lexicon/lexicon.h"
#include "extract/names/segmenter.h"

namespace newsgraph {

// Strings of three characters that begin with a surname, stand in `text` three times or more, and
// have different characters before and behind them there: what is whole has various neighbours
// (accessor variety: Feng, Chen, Deng and Zheng, Computational Linguistics 30(1), 2004).
KnownNames FindRecurring(const Lexicon& lexicon, std::u32string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_RECURRING_H_
