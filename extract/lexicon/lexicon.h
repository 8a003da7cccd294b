// The compiled lexicon: words with cost and part of speech, administrative divisions, and the
// vocabularies of data/lexicons, all in one automaton over folded characters. It is one file,
// mapped and used as it lies.
#ifndef NEWSGRAPH_EXTRACT_LEXICON_LEXICON_H_
#define NEWSGRAPH_EXTRACT_LEXICON_LEXICON_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/lexicon/double_array.h"

namespace newsgraph {

// Parts of speech, as the dictionary of jieba names them, told apart as far as names need it.
enum class Pos : uint8_t {
  kUnknown,
  kNoun,         // n, l, i, j, s, f, b, g …
  kPersonName,   // nr
  kPlaceName,    // ns
  kProperNoun,   // nt, nz
  kVerb,         // v
  kVerbalNoun,   // vn
  kAdjective,    // a, z
  kAdverb,       // d
  kPreposition,  // p
  kConjunction,  // c
  kParticle,     // u, y, e, o
  kPronoun,      // r
  kNumeral,      // m
  kMeasure,      // q
  kTime,         // t
  kPrefix,       // h, k
};

enum class SenseKind : uint8_t {
  kDivision,       // payload: index of a division; detail: 1 for a short form (渝中 of 渝中区)
  kOrgan,          // payload: index of an organ
  kPost,           // detail: PostKind; payload: PostBody
  kBodyEnding,     // detail: Strength; payload: subtype (a string)
  kPlaceEnding,    // the same
  kProjectEnding,  // the same
  kGeneric,        // payload: index of a generic noun
  kSurname,        // payload: cost in thousandths of a nat
  kHumanVerb,      // detail: strength, 1 to 3
  kBoundary,       // is never inside a name
  kPlain,          // describes and does not name
  kListHead,       // detail: NodeType; payload: 1 when an item may be any words
  kGoverning,      // a verb that governs the name it stands in front of
  kPostBodies,     // payload: a string, endings of what a post belongs to, parted by spaces
  kNamePart,       // of a name that is not Han Chinese: 其其格, 扎西
};

enum class PostKind : uint8_t { kOffice, kStaff, kMember, kResident, kRole, kByline, kTitle };
enum class PostBody : uint8_t { kNone, kParty, kGovernment };
enum class Strength : uint8_t { kStrong, kWeak, kUnit, kBrand };

// One meaning of an entry. On disk.
struct Sense {
  SenseKind kind;
  uint8_t detail;
  uint16_t unused;
  uint32_t payload;
};

// One key of the automaton. On disk.
struct Entry {
  float cost;  // minus the logarithm of its share of all words
  Pos pos;
  uint8_t is_word;  // in the dictionary of words (1), or only in a vocabulary (0)
  uint16_t kinds;   // a bit for each SenseKind it has
  uint32_t senses;  // index of its first
  uint32_t sense_count;

