#include "extract/names/pieces.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr uint32_t kLongestQuoted = 24;    // code points of a quoted name
constexpr uint32_t kLongestDivision = 12;  // code points of a division's name
constexpr float kCertainName = 9;  // margin of a person's name that no other name is made with

constexpr std::u32string_view kOrdinalUnits = U"届次期批号";

// 甲和|县人民医院: the segmenter has taken what looks like a division for two words.
bool BeginsAsJoiner(const Paragraph& p, uint32_t begin, uint32_t end) {
  const Token& token = p.tokens()[p.TokenAt(begin)];
  return token.end < end && token.size() == 1 &&
         (token.pos == Pos::kConjunction || token.pos == Pos::kPreposition);
}

// 和平 for 和平县: whether no sense of `name` is the whole name of `division`.
bool IsShortName(const Lexicon& lexicon, const Entry& name, DivisionIndex division) {
  const auto senses = lexicon.Senses(name);
  return std::none_of(senses.begin(), senses.end(), [&](const Sense& sense) {
    return sense.kind == SenseKind::kDivision && sense.payload == division && sense.detail == 0;
  });
}

// What the name of a division is here; nullopt where it is no name.
std::optional<Piece> PieceOfDivision(const Paragraph& p, const Home& home,
                                     const VocabularyMatch& name) {
  if (name.entry->Has(SenseKind::kBoundary) || BeginsAsJoiner(p, name.begin, name.end))
    return std::nullopt;
  const auto division = home.Choose(p.lexicon().Senses(*name.entry));
  if (!division) return std::nullopt;
  const Piece piece{Piece::kDivision, name.begin, division, name.end};
  if (home.IsNear(*division) || !IsShortName(p.lexicon(), *name.entry, *division)) return piece;
  // 和平, 长寿: a short name that is a word as well counts only near home.
  const bool word = name.entry->is_word != 0 && name.entry->pos != Pos::kPlaceName;
  const DivisionLevel level = p.lexicon().GetDivision(*division).level;
  if (word || level >= DivisionLevel::kTown) return std::nullopt;
  // 云溪 of 云溪茶业 is hardly the far-away district.
  if (level == DivisionLevel::kCounty) return Piece{Piece::kNaming, name.begin, {}, name.end};
  return piece;
}

// The division whose name ends at `at` and begins where a word does; the longest.
std::optional<Piece> DivisionBefore(const Paragraph& p, const Home& home, uint32_t at) {
  const uint32_t first = at - std::min(kLongestDivision, at - p.begin());
  for (uint32_t begin = first; begin + 2 <= at; ++begin) {
    if (!p.IsBoundary(begin)) continue;
    for (const VocabularyMatch& match : p.MatchesAt(begin)) {
      if (match.end != at || !match.entry->Has(SenseKind::kDivision)) continue;
      if (const auto piece = PieceOfDivision(p, home, match)) return piece;
    }
  }
  return std::nullopt;
}

std::optional<Piece> QuotedBefore(const Paragraph& p, uint32_t at) {
  if (!IsClosingQuote(p.At(at - 1))) return std::nullopt;
  for (uint32_t begin = at - 1; begin > p.begin() && at - begin < kLongestQuoted;) {
    const char32_t c = p.At(--begin);
    if (IsClosingQuote(c) || IsSentenceEnd(c) || c == U'；') return std::nullopt;
    if (IsOpeningQuote(c)) return Piece{Piece::kQuoted, begin, std::nullopt};
  }
  return std::nullopt;
}

// 中国（重庆）自由贸易试验区: a place in brackets within a name.
std::optional<Piece> BracketBefore(const Paragraph& p, uint32_t at) {
  constexpr uint32_t kLongest = 8;
  if (p.At(at - 1) != U'）' && p.At(at - 1) != U')') return std::nullopt;
  uint32_t begin = at - 1;
  while (begin > p.begin() && at - begin < kLongest && IsHan(p.At(begin - 1))) --begin;
  const bool named = begin > p.begin() + 1 && begin + 1 < at - 1 && IsHan(p.At(begin - 2)) &&
                     (p.At(begin - 1) == U'（' || p.At(begin - 1) == U'(');
  if (!named) return std::nullopt;
  const Entry* entry = p.lexicon().Find(p.Slice(begin, at - 1));
  if (entry == nullptr || !entry->Has(SenseKind::kDivision)) return std::nullopt;
  return Piece{Piece::kNaming, begin - 1, std::nullopt};
}

