// Traditional characters for simplified ones, so that pages of both are read by one lexicon.
#ifndef NEWSGRAPH_EXTRACT_READ_SIMPLIFY_H_
#define NEWSGRAPH_EXTRACT_READ_SIMPLIFY_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "extract/read/page.h"

namespace newsgraph {

// Whether `text` is written in traditional characters: one in a hundred of its Han characters is
// one of the most frequent that simplified writing has not got.
bool IsTraditional(std::u32string_view text);

// Puts simplified characters into the text of a page that is written in traditional ones, one for
// one, and keeps in `written` how it was. Other pages stay as they are. Internal when OpenCC has no
// tables.
absl::Status Simplify(Page* page);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_SIMPLIFY_H_
