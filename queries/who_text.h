// The answer to `who`, for people and for programs.
#ifndef NEWSGRAPH_QUERIES_WHO_TEXT_H_
#define NEWSGRAPH_QUERIES_WHO_TEXT_H_

#include <string>

#include "queries/who.h"

namespace newsgraph {

// The node, its posts, then its deeds by date, those read in one sentence together above it and
// its source.
void AppendWhoText(const Who& who, std::string* out);

// One JSON object on a line: node, posts, deeds, each with all its sources.
void AppendWhoJson(const Who& who, std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_WHO_TEXT_H_
