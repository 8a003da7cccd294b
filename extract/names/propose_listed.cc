#include <algorithm>

#include "extract/chars.h"
#include "extract/names/pieces.h"
#include "extract/names/propose.h"
#include "extract/names/reach.h"

namespace newsgraph {
namespace {

constexpr uint32_t kLongestItem = 14;   // code points
constexpr uint32_t kFarthestHead = 22;  // code points between 等 and the noun behind it

bool EndsItem(char32_t c) { return !IsHan(c) && !IsLatin(c) && !IsDigit(c) && !IsInterpunct(c); }

class ListProposer {
 public:
  ListProposer(const Paragraph& paragraph, const Home& home, Candidates* out)
      : p_(paragraph), home_(home), out_(out) {}

  void Propose() {
    for (const Token& token : p_.tokens()) {
      if (token.size() != 1 || p_.At(token.begin) != U'等') continue;
      const std::optional<NodeType> type = TypeOfHead(token.end);
      if (type) ProposeItems(token.begin, *type);
    }
    ProposeSiblings();
  }

 private:
  // 大岭南路、上阳路、崤山路: an item that ends as a name beside it does is one as well.
  void ProposeSiblings() {
    for (uint32_t at = p_.begin(); at < p_.end(); ++at) {
      if (p_.At(at) != U'、') continue;
      const size_t count = out_->size();
      for (size_t i = 0; i < count; ++i) {
        const Candidate sibling = (*out_)[i];
        if (sibling.type != NodeType::kPlace && sibling.type != NodeType::kBody) continue;
        if (sibling.end == at) ProposeBehind(sibling, at + 1);
        if (sibling.begin == at + 1) ProposeBefore(sibling, at);
      }
    }
  }

  void ProposeBehind(const Candidate& sibling, uint32_t begin) {
    for (uint32_t end = begin + 1; end <= p_.end() && end - begin < kLongestItem; ++end) {
      if (!IsHan(p_.At(end - 1))) return;
      const bool ends = end == p_.end() || EndsItem(p_.At(end)) || p_.At(end) == U'等';
      if (ends && EndAlike(sibling, begin, end)) AddSibling(sibling, begin, end);
    }
  }

  void ProposeBefore(const Candidate& sibling, uint32_t end) {
    uint32_t begin = end;
    while (begin > p_.begin() && end - begin < kLongestItem && IsHan(p_.At(begin - 1))) --begin;
    const bool whole = begin == p_.begin() || EndsItem(p_.At(begin - 1));
    if (whole && EndAlike(sibling, begin, end)) AddSibling(sibling, begin, end);
  }

  // Names of places share a character (路), those of bodies a word (协会).
  bool EndAlike(const Candidate& sibling, uint32_t begin, uint32_t end) const {
    const uint32_t shared = sibling.type == NodeType::kPlace ? 1 : 2;
    return end - begin > shared && sibling.size() > shared &&
           p_.Slice(end - shared, end) == p_.Slice(sibling.end - shared, sibling.end);
  }

  void AddSibling(const Candidate& sibling, uint32_t begin, uint32_t end) {
    constexpr uint32_t kShortest = 3;
    const bool known = std::any_of(out_->begin(), out_->end(), [&](const Candidate& other) {
      return other.end == end && other.begin >= begin && !other.latent;
    });
    if (known || end - begin < kShortest || !IsNominal(begin, end)) return;
    Candidate candidate(begin, end, sibling.type, 0.9f);
    candidate.subtype = sibling.subtype;
    out_->push_back(candidate);
  }

  // Whether [begin, end) has no verb or particle in it and is not a post (区委常委).
  bool IsNominal(uint32_t begin, uint32_t end) const {
    return std::all_of(p_.tokens().begin(), p_.tokens().end(), [&](const Token& token) {
      const bool outside = token.end <= begin || token.begin >= end;
      return outside || MayStandInItem(token);
    });
  }