// What an organ that ends at `at` belongs to: 区 of 区委, 渝北区 of 渝北区政府. With the organ it
// is one piece.
std::optional<Piece> OrganBefore(const Paragraph& p, const Home& home, uint32_t at) {
  constexpr uint32_t kLongestOrgan = 14;
  const uint32_t first = at - std::min(kLongestOrgan, at - p.begin());
  for (uint32_t begin = first; begin < at; ++begin) {
    for (const VocabularyMatch& match : p.MatchesAt(begin)) {
      if (match.end != at || !match.entry->Has(SenseKind::kOrgan) || begin == p.begin()) continue;
      if (auto division = DivisionBefore(p, home, begin)) return division;  // its rest is the organ
      const uint32_t level = begin - 1;
      if (kLevelWords.find(p.At(level)) != std::u32string_view::npos && p.IsBoundary(level)) {
        return Piece{Piece::kLevel, level, std::nullopt, begin};
      }
    }
  }
  return std::nullopt;
}

bool IsNumeral(char32_t c) {
  static constexpr std::u32string_view kHanDigits = U"〇零一二三四五六七八九十百千万两";
  return IsDigit(c) || kHanDigits.find(c) != std::u32string_view::npos;
}

// 成立70周年, 诞辰110周年: where the words begin that belong to the number at `at`.
uint32_t AnniversaryBegin(const Paragraph& p, uint32_t at) {
  for (std::u32string_view word :
       {U"成立", U"诞辰", U"建党", U"建国", U"建军", U"建校", U"建市", U"建县", U"建院", U"逝世",
        U"牺牲", U"胜利", U"解放", U"改革开放"}) {
    if (p.EndsAt(at, word)) return at - static_cast<uint32_t>(word.size());
  }
  return at;
}

// Whether the token that ends at `at` counts what stands before it: 栋 户 公里 平方米
bool EndsAsMeasure(const Paragraph& p, uint32_t at) {
  static constexpr std::u32string_view kMeasures =
      U"栋户部家个支处所座条项件公里平方米亩伏名对块台辆门";
  static constexpr std::u32string_view kTimeUnits = U"日月时分秒天晚点";
  const Token& token = p.tokens()[p.TokenAt(at - 1)];
  const char32_t last = p.At(at - 1);
  const bool measure = token.pos == Pos::kMeasure || token.pos == Pos::kNumeral ||
                       kMeasures.find(last) != std::u32string_view::npos;
  return measure && token.end == at && kTimeUnits.find(last) == std::u32string_view::npos;
}

// What stands behind a number and says what it is the number of.
struct NumberUnit {
  uint32_t begin;    // where the number ends
  Piece::Kind kind;  // of the number with it
};

// The unit that ends at `at`; it is empty where a digit does. nullopt when no number ends here.
std::optional<NumberUnit> UnitBefore(const Paragraph& p, uint32_t at) {
  const char32_t last = p.At(at - 1);
  if (kOrdinalUnits.find(last) != std::u32string_view::npos)
    return NumberUnit{at - 1, Piece::kOrdinal};
  if (p.EndsAt(at, U"周年")) return NumberUnit{at - 2, Piece::kWord};
  if (last == U'年') return NumberUnit{at - 1, Piece::kYear};
  if (p.EndsAt(at, U"年度")) return NumberUnit{at - 2, Piece::kYear};
  if (IsDigit(last)) return NumberUnit{at, Piece::kYear};  // a year, or no part of a name
  if (!EndsAsMeasure(p, at)) return std::nullopt;
  return NumberUnit{p.tokens()[p.TokenAt(at - 1)].begin, Piece::kCount};
}

