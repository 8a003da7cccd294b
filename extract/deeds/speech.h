// Who says what: quotations with the speaker before, behind or between them, reported speech, turns
// of an interview.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_SPEECH_H_
#define NEWSGRAPH_EXTRACT_DEEDS_SPEECH_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/deeds/posts.h"
#include "extract/deeds/story_view.h"

namespace newsgraph {

struct Utterance {
  NodeIndex speaker = kNoNode;  // kNoNode: somebody unnamed
  uint32_t begin = 0;           // the words said, without outer marks; code points
  uint32_t end = 0;
  uint32_t evidence_begin = 0;  // with the words that say who speaks
  uint32_t evidence_end = 0;
  bool direct = false;  // in quotation marks
  bool turn = false;    // an answer or question of an interview
  std::string_view rule;
};

// In text order.
std::vector<Utterance> FindSpeech(const StoryView& story);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_SPEECH_H_
