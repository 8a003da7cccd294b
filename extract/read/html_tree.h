// HTML taken apart: its elements, its text with the place of each piece, and what its head says.
// html.cc fills it; what is content is decided behind it.
#ifndef NEWSGRAPH_EXTRACT_READ_HTML_TREE_H_
#define NEWSGRAPH_EXTRACT_READ_HTML_TREE_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

inline constexpr uint32_t kNoElement = UINT32_MAX;

struct HtmlElement {
  std::string name;              // lower case
  std::string classes;           // its class and its id
  bool links = false;            // <a href=…>
  uint32_t parent = kNoElement;  // stands before it
};

// A piece of text as it stands in the document, or what one character reference stands for.
struct HtmlText {
  uint32_t element = kNoElement;
  uint32_t offset = 0;  // code points of the document
  std::u32string text;
};

struct HtmlEvent {
  enum class Kind : uint8_t { kOpen, kClose, kText };
  Kind kind = Kind::kText;
  uint32_t index = 0;  // of the element or the text
};

struct HtmlTree {
  std::vector<HtmlElement> elements;  // in the order they open
  std::vector<HtmlText> texts;
  std::vector<HtmlEvent> events;  // in the order of the document

  // UTF-8.
  std::string title;
  std::vector<std::pair<std::string, std::string>> metas;  // name or property, lower case; content
  std::vector<std::string> times;                          // datetime of <time>
  std::vector<std::string> json_ld;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_HTML_TREE_H_
