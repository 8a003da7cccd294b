// A story as the steps behind the names see it.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_STORY_VIEW_H_
#define NEWSGRAPH_EXTRACT_DEEDS_STORY_VIEW_H_

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/deeds/dates.h"
#include "extract/deeds/sentences.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/find.h"
#include "extract/names/home.h"
#include "extract/names/mentions.h"
#include "extract/names/nodes.h"

namespace newsgraph {

// Offsets are code points of the story's text. What it points to must outlive it.
struct StoryView {
  const Lexicon* lexicon;
  const Home* home;
  const StoryNames* names;
  std::u32string_view headline;
  NodeTable* nodes;
  std::vector<NameMention> mentions;  // in text order, without overlap
  std::vector<DateMention> dates;     // the same
  NodeIndex main_event = kNoNode;
  Sentences sentences{names->text};

  std::u32string_view text() const { return names->text; }
  std::u32string_view Slice(uint32_t begin, uint32_t end) const {
    return text().substr(begin, end - begin);
  }
  TextRange SentenceAround(uint32_t at) const { return sentences.Around(at); }
  const NodeDraft& NodeOf(const NameMention& mention) const { return nodes->at(mention.node); }

  // The paragraph that holds `at`.
  const Paragraph& ParagraphAt(uint32_t at) const {
    const auto& all = names->paragraphs;
    const auto next =
        std::upper_bound(all.begin(), all.end(), at,
                         [](uint32_t offset, const Paragraph& p) { return offset < p.begin(); });
    return next == all.begin() ? *next : *(next - 1);
  }

  // The mention that begins or ends at `at`; nullptr for none.
  const NameMention* MentionFrom(uint32_t at) const {
    const auto found = FirstFrom(at);
    return found != mentions.end() && found->begin == at ? &*found : nullptr;
  }
  const NameMention* MentionUntil(uint32_t at) const {
    const auto next = FirstFrom(at);
    return next != mentions.begin() && (next - 1)->end == at ? &*(next - 1) : nullptr;
  }
  // The first mention that begins at `from` or behind it.
  std::vector<NameMention>::const_iterator FirstFrom(uint32_t from) const {
    return std::lower_bound(
        mentions.begin(), mentions.end(), from,
        [](const NameMention& mention, uint32_t at) { return mention.begin < at; });
  }
  // The last mention that begins before `before` (and not before `from`) for which `is` holds;
  // nullptr for none.
  template <typename Is>
  const NameMention* LastBefore(uint32_t from, uint32_t before, Is is) const {
    for (auto at = FirstFrom(before); at != mentions.begin();) {
      --at;
      if (at->begin < from) return nullptr;
      if (is(*at)) return &*at;
    }
    return nullptr;
  }
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_STORY_VIEW_H_
