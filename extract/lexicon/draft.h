// A lexicon while it is being gathered: keys with their word and senses, and the tables that senses
// point into.
#ifndef NEWSGRAPH_EXTRACT_LEXICON_DRAFT_H_
#define NEWSGRAPH_EXTRACT_LEXICON_DRAFT_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon/lexicon.h"

namespace newsgraph {

class LexiconDraft {
 public:
  struct Key {
    uint64_t frequency = 0;  // 0: in no dictionary of words
    Pos pos = Pos::kUnknown;
    std::vector<Sense> senses;
  };

  LexiconDraft();

  // The key for `utf8` after folding, made when it is new.
  Key& At(std::string_view utf8);
  // The same, nullptr when there is none.
  const Key* Find(std::string_view utf8) const;

  void AddWord(std::string_view utf8, uint64_t frequency, Pos pos);
  void AddSense(std::string_view utf8, SenseKind kind, uint8_t detail, uint32_t payload);

  // Takes out phrases that the dictionary has as words (全面推行, 主持会议): they begin with a
  // boundary word, which they would hide.
  void RemovePhrases();

  // Offset of `text` in the strings; equal texts share one.
  uint32_t Intern(std::string_view text);
  // The string at an offset that Intern gave.
  std::string_view Text(uint32_t offset) const { return strings_.c_str() + offset; }

  std::vector<Division> divisions;
  std::vector<GenericNoun> generic_nouns;
  std::vector<uint32_t> organs;
  std::vector<float> given_costs;    // of the basic plane
  std::vector<float> foreign_costs;  // the same

  // The file's bytes.
  std::string Serialise() const;

 private:
  std::u32string FoldedCodePoints(std::string_view utf8) const;
  std::vector<uint16_t> CharCodes() const;

  std::vector<char16_t> fold_;
  std::map<std::u32string, Key> keys_;
  uint64_t total_frequency_ = 0;
  std::string strings_;
  std::unordered_map<std::string, uint32_t> interned_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_LEXICON_DRAFT_H_
