#include "extract/deeds/sentences.h"

#include <algorithm>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr uint32_t kLongest = 2000;

}  // namespace

Sentences::Sentences(std::u32string_view text) {
  const auto size = static_cast<uint32_t>(text.size());
  uint32_t begin = 0;
  int depth = 0;
  const auto end_at = [&](uint32_t end) {
    ranges_.push_back({begin, end});
    begin = end;
  };
  for (uint32_t i = 0; i < size; ++i) {
    const char32_t c = text[i];
    if (c == U'\n') {
      end_at(i);
      begin = i + 1;
      depth = 0;
      continue;
    }
    depth += IsOuterOpeningQuote(c) ? 1 : IsOuterClosingQuote(c) ? -1 : 0;
    depth = std::max(depth, 0);
    const bool stops =
        IsSentenceEnd(c) && depth == 0 && (i + 1 >= size || !IsSentenceEnd(text[i + 1]));
    if (stops || (c == U'，' && i - begin >= kLongest)) end_at(i + 1);
  }
  if (begin < size) end_at(size);
}

TextRange Sentences::Around(uint32_t at) const {
  const auto next = std::upper_bound(
      ranges_.begin(), ranges_.end(), at,
      [](uint32_t offset, const TextRange& range) { return offset < range.begin; });
  if (next == ranges_.begin()) return {at, at};
  const TextRange& range = *(next - 1);
  return at < range.end ? range : TextRange{at, at};
}

}  // namespace newsgraph
