// The division a paper is at home in: what 区, 县, 市 and 省 mean in it, and which of several
// divisions of one name.
#ifndef NEWSGRAPH_EXTRACT_NAMES_HOME_H_
#define NEWSGRAPH_EXTRACT_NAMES_HOME_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.h"

namespace newsgraph {

// The last characters of divisions' names by which a paper calls its own: 县, 市, 盟.
inline constexpr std::u32string_view kLevelWords = U"区县市省州旗盟";

// Index of a division in the lexicon.
using DivisionIndex = uint32_t;

class Home {
 public:
  // Nothing known: every level word means no division.
  explicit Home(const Lexicon& lexicon) : lexicon_(&lexicon) {}
  Home(const Lexicon& lexicon, DivisionIndex division) : lexicon_(&lexicon), division_(division) {}

  const std::optional<DivisionIndex>& division() const { return division_; }

  // What 区, 县, 旗, 市, 州 or 省 stands for; nullopt when this home has no such level.
  std::optional<DivisionIndex> OfLevelWord(char32_t word) const;

  // The one of `senses` (of kind kDivision) that is meant here: within home, else around home, else
  // the largest; of equals the one that comes first. nullopt when there is none.
  std::optional<DivisionIndex> Choose(std::span<const Sense> senses) const;

  // Whether `division` is home, lies in it, or is one that home lies in.
  bool IsNear(DivisionIndex division) const;
  // Whether home lies in `division` or is it.
  bool LiesIn(DivisionIndex division) const;
  // Whether one of `senses` is the full name of a division that is home or lies in it.
  bool ContainsAny(std::span<const Sense> senses) const;
  // Whether `division` is home or lies in it.
  bool Contains(DivisionIndex division) const;

 private:
  const Lexicon* lexicon_;
  std::optional<DivisionIndex> division_;
};

// Whether `inner` is `outer` or lies in it.
bool DivisionLiesIn(const Lexicon& lexicon, DivisionIndex inner, DivisionIndex outer);

// The division that a full path names, 四川省成都市温江区; steps may be left out (重庆市渝中区) but
// the last one is meant. A last step that no list has (深圳市大鹏新区) stands for what it lies in.
// nullopt when there is none or it is not clear which.
std::optional<DivisionIndex> FindDivisionPath(const Lexicon& lexicon, std::string_view path);

// The full path of a division: 重庆市渝中区. Placeholders of the tables (市辖区) are left out.
std::string DivisionPath(const Lexicon& lexicon, DivisionIndex division);

// "500103"
std::string DivisionCode(const Lexicon& lexicon, DivisionIndex division);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_HOME_H_
