// Costs are minus logarithms of probabilities, so that words and names compare. A word costs what
// its frequency says. A name costs a name's share of all words, its surname's share of all surnames
// and its characters' shares in given names, less what the context says for it: after a title or
// before a verb of speaking most unknown strings are names.

#include "extract/names/segmenter.h"

#include <algorithm>
#include <limits>

#include "extract/chars.h"
#include "extract/signature.h"

namespace newsgraph {
namespace {

constexpr float kInfinite = std::numeric_limits<float>::infinity();
constexpr float kUnknownCharCost = 17;
constexpr float kRunCost = 6;  // of a number or a Latin word

constexpr uint8_t kTakesPerson = 4;  // strength of a verb behind which a name may stand

constexpr float kPersonCost = 3.7f;      // one word in forty is a personal name
constexpr float kTwoGivenCost = 0.2f;    // of them with two characters of given name
constexpr float kOneGivenCost = 1.7f;    // with one
constexpr float kForeignPersonCost = 2;  // a foreign name; its interpunct says nearly all
constexpr float kSwallowCost = 6;        // of an adverb at a name's end, before a verb
constexpr float kNameSuffixCost = 3;
constexpr float kNamePartCost = 6;           // 其其格, 才仁: a part of such a name
constexpr float kPlainForeignCost = 7;       // one without an interpunct
constexpr float kUntitledCost = 4;           // the same, without a title before it
constexpr float kUnknownSurname = 12.5f;     // a character that no list has as a surname
constexpr float kKnownBonus = 9;             // the document has shown the name elsewhere
constexpr float kRecurringBonus = 6;         // its story uses it again and again
constexpr float kHomeBonus = 7;              // a division that the paper is at home in
constexpr float kEndingPenalty = -3;         // the ending of another kind of name behind it
constexpr float kTurnBonus = 5;              // a paragraph begins with the name and a colon
constexpr float kFrameBonus = 3.5f;          // a title before it and a verb of speaking behind it
constexpr float kSpacedBonus = 7;            // 廖　松: set with a space
constexpr uint32_t kLongestForeignPart = 6;  // characters between interpuncts

// What may stand before a name, the strongest last.
enum LeftContext : uint8_t { kNothing, kEdge, kAgent, kList, kRole, kOffice, kByline };

constexpr float kLeftBonuses[] = {0, 0.5f, 2.5f, 4, 7, 8, 9};

// What most words for somebody who does something end with: 护水员, 策展人, 收藏家.
constexpr std::u32string_view kAgentEndings = U"员人家手工师者长生匠";

// 和县 of 甲和县人民医院, 任县 of 挂任县人民医院副院长 are hardly the far-away counties.
constexpr float kFarCounty = 5;

bool IsShortCounty(std::u32string_view name) {
  return name.size() == 2 && (name[1] == U'县' || name[1] == U'市' || name[1] == U'区');
}

// 王春|向考察团介绍: a name seldom ends in a preposition that words follow.
constexpr float kFunctionCost = 4;
constexpr float kSureRight = 3;  // bonus of what mostly follows a name: 一行, 强调

bool IsFunction(char32_t c) {
  static constexpr std::u32string_view kFunctions = U"向对与和在从为把被将就也还都又给到由以";
  return kFunctions.find(c) != std::u32string_view::npos;
}

// What a title adds to the margin of the name behind it.
constexpr float kTitleMargin = 2.5f;

// Behind a title the next word is seldom another noun, behind an office least of all.
constexpr float kNounBehindTitle = 4;
constexpr float kNounBehindOffice = 8;

bool IsNominal(const Entry& entry) {
  switch (entry.pos) {
    case Pos::kNoun:
    case Pos::kUnknown:
    case Pos::kPersonName:
    case Pos::kPlaceName:
    case Pos::kProperNoun:
    case Pos::kAdjective:
      return !entry.Has(SenseKind::kPost) && !entry.Has(SenseKind::kHumanVerb) &&
             !entry.Has(SenseKind::kBoundary);
    default:
      return false;
  }
}

float NounCost(uint8_t left_context) {
  return left_context >= kOffice ? kNounBehindOffice : left_context >= kRole ? kNounBehindTitle : 0;
}

// 刘雁飞: the dictionary's personal names were found by a machine in novels and old news. That a
// name is in it says that it is one rather than that it is a word.
constexpr float kNameAsWord = 6;

bool IsNameOfDictionary(const Entry& entry, size_t length) {
  return entry.pos == Pos::kPersonName && length >= 3;
}

LeftContext ContextOfPost(const Sense& sense) {
  switch (static_cast<PostKind>(sense.detail)) {
    case PostKind::kOffice:
      return kOffice;
    case PostKind::kByline:
      return kByline;
    case PostKind::kStaff:
    case PostKind::kMember:
    case PostKind::kResident:
    case PostKind::kRole:
      return kRole;
    case PostKind::kTitle:
      break;
  }
  return kNothing;
}

// What parts the cells of a table, or the name in a list from what is said of it.
bool IsCellEdge(char32_t c) { return c == U'\t' || c == U'（' || c == U'('; }

bool IsRunSign(char32_t c) {
  return c == U'.' || c == U'．' || c == U'%' || c == U'-' || c == U'＋' || c == U'+';
}

}  // namespace

void Segmenter::Relax(uint32_t from, uint32_t to, float cost, TokenKind kind, const Entry* entry) {
  Node& node = nodes_[to];
  const float sum = nodes_[from].cost + cost;
  if (sum >= node.cost) return;
  node.cost = sum;
  node.from = from;
  node.kind = kind;
  node.entry = entry;
}

void Segmenter::RelaxWords(uint32_t at) {
  bool whole_char = false;
  lexicon_.Match(text_.substr(at), [&](size_t length, const Entry& entry) {
    const auto to = at + static_cast<uint32_t>(length);
    if (const Sense* post = lexicon_.FindSense(entry, SenseKind::kPost)) {
      uint8_t& context = nodes_[to].left_context;
      context = std::max<uint8_t>(context, ContextOfPost(*post));
    }
    const Sense* verb = lexicon_.FindSense(entry, SenseKind::kHumanVerb);
    if (verb != nullptr && verb->detail == kTakesPerson) {
      nodes_[to].left_context = std::max<uint8_t>(nodes_[to].left_context, kList);
    }
    whole_char = whole_char || length == 1;
    const bool agent = kAgentEndings.find(text_[to - 1]) != std::u32string_view::npos;
    static constexpr std::u32string_view kAgents = U"员师匠";  // 装裱|师
    if (agent && (length >= 2 || kAgents.find(text_[at]) != std::u32string_view::npos))
      nodes_[to].left_context = std::max<uint8_t>(nodes_[to].left_context, kAgent);
    const bool at_home =
        entry.Has(SenseKind::kDivision) && home_.ContainsAny(lexicon_.Senses(entry));
    float cost = entry.cost - (at_home ? kHomeBonus : 0);
    if (IsNameOfDictionary(entry, length)) cost += kNameAsWord;
    if (entry.Has(SenseKind::kDivision) && !at_home && IsShortCounty(text_.substr(at, length)))
      cost += kFarCounty;
    if (nodes_[at].left_context >= kRole && IsNominal(entry))
      cost += NounCost(nodes_[at].left_context);
    Relax(at, to, cost, TokenKind::kWord, &entry);
  });
  if (!whole_char) Relax(at, at + 1, kUnknownCharCost, TokenKind::kWord, nullptr);
}

// A number, a Latin word, a space or a sign.
void Segmenter::RelaxRuns(uint32_t at) {
  const auto run_end = [&](auto belongs) {
    uint32_t end = at + 1;
    while (end < text_.size() && belongs(text_[end])) ++end;
    return end;
  };
  const char32_t c = text_[at];
  if (IsDigit(c)) {
    uint32_t end = run_end([](char32_t d) { return IsDigit(d) || IsRunSign(d) || d == U','; });
    while (end > at + 1 && !IsDigit(text_[end - 1]) && text_[end - 1] != U'%') --end;
    Relax(at, end, kRunCost, TokenKind::kNumber, nullptr);
  } else if (IsLatin(c)) {
    const uint32_t end = run_end([](char32_t d) { return IsLatin(d) || IsDigit(d); });
    Relax(at, end, kRunCost, TokenKind::kLatin, nullptr);
  } else if (IsSpace(c)) {
    const uint32_t end = run_end(IsSpace);
    Relax(at, end, 0, TokenKind::kSpace, nullptr);
    const uint8_t context = c == U'\t' ? static_cast<uint8_t>(kList) : nodes_[at].left_context;
    nodes_[end].left_context = std::max(nodes_[end].left_context, context);
  } else {
    RelaxSign(at);
  }
}

// What stands before a sign may tell what stands behind it.
void Segmenter::RelaxSign(uint32_t at) {
  Relax(at, at + 1, 0, TokenKind::kSign, nullptr);
  const char32_t c = text_[at];
  // 宋某、耿某某: a list goes on as it began.
  const bool in_list = (c == U'、' || c == U'，') && nodes_[at].kind == TokenKind::kPerson;
  // 劳动模范：王某某
  const uint8_t before = nodes_[at].left_context;
  const bool titled = c == U'：' && before >= kRole && before != kByline;
  // （记者/麦某）
  const bool passes = (c == U'/' || c == U'／') && before >= kRole;
  nodes_[at + 1].left_context = passes ? before
                                       : static_cast<uint8_t>(titled    ? kRole
                                                              : in_list ? kList
                                                                        : kEdge);
}

float Segmenter::LeftBonus(uint32_t at) const { return kLeftBonuses[nodes_[at].left_context]; }

float Segmenter::RightBonus(uint32_t at) const {
  if (at >= text_.size()) return 0.5f;
  float bonus = 0;
  // 孙某的县财政局局长职务
  if (text_[at] == U'的' && text_.substr(at, 24).find(U"职务") != std::u32string_view::npos)
    bonus = 5;
  // 金岩|洗煤厂: what ends as a name of something else begins as one.
  lexicon_.Match(text_.substr(at), [&](size_t length, const Entry& entry) {
    const bool ending = entry.Has(SenseKind::kBodyEnding) || entry.Has(SenseKind::kPlaceEnding);
    if (ending && length >= 2 && !entry.Has(SenseKind::kHumanVerb)) bonus = kEndingPenalty;
  });
  // 王某为县民政局局长；
  if (text_[at] == U'为' && ClauseEndsAsPost(at)) bonus = 5;
  lexicon_.Match(text_.substr(at), [&](size_t, const Entry& entry) {
    const Sense* verb = lexicon_.FindSense(entry, SenseKind::kHumanVerb);
    if (verb != nullptr && verb->detail != kTakesPerson) {
      bonus = std::max(bonus, static_cast<float>(verb->detail) * 1.3f);
    }
    const Sense* post = lexicon_.FindSense(entry, SenseKind::kPost);
    if (post != nullptr && post->detail == static_cast<uint8_t>(PostKind::kTitle))
      bonus = std::max(bonus, 3.5f);
    // 红十字会石某某主任
    if (post != nullptr && post->detail == static_cast<uint8_t>(PostKind::kOffice))
      bonus = std::max(bonus, 2.0f);
  });
  if (bonus == 0 && !IsHan(text_[at])) bonus = IsCellEdge(text_[at]) ? 3.5f : 1;
  return bonus;
}

bool Segmenter::ClauseEndsAsPost(uint32_t at) const {
  constexpr size_t kLongestClause = 36;
  constexpr size_t kLongestPost = 6;
  const std::u32string_view rest = text_.substr(at, kLongestClause);
  const std::u32string_view clause = rest.substr(0, rest.find_first_of(U"，、；。\n"));
  for (size_t length = 2; length <= kLongestPost && length < clause.size(); ++length) {
    const Entry* entry = lexicon_.Find(clause.substr(clause.size() - length));
    if (entry != nullptr && entry->Has(SenseKind::kPost)) return true;
  }
  return false;
}

bool Segmenter::IsKnown(uint32_t begin, uint32_t end) const {
  return !known_->empty() && known_->contains(WithoutSpaces(text_.substr(begin, end - begin)));
}

void Segmenter::RelaxPerson(uint32_t from, uint32_t to, float cost) {
  const float left = LeftBonus(from);
  const bool turn = from == 0 && to < text_.size() && text_[to] == U'：';
  const float right = turn ? kTurnBonus : RightBonus(to);
  const bool framed = left >= kLeftBonuses[kRole] && right > kFrameBonus;
  const float bonus = left + right + (framed ? kFrameBonus : 0) +
                      (IsKnown(from, to)                                    ? kKnownBonus
                       : recurring_.contains(text_.substr(from, to - from)) ? kRecurringBonus
                                                                            : 0);
  // 何某|未出席: an adverb is rather the verb's.
  static constexpr std::u32string_view kAdverbs = U"未不将已也均曾还就再则只才";
  const bool swallows =
      right > 0 && to - from >= 3 && kAdverbs.find(text_[to - 1]) != std::u32string_view::npos;
  if (swallows) cost += kSwallowCost;
  // However much speaks for it, a name is still a word among others.
  Relax(from, to, std::max(cost - bonus, 2.0f), TokenKind::kPerson, nullptr);
}

// A name that the document has shown needs no surname that a list has.
void Segmenter::RelaxKnownNames(uint32_t at) {
  constexpr uint32_t kLongest = 7;
  constexpr float kCost = 13;
  for (uint32_t length = 2; length <= kLongest && at + length <= text_.size(); ++length) {
    if (IsHan(text_[at + length - 1]) && IsKnown(at, at + length))
      RelaxPerson(at, at + length, kCost);
  }
}

// 向前, 建设: people are named by words too.
float Segmenter::GivenNameCost(uint32_t at) const {
  constexpr float kWordAsName = 5;
  const float chars = lexicon_.GivenNameCost(text_[at]) + lexicon_.GivenNameCost(text_[at + 1]);
  const Entry* word = lexicon_.Find(text_.substr(at, 2));
  return word == nullptr || word->is_word == 0 ? chars : std::min(chars, word->cost + kWordAsName);
}

void Segmenter::RelaxGivenNames(uint32_t at, uint32_t given_at, float cost) {
  const auto size = static_cast<uint32_t>(text_.size());
  uint32_t first = given_at;
  while (first < size && first < given_at + 3 && IsSpace(text_[first])) ++first;
  if (first >= size || !IsHan(text_[first])) return;
  const float one = lexicon_.GivenNameCost(text_[first]);
  const bool spaced = first > given_at;
  // Set with a space, the name must end where the words about it begin.
  const bool apart = first + 1 >= size || !IsHan(text_[first + 1]) || RightBonus(first + 1) > 0;
  if (!spaced || apart || nodes_[at].left_context >= kRole) {
    const bool begins = at == 0 || !IsHan(text_[at - 1]) || text_[at - 1] == U'的' ||
                        nodes_[at].left_context >= kRole;
    const float bonus = spaced && begins ? kSpacedBonus : 0;
    RelaxPerson(at, first + 1, cost + kOneGivenCost + one - bonus);
  }
  if (!spaced && first + 1 < size && IsHan(text_[first + 1])) {
    const bool runs_on = IsFunction(text_[first + 1]) && first + 2 < size &&
                         IsHan(text_[first + 2]) && RightBonus(first + 2) < kSureRight;
    RelaxPerson(at, first + 2,
                cost + kTwoGivenCost + GivenNameCost(first) + (runs_on ? kFunctionCost : 0));
  }
}

// 锦江队的何某, 家住花园路的何某: behind 的 stands somebody.
void Segmenter::NoteModifier(uint32_t at) {
  constexpr uint32_t kReach = 14;
  if (at < 3 || text_[at - 1] != U'的') return;
  const std::u32string_view before =
      text_.substr(at - 1 - std::min(at - 1, kReach), std::min(at - 1, kReach));
  uint8_t& context = nodes_[at].left_context;
  if (before.ends_with(U"队") || before.ends_with(U"岁"))
    context = std::max<uint8_t>(context, kRole);
  const std::u32string_view clause = before.substr(before.find_last_of(U"，。；：") + 1);
  for (std::u32string_view word :
       {U"家住", U"住在", U"来自", U"现住", U"打工", U"务工", U"经商", U"任教", U"就读", U"上学",
        U"读书", U"退休", U"路过", U"患病", U"工作"}) {
    if (clause.find(word) != std::u32string_view::npos) context = std::max<uint8_t>(context, kRole);
  }
}

void Segmenter::RelaxNames(uint32_t at) {
  if (!IsHan(text_[at])) return;
  // 郑某/文 马某/图
  const bool is_role = at >= signature_ && at > 0 && text_[at - 1] == U'/' &&
                       std::u32string_view(U"文图摄").find(text_[at]) != std::u32string_view::npos;
  if (is_role) return;
  NoteModifier(at);
  bool is_surname = false;
  lexicon_.Match(text_.substr(at, 2), [&](size_t length, const Entry& entry) {
    const Sense* surname = lexicon_.FindSense(entry, SenseKind::kSurname);
    if (surname == nullptr) return;
    is_surname = is_surname || length == 1;
    const float cost = kPersonCost + static_cast<float>(surname->payload) / 1000;
    RelaxGivenNames(at, at + static_cast<uint32_t>(length), cost);
  });
  RelaxKnownNames(at);
  // Behind a title anything may be a surname.
  if (!is_surname && nodes_[at].left_context >= kRole)
    RelaxGivenNames(at, at + 1, kPersonCost + kUnknownSurname);
  RelaxForeignName(at);
}

// 多布某·贝克某, 乌云格日勒: characters that foreign names are written with, and parts that the
// names of peoples with other languages are made of.
void Segmenter::RelaxForeignName(uint32_t at) {
  ForeignCosts costs;
  std::fill(std::begin(costs.cost), std::end(costs.cost), kInfinite);
  costs.cost[0] = 0;
  bool interpunct = false;
  uint32_t part = 0;  // characters since the last interpunct
  for (uint32_t length = 0; length < kLongestForeign && at + length < text_.size(); ++length) {
    if (interpunct && part > 0)
      RelaxPerson(at, at + length, kForeignPersonCost + costs.cost[length]);
    if (!interpunct) RelaxPlainForeignName(at, length, costs);
    if (IsInterpunct(text_[at + length])) {
      if (part == 0) return;
      interpunct = true;
      part = 0;
      costs.cost[length + 1] = costs.cost[length];
      continue;
    }
    if (!IsHan(text_[at + length]) || ++part > kLongestForeignPart) return;
    ExtendForeignName(at, length, &costs);
  }
}

// Without an interpunct only after a title, or where known parts make up most of the name.
void Segmenter::RelaxPlainForeignName(uint32_t at, uint32_t length, const ForeignCosts& costs) {
  constexpr uint32_t kLongestPlain = 7;
  if (length < 2 || length > kLongestPlain) return;
  // What stands between a title and a name begins none: 代理人的|某某
  static constexpr std::u32string_view kFunctionWords = U"的地得在向和与对从被把将不也都又";
  if (kFunctionWords.find(text_[at]) != std::u32string_view::npos) return;
  const bool titled = nodes_[at].left_context >= kRole;
  const bool shown = costs.in_parts[length] >= 3 && costs.in_parts[length] * 2 > length;
  if (!titled && !shown) return;
  RelaxPerson(at, at + length,
              kPlainForeignCost + (titled ? 0 : kUntitledCost) + costs.cost[length]);
}

// By the character that follows, or by a part that begins with it.
void Segmenter::ExtendForeignName(uint32_t at, uint32_t length, ForeignCosts* costs) const {
  const float so_far = costs->cost[length];
  const float by_character = so_far + lexicon_.ForeignNameCost(text_[at + length]);
  if (by_character < costs->cost[length + 1]) {
    costs->cost[length + 1] = by_character;
    costs->in_parts[length + 1] = costs->in_parts[length];
  }
  // 仁青|加: what Tibetan names end in, behind a part of one.
  static constexpr std::u32string_view kSuffixes = U"加本吉太措毛杰";
  const bool suffix = costs->in_parts[length] >= 2 &&
                      kSuffixes.find(text_[at + length]) != std::u32string_view::npos;
  if (suffix && so_far + kNameSuffixCost < costs->cost[length + 1]) {
    costs->cost[length + 1] = so_far + kNameSuffixCost;
    costs->in_parts[length + 1] = costs->in_parts[length] + 1;
  }
  lexicon_.Match(text_.substr(at + length, kLongestForeign - length),
                 [&](size_t size, const Entry& entry) {
                   const size_t end = length + size;
                   if (!entry.Has(SenseKind::kNamePart)) return;
                   if (so_far + kNamePartCost >= costs->cost[end]) return;
                   costs->cost[end] = so_far + kNamePartCost;
                   costs->in_parts[end] = costs->in_parts[length] + static_cast<uint32_t>(size);
                 });
}

// What text[begin, end) costs as words alone.
float Segmenter::WordsCost(uint32_t begin, uint32_t end) const {
  float best[2 * kLongestForeignPart + 8];
  const uint32_t length = std::min<uint32_t>(end - begin, std::size(best) - 1);
  std::fill(best, best + length + 1, kInfinite);
  best[0] = 0;
  for (uint32_t i = 0; i < length; ++i) {
    best[i + 1] = std::min(best[i + 1], best[i] + (IsHan(text_[begin + i]) ? kUnknownCharCost : 0));
    lexicon_.Match(text_.substr(begin + i, length - i), [&](size_t word, const Entry& entry) {
      if (IsNameOfDictionary(entry, word)) return;
      const float title = i == 0 && IsNominal(entry) ? NounCost(nodes_[begin].left_context) : 0;
      best[i + word] = std::min(best[i + word], best[i] + entry.cost + title);
    });
  }
  return best[length];
}

void Segmenter::Segment(std::u32string_view text, uint32_t begin, uint32_t end,
                        const KnownNames& known, std::vector<Token>* tokens) {
  text_ = text.substr(begin, end - begin);
  known_ = &known;
  const auto signature = FindSignature(text_);
  signature_ = signature ? signature->begin : end - begin;
  const auto size = static_cast<uint32_t>(text_.size());
  nodes_.assign(size + 1, {kInfinite, 0, TokenKind::kWord, nullptr, kNothing});
  if (size == 0) return;
  nodes_[0].cost = 0;
  nodes_[0].left_context = kEdge;
  for (uint32_t i = 0; i < size; ++i) {
    if (nodes_[i].cost == kInfinite) continue;
    if (i >= signature_ && (i == 0 || !IsHan(text_[i - 1]))) nodes_[i].left_context = kByline;
    if (!IsHan(text_[i])) RelaxRuns(i);
    RelaxWords(i);
    RelaxNames(i);
  }
  const size_t first = tokens->size();
  for (uint32_t i = size; i > 0; i = nodes_[i].from) {
    const Node& node = nodes_[i];
    Token token;
    token.begin = begin + node.from;
    token.end = begin + i;
    token.kind = node.kind;
    token.entry = node.entry;
    token.pos = node.entry != nullptr ? node.entry->pos : Pos::kUnknown;
    if (node.kind == TokenKind::kPerson) {
      const bool titled = nodes_[node.from].left_context >= kRole;
      token.margin = WordsCost(node.from, i) - (node.cost - nodes_[node.from].cost) +
                     (titled ? kTitleMargin : 0);
    }
    tokens->push_back(token);
  }
  std::reverse(tokens->begin() + static_cast<long>(first), tokens->end());
}

}  // namespace newsgraph
