#include "extract/names/reach.h"

#include <algorithm>
#include <array>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr uint32_t kLongestQuoted = 24;    // code points of a quoted name
constexpr uint32_t kLongestDivision = 12;  // code points of a division's name
constexpr uint32_t kLongestName = 40;
constexpr float kCertainName = 9;  // margin of a person's name that no other name is made with
constexpr float kSureName = 4.5f;  // margin of a person's name that stands by itself

constexpr std::u32string_view kLevelWords = U"区县市省州旗";
constexpr std::u32string_view kOrdinalUnits = U"届次期批号";

// What may stand before the division in the full name of a body.
constexpr std::array<std::u32string_view, 14> kPrefixes = {
    U"中共",   U"共青团", U"中国共产党", U"政协", U"国网", U"民建", U"民盟",
    U"农工党", U"致公党", U"九三学社",   U"民进", U"民革", U"台盟", U"公安"};

bool EndsAt(const Paragraph& p, uint32_t at, std::u32string_view word) {
  return at >= p.begin() + word.size() &&
         p.Slice(at - static_cast<uint32_t>(word.size()), at) == word;
}

// The division whose name ends at `at` and begins where a word does; the longest.
std::optional<Piece> DivisionBefore(const Paragraph& p, const Home& home, uint32_t at) {
  const uint32_t first = at - std::min(kLongestDivision, at - p.begin());
  for (uint32_t begin = first; begin + 2 <= at; ++begin) {
    if (!p.IsBoundary(begin)) continue;
    for (const VocabularyMatch& match : p.MatchesAt(begin)) {
      if (match.end != at || !match.entry->Has(SenseKind::kDivision)) continue;
      if (match.entry->Has(SenseKind::kBoundary)) continue;
      const auto division = home.Choose(p.lexicon().Senses(*match.entry));
      if (!division) continue;
      bool is_short = true;
      for (const Sense& sense : p.lexicon().Senses(*match.entry)) {
        const bool same = sense.kind == SenseKind::kDivision && sense.payload == *division;
        is_short = is_short && !(same && sense.detail == 0);
      }
      // 和平, 长寿: a short name that is a word as well counts only near home.
      const bool word = match.entry->is_word != 0 && match.entry->pos != Pos::kPlaceName;
      const DivisionLevel level = p.lexicon().GetDivision(*division).level;
      const bool near = home.IsNear(*division);
      if (is_short && !near && (word || level >= DivisionLevel::kTown)) continue;
      // 云溪 of 云溪茶业 is hardly the far-away district.
      if (is_short && !near && level == DivisionLevel::kCounty)
        return Piece{Piece::kNaming, begin, {}, at};
      return Piece{Piece::kDivision, begin, division, at};
    }
  }
  return std::nullopt;
}

