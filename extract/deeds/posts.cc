#include "extract/deeds/posts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/chars.h"
#include "extract/deeds/post_bodies.h"

namespace newsgraph {
namespace {

constexpr uint32_t kLongestPost = 9;      // code points
constexpr uint32_t kLongestModifier = 4;  // before a post

constexpr std::array<std::u32string_view, 8> kFormerWords = {U"原任", U"时任", U"曾任",   U"原",
                                                             U"前任", U"前",   U"退休前", U"曾经"};
// Players and performers of a team are its members.
constexpr std::array<std::u32string_view, 8> kTeamRoles = {U"选手",   U"老将", U"小将", U"球员",
                                                           U"运动员", U"主力", U"新秀", U"名将"};

class PostFinder {
 public:
  explicit PostFinder(const StoryView& story) : story_(story), bodies_(story) {}

  Posts Find() {
    for (size_t i = 0; i < story_.mentions.size(); ++i) {
      const NameMention& mention = story_.mentions[i];
      if (story_.NodeOf(mention).type != NodeType::kPerson) continue;
      ReadBefore(mention);
      if (items_.empty()) ShareWithPerson(i);
      if (items_.empty()) ReadBehind(mention);
      ReadBracket(mention);
      const size_t before = posts_.holdings.size();
      ReadVerb(mention);
      ShareWithList(i, before);
    }
    return std::move(posts_);
  }

 private:
  uint32_t SkipSpacesBack(uint32_t at) const {
    while (at > 0 && IsSpace(story_.text()[at - 1]) && story_.text()[at - 1] != U'\n') --at;
    return at;
  }

  // The longest post that ends at `end`; one that leaves a body right before it comes first.
  std::optional<TitleItem> PostEndingAt(uint32_t end) const {
    std::optional<TitleItem> best;
    bool best_has_body = false;
    if (end == 0) return best;
    const Paragraph& paragraph = story_.ParagraphAt(end - 1);
    const uint32_t first = end - std::min(kLongestPost, end - paragraph.begin());
    for (uint32_t begin = first; begin < end; ++begin) {
      for (const VocabularyMatch& match : paragraph.MatchesAt(begin)) {
        if (match.end != end || !match.entry->Has(SenseKind::kPost)) continue;
        const Sense* sense = story_.lexicon->FindSense(*match.entry, SenseKind::kPost);
        if (static_cast<PostKind>(sense->detail) == PostKind::kTitle) continue;
        const NameMention* body = BodyUntil(begin);
        if (best && (best_has_body || body == nullptr)) continue;
        TitleItem item;
        item.begin = item.post_begin = begin;
        item.post_end = end;
        item.kind = static_cast<PostKind>(sense->detail);
        item.default_body = static_cast<PostBody>(sense->payload);
        item.entry = match.entry;
        best = item;
        best_has_body = body != nullptr;
      }
    }
    return best;
  }

  // A body, place or project whose name ends at `at`, or in quotation marks that do.
  const NameMention* BodyUntil(uint32_t at) const {
    if (at > 0 && IsClosingQuote(story_.text()[at - 1])) --at;
    const NameMention* mention = story_.MentionUntil(at);
    return mention != nullptr && story_.NodeOf(*mention).type != NodeType::kPerson ? mention
                                                                                   : nullptr;
  }

  // Fills in what stands before the post: 原, and its body by name, by an organ's name alone, or by
  // its level.
  void ReadBodyOf(TitleItem* item) const {
    uint32_t at = item->post_begin;
    for (std::u32string_view word : kFormerWords) {
      if (at >= word.size() && story_.Slice(at - static_cast<uint32_t>(word.size()), at) == word) {
        item->former = true;
        at -= static_cast<uint32_t>(word.size());
        item->begin = at;
        break;
      }
    }
    // 海洋研究院的副研究员某某
    const bool possessed = at == item->post_begin && at > 1 && story_.text()[at - 1] == U'的' &&
                           item->kind != PostKind::kRole && item->kind != PostKind::kResident;
    if (const NameMention* body = BodyUntil(possessed ? at - 1 : at)) {
      item->body = bodies_.GovernmentOf(body->node, item->default_body);
      item->begin = body->begin;
      // 兴山镇石桥村村民: the village, and the town before it, stand in the title.
      while (const NameMention* outer = BodyUntil(item->begin)) {
        if (!story_.NodeOf(*outer).is_division) break;
        item->begin = outer->begin;
      }
    } else if (item->kind == PostKind::kOffice) {
      bodies_.ReadOrgan(at, item);
      if (item->body == kNoNode && item->default_body == PostBody::kGovernment)
        bodies_.ReadLevel(item);
    }
    for (std::u32string_view word : kFormerWords) {
      const auto size = static_cast<uint32_t>(word.size());
      if (!item->former && item->begin >= size &&
          story_.Slice(item->begin - size, item->begin) == word) {
        item->former = true;
        item->begin -= size;
      }
    }
  }

