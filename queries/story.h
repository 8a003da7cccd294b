// A story with what was read in it.
#ifndef NEWSGRAPH_QUERIES_STORY_H_
#define NEWSGRAPH_QUERIES_STORY_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/relation_table.h"

namespace newsgraph {

struct StoryAnswer {
  Story story;
  Source source;                  // where it stands
  std::vector<Mention> mentions;  // in text order
  Relations relations;            // in the order of their first evidence in the story
};

absl::StatusOr<StoryAnswer> AskStory(const GraphView& view, StoryId id, bool sources);

// The text with [NAME n17] where a node is mentioned; of mentions within others the outer encloses
// the inner.
std::string MarkedText(const StoryAnswer& answer);

// Headline, paper, the marked text and a table of the statements.
void AppendStoryText(const StoryAnswer& answer, const TextStyle& style, std::string* out);

// One JSON object on a line: the story, its mentions, its statements.
void AppendStoryJson(const StoryAnswer& answer, std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_STORY_H_