std::optional<Piece> QuotedBefore(const Paragraph& p, uint32_t at) {
  if (!IsClosingQuote(p.At(at - 1))) return std::nullopt;
  for (uint32_t begin = at - 1; begin > p.begin() && at - begin < kLongestQuoted;) {
    const char32_t c = p.At(--begin);
    if (IsClosingQuote(c) || c == U'，' || IsSentenceEnd(c) || c == U'；') return std::nullopt;
    if (IsOpeningQuote(c)) return Piece{Piece::kQuoted, begin, std::nullopt};
  }
  return std::nullopt;
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

// 第六届, 首届, 十八届, 第42次, 2021年, 2021年度, 2021, 34栋
std::optional<Piece> NumberBefore(const Paragraph& p, uint32_t at) {
  const char32_t last = p.At(at - 1);
  uint32_t unit = at;  // where the number ends
  Piece::Kind kind = Piece::kCount;
  if (kOrdinalUnits.find(last) != std::u32string_view::npos) {
    unit = at - 1;
    kind = Piece::kOrdinal;
  } else if (last == U'年') {
    unit = at - 1;
    kind = Piece::kYear;
  } else if (EndsAt(p, at, U"年度")) {
    unit = at - 2;
    kind = Piece::kYear;
  } else if (!IsDigit(last)) {
    // A measure word: 栋 户 公里 平方米
    const Token& token = p.tokens()[p.TokenAt(at - 1)];
    const bool measure =
        token.pos == Pos::kMeasure || token.pos == Pos::kNumeral ||
        std::u32string_view(U"栋户部家个支处所座条项件公里平方米亩伏名对块台辆门").find(last) !=
            std::u32string_view::npos;
    static constexpr std::u32string_view kTimeUnits = U"日月时分秒天晚点";
    if (!measure || token.end != at || kTimeUnits.find(last) != std::u32string_view::npos) {
      return std::nullopt;
    }
    unit = token.begin;
    if (token.pos == Pos::kNumeral && IsNumeral(p.At(token.begin))) {  // 两家; but 五一, 八一 name
      const bool measured = !IsNumeral(last);
      return Piece{measured ? Piece::kCount : Piece::kNaming, token.begin, std::nullopt};
    }
  }
  uint32_t begin = unit;
  while (begin > p.begin() && (IsNumeral(p.At(begin - 1)) || p.At(begin - 1) == U'.')) --begin;
  if (begin == unit) {
    if (kind == Piece::kOrdinal && unit > p.begin() && p.At(unit - 1) == U'首') {
      return Piece{kind, unit - 1, std::nullopt};
    }
    return std::nullopt;
  }
  if (kind == Piece::kYear && unit - begin != 4) return std::nullopt;
  if (unit == at) {  // no unit: a year, or no part of a name
    if (unit - begin != 4 || !IsDigit(p.At(begin))) return std::nullopt;
    kind = Piece::kYear;
  }
  if (begin > p.begin() && p.At(begin - 1) == U'第') {
    --begin;
    kind = Piece::kOrdinal;
  }
  return Piece{kind, begin, std::nullopt};
}

// 结成, 评为, 送到: a verb with its complement has its object behind it.
bool EndsAsVerb(const Entry& entry, std::u32string_view word) {
  static constexpr std::u32string_view kComplements = U"成为到给出了着过入上下起";
  return entry.pos == Pos::kVerb && word.size() >= 2 &&
         kComplements.find(word.back()) != std::u32string_view::npos;
}

Piece::Kind KindOfWord(const Entry& entry, std::u32string_view word, const Lexicon& lexicon) {
  const size_t size = word.size();
  if (entry.Has(SenseKind::kBoundary) || EndsAsVerb(entry, word)) return Piece::kStop;
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
                         token.pos == Pos::kPersonName || token.pos == Pos::kPlaceName;
    return token.kind == TokenKind::kWord && token.size() == 1 && content &&
           IsHan(p.At(token.begin)) && !token.Has(SenseKind::kBoundary) &&
           !token.Has(SenseKind::kHumanVerb);
  };
  const size_t last = p.TokenAt(at - 1);
  if (last == 0 || p.tokens()[last].end != at) return std::nullopt;
  if (!is_content(p.tokens()[last]) || !is_content(p.tokens()[last - 1])) return std::nullopt;
  return Piece{Piece::kNaming, p.tokens()[last - 1].begin, std::nullopt};
}

// Gathers pieces from right to left into a reach.
class Reacher {
 public:
  Reacher(const Paragraph& paragraph, const Home& home, uint32_t at, bool project)
      : p_(paragraph), home_(home), end_(at), project_(project) {
    reach_.begin = at;
  }

  Reach Go() {
    while (reach_.begin > p_.begin() && end_ - reach_.begin < kLongestName) {
      const Piece piece = PieceBefore(p_, home_, reach_.begin);
      if (piece.kind == Piece::kStop) {
        LeapOverGap();
        break;
      }
      if (!Take(piece)) break;
    }
    DropLeadingVerbs();
    if (!project_ && owned_ && !reach_.anchored() && reach_.words == 1) {
      reach_.anchor = Anchor::kOwner;
      reach_.words = reach_.plain = 0;
    }
    reach_.rest = reach_.division || reach_.anchor == Anchor::kLevel ? rest_ : reach_.begin;
    return reach_;
  }

