#include "queries/pinyin.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "graph/utf8.h"
#include "queries/pinyin_letters.h"

namespace newsgraph {
namespace {

constexpr size_t kMostPatterns = 32;

// ICU's reading of a character, as queries/pinyin_table_main.cc wrote it when this was built: to
// ask ICU takes a third of a second.
struct TableRow {
  char32_t character;
  const char* syllable;
  int tone;
};
constexpr TableRow kTable[] = {
#include "generated_pinyin_table.inc"
};

// Readings beside ICU's: of surnames, of places, and of what given names are full of.
constexpr std::pair<char32_t, std::string_view> kOtherReadings[] = {
    {U'万', "mo4"},    {U'乐', "yue4"},   {U'仇', "qiu2"},  {U'佛', "fo2"},   {U'便', "pian2"},
    {U'单', "shan4"},  {U'卜', "bu3"},    {U'区', "ou1"},   {U'厦', "xia4"},  {U'召', "shao4"},
    {U'吁', "yu4"},    {U'员', "yun4"},   {U'堡', "pu4"},   {U'大', "dai4"},  {U'宓', "fu2"},
    {U'尉', "yu4"},    {U'折', "she2"},   {U'曾', "zeng1"}, {U'朝', "zhao1"}, {U'朴', "piao2"},
    {U'查', "zha1"},   {U'洗', "xian3"},  {U'盖', "ge3"},   {U'着', "zhuo2"}, {U'祭', "zhai4"},
    {U'种', "chong2"}, {U'秘', "bi4"},    {U'缪', "miao4"}, {U'繁', "po2"},   {U'翟', "zhai2"},
    {U'藏', "zang4"},  {U'蚌', "beng4"},  {U'行', "hang2"}, {U'覃', "qin2"},  {U'解', "xie4"},
    {U'调', "tiao2"},  {U'谌', "shen4"},  {U'郇', "xun2"},  {U'都', "du1"},   {U'重', "chong2"},
    {U'长', "chang2"}, {U'長', "chang2"}, {U'阚', "kan4"},  {U'阿', "e1"},    {U'隗', "wei3"},
    {U'黑', "he4"},    {U'六', "lu4"},    {U'会', "kuai4"},
};

class Readings {
 public:
  static const Readings& Get() {
    static const Readings readings;
    return readings;
  }

  // Characters that are read so; empty when none is. kAnyTone for those of all tones.
  std::u32string OfSyllable(const std::string& syllable, int tone) const {
    std::u32string characters;
    const auto found = syllables_.find(syllable);
    if (found == syllables_.end()) return characters;
    for (const auto& [character, known_tone] : found->second) {
      const bool is_meant = tone == kAnyTone || tone == known_tone;
      if (is_meant && !characters.ends_with(character)) characters.push_back(character);
    }
    return characters;
  }

  // Characters of syllables that begin with `initial`.
  std::u32string OfInitial(const std::string& initial) const {
    std::set<char32_t> characters;
    for (auto it = syllables_.lower_bound(initial);
         it != syllables_.end() && it->first.starts_with(initial); ++it) {
      for (const auto& [character, tone] : it->second) characters.insert(character);
    }
    return {characters.begin(), characters.end()};
  }

  std::u32string SoundAlikesOf(char32_t c) const {
    std::set<char32_t> characters;
    const auto [begin, end] = of_character_.equal_range(c);
    for (auto it = begin; it != end; ++it) {
      for (const auto& [character, tone] : syllables_.at(it->second)) characters.insert(character);
    }
    return {characters.begin(), characters.end()};
  }

 private:
  Readings() {
    for (const TableRow& row : kTable) Add(row.character, row.syllable, row.tone);
    for (const auto& [other, reading] : kOtherReadings) {
      Add(other, std::string(reading.substr(0, reading.size() - 1)), reading.back() - '0');
    }
    for (auto& [syllable, characters] : syllables_) {
      std::sort(characters.begin(), characters.end());
    }
  }

  void Add(char32_t character, const std::string& syllable, int tone) {
    syllables_[syllable].emplace_back(character, tone);
    of_character_.emplace(character, syllable);
  }

  std::map<std::string, std::vector<std::pair<char32_t, int>>> syllables_;
  std::unordered_multimap<char32_t, std::string> of_character_;
};

// The ways to read the letters of one word.
class WordReader {
 public:
  explicit WordReader(const Letters& letters) : letters_(letters) {}

