#include "extract/lexicon/draft.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr size_t kPlane = 0x10000;
// What a vocabulary's term without a frequency of its own counts as.
constexpr uint64_t kTermFrequency = 20;
constexpr uint64_t kVerbFrequency = 400;

// One character for one, so that offsets stay: compatibility forms and case by ICU's NFKC_Casefold,
// where that gives one character of the basic plane and the character is no punctuation.
std::vector<char16_t> FoldTable() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(error);
  std::vector<char16_t> fold(kPlane);
  for (size_t c = 0; c < kPlane; ++c) {
    fold[c] = static_cast<char16_t>(c);
    const auto code_point = static_cast<UChar32>(c);
    if (U_FAILURE(error) != 0 || U_IS_SURROGATE(c) || !u_isdefined(code_point)) continue;
    if (u_ispunct(code_point) || u_isUWhiteSpace(code_point)) continue;
    const icu::UnicodeString folded = nfkc->normalize(icu::UnicodeString(code_point), error);
    if (U_SUCCESS(error) != 0 && folded.length() == 1) fold[c] = folded[0];
  }
  return fold;
}

template <typename T>
std::string Bytes(const std::vector<T>& values) {
  return std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

}  // namespace

LexiconDraft::LexiconDraft()
    : given_costs(kPlane, Lexicon::kRareCost),
      foreign_costs(kPlane, Lexicon::kRareCost),
      fold_(FoldTable()) {
  Intern("");
}

std::u32string LexiconDraft::FoldedCodePoints(std::string_view utf8) const {
  std::u32string text = ToCodePoints(utf8);
  for (char32_t& c : text) c = c < kPlane ? fold_[c] : c;
  return text;
}

LexiconDraft::Key& LexiconDraft::At(std::string_view utf8) { return keys_[FoldedCodePoints(utf8)]; }

const LexiconDraft::Key* LexiconDraft::Find(std::string_view utf8) const {
  const auto found = keys_.find(FoldedCodePoints(utf8));
  return found == keys_.end() ? nullptr : &found->second;
}

void LexiconDraft::AddWord(std::string_view utf8, uint64_t frequency, Pos pos) {
  Key& key = At(utf8);
  key.frequency += frequency;
  key.pos = pos;
  total_frequency_ += frequency;
}

void LexiconDraft::AddSense(std::string_view utf8, SenseKind kind, uint8_t detail,
                            uint32_t payload) {
  At(utf8).senses.push_back({kind, detail, 0, payload});
}

void LexiconDraft::RemovePhrases() {
  const auto is_boundary = [](const Key& key) {
    return std::any_of(key.senses.begin(), key.senses.end(),
                       [](const Sense& sense) { return sense.kind == SenseKind::kBoundary; });
  };
  std::erase_if(keys_, [&](const auto& item) {
    constexpr uint64_t kRare = 5;  // times in 60 million
    const auto& [text, key] = item;
    if (text.size() < 4 || !key.senses.empty()) return false;
    const auto head = keys_.find(text.substr(0, 2));
    if (head == keys_.end() || !is_boundary(head->second)) return false;
    return key.frequency <= kRare || (text.size() == 4 && keys_.contains(text.substr(2)));
  });
}

uint32_t LexiconDraft::Intern(std::string_view text) {
  const auto [at, is_new] =
      interned_.emplace(std::string(text), static_cast<uint32_t>(strings_.size()));
  if (is_new) strings_.append(text).push_back('\0');
  return at->second;
}

// Dense codes, the characters in most keys first, so that what is walked often lies together.
std::vector<uint16_t> LexiconDraft::CharCodes() const {
  std::vector<uint32_t> counts(kPlane, 0);
  for (const auto& [text, key] : keys_) {
    for (char32_t c : text) {
      if (c < kPlane) ++counts[c];
    }
  }
  std::vector<uint16_t> by_count;
  for (size_t c = 0; c < kPlane; ++c) {
    if (counts[c] > 0) by_count.push_back(static_cast<uint16_t>(c));
  }
  std::stable_sort(by_count.begin(), by_count.end(),
                   [&](uint16_t a, uint16_t b) { return counts[a] > counts[b]; });
  std::vector<uint16_t> codes(kPlane, 0);
  for (size_t i = 0; i < by_count.size(); ++i) codes[by_count[i]] = static_cast<uint16_t>(i + 1);
  for (size_t c = 0; c < kPlane; ++c) codes[c] = codes[fold_[c]];
  return codes;
}

std::string LexiconDraft::Serialise() const {
  const std::vector<uint16_t> codes = CharCodes();
  std::vector<Entry> entries;
  std::vector<Sense> senses;
  std::vector<std::pair<std::u16string, uint32_t>> trie_keys;
  const double total = std::log(static_cast<double>(std::max<uint64_t>(total_frequency_, 1)));
  for (const auto& [text, key] : keys_) {
    if (text.empty() ||
        std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= kPlane; }))
      continue;
    std::u16string coded;
    for (char32_t c : text) coded.push_back(static_cast<char16_t>(codes[c]));
    trie_keys.emplace_back(std::move(coded), static_cast<uint32_t>(entries.size()));
    const bool is_common =
        std::any_of(key.senses.begin(), key.senses.end(), [](const Sense& sense) {
          return sense.kind == SenseKind::kBoundary || sense.kind == SenseKind::kHumanVerb;
        });
    const uint64_t least = is_common ? kVerbFrequency : key.frequency > 0 ? 1 : kTermFrequency;
    const uint64_t frequency = std::max(key.frequency, least);
    Entry entry = {};
    entry.cost = static_cast<float>(total - std::log(static_cast<double>(frequency)));
    entry.pos = key.pos;
    entry.is_word = key.frequency > 0 ? 1 : 0;
    entry.senses = static_cast<uint32_t>(senses.size());
    entry.sense_count = static_cast<uint32_t>(key.senses.size());
    for (const Sense& sense : key.senses) {
      entry.kinds = static_cast<uint16_t>(entry.kinds | 1u << static_cast<unsigned>(sense.kind));
    }
    senses.insert(senses.end(), key.senses.begin(), key.senses.end());
    entries.push_back(entry);
  }
  std::sort(trie_keys.begin(), trie_keys.end());

  const std::string sections[] = {
      Bytes(codes),         Bytes(fold_),  Bytes(BuildDoubleArray(trie_keys)),
      Bytes(entries),       Bytes(senses), Bytes(divisions),
      Bytes(generic_nouns), Bytes(organs), Bytes(given_costs),
      Bytes(foreign_costs), strings_};
  LexiconHeader header = {};
  std::memcpy(header.magic, LexiconHeader::kMagic, sizeof header.magic);
  std::string body;
  for (size_t i = 0; i < static_cast<size_t>(Section::kCount); ++i) {
    body.resize((body.size() + 7) / 8 * 8);
    header.offsets[i] = sizeof header + body.size();
    header.sizes[i] = sections[i].size();
    body.append(sections[i]);
  }
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + body;
}

}  // namespace newsgraph
