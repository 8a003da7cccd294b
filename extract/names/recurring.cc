#include "extract/names/recurring.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr size_t kLength = 3;
constexpr size_t kFewest = 3;            // occurrences
constexpr size_t kFewestNeighbours = 2;  // different ones, on either side

// Never within a name, however often they stand behind a surname.
constexpr std::u32string_view kNoName = U"的了在是和也就还都不有这那个们与被把从对为到说";

struct Seen {
  size_t count = 0;
  std::set<char32_t> before;
  std::set<char32_t> behind;
  bool begins = false;  // something that is no word stands before it somewhere
  bool ends = false;    // and behind it, or a particle
};

bool IsParticle(char32_t c) { return kNoName.find(c) != std::u32string_view::npos; }

bool MayBeName(const Lexicon& lexicon, std::u32string_view name) {
  const auto fits = [](char32_t c) { return IsHan(c) && !IsParticle(c); };
  if (!std::all_of(name.begin(), name.end(), fits)) return false;
  const Entry* surname = lexicon.Find(name.substr(0, 1));
  const Entry* word = lexicon.Find(name);
  return surname != nullptr && surname->Has(SenseKind::kSurname) &&
         (word == nullptr || word->is_word == 0);
}

}  // namespace

KnownNames FindRecurring(const Lexicon& lexicon, std::u32string_view text) {
  std::unordered_map<std::u32string_view, Seen> seen;
  for (size_t at = 0; at + kLength <= text.size(); ++at) {
    const std::u32string_view name = text.substr(at, kLength);
    if (!MayBeName(lexicon, name)) continue;
    Seen& entry = seen[name];
    ++entry.count;
    const char32_t before = at == 0 ? U'\n' : text[at - 1];
    const char32_t behind = at + kLength == text.size() ? U'\n' : text[at + kLength];
    entry.before.insert(before);
    entry.behind.insert(behind);
    entry.begins = entry.begins || !IsHan(before);
    entry.ends = entry.ends || !IsHan(behind) || IsParticle(behind);
  }
  KnownNames names;
  for (const auto& [name, entry] : seen) {
    if (entry.begins && entry.ends && entry.count >= kFewest &&
        entry.before.size() >= kFewestNeighbours && entry.behind.size() >= kFewestNeighbours) {
      names.emplace(name);
    }
  }
  return names;
}

}  // namespace newsgraph
