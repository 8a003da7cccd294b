// All names of a document: the grammars over every paragraph, twice, so that a name that is certain
// once is found everywhere.
#ifndef NEWSGRAPH_EXTRACT_NAMES_FIND_H_
#define NEWSGRAPH_EXTRACT_NAMES_FIND_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/names/candidate.h"
#include "extract/names/home.h"
#include "extract/names/paragraph.h"

namespace newsgraph {

// The names of one story. Paragraphs refer to the text that was given, which must outlive them.
struct StoryNames {
  std::u32string_view text;
  std::vector<Paragraph> paragraphs;
  std::vector<Candidate> names;  // in text order, without overlap
  // The document's home, or a county in it: the only one that the story names.
  Home home;
};

// The names in `stories`, one result for each. Texts have a '\n' behind each paragraph.
// `headlines`, one for each story, help to be sure of what the text names; they give no names of
// their own.
std::vector<StoryNames> FindNames(const Lexicon& lexicon, const Home& home,
                                  const std::vector<std::u32string_view>& stories,
                                  const std::vector<std::u32string_view>& headlines);

// The home that the divisions named in `stories` speak for, where one stands out; else nothing.
std::optional<DivisionIndex> InferHome(const Lexicon& lexicon,
                                       const std::vector<std::u32string_view>& stories);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_FIND_H_