  // 县文化馆 + 装裱师: what ends as a trade does, between a body and a name, is what somebody does
  // there.
  std::optional<TitleItem> TradeEndingAt(uint32_t end) const {
    constexpr uint32_t kLongestTrade = 6;
    static constexpr std::u32string_view kAgents = U"员师工匠";
    if (end < 2 || kAgents.find(story_.text()[end - 1]) == std::u32string_view::npos)
      return std::nullopt;
    const NameMention* body = story_.LastBefore(
        end - std::min(end, kLongestTrade + 1), end,
        [&](const NameMention& mention) { return story_.NodeOf(mention).type == NodeType::kBody; });
    if (body == nullptr) return std::nullopt;
    uint32_t begin = body->end;
    if (story_.text()[begin] == U'的') ++begin;
    if (begin + 2 > end || end - begin > kLongestTrade || !IsHanText(begin, end))
      return std::nullopt;
    TitleItem item;
    item.begin = item.post_begin = begin;
    item.post_end = end;
    item.kind = PostKind::kStaff;
    return item;
  }

  bool IsHanText(uint32_t begin, uint32_t end) const {
    const std::u32string_view text = story_.Slice(begin, end);
    return std::all_of(text.begin(), text.end(), IsHan);
  }

  // The title that ends where the name of `person` begins.
  void ReadBefore(const NameMention& person) {
    items_.clear();
    uint32_t end = SkipSpacesBack(person.begin);
    for (;;) {
      auto item = PostEndingAt(end);
      if (!item && items_.empty()) item = TradeEndingAt(end);
      if (!item) break;
      ReadBodyOf(&*item);
      items_.push_back(*item);
      const uint32_t before = SkipSpacesBack(item->begin);
      if (before == 0) break;
      const char32_t c = story_.text()[before - 1];
      if (c != U'、' && c != U'兼') break;
      end = before - 1;
    }
    if (items_.empty()) return;
    std::reverse(items_.begin(), items_.end());
    posts_.titles.push_back({items_.front().begin, person.begin});
    ShareBodies();
    for (const TitleItem& item : items_)
      Hold(person, item, "posts.title", items_.front().begin, person.end);
  }

  // 区教育局党组书记、局长: a post without a body of its own belongs to the body before it; else to
  // what the word alone points to.
  void ShareBodies() {
    for (size_t i = 0; i < items_.size(); ++i) {
      TitleItem& item = items_[i];
      if (item.body != kNoNode) continue;
      if (i > 0 && items_[i - 1].body != kNoNode && item.kind == PostKind::kOffice) {
        item.body = bodies_.Shared(item, items_[i - 1].body);
      } else {
        item.body = bodies_.ByPost(item);
      }
    }
  }

  void Hold(const NameMention& person, const TitleItem& item, std::string_view rule, uint32_t begin,
            uint32_t end) {
    if (item.body == kNoNode || item.kind == PostKind::kByline) return;
    PostHolding holding;
    holding.person = person.node;
    holding.body = item.body;
    holding.kind = item.kind;
    holding.role = story_.Slice(item.post_begin, item.post_end);
    holding.former = item.former;
    holding.rule = rule;
    holding.begin = begin;
    holding.end = end;
    const NodeDraft& body = story_.nodes->at(item.body);
    if (item.kind == PostKind::kStaff && body.type == NodeType::kPlace &&
        !IsLocalStaff(holding.role))
      return;
    if (item.kind == PostKind::kRole) {
      const bool plays =
          std::find(kTeamRoles.begin(), kTeamRoles.end(), holding.role) != kTeamRoles.end();
      const bool lives =
          body.type == NodeType::kPlace &&
          (body.subtype == "village" || body.subtype == "community" || body.subtype == "estate");
      if (body.subtype == "team" && plays) {
        holding.kind = PostKind::kMember;
      } else if (lives) {
        holding.kind = PostKind::kResident;  // 石桥村茶农
      } else {
        return;
      }
    }
    posts_.holdings.push_back(std::move(holding));
  }

  // Whose work is for a town or village (网格员, 村医), unlike that of 石桥镇歌手.
  static bool IsLocalStaff(std::u32string_view role) {
    static constexpr std::array<std::u32string_view, 9> kEndings = {
        U"员", U"干部", U"村官", U"村医", U"文书", U"民警", U"会计", U"教师", U"专干"};
    if (role.ends_with(U"演员") || role.ends_with(U"运动员")) return false;
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::u32string_view ending) { return role.ends_with(ending); });
  }

