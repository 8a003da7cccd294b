#include <algorithm>
#include <array>

#include "extract/chars.h"
#include "extract/names/pieces.h"
#include "extract/names/propose.h"
#include "extract/names/reach.h"

namespace newsgraph {
namespace {

constexpr std::string_view kGovernment = "government";

// Organs that need nothing before them: 民政部, 国家林业和草原局, 全国总工会.
bool IsNational(std::u32string_view name) {
  return name.starts_with(U"国家") || name.starts_with(U"全国") || name.starts_with(U"中央") ||
         name.starts_with(U"中国") || name.starts_with(U"中华") || name == U"国务院" ||
         (name.ends_with(U"部") && name.size() >= 3 && name != U"组织部" && name != U"宣传部" &&
          name != U"统战部" && name != U"人武部" && name != U"武装部");
}

// 团区委, 团县委: the Youth League of the level inside the word.
bool IsLeagueOfLevel(std::u32string_view name) {
  return name.size() == 3 && name.front() == U'团' && name.back() == U'委';
}

class BodyProposer {
 public:
  BodyProposer(const Paragraph& paragraph, const Home& home, Candidates* out)
      : p_(paragraph), home_(home), out_(out) {}

  void Propose() {
    for (const VocabularyMatch& match : p_.matches()) {
      if (!MayEndName(p_, match.end)) continue;
      const bool is_organ = match.entry->Has(SenseKind::kOrgan);
      if (is_organ && MayBeginEnding(p_, match)) ProposeOrgan(match);
      if (match.entry->Has(SenseKind::kBodyEnding)) ProposeEnding(match);
      if (match.entry->Has(SenseKind::kPost)) ProposeEmployer(match);
    }
  }

 private:
  static Candidate Make(uint32_t begin, uint32_t end, std::string_view subtype, float quality) {
    Candidate candidate(begin, end, NodeType::kBody, quality);
    candidate.subtype = subtype;
    return candidate;
  }

  void Add(const Reach& reach, const VocabularyMatch& match, std::string_view subtype,
           float quality) {
    constexpr uint32_t kShortest = 3;  // code points: 水队 is none
    if (reach.anchor == Anchor::kNone && match.end - reach.begin < kShortest) return;
    Candidate candidate = Make(reach.begin, match.end, subtype, quality);
    candidate.anchor = reach.anchor;
    candidate.division = reach.division;
    candidate.rest = reach.rest;
    candidate.quality += QualityOfLength(match.end - match.begin);
    // Words alone may as well describe (爱心车队); a company is one in any case.
    const bool owned = reach.anchor == Anchor::kDivision || reach.anchor == Anchor::kLevel;
    candidate.latent = !owned && reach.naming == 0 && !reach.quoted && subtype != "company";
    out_->push_back(candidate);
  }

  void ProposeOrgan(const VocabularyMatch& match) {
    const std::u32string_view name = p_.Slice(match.begin, match.end);
    if (IsLeagueOfLevel(name)) {
      Candidate league = Make(match.begin, match.end, kGovernment, 1.3f);
      league.anchor = Anchor::kLevel;
      league.division = home_.OfLevelWord(name[1]);
      out_->push_back(league);
    } else if (IsNational(name) && p_.IsBoundary(match.begin)) {
      out_->push_back(Make(match.begin, match.end, kGovernment, 1.3f));
    }
    const Reach reach = ReachOfBody(p_, home_, match.begin);
    const bool owned = reach.anchor == Anchor::kDivision || reach.anchor == Anchor::kLevel ||
                       reach.anchor == Anchor::kOwner;
    if (reach.words > 0 && !EndsAsOwner(reach, match.begin)) return;
    if (!owned && reach.words == 0) return;
    Add(reach, match, kGovernment, reach.anchor == Anchor::kOwner ? 0.9f : 1.4f);
  }

  // Words that an organ may have between its division and its name (市林业和 + 园林局), or that are
  // a zone which it belongs to (大鹏新区 + 扶贫办).
  bool EndsAsOwner(const Reach& reach, uint32_t at) const {
    static constexpr std::array<std::u32string_view, 7> kZones = {
        U"新区", U"开发区", U"高新区", U"经开区", U"管理区", U"度假区", U"示范区"};
    const bool owned = reach.anchor == Anchor::kDivision || reach.anchor == Anchor::kLevel;
    const std::u32string_view before = p_.Slice(reach.begin, at);
    if (owned && before.find(U'和') != std::u32string_view::npos) return true;
    return std::any_of(kZones.begin(), kZones.end(), [&](std::u32string_view zone) {
      return before.ends_with(zone) && before.size() > zone.size();
    });
  }

  // 青江农业 + 董事长 + name: what a manager manages is a body, whatever its name ends in.
  void ProposeEmployer(const VocabularyMatch& post) {
    const Sense* bodies = p_.lexicon().FindSense(*post.entry, SenseKind::kPostBodies);
    const Sense* kind = p_.lexicon().FindSense(*post.entry, SenseKind::kPost);
    if (static_cast<PostKind>(kind->detail) != PostKind::kOffice || bodies == nullptr ||
        p_.lexicon().String(bodies->payload).find("公司") == std::string_view::npos)
      return;
    if (post.begin > p_.begin() &&
        std::u32string_view(U"副总原前").find(p_.At(post.begin - 1)) != std::u32string_view::npos)
      return;
    uint32_t name = post.end;
    while (name < p_.end() && IsSpace(p_.At(name))) ++name;
    if (name >= p_.end() || p_.tokens()[p_.TokenAt(name)].kind != TokenKind::kPerson) return;
    const Reach reach = ReachOfBody(p_, home_, post.begin);
    if (reach.words == 0 || reach.words > 4 || !reach.names()) return;
    Candidate candidate = Make(reach.begin, post.begin, "company", 0.8f);
    candidate.anchor = reach.anchor;
    candidate.division = reach.division;
    candidate.rest = reach.rest;
    out_->push_back(candidate);
  }

