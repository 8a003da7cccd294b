#include "extract/deeds/bylines.h"

#include <algorithm>

#include "extract/chars.h"
#include "extract/signature.h"

namespace newsgraph {
namespace {

class BylineFinder {
 public:
  explicit BylineFinder(const StoryView& story) : story_(story) {}

  std::vector<Byline> Find() {
    bool goes_on = false;  // 记者 甲 乙: a further name behind a byline's
    for (size_t i = 0; i < story_.mentions.size(); ++i) {
      const NameMention& mention = story_.mentions[i];
      if (story_.NodeOf(mention).type != NodeType::kPerson) {
        goes_on = false;
        continue;
      }
      const uint32_t role = RoleBefore(mention.begin);
      const bool listed = goes_on && i > 0 && IsGap(story_.mentions[i - 1].end, mention.begin);
      const bool photographed = IsFollowedByCredit(mention.end);
      goes_on = listed || IsSigned(mention) ||
                (role < mention.begin && StandsAsByline(role, mention.end));
      if (goes_on || photographed) Add(mention, std::min(role, mention.begin), photographed);
    }
    return std::move(bylines_);
  }

 private:
  // Where the words 记者, 本报通讯员 … before a name begin; `at` when there are none.
  uint32_t RoleBefore(uint32_t at) const {
    uint32_t end = at;
    while (end > 0 && (IsSpace(story_.text()[end - 1]) || story_.text()[end - 1] == U'/') &&
           story_.text()[end - 1] != U'\n')
      --end;
    if (end == 0) return at;
    const Paragraph& paragraph = story_.ParagraphAt(end - 1);
    for (uint32_t begin = end - std::min<uint32_t>(6, end - paragraph.begin()); begin < end;
         ++begin) {
      for (const VocabularyMatch& match : paragraph.MatchesAt(begin)) {
        const Sense* post = story_.lexicon->FindSense(*match.entry, SenseKind::kPost);
        if (match.end == end && post != nullptr &&
            static_cast<PostKind>(post->detail) == PostKind::kByline)
          return begin;
      }
    }
    return at;
  }

  // A byline stands in brackets, at the start of a paragraph, behind a sentence, or behind another
  // byline, and the sentence does not go on behind it.
  bool StandsAsByline(uint32_t role, uint32_t name_end) const {
    uint32_t before = role;
    while (before > 0 && IsSpace(story_.text()[before - 1]) && story_.text()[before - 1] != U'\n')
      --before;
    const char32_t left = before == 0 ? U'\n' : story_.text()[before - 1];
    const bool begins = left == U'\n' || left == U'（' || left == U'(' || IsSentenceEnd(left) ||
                        left == U'”' || left == U'、' || left == U'□' || left == U'■' ||
                        left == U'◎' || left == U'●' || left == U'○' || left == U'—' ||
                        left == U'/' || (!bylines_.empty() && bylines_.back().end == before);
    if (!begins) return false;
    uint32_t after = name_end;
    while (after < story_.text().size() && IsSpace(story_.text()[after]) &&
           story_.text()[after] != U'\n')
      ++after;
    const char32_t right = after < story_.text().size() ? story_.text()[after] : U'\n';
    return right == U'\n' || right == U'）' || right == U')' || right == U'、' || right == U'/' ||
           after > name_end || IsFollowedByCredit(name_end) ||
           story_.text().substr(after).starts_with(U"报道") ||
           story_.text().substr(after).starts_with(U"文");
  }

  // Whether the mention stands in the signature of its paragraph.
  bool IsSigned(const NameMention& mention) const {
    const Paragraph& paragraph = story_.ParagraphAt(mention.begin);
    const auto signature = FindSignature(paragraph.Slice(paragraph.begin(), paragraph.end()));
    return signature && mention.begin >= paragraph.begin() + signature->begin;
  }

  bool IsGap(uint32_t begin, uint32_t end) const {
    const std::u32string_view between = story_.Slice(begin, end);
    return !between.empty() && between.size() <= 2 &&
           std::all_of(between.begin(), between.end(),
                       [](char32_t c) { return IsSpace(c) || c == U'、' || c == U'/'; }) &&
           between.find(U'\n') == std::u32string_view::npos;
  }

  bool IsFollowedByCredit(uint32_t end) const {
    const auto parts = [](char32_t c) { return IsSpace(c) || c == U'/' || c == U'／'; };
    uint32_t at = end;
    while (at < story_.text().size() && parts(story_.text()[at])) ++at;
    const std::u32string_view rest = story_.text().substr(at, 4);
    return rest.starts_with(U"摄影") ||
           (rest.starts_with(U"摄") && !rest.starts_with(U"摄像") && !rest.starts_with(U"摄制")) ||
           rest.starts_with(U"供图") || rest.starts_with(U"文/图") || rest.starts_with(U"图/文");
  }

  void Add(const NameMention& mention, uint32_t begin, bool photographed) {
    const bool known = std::any_of(bylines_.begin(), bylines_.end(), [&](const Byline& byline) {
      return byline.person == mention.node && byline.photographed == photographed;
    });
    if (!known) bylines_.push_back({mention.node, photographed, begin, mention.end});
  }

  const StoryView& story_;
  std::vector<Byline> bylines_;
};

}  // namespace

std::vector<Byline> FindBylines(const StoryView& story) { return BylineFinder(story).Find(); }

}  // namespace newsgraph
