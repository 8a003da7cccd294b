// The answer to `who`, for people and for programs.
#ifndef NEWSGRAPH_QUERIES_WHO_TEXT_H_
#define NEWSGRAPH_QUERIES_WHO_TEXT_H_

#include <string>

#include "queries/text_table.h"
#include "queries/who.h"

namespace newsgraph {

struct WhoStyle {
  bool all_sources = false;  // each source of a deed, else the first and how many more
  TextStyle text;
};

// The node, its posts, its deeds by date, those read in one sentence together above it and its
// source, and the last stories that name it.
void AppendWhoText(const Who& who, const WhoStyle& style, std::string* out);

// One JSON object on a line: node, posts, deeds, each with all its sources, and where it appears.
void AppendWhoJson(const Who& who, std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_WHO_TEXT_H_
