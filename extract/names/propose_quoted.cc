#include <algorithm>
#include <array>

#include "extract/chars.h"
#include "extract/names/propose.h"

namespace newsgraph {
namespace {

constexpr uint32_t kLongestTerm = 26;  // code points between the marks

bool IsTermChar(char32_t c) {
  return c != U'，' && c != U'；' && c != U'：' && !IsSentenceEnd(c) && !IsOpeningQuote(c);
}

// The end of the term that begins behind the mark at `open`; 0 when it is no term but speech.
uint32_t TermEnd(const Paragraph& p, uint32_t open) {
  for (uint32_t at = open + 1; at < p.end() && at - open <= kLongestTerm; ++at) {
    if (IsClosingQuote(p.At(at))) return at > open + 1 ? at : 0;
    if (!IsTermChar(p.At(at))) return 0;
  }
  return 0;
}

// The longest entry with `kind` that ends at `end` and leaves something before it in the term.
const VocabularyMatch* EndingOfTerm(const Paragraph& p, uint32_t begin, uint32_t end,
                                    SenseKind kind) {
  for (uint32_t at = begin + 1; at < end; ++at) {
    for (const VocabularyMatch& match : p.MatchesAt(at)) {
      if (match.end == end && match.entry->Has(kind)) return &match;
    }
  }
  return nullptr;
}

bool IsNewspaper(std::u32string_view title) {
  return title.ends_with(U"报") || title.ends_with(U"时报") || title.ends_with(U"新闻") ||
         title.ends_with(U"周刊") || title.ends_with(U"杂志");
}

bool IsTitleOfHonour(const Paragraph& p, uint32_t open, uint32_t close) {
  static constexpr std::array<std::u32string_view, 6> kHonours = {U"称号", U"荣誉",     U"奖",
                                                                  U"证书", U"光荣称号", U"名单"};
  static constexpr std::array<std::u32string_view, 12> kVerbs = {
      U"评为", U"命名为", U"认定为", U"授予", U"获评",   U"荣获",
      U"获颁", U"评选为", U"获得",   U"荣膺", U"确定为", U"列为"};
  const std::u32string_view behind = p.Slice(close + 1, p.end());
  if (std::any_of(kHonours.begin(), kHonours.end(),
                  [&](std::u32string_view honour) { return behind.starts_with(honour); })) {
    return true;
  }
  const uint32_t from = open - std::min<uint32_t>(open - p.begin(), 12);
  const std::u32string_view before = p.Slice(from, open);
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::u32string_view verb) {
    return before.find(verb) != std::u32string_view::npos;
  });
}

// “甲”“乙”“丙”: parallel terms, which are named alike whatever each ends in.
bool IsOneOfSeveral(const Paragraph& paragraph, uint32_t begin, uint32_t end) {
  const bool before = begin >= paragraph.begin() + 2 && IsClosingQuote(paragraph.At(begin - 2));
  return before || (end + 1 < paragraph.end() && IsOpeningQuote(paragraph.At(end + 1)));
}

// The words in the marks: a name by their ending, or some words that a statement may turn out to be
// about.
Candidate TermCandidate(const Paragraph& paragraph, uint32_t begin, uint32_t end) {
  struct Row {
    SenseKind kind;
    NodeType type;
  };
  constexpr Row kRows[] = {{SenseKind::kProjectEnding, NodeType::kProject},
                           {SenseKind::kBodyEnding, NodeType::kBody},
                           {SenseKind::kPlaceEnding, NodeType::kPlace}};
  Candidate candidate(begin, end, NodeType::kProject, 0.8f);
  candidate.anchor = Anchor::kQuote;
  candidate.subtype = "quoted";
  candidate.latent = true;
  if (IsOneOfSeveral(paragraph, begin, end)) return candidate;
  for (const Row& row : kRows) {
    const VocabularyMatch* ending = EndingOfTerm(paragraph, begin, end, row.kind);
    if (ending == nullptr) continue;
    const Sense* sense = paragraph.lexicon().FindSense(*ending->entry, row.kind);
    if (static_cast<Strength>(sense->detail) != Strength::kStrong) continue;
    candidate.type = row.type;
    candidate.subtype = paragraph.lexicon().String(sense->payload);
    candidate.quality = 1.4f;
    candidate.latent = row.type != NodeType::kBody && candidate.subtype != "event";
    break;
  }
  return candidate;
}

}  // namespace

void ProposeQuoted(const Paragraph& paragraph, const Home&, Candidates* out) {
  for (uint32_t open = paragraph.begin(); open < paragraph.end(); ++open) {
    const char32_t mark = paragraph.At(open);
    if (!IsOpeningQuote(mark)) continue;
    const uint32_t end = TermEnd(paragraph, open);
    if (end == 0) continue;
    if (mark == U'《') {
      if (!IsNewspaper(paragraph.Slice(open + 1, end))) continue;
      Candidate paper(open, end + 1, NodeType::kBody, 1.3f);
      paper.subtype = "media";
      paper.anchor = Anchor::kQuote;
      out->push_back(paper);
    } else if (IsTitleOfHonour(paragraph, open, end)) {
      Candidate title(open, end + 1, NodeType::kProject, 2);
      title.nothing = true;
      out->push_back(title);
    } else {
      out->push_back(TermCandidate(paragraph, open + 1, end));
    }
  }
}

}  // namespace newsgraph