  void ProposeEnding(const VocabularyMatch& match) {
    for (const Sense& sense : p_.lexicon().Senses(*match.entry)) {
      if (sense.kind != SenseKind::kBodyEnding) continue;
      const auto strength = static_cast<Strength>(sense.detail);
      const std::string_view subtype = p_.lexicon().String(sense.payload);
      if (strength == Strength::kUnit) {
        if (MayBeUnit(match)) ProposeUnit(match, subtype);
      } else if (strength == Strength::kBrand) {
        ProposeBrand(match, subtype);
      } else if (MayBeginEnding(p_, match)) {
        ProposeNamed(match, strength, subtype);
      }
    }
  }

  void ProposeNamed(const VocabularyMatch& match, Strength strength, std::string_view subtype) {
    Reach reach = ReachOfBody(p_, home_, match.begin);
    if (IsBranch(match)) TakeHeadOffice(&reach);
    const bool whole_word = reach.begin == match.begin;
    if (whole_word) return;
    const bool owned = reach.anchor == Anchor::kDivision || reach.anchor == Anchor::kLevel;
    if (strength == Strength::kStrong) {
      if (owned) {
        Add(reach, match, subtype, 1.3f);
      } else if (reach.names()) {
        Add(reach, match, subtype, reach.quoted || reach.naming > 0 ? 1.2f : 0.8f);
      } else if (reach.anchor == Anchor::kOwner) {
        Add(reach, match, subtype, 0.9f);
      }
      return;
    }
    const bool named = reach.quoted || (owned && reach.words > 0) || reach.naming > 0;
    if (named) Add(reach, match, subtype, owned || reach.quoted ? 1.0f : 0.7f);
  }

  // 云织 + 科技: the brand is one word that nothing else explains, and the name stands alone.
  void ProposeBrand(const VocabularyMatch& match, std::string_view subtype) {
    if (!p_.IsBoundary(match.begin) || match.begin <= p_.begin()) return;
    const Piece brand = PieceBefore(p_, home_, match.begin);
    if (brand.kind != Piece::kNaming || match.begin - brand.begin < 2) return;
    const Token& token = p_.tokens()[p_.TokenAt(brand.begin)];
    if (token.end == match.begin && token.entry != nullptr && token.entry->is_word != 0) return;
    if (PieceBefore(p_, home_, brand.begin).kind != Piece::kStop) return;
    out_->push_back(Make(brand.begin, match.end, subtype, 0.9f));
  }

  // 研究部, 综合科: not 主办, 每部.
  bool MayBeUnit(const VocabularyMatch& match) const {
    const Token& token = p_.tokens()[p_.TokenAt(match.begin)];
    return MayBeginEnding(p_, match) ||
           (token.pos == Pos::kNoun && token.end == match.end && !token.Has(SenseKind::kBoundary));
  }

  bool IsBranch(const VocabularyMatch& match) const {
    const std::u32string_view ending = p_.Slice(match.begin, match.end);
    return ending == U"分公司" || ending == U"支公司" || ending == U"分行" || ending == U"支行" ||
           ending == U"营业部" || ending == U"供电公司";
  }

  // 中国移动 + 惠山分公司: the firm whose branch it is stands before the place.
  void TakeHeadOffice(Reach* reach) const {
    if (reach->anchor != Anchor::kDivision || reach->begin <= p_.begin()) return;
    const Token& token = p_.tokens()[p_.TokenAt(reach->begin - 1)];
    const bool firm = token.pos == Pos::kProperNoun || token.kind == TokenKind::kLatin ||
                      token.Has(SenseKind::kBodyEnding);
    if (firm && token.end == reach->begin && token.size() >= 2) reach->begin = token.begin;
  }

  // A unit belongs to the body right before it.
  void ProposeUnit(const VocabularyMatch& match, std::string_view subtype) {
    // 人民医院门诊|楼: a building rather.
    static constexpr std::u32string_view kHouses = U"楼厅部室";
    if (match.end < p_.end() && kHouses.find(p_.At(match.end)) != std::u32string_view::npos) return;
    for (size_t i = out_->size(); i-- > 0;) {
      const Candidate owner = (*out_)[i];
      if (owner.type != NodeType::kBody || owner.end > match.begin) continue;
      if (match.begin - owner.end > 8) continue;
      if (owner.end != match.begin && !IsName(owner.end, match.begin)) continue;
      Candidate unit = owner;
      unit.end = match.end;
      unit.subtype = subtype;
      out_->push_back(unit);
      return;
    }
  }

  // Whether words [begin, end) can be the name of a unit: 党风政风 + 监督室.
  bool IsName(uint32_t begin, uint32_t end) const {
    uint32_t at = end;
    while (at > begin) {
      const Piece piece = PieceBefore(p_, home_, at);
      if (piece.kind != Piece::kWord && piece.kind != Piece::kPlain && piece.kind != Piece::kVerb &&
          piece.kind != Piece::kNaming)
        return false;
      at = piece.begin;
    }
    return at == begin;
  }

  const Paragraph& p_;
  const Home& home_;
  Candidates* out_;
};

}  // namespace

void ProposeBodies(const Paragraph& paragraph, const Home& home, Candidates* out) {
  BodyProposer(paragraph, home, out).Propose();
}

}  // namespace newsgraph