  // 副主任宋某、耿某某: the title goes for both.
  void ShareWithPerson(size_t i) {
    if (i == 0 || posts_.holdings.empty()) return;
    const NameMention& person = story_.mentions[i];
    const NameMention& before = story_.mentions[i - 1];
    const std::u32string_view between = story_.Slice(before.end, person.begin);
    if (between != U"、" && between != U"和") return;  // 某某与某某座谈
    const size_t count = posts_.holdings.size();
    for (size_t k = 0; k < count; ++k) {
      const PostHolding holding = posts_.holdings[k];
      if (holding.person != before.node || holding.end != before.end) continue;
      PostHolding shared = holding;
      shared.person = person.node;
      shared.end = person.end;
      posts_.holdings.push_back(std::move(shared));
    }
  }

  // 红十字会石某某主任: the title behind the name, the body before it.
  void ReadBehind(const NameMention& person) {
    if (person.generic || person.end >= story_.text().size()) return;
    const Paragraph& paragraph = story_.ParagraphAt(person.begin);
    const VocabularyMatch* match = paragraph.LongestAt(person.end, SenseKind::kPost);
    if (match == nullptr || !paragraph.IsBoundary(match->end)) return;
    // 甲|局长乙: the title of the next.
    if (story_.MentionFrom(match->end) != nullptr) return;
    const Sense* sense = story_.lexicon->FindSense(*match->entry, SenseKind::kPost);
    TitleItem item;
    item.kind = static_cast<PostKind>(sense->detail);
    if (item.kind != PostKind::kOffice) return;
    item.begin = item.post_begin = person.end;
    item.post_end = match->end;
    item.default_body = static_cast<PostBody>(sense->payload);
    item.entry = match->entry;
    const NameMention* body = BodyUntil(person.begin);
    item.body = body != nullptr ? bodies_.GovernmentOf(body->node, item.default_body)
                                : bodies_.ByPost(item);
    const uint32_t begin = body != nullptr ? body->begin : person.begin;
    if (body != nullptr) posts_.titles.push_back({begin, person.begin});
    Hold(person, item, "posts.behind", begin, item.post_end);
  }

  // 方某、俞某、祝某当选副市长: what is said of the last, the holdings from `first` on, is said of
  // all.
  void ShareWithList(size_t i, size_t first) {
    const size_t last = posts_.holdings.size();
    for (; i > 0 && first < last; --i) {
      const NameMention& before = story_.mentions[i - 1];
      const std::u32string_view between = story_.Slice(before.end, story_.mentions[i].begin);
      const bool listed = between == U"、" || between == U"和" || between == U"与";
      if (!listed || story_.NodeOf(before).type != NodeType::kPerson) return;
      for (size_t k = first; k < last; ++k) {
        PostHolding shared = posts_.holdings[k];
        shared.person = before.node;
        shared.begin = before.begin;
        posts_.holdings.push_back(std::move(shared));
      }
    }
  }

  // 曾某（市公安局民警）
  void ReadBracket(const NameMention& person) {
    const std::u32string_view text = story_.text();
    const uint32_t open = person.end;
    if (open >= text.size() || (text[open] != U'（' && text[open] != U'(')) return;
    const size_t close = text.find_first_of(U"）)\n", open);
    if (close == std::u32string_view::npos || text[close] == U'\n' || close - open > 40) return;
    items_.clear();
    auto end = static_cast<uint32_t>(close);
    while (auto item = PostEndingAt(end)) {
      ReadBodyOf(&*item);
      if (item->begin <= open) break;
      items_.push_back(*item);
      if (text[item->begin - 1] != U'、') break;
      end = item->begin - 1;
    }
    std::reverse(items_.begin(), items_.end());
    ShareBodies();
    for (const TitleItem& item : items_) {
      Hold(person, item, "posts.bracket", person.begin, static_cast<uint32_t>(close) + 1);
    }
  }

  // 王某某为县财政局局长, 任某公司董事长, 是县公交公司的一名驾驶员; 某某的县财政局局长职务.
  void ReadVerb(const NameMention& person) {
    static constexpr std::array<std::u32string_view, 23> kVerbs = {
        U"原是",     U"曾是",     U"挂任",   U"当上了", U"当上", U"成为", U"受聘为", U"被聘为",
        U"受聘担任", U"被任命为", U"当选为", U"被选为", U"当选", U"担任", U"出任",   U"兼任",
        U"现任",     U"同志任",   U"任",     U"同志为", U"为",   U"是",   U"的"};
    uint32_t at = person.end;
    for (std::u32string_view adverb :
         {U"如今", U"现在", U"目前", U"现", U"已", U"曾", U"还", U"挂职"}) {
      if (story_.text().substr(at).starts_with(adverb)) at += static_cast<uint32_t>(adverb.size());
    }
    // 某某在县气象站当观察员
    if (story_.text().substr(at).starts_with(U"在")) {
      const NameMention* body = story_.MentionFrom(at + 1);
      if (body != nullptr && story_.NodeOf(*body).type == NodeType::kBody)
        ReadPostIn(person, *body);
      return;
    }
    const std::u32string_view rest = story_.text().substr(at);
    for (std::u32string_view verb : kVerbs) {
      if (!rest.starts_with(verb)) continue;
      ReadPostsFrom(person, at + static_cast<uint32_t>(verb.size()), verb == U"的");
      return;
    }
  }

