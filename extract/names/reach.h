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

// The piece of text that ends at an offset, as far as names are concerned.
struct Piece {
  enum Kind : uint8_t {
    kStop,      // no name goes over it
    kWord,      // a common word that may be part of a name
    kPlain,     // one that only describes: 社区, 服务
    kNaming,    // an unknown or proper word, Latin letters
    kVerb,      // a verb that may be part of a name
    kOwner,     // 街道, 学校: may own what follows
    kDivision,  // 渝中区
    kLevel,     // 区
    kQuoted,    // “…” with its marks
    kYear,      // 2021年, 2021, 2021年度
    kOrdinal,   // 第六届, 首届, 第42次
    kCount,     // 34栋, 1.2万平方米
    kLinker,    // 暨, 驻: may stand between two parts of one name
  };
  Kind kind = kStop;
  uint32_t begin = 0;
  std::optional<DivisionIndex> division;
  uint32_t rest =
      0;  // of a division or level: its end, or the organ's begin that is one piece with it
  bool owns = false;  // a common noun that may own what follows: 社区, 学校
};

// Whether an ending of a name may begin where `ending` does: where a word begins, or, for longer or
// stronger ones, within a word that is no verb, no boundary, no division and no person's name.
bool MayBeginEnding(const Paragraph& paragraph, const VocabularyMatch& ending);

// Whether a name may end at `at`: where a word ends, or before the post at the end of a word
// (区委|书记).
bool MayEndName(const Paragraph& paragraph, uint32_t at);

// The piece that ends at `at`.
Piece PieceBefore(const Paragraph& paragraph, const Home& home, uint32_t at);

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
