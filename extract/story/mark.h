// Marks of a story that goes on on another page: （下转3版） and （上接第1版）.
#ifndef NEWSGRAPH_EXTRACT_STORY_MARK_H_
#define NEWSGRAPH_EXTRACT_STORY_MARK_H_

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

struct JumpMark {
  bool back = false;  // 上接: the story began there
  std::string page;   // 3, A3: as PageNumber has it
  size_t begin = 0;   // of the mark in the text, with its brackets
  size_t end = 0;
};

// The mark that `text` begins or ends with, or is; nullopt for none.
std::optional<JumpMark> FindJumpMark(std::u32string_view text);

// The page that `text` names, in one way of writing: 3 of 03, 第3版, 三版 and ３; A3 of A03版.
// Empty when it names none.
std::string PageNumber(std::u32string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_MARK_H_
