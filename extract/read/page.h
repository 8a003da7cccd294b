// A page as it was read: its characters in lines, each knowing where in the document it came from.
#ifndef NEWSGRAPH_EXTRACT_READ_PAGE_H_
#define NEWSGRAPH_EXTRACT_READ_PAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model.h"

namespace newsgraph {

// What the markup says a line is; plain text says nothing.
enum class LineHint : uint8_t { kNone, kHeading, kParagraph };

// A half-open range of Page::text without the line end.
struct PageLine {
  uint32_t begin = 0;
  uint32_t end = 0;
  LineHint hint = LineHint::kNone;
};

struct Page {
  std::u32string text;
  // How the page writes it, character for character, where `text` has simplified characters for
  // traditional ones; else empty.
  std::u32string written;
  std::vector<PageLine> lines;  // in reading order, blank ones included
  // Where the text stands in the document (its decoded characters without a byte order mark), as
  // runs in which story_offset is an offset of `text`. Characters that no run covers were put in
  // between by the reader.
  std::vector<SourceRun> origin;
};

// What is known about the issue. Empty: not known.
struct PageInfo {
  std::string paper;
  std::string date;  // EDTF
  std::string home;  // the home division's full path
  std::string page;
  std::string publisher;  // the school or firm whose paper it is; empty for a place's paper
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_PAGE_H_
