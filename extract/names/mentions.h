// The mentions of a story: names with their nodes, and common nouns (该公司, 活动, 社区) traced to
// what they stand for.
#ifndef NEWSGRAPH_EXTRACT_NAMES_MENTIONS_H_
#define NEWSGRAPH_EXTRACT_NAMES_MENTIONS_H_

#include <cstdint>
#include <vector>

#include "extract/names/find.h"
#include "extract/names/nodes.h"

namespace newsgraph {

// A stretch of a story that stands for a node.
struct NameMention {
  uint32_t begin = 0;  // code points of the story's text
  uint32_t end = 0;
  NodeIndex node = kNoNode;
  bool generic = false;  // by a common noun
};

// The mentions of `story`, in text order. Common nouns that stand for nothing that was named before
// are left out; nodes for bodies that are named by their owner alone (街道党工委) are added to
// `nodes`.
std::vector<NameMention> FindMentions(const Lexicon& lexicon, const StoryNames& story,
                                      std::u32string_view headline, NodeTable* nodes);

// The event that a story is about: what 活动 and 开幕式 stand for; kNoNode for none.
NodeIndex MainEvent(const StoryNames& story, std::u32string_view headline, const NodeTable& nodes);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_MENTIONS_H_
