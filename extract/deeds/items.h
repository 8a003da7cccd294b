// A sentence as rules see it: words, mentions and lists of mentions, in clauses with their
// subjects.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_ITEMS_H_
#define NEWSGRAPH_EXTRACT_DEEDS_ITEMS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/deeds/posts.h"
#include "extract/deeds/speech.h"
#include "extract/deeds/story_view.h"

namespace newsgraph {

struct Item {
  enum Kind : uint8_t { kWord, kNumber, kSign, kMentions, kSpeech };
  Kind kind = kWord;
  uint32_t begin = 0;  // code points of the story's text; a person's title is part of the person
  uint32_t end = 0;
  std::u32string_view text;
  Pos pos = Pos::kUnknown;
  const Entry* entry = nullptr;
  std::vector<const NameMention*> mentions;  // of kMentions: a name, or the names of a list

  bool Is(std::u32string_view word) const { return kind != kMentions && text == word; }
};

struct Clause {
  size_t begin = 0;  // indexes of items
  size_t end = 0;
  // Whom the clause is about: the mentions before its verb, or those of the clause before when it
  // has none of its own.
  std::vector<NodeIndex> subject;
  bool carried = false;
};

struct Sentence {
  uint32_t begin = 0;  // code points
  uint32_t end = 0;
  std::vector<Item> items;
  std::vector<Clause> clauses;

  const Clause& ClauseOf(size_t item) const;
};

// The sentences of a paragraph. `topic` is whom the paragraph is about when a clause does not say
// so (the office of who answers in an interview); empty for none.
std::vector<Sentence> ReadSentences(const StoryView& story, const Paragraph& paragraph,
                                    const Posts& posts, const std::vector<Utterance>& speech,
                                    const std::vector<NodeIndex>& topic);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_ITEMS_H_
