#include <array>

#include "extract/names/propose.h"

namespace newsgraph {
namespace {

// How the names of doctrines begin and end. What lies between, a leader's name or a party, is not
// mentioned by them.
constexpr std::array<std::u32string_view, 6> kBeginnings = {
    U"习近平", U"毛泽东思想", U"邓小平理论", U"马克思", U"中国特色社会主义", U"社会主义"};
constexpr std::array<std::u32string_view, 9> kEndings = {
    U"思想", U"理论", U"主义", U"精神", U"总书记", U"价值观", U"重要讲话", U"道路", U"论述"};
constexpr uint32_t kLongest = 30;

uint32_t EndOfDoctrine(std::u32string_view text) {
  uint32_t end = 0;
  for (std::u32string_view ending : kEndings) {
    const size_t found = text.substr(0, kLongest).find(ending);
    if (found == std::u32string_view::npos) continue;
    const std::u32string_view between = text.substr(0, found);
    if (between.find_first_of(U"，。；：、") != std::u32string_view::npos) continue;
    end = std::max(end, static_cast<uint32_t>(found + ending.size()));
  }
  return end;
}

}  // namespace

void ProposeDoctrines(const Paragraph& paragraph, Candidates* out) {
  for (uint32_t at = paragraph.begin(); at < paragraph.end(); ++at) {
    const std::u32string_view rest = paragraph.Slice(at, paragraph.end());
    for (std::u32string_view beginning : kBeginnings) {
      if (!rest.starts_with(beginning)) continue;
      const uint32_t length = EndOfDoctrine(rest);
      if (length <= beginning.size()) continue;
      Candidate candidate(at, at + length, NodeType::kProject, 2);
      candidate.nothing = true;
      out->push_back(candidate);
      at += length - 1;
      break;
    }
  }
}

}  // namespace newsgraph
