// The words that a statement was read in, as an answer shows them.
#ifndef NEWSGRAPH_QUERIES_SENTENCE_H_
#define NEWSGRAPH_QUERIES_SENTENCE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/model.h"

namespace newsgraph {

// More code points than this are shortened.
inline constexpr size_t kLongestSentence = 200;

// `text` on one line: line ends and tabs become spaces, those at its ends go.
std::string OneLine(std::string_view text);

// `text` with its middle made "…" when it has more than `longest` code points, so that it has
// `longest`, which must be at least 1.
std::string Shorten(std::string_view text, size_t longest);

// The characters of `story` at `span`, which must be of it, on one line and not too long.
std::string SentenceText(const Story& story, const Evidence& span);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_SENTENCE_H_