  std::vector<PinyinPattern> Read() {
    ReadSyllables(0, {});
    ReadInitials(0, {});
    return std::move(patterns_);
  }

 private:
  // NOLINTNEXTLINE(misc-no-recursion): as deep as the word is long
  void ReadSyllables(size_t begin, const NamePattern& before) {
    if (patterns_.size() >= kMostPatterns) return;
    if (begin == letters_.size()) {
      patterns_.push_back({before, false});
      return;
    }
    const size_t longest = std::min(kLongestSyllable, letters_.size() - begin);
    for (size_t length = longest; length > 0; --length) {
      std::u32string characters = Characters(begin, length);
      if (!characters.empty()) {
        NamePattern longer = before;
        longer.push_back(std::move(characters));
        ReadSyllables(begin + length, longer);
      }
    }
  }

  // One syllable has one tone at most.
  std::u32string Characters(size_t begin, size_t length) const {
    std::string syllable;
    int tone = kAnyTone;
    for (size_t i = begin; i < begin + length; ++i) {
      syllable.push_back(letters_[i].letter);
      if (letters_[i].tone == kAnyTone) continue;
      if (tone != kAnyTone) return {};
      tone = letters_[i].tone;
    }
    return Readings::Get().OfSyllable(syllable, tone);
  }

  // NOLINTNEXTLINE(misc-no-recursion): as deep as the word is long
  void ReadInitials(size_t begin, const NamePattern& before) {
    if (patterns_.size() >= kMostPatterns) return;
    if (begin == letters_.size()) {
      patterns_.push_back({before, true});
      return;
    }
    for (size_t length = 1; length <= 2 && begin + length <= letters_.size(); ++length) {
      std::string initial;
      for (size_t i = begin; i < begin + length; ++i) initial.push_back(letters_[i].letter);
      if (length == 2 && initial != "zh" && initial != "ch" && initial != "sh") continue;
      std::u32string characters = Readings::Get().OfInitial(initial);
      if (characters.empty()) continue;
      NamePattern longer = before;
      longer.push_back(std::move(characters));
      ReadInitials(begin + length, longer);
    }
  }

  const Letters& letters_;
  std::vector<PinyinPattern> patterns_;
};

// Each of `patterns` followed by each of `words`.
std::vector<PinyinPattern> Followed(const std::vector<PinyinPattern>& patterns,
                                    const std::vector<PinyinPattern>& words) {
  std::vector<PinyinPattern> longer;
  for (const PinyinPattern& pattern : patterns) {
    for (const PinyinPattern& word : words) {
      if (longer.size() >= kMostPatterns) return longer;
      PinyinPattern& each = longer.emplace_back(pattern);
      each.pattern.insert(each.pattern.end(), word.pattern.begin(), word.pattern.end());
      each.has_initials |= word.has_initials;
    }
  }
  return longer;
}

bool IsSeparator(char32_t c) {
  return std::u32string_view(U" \u3000'’-·").find(c) != std::u32string_view::npos;
}

}  // namespace

std::vector<PinyinPattern> PinyinPatterns(std::string_view text) {
  std::vector<PinyinPattern> patterns(1);
  Letters word;
  bool has_letters = false;
  const auto end_word = [&] {
    if (word.empty()) return;
    has_letters = true;
    patterns = Followed(patterns, WordReader(word).Read());
    word.clear();
  };
  for (const char32_t c : Decomposed(text)) {
    if (TakeLetter(c, &word)) continue;
    end_word();
    if (!IsSeparator(c)) patterns = Followed(patterns, {{{std::u32string(1, c)}, false}});
  }
  end_word();
  if (!has_letters) return {};
  std::stable_partition(patterns.begin(), patterns.end(),
                        [](const PinyinPattern& pattern) { return !pattern.has_initials; });
  return patterns;
}

NamePattern SoundAlikes(std::string_view name) {
  NamePattern pattern;
  for (const char32_t c : ToCodePoints(name)) {
    if (IsSeparator(c)) continue;
    pattern.push_back(Readings::Get().SoundAlikesOf(c));
    if (pattern.back().empty()) return {};
  }
  return pattern;
}

}  // namespace newsgraph
