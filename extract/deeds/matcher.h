// Finds where rules match in a sentence. A rule is tried only at its trigger words.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_MATCHER_H_
#define NEWSGRAPH_EXTRACT_DEEDS_MATCHER_H_

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/deeds/items.h"
#include "extract/deeds/rule.h"

namespace newsgraph {

struct RuleBinding {
  std::vector<const NameMention*> mentions;
  std::u32string text;  // of a quantity

  bool bound() const { return !mentions.empty() || !text.empty(); }
};

struct RuleMatch {
  const Rule* rule = nullptr;
  size_t trigger = 0;  // index of the trigger's first item
  size_t first = 0;    // the items [first, last) that the pattern covers
  size_t last = 0;
  std::vector<RuleBinding> captures;
};

class RuleSet {
 public:
  explicit RuleSet(std::vector<RuleFile> files);
  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;

  const std::vector<RuleFile>& files() const { return files_; }

  // Calls visit for each place where a rule matches, by place and then in the order of the rules.
  // Of several ways to match at one trigger the one with the shortest gaps counts, those behind the
  // trigger first.
  void Match(const StoryView& story, const Sentence& sentence,
             const std::function<void(const RuleMatch&)>& visit) const;

 private:
  struct Trigger {
    std::u32string word;
    const Rule* rule;
  };

  std::vector<RuleFile> files_;
  std::unordered_map<char32_t, std::vector<Trigger>> triggers_;  // by the word's first character
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_MATCHER_H_