  static bool MayStandInItem(const Token& token) {
    return !token.Has(SenseKind::kBoundary) && !token.Has(SenseKind::kPost) &&
           token.pos != Pos::kPreposition && token.pos != Pos::kParticle &&
           token.pos != Pos::kAdverb && token.pos != Pos::kConjunction &&
           token.kind != TokenKind::kPerson;
  }

  // The type that the noun behind 等 gives the items; nullopt when it gives none or they must show
  // their own.
  std::optional<NodeType> TypeOfHead(uint32_t begin) const {
    const uint32_t last = std::min(p_.end(), begin + kFarthestHead);
    for (uint32_t at = begin; at < last; ++at) {
      const char32_t c = p_.At(at);
      if (c == U'，' || IsSentenceEnd(c)) return std::nullopt;
      const Token& token = p_.tokens()[p_.TokenAt(at)];
      if (token.begin == at && token.Has(SenseKind::kBoundary)) return std::nullopt;
      const VocabularyMatch* head = p_.LongestAt(at, SenseKind::kListHead);
      if (head == nullptr || !p_.IsBoundary(head->end)) continue;
      const Sense* sense = p_.lexicon().FindSense(*head->entry, SenseKind::kListHead);
      // The last noun of the phrase says it: 花艺商家, 本土品牌 供应商.
      const VocabularyMatch* next = p_.LongestAt(head->end, SenseKind::kListHead);
      if (next != nullptr && p_.IsBoundary(next->end)) continue;
      return sense->payload == 1 ? std::optional(static_cast<NodeType>(sense->detail))
                                 : std::nullopt;
    }
    return std::nullopt;
  }

  void ProposeItems(uint32_t list_end, NodeType type) {
    uint32_t end = list_end;
    for (;;) {
      uint32_t begin = end;
      while (begin > p_.begin() && end - begin < kLongestItem && !EndsItem(p_.At(begin - 1)))
        --begin;
      if (begin > p_.begin() && IsClosingQuote(p_.At(begin - 1)) && begin == end) return;
      const bool more = begin > p_.begin() && p_.At(begin - 1) == U'、';
      const bool whole = begin == p_.begin() || EndsItem(p_.At(begin - 1));
      if (!more) begin = whole && !HoldsBoundary(begin, end) ? begin : FirstItemBegin(end);
      const bool alone = !more && end == list_end;
      if (end - begin >= 2 && (!alone || whole)) Add(begin, end, type);
      if (!more) return;
      end = begin - 1;
    }
  }

  // The first item stands behind a verb or preposition: 邀请到|甲咖啡、….
  uint32_t FirstItemBegin(uint32_t end) const {
    uint32_t begin = end;
    while (begin > p_.begin() && end - begin < kLongestItem) {
      const Token& token = p_.tokens()[p_.TokenAt(begin - 1)];
      if (token.kind == TokenKind::kNumber && begin < end && p_.At(begin) == U'号') {
        begin = token.begin;
        continue;
      }
      const Piece piece = PieceBefore(p_, home_, begin);
      if (piece.kind == Piece::kStop) break;
      begin = piece.begin;
    }
    return begin;
  }

  bool HoldsBoundary(uint32_t begin, uint32_t end) const {
    return std::any_of(p_.tokens().begin(), p_.tokens().end(), [&](const Token& token) {
      return token.begin >= begin && token.end <= end && token.size() > 1 &&
             (token.Has(SenseKind::kBoundary) || token.pos == Pos::kConjunction);
    });
  }

  void Add(uint32_t begin, uint32_t end, NodeType type) {
    Candidate candidate(begin, end, type, 1.3f);
    candidate.subtype = type == NodeType::kBody ? "shop" : "scenic";
    out_->push_back(candidate);
  }

  const Paragraph& p_;
  const Home& home_;
  Candidates* out_;
};

}  // namespace

void ProposeListed(const Paragraph& paragraph, const Home& home, Candidates* out) {
  ListProposer(paragraph, home, out).Propose();
}

}  // namespace newsgraph