 private:
  // Takes the piece into the name; false when the name begins behind it.
  bool Take(const Piece& piece) {
    switch (piece.kind) {
      case Piece::kDivision:
        return TakeDivision(piece);
      case Piece::kLevel:
        SetRest(piece);
        Move(piece, Anchor::kLevel);
        reach_.division = home_.OfLevelWord(p_.At(piece.begin));
        return false;
      case Piece::kOwner:
        return TakeOwner(piece);
      case Piece::kQuoted:
        Move(piece, Anchor::kQuote);
        reach_.quoted = true;
        return project_;
      case Piece::kYear:
      case Piece::kCount:
        if (!project_) return false;
        if (piece.kind == Piece::kCount && reach_.anchored()) return false;
        Move(piece, Anchor::kNumber);
        if (piece.kind == Piece::kYear) TakeQuotedBefore();
        return false;
      case Piece::kOrdinal:
        Move(piece, Anchor::kNumber);
        reach_.ordinal = true;
        return true;
      case Piece::kLinker:
        return TakeLinker(piece);
      case Piece::kVerb:
      case Piece::kWord:
      case Piece::kPlain:
      case Piece::kNaming:
        // Words do not stand before a division, a level or a quoted name that is reached already.
        if (reach_.anchor == Anchor::kDivision || reach_.anchor == Anchor::kQuote) return false;
        ++reach_.words;
        reach_.naming += piece.kind == Piece::kNaming ? 1 : 0;
        reach_.plain += piece.kind == Piece::kPlain ? 1 : 0;
        owned_ = piece.owns && reach_.words == 1;
        reach_.begin = piece.begin;
        if (reach_.anchor == Anchor::kNumber) reach_.anchor = Anchor::kNone;
        return true;
      case Piece::kStop:
        break;
    }
    return false;
  }

  // “五谷杯”2023年…
  void TakeQuotedBefore() {
    if (reach_.begin <= p_.begin()) return;
    const Piece before = PieceBefore(p_, home_, reach_.begin);
    if (before.kind != Piece::kQuoted) return;
    Move(before, Anchor::kQuote);
    reach_.quoted = true;
  }

  bool TakeDivision(const Piece& piece) {
    if (reach_.anchor == Anchor::kDivision && reach_.division &&
        !DivisionLiesIn(p_.lexicon(), *reach_.division, *piece.division)) {
      // 漳江|云溪|茶业: what looks like a far-away division is a name within a near one.
      if (home_.IsNear(*reach_.division) || !home_.IsNear(*piece.division)) return false;
      ++reach_.words;
      ++reach_.naming;
      reach_.division.reset();
    }
    if (!reach_.division) {
      reach_.division = piece.division;
      SetRest(piece);
    }
    Move(piece, Anchor::kDivision);
    for (std::u32string_view prefix : kPrefixes) {
      if (!EndsAt(p_, reach_.begin, prefix)) continue;
      reach_.begin -= static_cast<uint32_t>(prefix.size());
      return false;
    }
    return true;
  }

  // A made-up name may hold what looks like a particle or a verb: 金山|都|农商银行,
  // “…”春耕|助|农活动. A division or a quoted name a few characters on shows that it does.
  void LeapOverGap() {
    constexpr uint32_t kLongestGap = 4;
    if (reach_.anchor != Anchor::kNone) return;
    for (uint32_t at = reach_.begin; at > p_.begin() && reach_.begin - at < kLongestGap;) {
      const Token& token = p_.tokens()[p_.TokenAt(at - 1)];
      const bool odd =
          token.pos == Pos::kAdverb || token.pos == Pos::kVerb || token.pos == Pos::kAdjective;
      if (token.size() > 1 || !odd) {
        const Piece piece = PieceBefore(p_, home_, at);
        if (piece.kind != Piece::kWord && piece.kind != Piece::kPlain &&
            piece.kind != Piece::kNaming)
          return;
        at = piece.begin;
      } else {
        at = token.begin;
      }
      if (at <= p_.begin()) return;
      const Piece before = PieceBefore(p_, home_, at);
      if (before.kind == Piece::kDivision || before.kind == Piece::kQuoted) {
        ++reach_.words;
        ++reach_.naming;
        reach_.begin = at;
        Take(before);
        return;
      }
    }
  }