// 两家; but 五一, 八一 name, and 万家, 百姓 rather name than count.
Piece PieceOfNumeral(const Paragraph& p, const Token& numeral) {
  static constexpr std::u32string_view kRound = U"万百千";
  const bool round = kRound.find(p.At(numeral.begin)) != std::u32string_view::npos;
  const bool measured = !IsNumeral(p.At(numeral.end - 1)) && !round;
  // 第八十一中学
  if (!measured && numeral.begin > p.begin() && p.At(numeral.begin - 1) == U'第') {
    return Piece{Piece::kNaming, numeral.begin - 1, std::nullopt};
  }
  return Piece{measured ? Piece::kCount : Piece::kNaming, numeral.begin, std::nullopt};
}

// The digits [begin, unit.begin) with their unit and what belongs to them before.
std::optional<Piece> PieceOfDigits(const Paragraph& p, uint32_t begin, const NumberUnit& unit,
                                   uint32_t at) {
  if (unit.kind == Piece::kYear) {
    const bool whole = unit.begin - begin == 4;
    const bool bare = unit.begin == at;
    if (!whole || (bare && !IsDigit(p.At(begin)))) return std::nullopt;
  }
  if (unit.kind == Piece::kWord) return Piece{unit.kind, AnniversaryBegin(p, begin), std::nullopt};
  if (begin > p.begin() && p.At(begin - 1) == U'第')
    return Piece{Piece::kOrdinal, begin - 1, std::nullopt};
  if (p.At(at - 1) == U'期') return Piece{Piece::kStop, begin, std::nullopt};  // 一期工程
  return Piece{unit.kind, begin, std::nullopt};
}

// 第六届, 首届, 十八届, 第42次, 2021年, 2021年度, 2021, 34栋
std::optional<Piece> NumberBefore(const Paragraph& p, uint32_t at) {
  const auto unit = UnitBefore(p, at);
  if (!unit) return std::nullopt;
  const Token& token = p.tokens()[p.TokenAt(at - 1)];
  if (unit->kind == Piece::kCount && token.pos == Pos::kNumeral && IsNumeral(p.At(token.begin)))
    return PieceOfNumeral(p, token);
  uint32_t begin = unit->begin;
  while (begin > p.begin() && (IsNumeral(p.At(begin - 1)) || p.At(begin - 1) == U'.')) --begin;
  if (begin < unit->begin) return PieceOfDigits(p, begin, *unit, at);
  if (unit->kind == Piece::kOrdinal && begin > p.begin() && p.At(begin - 1) == U'首')
    return Piece{unit->kind, begin - 1, std::nullopt};
  return std::nullopt;
}

// 结成, 评为, 送到: a verb with its complement has its object behind it.
bool EndsAsVerb(const Entry& entry, std::u32string_view word) {
  static constexpr std::u32string_view kComplements = U"成为到给出了着过入上下起于进回";
  return entry.pos == Pos::kVerb && word.size() >= 2 &&
         kComplements.find(word.back()) != std::u32string_view::npos;
}

Piece::Kind KindOfWord(const Entry& entry, std::u32string_view word, const Lexicon& lexicon) {
  const size_t size = word.size();
  if (entry.Has(SenseKind::kBoundary) || EndsAsVerb(entry, word)) return Piece::kStop;
  if (size >= 3 && std::u32string_view(U"到在于").find(word.back()) != std::u32string_view::npos)
    return Piece::kStop;  // 专程到
  if (entry.Has(SenseKind::kPlain)) return Piece::kPlain;
  if (entry.Has(SenseKind::kGeneric)) return Piece::kOwner;
  if (const Sense* post = lexicon.FindSense(entry, SenseKind::kPost)) {
    const auto kind = static_cast<PostKind>(post->detail);
    if (kind == PostKind::kOffice || kind == PostKind::kByline) return Piece::kStop;
    if (kind != PostKind::kTitle) return Piece::kPlain;  // 志愿者协会, 道德模范表彰大会
  }
  switch (entry.pos) {
    case Pos::kPersonName:
    case Pos::kPlaceName:
    case Pos::kProperNoun:
      return Piece::kNaming;
    case Pos::kNoun:
    case Pos::kUnknown:
      return size == 1 && entry.is_word == 0 ? Piece::kNaming : Piece::kWord;
    case Pos::kVerbalNoun:
      return entry.Has(SenseKind::kGoverning) ? Piece::kVerb : Piece::kWord;
    case Pos::kAdjective:
      return size == 1 ? Piece::kStop : Piece::kWord;
    case Pos::kVerb:
      return size == 1 ? Piece::kStop : Piece::kVerb;
    case Pos::kTime:
    case Pos::kNumeral:
    case Pos::kMeasure:
    case Pos::kPrefix:
      return size >= 2 ? Piece::kWord : Piece::kStop;
    case Pos::kAdverb:
    case Pos::kPreposition:
    case Pos::kConjunction:
    case Pos::kParticle:
    case Pos::kPronoun:
      return Piece::kStop;
  }
  return Piece::kStop;
}

