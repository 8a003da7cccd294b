#include "extract/deeds/authorities.h"

namespace newsgraph {
namespace {

struct Organ {
  std::u32string_view word;
  std::u32string_view name;
};
constexpr Organ kAuthorities[] = {{U"人大常委会", U"人大常委会"},
                                  {U"人民代表大会常务委员会", U"人大常委会"},
                                  {U"人民政府", U"政府"},
                                  {U"政府第", U"政府"},
                                  {U"人民代表大会", U"人大"}};

}  // namespace

NodeIndex AuthorityIn(const StoryView& story, std::u32string_view text) {
  size_t first = std::u32string_view::npos;
  std::u32string_view name;
  for (const Organ& organ : kAuthorities) {
    const size_t found = text.find(organ.word);
    if (found >= first) continue;
    first = found;
    name = organ.name;
  }
  if (name.empty() || !story.home->division()) return kNoNode;
  return story.nodes->OrganOf(*story.home->division(), name);
}

NodeIndex AuthorityBefore(const StoryView& story, uint32_t at) {
  const NodeIndex found = AuthorityIn(story, story.Slice(0, at));
  return found != kNoNode ? found : AuthorityIn(story, story.headline);
}

}  // namespace newsgraph