  // 街道 + 党工委, 学校 + 团委: only right before the ending.
  bool TakeOwner(const Piece& piece) {
    if (project_) {
      ++reach_.words;
      ++reach_.plain;
      reach_.begin = piece.begin;
      return true;
    }
    if (reach_.begin != end_) return false;
    Move(piece, Anchor::kOwner);
    return false;
  }

  // 暨 joins two names of events, 至 the ends of a road; 驻 stands before the division that a team
  // is sent to.
  bool TakeLinker(const Piece& piece) {
    const char32_t linker = p_.At(piece.begin);
    const bool sent = linker == U'驻' || linker == U'援';
    if (sent ? reach_.anchor != Anchor::kDivision : !project_) return false;
    if (piece.begin <= p_.begin()) return false;
    const Piece before = PieceBefore(p_, home_, piece.begin);
    const bool is_name = before.kind == Piece::kNaming || before.kind == Piece::kDivision ||
                         before.kind == Piece::kWord || before.kind == Piece::kQuoted ||
                         before.kind == Piece::kPlain || before.kind == Piece::kVerb;
    if (!is_name) return false;
    reach_.begin = piece.begin;
    reach_.anchor = Anchor::kNone;
    reach_.division.reset();
    ++reach_.words;
    ++reach_.naming;
    return true;
  }

  void SetRest(const Piece& piece) { rest_ = piece.rest; }

  void Move(const Piece& piece, Anchor anchor) {
    reach_.begin = piece.begin;
    reach_.anchor = anchor;
  }

  // 建设|登山步道: a verb in front governs the name and is no part of it.
  void DropLeadingVerbs() {
    const auto governs = [](const Token& token) {
      return token.pos == Pos::kVerb || token.Has(SenseKind::kGoverning);
    };
    while (!reach_.anchored() && reach_.begin < end_) {
      const size_t at = p_.TokenAt(reach_.begin);
      const Token& token = p_.tokens()[at];
      if (token.end >= end_) break;
      const Token& next = p_.tokens()[at + 1];
      const bool leads_verb = token.Has(SenseKind::kPlain) && governs(next) && next.end < end_;
      if (!governs(token) && !leads_verb) break;
      reach_.begin = token.end;
      --reach_.words;
      if (token.Has(SenseKind::kPlain)) --reach_.plain;
    }
  }

  const Paragraph& p_;
  const Home& home_;
  const uint32_t end_;
  const bool project_;
  uint32_t rest_ = 0;
  bool owned_ = false;  // the only word so far may own the rest
  Reach reach_;
};

}  // namespace

bool MayBeginEnding(const Paragraph& p, const VocabularyMatch& ending) {
  const Token& token = p.tokens()[p.TokenAt(ending.begin)];
  if (token.begin == ending.begin) return true;
  const bool lone = ending.end - ending.begin == 1;
  if (lone && token.entry != nullptr && !ending.entry->Has(SenseKind::kOrgan)) return false;
  if (token.kind == TokenKind::kPerson) return token.margin < kSureName;
  const bool is_verb = token.pos == Pos::kVerb && !token.Has(SenseKind::kOrgan);
  return !is_verb && !token.Has(SenseKind::kBoundary) && !token.Has(SenseKind::kDivision);
}

bool MayEndName(const Paragraph& p, uint32_t at) {
  if (p.IsBoundary(at)) return true;
  const uint32_t word_end = p.tokens()[p.TokenAt(at)].end;
  const auto matches = p.MatchesAt(at);
  return std::any_of(matches.begin(), matches.end(), [&](const VocabularyMatch& match) {
    return match.end == word_end && match.entry->Has(SenseKind::kPost);
  });
}

Piece PieceBefore(const Paragraph& p, const Home& home, uint32_t at) {
  const Piece stop{Piece::kStop, at, std::nullopt};
  if (at <= p.begin()) return stop;
  if (const auto quoted = QuotedBefore(p, at)) return *quoted;
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

Reach ReachOfBody(const Paragraph& paragraph, const Home& home, uint32_t at) {
  return Reacher(paragraph, home, at, false).Go();
}

Reach ReachOfProject(const Paragraph& paragraph, const Home& home, uint32_t at) {
  return Reacher(paragraph, home, at, true).Go();
}

}  // namespace newsgraph