// Two single characters side by side that are words by themselves: mostly one word that the
// dictionary lacks (翻|仰).
std::optional<Piece> UnknownWordBefore(const Paragraph& p, uint32_t at) {
  const auto is_content = [&](const Token& token) {
    const bool content = token.pos == Pos::kVerb || token.pos == Pos::kAdjective ||
                         token.pos == Pos::kNoun || token.pos == Pos::kUnknown ||
                         token.pos == Pos::kPersonName || token.pos == Pos::kPlaceName ||
                         token.pos == Pos::kMeasure || token.pos == Pos::kTime;  // 清, 唐
    return token.kind == TokenKind::kWord && token.size() == 1 && content &&
           IsHan(p.At(token.begin)) && !token.Has(SenseKind::kBoundary) &&
           !token.Has(SenseKind::kHumanVerb);
  };
  const size_t last = p.TokenAt(at - 1);
  if (last == 0 || p.tokens()[last].end != at) return std::nullopt;
  if (!is_content(p.tokens()[last]) || !is_content(p.tokens()[last - 1])) return std::nullopt;
  return Piece{Piece::kNaming, p.tokens()[last - 1].begin, std::nullopt};
}

}  // namespace

Piece PieceBefore(const Paragraph& p, const Home& home, uint32_t at) {
  const Piece stop{Piece::kStop, at, std::nullopt};
  if (at <= p.begin()) return stop;
  if (const auto quoted = QuotedBefore(p, at)) return *quoted;
  if (const auto bracket = BracketBefore(p, at)) return *bracket;
  if (const auto number = NumberBefore(p, at)) return *number;
  if (const auto division = DivisionBefore(p, home, at)) return *division;
  if (const auto organ = OrganBefore(p, home, at)) return *organ;
  if (const auto unknown = UnknownWordBefore(p, at)) return *unknown;
  const Token& token = p.tokens()[p.TokenAt(at - 1)];
  const uint32_t size = at - token.begin;
  const char32_t last = p.At(at - 1);
  if (size == 1) {
    if (kLevelWords.find(last) != std::u32string_view::npos) {
      return {Piece::kLevel, token.begin, std::nullopt, at};
    }
    static constexpr std::u32string_view kLinkers = U"暨驻援至";
    if (kLinkers.find(last) != std::u32string_view::npos) {
      return {Piece::kLinker, token.begin, std::nullopt};
    }
  }
  switch (token.kind) {
    case TokenKind::kLatin:
      return {Piece::kNaming, token.begin, std::nullopt};
    case TokenKind::kPerson:
      // A name in another name (廖婆婆冰粉), unless a title shows that it is somebody.
      return {token.margin < kCertainName ? Piece::kNaming : Piece::kStop, token.begin,
              std::nullopt};
    case TokenKind::kWord:
      break;
    default:
      return stop;
  }
  const Entry* entry = token.end == at ? token.entry : p.lexicon().Find(p.Slice(token.begin, at));
  if (entry == nullptr) return {Piece::kNaming, token.begin, std::nullopt};
  Piece piece{KindOfWord(*entry, p.Slice(token.begin, at), p.lexicon()), token.begin, std::nullopt};
  piece.owns = entry->Has(SenseKind::kGeneric);
  return piece;
}

}  // namespace newsgraph
