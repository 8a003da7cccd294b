#include "extract/names/reach.h"

#include <algorithm>
#include <array>

#include "extract/names/pieces.h"

namespace newsgraph {
namespace {

constexpr uint32_t kLongestName = 40;  // code points
constexpr float kSureName = 4.5f;      // margin of a person's name that stands by itself

// What may stand before the division in the full name of a body.
constexpr std::array<std::u32string_view, 14> kPrefixes = {
    U"中共",   U"共青团", U"中国共产党", U"政协", U"国网", U"民建", U"民盟",
    U"农工党", U"致公党", U"九三学社",   U"民进", U"民革", U"台盟", U"公安"};

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
        if (LeapOverConjunction() || LeapOverPurpose() || LeapToNumber()) continue;
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
        reach_.counted = piece.kind == Piece::kCount;
        reach_.uncounted_begin = reach_.begin;
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
        if (reach_.anchor == Anchor::kDivision) return false;
        if (reach_.anchor == Anchor::kQuote && !IsOccasion(piece)) return false;
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
    const auto prefix =
        std::find_if(kPrefixes.begin(), kPrefixes.end(),
                     [&](std::u32string_view word) { return p_.EndsAt(reach_.begin, word); });
    if (prefix == kPrefixes.end()) return true;
    reach_.begin -= static_cast<uint32_t>(prefix->size());
    return false;
  }

  // 县水利和湖泊局, 市非公企业和社会组织文艺汇演: a division a few words before 和 shows that it is
  // part of the name. Not where a name ends before it: 县公安局和水利局.
  bool LeapOverConjunction() {
    constexpr int kMostWords = 3;
    const uint32_t conjunction = reach_.begin - 1;
    const char32_t c = p_.At(conjunction);
    if (reach_.anchor != Anchor::kNone || reach_.words > kMostWords) return false;
    // 总部及基地项目: 及 mostly stands within one name.
    if (project_ && c == U'及' && reach_.words > 0 && conjunction > p_.begin()) {
      const Piece piece = PieceBefore(p_, home_, conjunction);
      if (!IsWord(piece) || EndsName(piece.begin, conjunction)) return false;
      reach_.begin = conjunction;
      return true;
    }
    if (c == U'与' && IsFaculty() && conjunction > p_.begin()) {
      const Piece piece = PieceBefore(p_, home_, conjunction);
      if (!IsWord(piece) || EndsName(piece.begin, conjunction)) return false;
      reach_.begin = conjunction;
      return true;
    }
    if (c != U'和') return false;
    uint32_t at = conjunction;
    for (int words = 0; words < kMostWords && at > p_.begin(); ++words) {
      const Piece piece = PieceBefore(p_, home_, at);
      if (!IsWord(piece) || EndsName(piece.begin, at)) return false;
      at = piece.begin;
      const Piece anchor = PieceBefore(p_, home_, at);
      const bool owned = anchor.kind == Piece::kDivision || anchor.kind == Piece::kLevel;
      if (!owned || anchor.rest != at) continue;
      reach_.begin = at;
      ++reach_.words;
      return true;
    }
    return false;
  }

  // 材料科学与工程学院
  bool IsFaculty() const {
    const std::u32string_view ending = p_.Slice(end_, p_.end());
    return !project_ && reach_.words > 0 &&
           (ending.starts_with(U"学院") || ending.starts_with(U"系") ||
            ending.starts_with(U"实验室") || ending.starts_with(U"研究所"));
  }

  static bool IsWord(const Piece& piece) {
    return piece.kind == Piece::kWord || piece.kind == Piece::kPlain ||
           piece.kind == Piece::kNaming || piece.kind == Piece::kVerb;
  }

  // Whether [begin, end) ends as the name of a body or an event does.
  bool EndsName(uint32_t begin, uint32_t end) const {
    for (uint32_t at = begin; at < end; ++at) {
      for (const VocabularyMatch& match : p_.MatchesAt(at)) {
        if (match.end == end &&
            (match.entry->Has(SenseKind::kOrgan) || match.entry->Has(SenseKind::kBodyEnding) ||
             match.entry->Has(SenseKind::kProjectEnding)))
          return true;
      }
    }
    return false;
  }

  // “暖冬敬老”慰问捐赠仪式: a verb between a quoted name and the rest that tells what it is for.
  bool LeapOverPurpose() {
    static constexpr std::array<std::u32string_view, 12> kPurposes = {
        U"慰问", U"走访慰问", U"走访", U"助推", U"助力", U"推进",
        U"招聘", U"参观",     U"考察", U"调研", U"推动", U"带动"};
    if (!project_ || reach_.anchor != Anchor::kNone) return false;
    const auto purpose =
        std::find_if(kPurposes.begin(), kPurposes.end(),
                     [&](std::u32string_view verb) { return StandsBehindQuoted(verb); });
    if (purpose == kPurposes.end()) return false;
    reach_.begin -= static_cast<uint32_t>(purpose->size());
    ++reach_.words;
    return true;
  }

