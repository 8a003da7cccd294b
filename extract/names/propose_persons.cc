#include <algorithm>
#include <array>

#include "extract/chars.h"
#include "extract/names/propose.h"

namespace newsgraph {
namespace {

// How much cheaper than words a name must be where the document shows it nowhere else.
constexpr float kSureMargin = 4.5f;

// What turns the name before it into the name of something else: a doctrine, a prize, a road, a
// house.
constexpr std::array<std::u32string_view, 22> kHeirs = {
    U"新时代", U"思想", U"生态文明", U"法治思想", U"外交思想", U"强军思想", U"文化思想", U"精神",
    U"理论",   U"主义", U"杯",       U"奖",       U"故居",     U"故里",     U"纪念馆",   U"路",
    U"大道",   U"广场", U"公园",     U"总书记",   U"式",       U"班"};

bool IsFollowedByHeir(const Paragraph& paragraph, uint32_t end) {
  const std::u32string_view rest = paragraph.Slice(end, paragraph.end());
  return std::any_of(kHeirs.begin(), kHeirs.end(),
                     [&](std::u32string_view heir) { return rest.starts_with(heir); });
}

}  // namespace

void ProposePersons(const Paragraph& paragraph, const KnownNames& known, Candidates* out) {
  for (const Token& token : paragraph.tokens()) {
    if (token.kind != TokenKind::kPerson || IsFollowedByHeir(paragraph, token.end)) continue;
    const std::u32string name = WithoutSpaces(paragraph.Slice(token.begin, token.end));
    if (token.margin < kSureMargin && !known.contains(name)) continue;
    out->emplace_back(token.begin, token.end, NodeType::kPerson, token.margin >= 9 ? 2.0f : 1.2f);
  }
}

}  // namespace newsgraph
