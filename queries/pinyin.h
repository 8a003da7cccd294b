// Names by their sound. ICU knows one reading of each character (queries/pinyin_table_main.cc asks
// it); what a character is also read in surnames and place names is listed in pinyin.cc, and both
// readings count: 单 is found as dan and as shan.
#ifndef NEWSGRAPH_QUERIES_PINYIN_H_
#define NEWSGRAPH_QUERIES_PINYIN_H_

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_view.h"

namespace newsgraph {

struct PinyinPattern {
  NamePattern pattern;
  bool has_initials = false;  // some word of it is not written in full
};

// What `text` may mean as pinyin: words of whole syllables with or without tones (wang zhihong,
// wáng zhìhóng, wang2), or of the initials of syllables (wzh, zh as one or as two); ü may be
// written v. What is no Latin letter stands for itself. Whole syllables come first. Empty when
// there are no letters or they are no pinyin.
std::vector<PinyinPattern> PinyinPatterns(std::string_view text);

// Names that sound as `name` does, whatever the tones. Empty unless all its characters have a
// reading.
NamePattern SoundAlikes(std::string_view name);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_PINYIN_H_
