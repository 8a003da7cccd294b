// How far to the left a name reaches that ends in a known way: 由|成都岷江水利工程有限公司,
// 参观|县科技馆.
#ifndef NEWSGRAPH_EXTRACT_NAMES_REACH_H_
#define NEWSGRAPH_EXTRACT_NAMES_REACH_H_

#include <cstdint>
#include <optional>

#include "extract/names/candidate.h"
#include "extract/names/home.h"
#include "extract/names/paragraph.h"

namespace newsgraph {

// Whether an ending of a name may begin where `ending` does: where a word begins, or, for longer or
// stronger ones, within a word that is no verb, no boundary, no division and no person's name.
bool MayBeginEnding(const Paragraph& paragraph, const VocabularyMatch& ending);

// Whether a name may end at `at`: where a word ends, or before the post at the end of a word
// (区委|书记).
bool MayEndName(const Paragraph& paragraph, uint32_t at);

struct Reach {
  uint32_t begin = 0;
  uint32_t rest = 0;  // where the name goes on behind the division or level nearest to its ending;
                      // `begin` without one
  Anchor anchor = Anchor::kNone;
  std::optional<DivisionIndex> division;
  int words = 0;         // pieces of the name before its ending
  int naming = 0;        // of them: unknown or proper words
  int plain = 0;         // of them: words that only describe
  bool ordinal = false;  // holds 第六届 or the like
  bool quoted = false;   // holds a quoted name
  // Of a project: it begins with a count (34栋), behind which the words begin here.
  bool counted = false;
  uint32_t uncounted_begin = 0;

  bool anchored() const { return anchor != Anchor::kNone; }
  // Whether what stands before the ending names something: not descriptions alone.
  bool names() const { return naming > 0 || quoted || words > plain; }
};

// From the ending of a body or place at `at`.
Reach ReachOfBody(const Paragraph& paragraph, const Home& home, uint32_t at);

// From the ending of an undertaking at `at`: years, ordinals, counts and several words may stand
// before it.
Reach ReachOfProject(const Paragraph& paragraph, const Home& home, uint32_t at);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_REACH_H_
