// The pieces that names are made of, found from right to left: divisions, numbers, quoted names,
// words that may stand in a name, and what no name goes over.
#ifndef NEWSGRAPH_EXTRACT_NAMES_PIECES_H_
#define NEWSGRAPH_EXTRACT_NAMES_PIECES_H_

#include <cstdint>
#include <optional>

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

// The piece that ends at `at`.
Piece PieceBefore(const Paragraph& paragraph, const Home& home, uint32_t at);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_PIECES_H_
