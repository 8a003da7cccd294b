// Cuts text into words and personal names in one decision: the cheapest path over a lattice of
// dictionary words, numbers, Latin words, signs and candidate names.
#ifndef NEWSGRAPH_EXTRACT_NAMES_SEGMENTER_H_
#define NEWSGRAPH_EXTRACT_NAMES_SEGMENTER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/home.h"
#include "extract/names/token.h"

namespace newsgraph {

// Names that a document has shown to be names, without inner spaces.
struct NameHash {
  using is_transparent = void;
  size_t operator()(std::u32string_view name) const {
    return std::hash<std::u32string_view>()(name);
  }
};
using KnownNames = std::unordered_set<std::u32string, NameHash, std::equal_to<>>;

class Segmenter {
 public:
  explicit Segmenter(const Lexicon& lexicon) : lexicon_(lexicon), home_(lexicon) {}

  // Divisions in `home` are taken more readily than others.
  void SetHome(const Home& home) { home_ = home; }

  // Strings that are taken for names more readily: the story uses them again and again.
  void SetRecurring(KnownNames recurring) { recurring_ = std::move(recurring); }

  // Appends the tokens of text[begin, end) to `tokens`. The range should be a paragraph: what
  // stands before and behind is not looked at. A name in `known` is taken wherever it stands.
  void Segment(std::u32string_view text, uint32_t begin, uint32_t end, const KnownNames& known,
               std::vector<Token>* tokens);

 private:
  // The best way to a place of the text, and the edge that leads there.
  struct Node {
    float cost;
    uint32_t from;
    TokenKind kind;
    const Entry* entry;
    uint8_t left_context;  // what words end here, for names that begin here
  };

  static constexpr uint32_t kLongestForeign = 16;  // code points
  // Of a name in another language, up to each of its characters.
  struct ForeignCosts {
    float cost[kLongestForeign + 1];
    uint32_t in_parts[kLongestForeign + 1] = {};  // characters that known parts make up
  };

  void RelaxWords(uint32_t at);
  void RelaxRuns(uint32_t at);
  void RelaxSign(uint32_t at);
  void NoteModifier(uint32_t at);
  void RelaxNames(uint32_t at);
  void RelaxKnownNames(uint32_t at);
  float GivenNameCost(uint32_t at) const;
  void RelaxGivenNames(uint32_t at, uint32_t given_at, float cost);
  void RelaxForeignName(uint32_t at);
  void RelaxPlainForeignName(uint32_t at, uint32_t length, const ForeignCosts& costs);
  void ExtendForeignName(uint32_t at, uint32_t length, ForeignCosts* costs) const;
  void Relax(uint32_t from, uint32_t to, float cost, TokenKind kind, const Entry* entry);
  void RelaxPerson(uint32_t from, uint32_t to, float cost);
  float LeftBonus(uint32_t at) const;
  float RightBonus(uint32_t at) const;
  float WordsCost(uint32_t begin, uint32_t end) const;
  bool ClauseEndsAsPost(uint32_t at) const;
  bool IsKnown(uint32_t begin, uint32_t end) const;

  const Lexicon& lexicon_;
  Home home_;
  KnownNames recurring_;
  std::u32string_view text_;  // the paragraph
  uint32_t signature_ = 0;    // where the names of who wrote it begin
  const KnownNames* known_ = nullptr;
  std::vector<Node> nodes_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_SEGMENTER_H_
