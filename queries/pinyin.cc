#include "queries/pinyin.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr char32_t kFirstHan = 0x4E00;
constexpr char32_t kLastHan = 0x9FFF;
constexpr size_t kLongestSyllable = 6;
constexpr size_t kMostPatterns = 32;
constexpr int kAnyTone = 0;

// Readings beside ICU's: of surnames, of places, and of what given names are full of.
constexpr std::pair<char32_t, std::string_view> kOtherReadings[] = {
    {U'万', "mo4"},    {U'丁', "zheng1"}, {U'乐', "yue4"},   {U'仇', "qiu2"},   {U'令', "ling2"},
    {U'会', "kuai4"},  {U'便', "pian2"},  {U'俟', "qi2"},    {U'单', "shan4"},  {U'卜', "bu3"},
    {U'厦', "xia4"},   {U'召', "shao4"},  {U'吁', "yu4"},    {U'員', "yun4"},   {U'员', "yun4"},
    {U'堡', "pu4"},    {U'大', "dai4"},   {U'宁', "ning4"},  {U'宓', "fu2"},    {U'尉', "yu4"},
    {U'尾', "yi3"},    {U'都', "du1"},    {U'曲', "qu3"},    {U'曾', "zeng1"},  {U'朝', "zhao1"},
    {U'朴', "piao2"},  {U'查', "zha1"},   {U'殷', "yin1"},   {U'沈', "shen3"},  {U'洗', "xian3"},
    {U'相', "xiang1"}, {U'石', "dan4"},   {U'祭', "zhai4"},  {U'种', "chong2"}, {U'秘', "bi4"},
    {U'繁', "po2"},    {U'缪', "miao4"},  {U'翟', "zhai2"},  {U'行', "hang2"},  {U'行', "xing2"},
    {U'盖', "ge3"},    {U'省', "xing3"},  {U'着', "zhuo2"},  {U'系', "xi4"},    {U'藏', "zang4"},
    {U'蚌', "beng4"},  {U'褚', "chu3"},   {U'覃', "qin2"},   {U'覃', "tan2"},   {U'解', "xie4"},
    {U'调', "diao4"},  {U'谌', "shen4"},  {U'贾', "jia3"},   {U'贾', "gu3"},    {U'车', "ju1"},
    {U'郇', "xun2"},   {U'重', "chong2"}, {U'重', "zhong4"}, {U'阚', "kan4"},   {U'阿', "e1"},
    {U'隗', "kui2"},   {U'長', "chang2"}, {U'长', "chang2"}, {U'长', "zhang3"}, {U'黑', "he4"},
    {U'区', "ou1"},    {U'区', "qu1"},    {U'佛', "fo2"},    {U'六', "lu4"},    {U'折', "she2"},
};

// A letter as it is written, with the tone that stands on it or after it.
struct Letter {
  char letter = 0;
  int tone = kAnyTone;
};
using Letters = std::vector<Letter>;

std::optional<int> ToneOfMark(char32_t c) {
  constexpr std::u32string_view kMarks = U"\u0304\u0301\u030C\u0300";
  const size_t found = kMarks.find(c);
  return found == kMarks.npos ? std::nullopt : std::optional(static_cast<int>(found) + 1);
}

// `text` with its marks as characters of their own.
std::u32string Decomposed(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error)) return {};
  std::string bytes;
  normalizer->normalize(text, error).toUTF8String(bytes);
  return ToCodePoints(bytes);
}

// Takes `c` for a letter, or for a mark or digit on the last one; false when it is neither.
bool TakeLetter(char32_t c, Letters* letters) {
  constexpr char32_t kDiaeresis = 0x0308;
  if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  if (c >= U'a' && c <= U'z') {
    letters->push_back({static_cast<char>(c), kAnyTone});
    return true;
  }
  if (letters->empty()) return false;
  Letter& last = letters->back();
  if (c == kDiaeresis && last.letter == 'u') {
    last.letter = 'v';
  } else if (const std::optional<int> tone = ToneOfMark(c)) {
    last.tone = *tone;
  } else if (c >= U'1' && c <= U'5') {
    last.tone = static_cast<int>(c - U'0');
  } else {
    return false;
  }
  return true;
}

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
  // All characters are read at once, each on a line of its own.
  Readings() {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> transliterator(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, error));
    if (U_FAILURE(error)) return;  // without ICU's data nothing is found by its sound
    icu::UnicodeString text;
    for (char32_t c = kFirstHan; c <= kLastHan; ++c) {
      text.append(static_cast<UChar32>(c)).append(u'\n');
    }
    transliterator->transliterate(text);
    char32_t character = kFirstHan;
    Letters letters;
    for (const char32_t c : Decomposed(text)) {
      if (c == U'\n') {
        Add(character++, std::exchange(letters, {}));
      } else {
        TakeLetter(c, &letters);
      }
    }
    for (const auto& [other, reading] : kOtherReadings) {
      Letters written;
      for (const char c : reading) TakeLetter(static_cast<char32_t>(c), &written);
      Add(other, written);
    }
    for (auto& [syllable, characters] : syllables_) {
      std::sort(characters.begin(), characters.end());
    }
  }

  void Add(char32_t character, const Letters& letters) {
    std::string syllable;
    int tone = kAnyTone;
    for (const Letter& letter : letters) {
      syllable.push_back(letter.letter);
      tone = std::max(tone, letter.tone);
    }
    if (syllable.empty() || syllable.size() > kLongestSyllable) return;
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
  for (const char32_t c : Decomposed(icu::UnicodeString::fromUTF8(std::string(text)))) {
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