  void ReadPostIn(const NameMention& person, const NameMention& body) {
    for (std::u32string_view verb : {U"当", U"担任", U"任", U"做"}) {
      if (!story_.text().substr(body.end).starts_with(verb)) continue;
      TitleItem item;
      item.body = body.node;
      const uint32_t at = SkipWords(body.end + static_cast<uint32_t>(verb.size()));
      if (ReadPostAt(at, &item)) Hold(person, item, "posts.verb", person.begin, item.post_end);
      return;
    }
  }

  void ReadPostsFrom(const NameMention& person, uint32_t at, bool needs_removal) {
    const uint32_t sentence_end = SentenceEnd(at);
    NodeIndex last_body = kNoNode;
    while (at < sentence_end) {
      const auto item = PostFrom(at, last_body);
      if (!item) return;
      const bool removed = story_.text().substr(item->post_end).starts_with(U"职务");
      if (needs_removal && !removed) return;
      const size_t count = posts_.holdings.size();
      Hold(person, *item, "posts.verb", person.begin, item->post_end);
      if (posts_.holdings.size() > count) posts_.holdings.back().removed = removed;
      last_body = item->body;
      if (item->post_end >= sentence_end || story_.text()[item->post_end] != U'、') return;
      at = item->post_end + 1;
    }
  }

  // The post that begins at `at` with its body, which may be that of the post before, `last_body`;
  // nullopt for none.
  std::optional<TitleItem> PostFrom(uint32_t at, NodeIndex last_body) const {
    TitleItem item;
    item.begin = at;
    uint32_t post_at = at;
    if (const NameMention* body = story_.MentionFrom(at)) {
      if (story_.NodeOf(*body).type == NodeType::kPerson) return std::nullopt;
      item.body = body->node;
      post_at = body->end;
      // 石桥镇 + 人民政府 …: the last of several names side by side.
      while (const NameMention* inner = story_.MentionFrom(post_at)) {
        item.body = inner->node;
        post_at = inner->end;
      }
    }
    if (!ReadPostAt(SkipWords(post_at), &item)) return std::nullopt;
    if (item.body == kNoNode && item.default_body == PostBody::kGovernment)
      bodies_.ReadLevel(&item);
    if (item.body == kNoNode) item.body = last_body != kNoNode ? last_body : bodies_.ByPost(item);
    return item;
  }

  // 的, 一名, 一位 …
  uint32_t SkipWords(uint32_t at) const {
    for (bool skipped = true; skipped;) {
      skipped = false;
      for (std::u32string_view word :
           {U"的", U"一名", U"一位", U"名", U"位", U"首任", U"新任", U"退休"}) {
        if (story_.text().substr(at).starts_with(word)) {
          at += static_cast<uint32_t>(word.size());
          skipped = true;
          break;
        }
      }
    }
    return at;
  }

  bool ReadPostAt(uint32_t at, TitleItem* item) const {
    if (at >= story_.text().size() || story_.text()[at] == U'\n') return false;
    const VocabularyMatch* match = nullptr;
    // 法治副校长: a word may stand before the post that says what it is for.
    const uint32_t farthest = item->body == kNoNode ? at : at + kLongestModifier;
    for (uint32_t from = at; match == nullptr && from <= farthest && from < story_.text().size() &&
                             IsHan(story_.text()[from]);
         ++from)
      match = story_.ParagraphAt(at).LongestAt(from, SenseKind::kPost);
    if (match == nullptr) return false;
    const Sense* sense = story_.lexicon->FindSense(*match->entry, SenseKind::kPost);
    item->kind = static_cast<PostKind>(sense->detail);
    if (item->kind == PostKind::kTitle || item->kind == PostKind::kRole) return false;
    item->post_begin = at;
    item->post_end = match->end;
    item->default_body = static_cast<PostBody>(sense->payload);
    item->entry = match->entry;
    return true;
  }

  uint32_t SentenceEnd(uint32_t at) const {
    const size_t end = story_.text().find_first_of(U"。；！？\n", at);
    return static_cast<uint32_t>(std::min(end, story_.text().size()));
  }

  const StoryView& story_;
  const PostBodies bodies_;
  Posts posts_;
  std::vector<TitleItem> items_;  // of the title being read
};

}  // namespace

Posts FindPosts(const StoryView& story) { return PostFinder(story).Find(); }

}  // namespace newsgraph
