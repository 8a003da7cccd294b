// What has been read of a story so far. The steps add to it in turn; what a rule leaves unsaid
// (双方, 该项目, who builds it) is looked up in it.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_READING_H_
#define NEWSGRAPH_EXTRACT_DEEDS_READING_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/deeds/bylines.h"
#include "extract/deeds/posts.h"
#include "extract/deeds/speech.h"
#include "extract/deeds/story_view.h"
#include "graph/model.h"

namespace newsgraph {

// A statement by the nodes of its document's table.
struct StatementDraft {
  NodeIndex subject = kNoNode;
  std::string predicate;
  NodeIndex object = kNoNode;
  bool of_story = false;  // the object is the story itself
  std::u32string quote;
  std::u32string role;
  std::string date;
  std::u32string quantity;
  Realis status = Realis::kDone;
  bool negated = false;
  double confidence = 0;
  std::string rule;
  uint32_t begin = 0;  // evidence, in code points
  uint32_t end = 0;
};

struct Reading {
  StoryView* story;
  const IssueDate* issue;
  Posts posts;
  std::vector<Byline> bylines;
  std::vector<Utterance> speech;
  std::string day;  // the first that the story names near its beginning; EDTF, empty for none
  std::vector<StatementDraft> found;
};

// Makes the sentence that holds [begin, end) the evidence of `statement`.
void SetEvidence(const StoryView& story, uint32_t begin, uint32_t end, StatementDraft* statement);

// Whether `text` holds one of `words`.
bool HoldsAny(std::u32string_view text, std::initializer_list<std::u32string_view> words);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_READING_H_