  // Whether `word` stands between a quoted name and what is reached.
  bool StandsBehindQuoted(std::u32string_view word) const {
    const auto size = static_cast<uint32_t>(word.size());
    return p_.EndsAt(reach_.begin, word) && reach_.begin - size > p_.begin() &&
           PieceBefore(p_, home_, reach_.begin - size).kind == Piece::kQuoted;
  }

  // 2019乌珠穆沁搏克争霸赛, 第六届元上都文化论坛: the name of an event begins with its year or
  // number, whatever words follow up to its ending.
  bool LeapToNumber() {
    constexpr uint32_t kLongestGap = 10;
    if (!project_ || reach_.anchor != Anchor::kNone) return false;
    for (uint32_t at = reach_.begin; at > p_.begin() && reach_.begin - at < kLongestGap;) {
      const Piece piece = PieceBefore(p_, home_, at);
      if (piece.kind == Piece::kYear || piece.kind == Piece::kOrdinal) {
        if (at == reach_.begin) return false;
        ++reach_.words;
        ++reach_.naming;
        reach_.begin = at;
        return true;
      }
      const Token& token = p_.tokens()[p_.TokenAt(at - 1)];
      static constexpr std::u32string_view kAspects = U"到了着过";  // 第一次尝到
      const bool word = token.kind == TokenKind::kWord || token.kind == TokenKind::kLatin ||
                        token.kind == TokenKind::kPerson;
      const bool parts = token.Has(SenseKind::kBoundary) || token.pos == Pos::kPreposition ||
                         token.pos == Pos::kPronoun || token.pos == Pos::kParticle ||
                         (token.pos == Pos::kVerb && token.size() >= 2) ||
                         kAspects.find(p_.At(at - 1)) != std::u32string_view::npos;
      if (!word || parts) return false;
      at = token.begin;
    }
    return false;
  }

  // A made-up name may hold what looks like a particle or a verb: 金山|都|农商银行,
  // “…”春耕|助|农活动. A division or a quoted name a few characters on shows that it does.
  void LeapOverGap() {
    constexpr uint32_t kLongestGap = 4;
    static constexpr std::u32string_view kMotions = U"来去到进入赴往给";  // never in names
    if (reach_.anchor != Anchor::kNone) return;
    for (uint32_t at = reach_.begin; at > p_.begin() && reach_.begin - at < kLongestGap;) {
      const Token& token = p_.tokens()[p_.TokenAt(at - 1)];
      const bool odd =
          token.pos == Pos::kAdverb || token.pos == Pos::kVerb || token.pos == Pos::kAdjective;
      if (odd && kMotions.find(p_.At(at - 1)) != std::u32string_view::npos) return;
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
      const bool place =
          before.kind == Piece::kNaming && p_.tokens()[p_.TokenAt(at - 1)].pos == Pos::kPlaceName;
      if (before.kind == Piece::kDivision || before.kind == Piece::kQuoted || place) {
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
    // 路桥集团第三工程公司: a group within the name.
    const bool group = reach_.begin != end_ && p_.EndsAt(reach_.begin, U"集团");
    if (project_ || group) {
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
      if ((!governs(token) && !leads_verb) || IsHeldFor(token)) break;
      reach_.begin = token.end;
      --reach_.words;
      if (token.Has(SenseKind::kPlain)) --reach_.plain;
    }
  }

  // 庆祝第25个教师节…: what a meeting is held for is part of its name.
  bool IsHeldFor(const Token& token) const {
    const std::u32string_view rest = p_.Slice(token.end, end_);
    return project_ && IsOccasionWord(p_.Slice(token.begin, token.end)) &&
           (reach_.ordinal || reach_.quoted || rest.find(U"周年") != std::u32string_view::npos);
  }

  // 庆祝 of 全省庆祝“五一”大会
  bool IsOccasion(const Piece& piece) const {
    return project_ && IsOccasionWord(p_.Slice(piece.begin, reach_.begin));
  }

  static bool IsOccasionWord(std::u32string_view word) {
    return word == U"庆祝" || word == U"纪念" || word == U"迎接" || word == U"欢庆" ||
           word == U"喜迎";
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
  const Token& token = p.tokens()[p.TokenAt(at)];
  // 同心路|上, 石桥河|畔
  static constexpr std::u32string_view kSides = U"上边旁畔下";
  if (token.end == at + 1 && token.begin + 1 == at &&
      kSides.find(p.At(at)) != std::u32string_view::npos)
    return true;
  const auto matches = p.MatchesAt(at);
  return std::any_of(matches.begin(), matches.end(), [&](const VocabularyMatch& match) {
    return match.end == token.end && match.entry->Has(SenseKind::kPost);
  });
}

Reach ReachOfBody(const Paragraph& paragraph, const Home& home, uint32_t at) {
  return Reacher(paragraph, home, at, false).Go();
}

Reach ReachOfProject(const Paragraph& paragraph, const Home& home, uint32_t at) {
  return Reacher(paragraph, home, at, true).Go();
}

}  // namespace newsgraph