  bool Has(SenseKind kind) const { return (kinds >> static_cast<unsigned>(kind) & 1) != 0; }
};

enum class DivisionLevel : uint8_t { kProvince = 1, kPrefecture, kCounty, kTown, kVillage };

// An administrative division. On disk.
struct Division {
  uint64_t code;    // digits as a number: 500103 渝中区, 500103014 石油路街道
  uint32_t parent;  // index; its own for a province
  uint32_t name;    // a string
  DivisionLevel level;
  uint8_t unused[7];
};

// A common noun that stands for something named before. On disk.
struct GenericNoun {
  uint32_t noun;     // a string
  uint32_t endings;  // a string: endings parted by spaces, empty for any
  uint8_t type;      // NodeType
  uint8_t unused[3];
};

// The parts of a lexicon file, in the order of its header; each is an array of one struct.
enum class Section : uint8_t {
  kCharCodes,     // uint16_t[65536]: the code of each character of the basic plane after folding; 0
                  // for none
  kFold,          // char16_t[65536]: what each of them folds to
  kTrie,          // TrieUnit[]
  kEntries,       // Entry[]
  kSenses,        // Sense[]
  kDivisions,     // Division[], ascending in code
  kGenericNouns,  // GenericNoun[]
  kOrgans,        // uint32_t[]: the full name of each organ, a string
  kGivenCosts,    // float[65536]: cost of a character in a given name
  kForeignCosts,  // float[65536]: cost of a character in a foreign name written in Chinese
  kStrings,       // char[]: UTF-8, each ended by '\0'
  kCount,
};

struct LexiconHeader {
  static constexpr char kMagic[8] = {'N', 'G', 'L', 'E', 'X', '0', '0', '1'};
  char magic[8];
  uint64_t offsets[static_cast<size_t>(Section::kCount)];
  uint64_t sizes[static_cast<size_t>(Section::kCount)];  // bytes
};

class Lexicon {
 public:
  // Maps the file at `path`. The error names it and says what is wrong.
  static absl::StatusOr<std::unique_ptr<Lexicon>> Open(const std::string& path);
  // A lexicon over bytes in memory.
  static absl::StatusOr<std::unique_ptr<Lexicon>> FromBytes(std::string bytes);

  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  // The character that `c` counts as: half width, lower case, compatibility forms resolved.
  // Punctuation is kept.
  char32_t Fold(char32_t c) const { return c < 0x10000 ? fold_[c] : c; }
  std::u32string Fold(std::u32string_view text) const;

  // Calls visit(length in characters, entry) for each entry that `text` begins with, shortest
  // first. `text` need not be folded.
  template <typename Visit>
  void Match(std::u32string_view text, Visit visit) const {
    uint32_t node = DoubleArray::kRoot;
    for (size_t i = 0; i < text.size(); ++i) {
      const uint16_t code = text[i] < 0x10000 ? codes_[text[i]] : 0;
      if (code == 0) return;
      node = trie_.Step(node, code);
      if (node == DoubleArray::kNone) return;
      const uint32_t value = trie_.Value(node);
      if (value != DoubleArray::kNone) visit(i + 1, entries_[value]);
    }
  }

  // The entry that is the whole of `text`; nullptr for none.
  const Entry* Find(std::u32string_view text) const;

  std::span<const Sense> Senses(const Entry& entry) const {
    return senses_.subspan(entry.senses, entry.sense_count);
  }
  // The first sense of a kind; nullptr for none.
  const Sense* FindSense(const Entry& entry, SenseKind kind) const;

  std::span<const Division> Divisions() const { return divisions_; }
  const Division& GetDivision(uint32_t index) const { return divisions_[index]; }
  const GenericNoun& GetGenericNoun(uint32_t index) const { return generic_nouns_[index]; }
  std::string_view OrganName(uint32_t index) const { return String(organs_[index]); }
  std::string_view String(uint32_t offset) const { return strings_ + offset; }

  // Minus the logarithm of the share of `c` among the characters of given names, and of foreign
  // names.
  float GivenNameCost(char32_t c) const { return c < 0x10000 ? given_costs_[c] : kRareCost; }
  float ForeignNameCost(char32_t c) const { return c < 0x10000 ? foreign_costs_[c] : kRareCost; }
  static constexpr float kRareCost = 13.0f;  // of a character that is not known from names

 private:
  Lexicon() = default;
  absl::Status Bind(std::string_view bytes, const std::string& name);
  template <typename T>
  std::span<const T> SectionOf(std::string_view bytes, Section section) const;

  std::string owned_;
  void* mapping_ = nullptr;
  size_t mapping_size_ = 0;

  const uint16_t* codes_ = nullptr;
  const char16_t* fold_ = nullptr;
  const float* given_costs_ = nullptr;
  const float* foreign_costs_ = nullptr;
  const char* strings_ = nullptr;
  DoubleArray trie_;
  std::span<const Entry> entries_;
  std::span<const Sense> senses_;
  std::span<const Division> divisions_;
  std::span<const GenericNoun> generic_nouns_;
  std::span<const uint32_t> organs_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_LEXICON_LEXICON_H_
