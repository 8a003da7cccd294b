#include "extract/deeds/statements.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "extract/chars.h"
#include "extract/deeds/bylines.h"
#include "extract/deeds/posts.h"
#include "extract/deeds/speech.h"
#include "graph/edtf.h"
#include "graph/predicates.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr double kCarriedSubject = 0.9;   // factor for a subject of an earlier clause
constexpr uint32_t kFarthestEvent = 400;  // code points back to the event that is spoken of

bool HoldsAny(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
    return text.find(word) != std::u32string_view::npos;
  });
}

class StatementFinder {
 public:
  StatementFinder(const RuleSet& rules, const IssueDate& issue, StoryView* story)
      : rules_(rules), issue_(issue), story_(*story) {}

  std::vector<StatementDraft> Find() {
    posts_ = FindPosts(story_);
    bylines_ = FindBylines(story_);
    speech_ = FindSpeech(story_);
    story_date_ = StoryDate();
    AddPosts();
    AddBylines();
    AddSpeech();
    for (const Paragraph& paragraph : story_.names->paragraphs) {
      ReadParagraph(paragraph);
      ReadHonourRoll(paragraph);
    }
    AddParts();
    return Unique();
  }

 private:
  // The first day that the story names near its beginning.
  std::string StoryDate() const {
    constexpr uint32_t kBeginning = 250;
    for (const DateMention& date : story_.dates) {
      if (date.begin > kBeginning) break;
      if (date.is_day) return date.edtf;
    }
    return {};
  }

  void AddPosts() {
    for (const PostHolding& holding : posts_.holdings) {
      StatementDraft statement;
      statement.subject = holding.person;
      statement.object = holding.body;
      switch (holding.kind) {
        case PostKind::kMember:
          statement.predicate = "memberOf";
          break;
        case PostKind::kResident:
          statement.predicate = "residentOf";
          break;
        default:
          statement.predicate = "holdsPost";
          statement.role = holding.role;
          break;
      }
      statement.status = holding.former ? Realis::kDone : Realis::kOngoing;
      statement.negated = holding.removed;
      statement.confidence = 0.95;
      statement.rule = holding.rule;
      SetEvidence(holding.begin, holding.end, &statement);
      AddAppointment(holding, statement);
      Add(std::move(statement));
    }
  }

  // 任命王某为…: who appoints is the organ that decides. Under a heading 任命： every row of the
  // list is one.
  void AddAppointment(const PostHolding& holding, const StatementDraft& post) {
    if (holding.rule != "posts.verb") return;
    constexpr uint32_t kFarthestHeading = 300;
    const std::u32string_view before =
        story_.Slice(holding.begin - std::min(holding.begin, kFarthestHeading), holding.begin);
    size_t latest = 0;
    bool removal = false;
    for (std::u32string_view verb : {U"任命", U"聘任", U"免去", U"免除"}) {
      const size_t found = before.rfind(verb);
      if (found == std::u32string_view::npos || found + 1 <= latest) continue;
      latest = found + 1;
      removal = verb.front() == U'免';
    }
    if (latest == 0 || removal != holding.removed) return;
    const uint32_t verb_at = holding.begin - static_cast<uint32_t>(before.size() - (latest - 1));
    const NodeIndex authority = AuthorityBefore(verb_at);
    if (authority == kNoNode) return;
    StatementDraft statement = post;
    statement.subject = authority;
    statement.predicate = "appoints";
    statement.object = holding.person;
    statement.date = story_date_;
    statement.status = Realis::kDone;
    statement.confidence = 0.9;
    Add(std::move(statement));
  }

  void AddBylines() {
    for (const Byline& byline : bylines_) {
      StatementDraft statement;
      statement.subject = byline.person;
      statement.predicate = byline.photographed ? "photographed" : "wrote";
      statement.of_story = true;
      statement.confidence = 0.97;
      statement.rule = "byline";
      SetEvidence(byline.begin, byline.end, &statement);
      Add(std::move(statement));
    }
  }

  void AddSpeech() {
    for (const Utterance& utterance : speech_) {
      if (utterance.speaker == kNoNode) continue;
      StatementDraft statement;
      statement.subject = utterance.speaker;
      statement.predicate = "says";
      statement.quote = story_.Slice(utterance.begin, utterance.end);
      statement.confidence = utterance.rule == "speech.scene" ? 0.75 : 0.9;
      statement.rule = utterance.rule;
      statement.begin = utterance.evidence_begin;
      statement.end = utterance.evidence_end;
      Add(std::move(statement));
    }
  }

  void SetEvidence(uint32_t begin, uint32_t end, StatementDraft* statement) const {
    const TextRange sentence = SentenceAround(story_.text(), begin);
    statement->begin = std::min(sentence.begin, begin);
    statement->end = std::max(sentence.end, end);
  }

  void ReadParagraph(const Paragraph& paragraph) {
    const Utterance* turn = TurnFrom(paragraph.begin());
    if (turn != nullptr) {
      answering_ = turn->speaker;
      if (answering_ == kNoNode)
        question_plans_ = Plans(paragraph.Slice(paragraph.begin(), paragraph.end()));
    }
    const std::vector<NodeIndex> topic = TopicOf(turn);
    for (const Sentence& sentence : ReadSentences(story_, paragraph, posts_, speech_, topic)) {
      rules_.Match(story_, sentence, [&](const RuleMatch& match) { Apply(sentence, match); });
    }
  }

  // 授予…“…”称号，名单如下：… : every name that leads a row behind it is honoured alike.
  void ReadHonourRoll(const Paragraph& paragraph) {
    const std::u32string_view text = paragraph.Slice(paragraph.begin(), paragraph.end());
    if (HoldsAny(text, {U"名单如下", U"名单公布如下", U"如下："})) {
      roll_.clear();
      for (const StatementDraft& statement : found_) {
        if (statement.predicate == "honours" && statement.begin >= paragraph.begin())
          roll_.push_back(statement);
      }
      return;
    }
    if (roll_.empty()) return;
    constexpr size_t kLongestRow = 40;
    if (text.size() > kLongestRow || (!text.empty() && IsSentenceEnd(text.back()))) {
      roll_.clear();
      return;
    }
    const auto first = std::find_if(
        story_.FirstFrom(paragraph.begin()), story_.mentions.cend(), [&](const NameMention& m) {
          return m.begin >= paragraph.end() || story_.NodeOf(m).type == NodeType::kPerson;
        });
    if (first == story_.mentions.cend() || first->begin >= paragraph.end()) return;
    for (const StatementDraft& model : roll_) {
      StatementDraft statement = model;
      statement.object = first->node;
      statement.rule = "honours.roll";
      statement.begin = paragraph.begin();
      statement.end = paragraph.end();
      found_.push_back(std::move(statement));
    }
  }

  // What names alone say: a team of an association (县义工协会“…”服务队), a unit of an organ
  // (县公安局宣讲团), works called after a place (花园小区改造工程), works at places in a list
  // (花园小区等19栋…).
  void AddParts() {
    for (size_t i = 0; i < story_.mentions.size(); ++i) {
      const NameMention& mention = story_.mentions[i];
      const NodeDraft& node = story_.NodeOf(mention);
      if (mention.generic) continue;
      if (i > 0) AddNeighbours(story_.mentions[i - 1], mention);
      if (node.type == NodeType::kBody) AddUnit(mention);
      if (node.type == NodeType::kProject && node.subtype != "event" && node.subtype != "quoted")
        AddConcern(mention);
    }
  }

  void AddPart(NodeIndex subject, const char* predicate, NodeIndex object, const NameMention& where,
               double confidence) {
    if (subject == object) return;
    StatementDraft statement;
    statement.subject = subject;
    statement.predicate = predicate;
    statement.object = object;
    statement.status = Realis::kOngoing;
    statement.confidence = confidence;
    statement.rule = "names.part";
    SetEvidence(where.begin, where.end, &statement);
    Add(std::move(statement));
  }

  void AddNeighbours(const NameMention& left, const NameMention& right) {
    const NodeDraft& whole = story_.NodeOf(left);
    const NodeDraft& part = story_.NodeOf(right);
    if (left.end == right.begin && whole.type == NodeType::kBody && part.type == NodeType::kBody &&
        !left.generic) {
      AddPart(right.node, "partOf", left.node, right, 0.9);
    }
    // 花园小区等19栋…整治: the places before 等 are what the works are about.
    const std::u32string_view between =
        left.end <= right.begin ? story_.Slice(left.end, right.begin) : U"?";
    const bool works =
        part.type == NodeType::kProject && (part.subtype == "works" || part.subtype == "programme");
    if (whole.type != NodeType::kPlace || !works || (between != U"等" && !between.empty())) return;
    for (auto place = &left;; --place) {
      AddPart(right.node, "concerns", place->node, right, 0.85);
      if (place == &story_.mentions.front()) break;
      const NameMention& before = *(place - 1);
      if (before.end >= place->begin || story_.Slice(before.end, place->begin) != U"、") break;
      if (story_.NodeOf(before).type != NodeType::kPlace) break;
    }
  }

  // 县公安局 + 宣讲团: the organ that a body's name begins with.
  void AddUnit(const NameMention& mention) {
    const NodeDraft node = story_.NodeOf(mention);
    if (!node.division || (node.subtype != "team" && node.subtype != "unit")) return;
    const std::u32string_view text = story_.Slice(mention.begin, mention.end);
    const Paragraph& paragraph = story_.ParagraphAt(mention.begin);
    const VocabularyMatch* organ = nullptr;
    for (uint32_t at = mention.begin + 1; at < mention.end && organ == nullptr; ++at) {
      for (const VocabularyMatch& match : paragraph.MatchesAt(at)) {
        if (match.entry->Has(SenseKind::kOrgan) && match.end < mention.end && match.end - at >= 2)
          organ = &match;
      }
    }
    if (organ == nullptr) return;
    const std::u32string_view rest = story_.Slice(organ->begin, organ->end);
    if (text.size() - (organ->end - mention.begin) < 2) return;
    AddPart(mention.node, "partOf", story_.nodes->OrganOf(*node.division, rest), mention, 0.85);
  }

  // The place that the name of works begins with.
  void AddConcern(const NameMention& mention) {
    const std::u32string& name = story_.NodeOf(mention).name;
    NodeIndex best = kNoNode;
    size_t longest = 2;
    for (NodeIndex i = 0; i < story_.nodes->size(); ++i) {
      const NodeDraft& place = story_.nodes->at(i);
      if (place.type != NodeType::kPlace || place.name.size() <= longest ||
          place.name.size() >= name.size())
        continue;
      if (place.is_division && place.subtype != "village") continue;
      if (!name.starts_with(place.name)) continue;
      longest = place.name.size();
      best = i;
    }
    if (best != kNoNode) AddPart(mention.node, "concerns", best, mention, 0.85);
  }

  const Utterance* TurnFrom(uint32_t begin) const {
    for (const Utterance& utterance : speech_) {
      if (utterance.turn && utterance.evidence_begin == begin) return &utterance;
    }
    return nullptr;
  }

  static bool Plans(std::u32string_view text) {
    return HoldsAny(text, {U"将如何", U"打算", U"计划", U"下一步", U"明年", U"安排", U"接下来",
                           U"未来", U"将会", U"将怎"});
  }

  // Whose deeds an answer tells when it does not say: those of the body in which the speaker holds
  // a post.
  std::vector<NodeIndex> TopicOf(const Utterance* turn) {
    if (turn == nullptr && answering_ == kNoNode) return {};
    if (answering_ == kNoNode) return {};
    for (const PostHolding& holding : posts_.holdings) {
      if (holding.person == answering_ && holding.kind == PostKind::kOffice)
        return {OwnerOf(holding.body)};
    }
    return {};
  }

  // A party committee of a street speaks for the street.
  NodeIndex OwnerOf(NodeIndex body) const {
    const std::u32string& name = story_.nodes->at(body).name;
    for (NodeIndex i = 0; i < story_.nodes->size(); ++i) {
      const NodeDraft& node = story_.nodes->at(i);
      if (i != body && node.type != NodeType::kPerson && node.type != NodeType::kProject &&
          node.name.size() >= 3 && name.size() > node.name.size() && name.starts_with(node.name) &&
          story_.nodes->at(body).subtype == "party") {
        return i;
      }
    }
    return body;
  }

  void Apply(const Sentence& sentence, const RuleMatch& match) {
    const Clause& clause = sentence.ClauseOf(match.trigger);
    for (const RuleSay& say : match.rule->says) {
      const std::vector<NodeIndex> subjects = Resolve(say.subject, sentence, clause, match);
      const std::vector<NodeIndex> objects = Resolve(say.object, sentence, clause, match);
      for (NodeIndex subject : subjects) {
        for (NodeIndex object : objects) State(say, sentence, clause, match, subject, object);
      }
    }
  }

  std::vector<NodeIndex> Resolve(const std::vector<RuleRef>& refs, const Sentence& sentence,
                                 const Clause& clause, const RuleMatch& match) const {
    for (const RuleRef& ref : refs) {
      std::vector<NodeIndex> nodes;
      switch (ref.kind) {
        case RuleRef::kCapture:
          for (const NameMention* mention :
               match.captures[static_cast<size_t>(ref.capture)].mentions)
            nodes.push_back(mention->node);
          break;
        case RuleRef::kSubject:
          for (NodeIndex node : clause.subject) {
            const NodeDraft& draft = story_.nodes->at(node);
            const bool fits =
                (TypeBit(draft.type) & match.rule->subject_types) != 0 ||
                (draft.is_division && (match.rule->subject_types & TypeBit(NodeType::kBody)) != 0);
            if (fits) nodes.push_back(node);
          }
          break;
        case RuleRef::kEvent:
          if (const NodeIndex event = EventBefore(sentence, sentence.items[match.trigger].begin);
              event != kNoNode)
            nodes = {event};
          break;
        case RuleRef::kWorks:
          if (const NodeIndex works = ProjectBefore(sentence.items[match.trigger].begin);
              works != kNoNode)
            nodes = {works};
          break;
        case RuleRef::kAuthority:
          if (const NodeIndex authority = AuthorityOf(match); authority != kNoNode)
            nodes = {authority};
          break;
        case RuleRef::kBuilder:
          nodes = LatestBuilder();
          break;
        case RuleRef::kParties:
          nodes = LatestParties();
          break;
        case RuleRef::kReporter:
          for (const Byline& byline : bylines_) {
            if (!byline.photographed) nodes.push_back(byline.person);
          }
          break;
        case RuleRef::kNone:
        case RuleRef::kText:
          break;
      }
      if (!nodes.empty()) return nodes;
    }
    return {};
  }

  // The event that is spoken of at `at`: named before in the same sentence, or the story's.
  NodeIndex EventBefore(const Sentence& sentence, uint32_t at) const {
    const NameMention* event =
        story_.LastBefore(sentence.begin, at, [&](const NameMention& mention) {
          const NodeDraft& node = story_.NodeOf(mention);
          return node.type == NodeType::kProject && node.subtype == "event";
        });
    return event != nullptr ? event->node : story_.main_event;
  }

  struct Organ {
    std::u32string_view word;
    std::u32string_view name;
  };
  static constexpr Organ kAuthorities[] = {{U"人大常委会", U"人大常委会"},
                                           {U"人民代表大会常务委员会", U"人大常委会"},
                                           {U"人民政府", U"政府"},
                                           {U"政府第", U"政府"},
                                           {U"人民代表大会", U"人大"}};

  // The organ that `text` names first; kNoNode for none.
  NodeIndex AuthorityIn(std::u32string_view text) const {
    size_t first = std::u32string_view::npos;
    std::u32string_view name;
    for (const Organ& organ : kAuthorities) {
      const size_t found = text.find(organ.word);
      if (found >= first) continue;
      first = found;
      name = organ.name;
    }
    return name.empty() || !story_.home->division()
               ? kNoNode
               : story_.nodes->OrganOf(*story_.home->division(), name);
  }

  // The organ that sits in a meeting which the rule captured as `event`.
  NodeIndex AuthorityOf(const RuleMatch& match) const {
    for (const RuleBinding& binding : match.captures) {
      for (const NameMention* mention : binding.mentions) {
        if (story_.NodeOf(*mention).type == NodeType::kProject)
          return AuthorityIn(story_.NodeOf(*mention).name);
      }
    }
    return kNoNode;
  }

  // The organ that decides on appointments made at `at`: the first that the story or its headline
  // names.
  NodeIndex AuthorityBefore(uint32_t at) const {
    const NodeIndex found = AuthorityIn(story_.Slice(0, at));
    return found != kNoNode ? found : AuthorityIn(story_.headline);
  }

  // Who builds or pays for the works that the story told of last.
  std::vector<NodeIndex> LatestBuilder() const {
    for (size_t i = found_.size(); i-- > 0;) {
      const StatementDraft& statement = found_[i];
      const bool builds = statement.predicate == "carriesOut" || statement.predicate == "funds";
      if (builds && story_.nodes->at(statement.subject).type == NodeType::kBody)
        return {statement.subject};
    }
    return {};
  }

  // 双方: the two that signed or met last.
  std::vector<NodeIndex> LatestParties() const {
    for (size_t i = found_.size(); i-- > 0;) {
      const StatementDraft& statement = found_[i];
      if (statement.predicate == "cooperatesWith") return {statement.subject, statement.object};
    }
    return {};
  }

  // The works or programme named last before `at`; a place that is being built will do.
  NodeIndex ProjectBefore(uint32_t at) const {
    const uint32_t from = at - std::min(at, kFarthestEvent);
    const NameMention* project = story_.LastBefore(from, at, [&](const NameMention& mention) {
      const NodeDraft& node = story_.NodeOf(mention);
      if (node.type == NodeType::kPlace) return node.subtype == "zone";
      return node.type == NodeType::kProject && node.subtype != "quoted" && node.subtype != "event";
    });
    return project != nullptr ? project->node : story_.main_event;
  }

  void State(const RuleSay& say, const Sentence& sentence, const Clause& clause,
             const RuleMatch& match, NodeIndex subject, NodeIndex object) {
    const Predicate* predicate = FindPredicate(say.predicate);
    if (subject == object || !FitsType(subject, predicate->subjects) ||
        !FitsType(object, predicate->objects))
      return;
    if (!IsGrounded(sentence, subject) && !IsGrounded(sentence, object)) return;
    StatementDraft statement;
    statement.subject = subject;
    statement.predicate = say.predicate;
    statement.object = object;
    statement.quantity = TextOf(say.quantity, match);
    statement.role = TextOf(say.role, match);
    statement.rule = match.rule->name;
    statement.begin = sentence.begin;
    statement.end = sentence.end;
    statement.date = DateOf(sentence, clause, match, subject, object);
    statement.negated = say.negated != IsDenied(sentence, clause, match);
    statement.status = StatusOf(sentence, clause, match, statement.date);
    const bool by_subject = say.subject.front().kind == RuleRef::kSubject && clause.carried;
    statement.confidence = match.rule->confidence * (by_subject ? kCarriedSubject : 1);
    Act(subject, predicate->subjects);
    Act(object, predicate->objects);
    Add(std::move(statement));
  }

  // What a node is taken for where one of `types` is wanted: itself, or, for a division that acts
  // and for quoted words that nothing else is known of, a body.
  bool FitsType(NodeIndex index, NodeTypes types) const {
    const NodeDraft& node = story_.nodes->at(index);
    const bool may_be_body = node.is_division || node.subtype == "quoted";
    return (TypeBit(node.type) & types) != 0 ||
           (may_be_body && (TypeBit(NodeType::kBody) & types) != 0);
  }

  void Act(NodeIndex index, NodeTypes types) {
    NodeDraft& node = story_.nodes->at(index);
    if ((TypeBit(node.type) & types) == 0) node.type = NodeType::kBody;
  }

  bool IsGrounded(const Sentence& sentence, NodeIndex node) const {
    for (auto at = story_.FirstFrom(sentence.begin);
         at != story_.mentions.end() && at->begin < sentence.end; ++at) {
      if (at->node == node) return true;
    }
    return false;
  }

  std::u32string TextOf(const std::vector<RuleRef>& refs, const RuleMatch& match) const {
    for (const RuleRef& ref : refs) {
      if (ref.kind == RuleRef::kText) return ToCodePoints(ref.text);
      if (ref.kind != RuleRef::kCapture) continue;
      const RuleBinding& binding = match.captures[static_cast<size_t>(ref.capture)];
      if (!binding.text.empty()) return binding.text;
    }
    return {};
  }

  // The date of the clause, else of the sentence, else of the event, else, where the rule says so,
  // of the story.
  std::string DateOf(const Sentence& sentence, const Clause& clause, const RuleMatch& match,
                     NodeIndex subject, NodeIndex object) {
    const uint32_t clause_begin = sentence.items[clause.begin].begin;
    const uint32_t clause_end = sentence.items[clause.end - 1].end;
    const uint32_t trigger = sentence.items[match.trigger].begin;
    const DateMention* in_clause = nullptr;
    const DateMention* before = nullptr;
    for (const DateMention& date : story_.dates) {
      if (date.begin < sentence.begin || date.end > sentence.end) continue;
      if (date.begin >= clause_begin && date.end <= clause_end) {
        if (in_clause == nullptr || date.begin < trigger) in_clause = &date;
      } else if (date.begin < trigger) {
        before = &date;
      }
    }
    const DateMention* date = in_clause != nullptr ? in_clause : before;
    std::string edtf = date != nullptr ? date->edtf : std::string();
    for (NodeIndex node : {object, subject}) {
      const NodeDraft& draft = story_.nodes->at(node);
      if (draft.type != NodeType::kProject || draft.subtype != "event") continue;
      const auto [known, is_new] = event_dates_.emplace(node, edtf);
      if (is_new || known->second.empty()) known->second = edtf;
      if (edtf.empty()) edtf = known->second;
    }
    if (edtf.empty() && match.rule->story_date) edtf = story_date_;
    return edtf;
  }

  bool IsDenied(const Sentence& sentence, const Clause& clause, const RuleMatch& match) const {
    for (size_t i = clause.begin; i < match.trigger; ++i) {
      const Item& item = sentence.items[i];
      for (std::u32string_view word : {U"未", U"没有", U"没", U"并非", U"并未", U"不是", U"尚未",
                                       U"从未", U"未能", U"取消", U"拒绝", U"未曾"}) {
        if (item.Is(word)) return true;
      }
    }
    return false;
  }

  Realis StatusOf(const Sentence& sentence, const Clause& clause, const RuleMatch& match,
                  const std::string& date) const {
    if (match.rule->status) return *match.rule->status;
    const uint32_t trigger = sentence.items[match.trigger].begin;
    const std::u32string_view in_clause = story_.Slice(sentence.items[clause.begin].begin, trigger);
    const std::u32string_view before = story_.Slice(sentence.begin, trigger);
    if (HoldsAny(in_clause, {U"已经", U"已", U"曾"})) return Realis::kDone;
    if (HoldsAny(in_clause, {U"正在", U"目前正", U"持续"})) return Realis::kOngoing;
    if (HoldsAny(before, {U"将", U"拟", U"计划", U"力争", U"预计", U"打算", U"即将", U"有望",
                          U"争取", U"下一步", U"接下来", U"明年", U"今后", U"未来", U"准备"})) {
      return Realis::kPlanned;
    }
    if (IsLaterThanIssue(date)) return Realis::kPlanned;
    if (answering_ != kNoNode && question_plans_) return Realis::kPlanned;
    return Realis::kDone;
  }

  bool IsLaterThanIssue(const std::string& date) const {
    const auto range = ParseEdtf(date);
    if (!range || !issue_.day) return false;
    return range->first > issue_.day->year * 10000 + issue_.day->month * 100 + issue_.day->day;
  }

  void Add(StatementDraft statement) { found_.push_back(std::move(statement)); }

  // The same thing said twice is one statement; what one of them lacks the other gives.
  std::vector<StatementDraft> Unique() {
    using Key =
        std::tuple<NodeIndex, std::string, NodeIndex, bool, std::u32string, std::u32string, bool>;
    std::map<Key, size_t> seen;
    std::vector<StatementDraft> unique;
    for (StatementDraft& statement : found_) {
      const Key key{statement.subject, statement.predicate, statement.object, statement.of_story,
                    statement.quote,   statement.role,      statement.negated};
      const auto [at, is_new] = seen.emplace(key, unique.size());
      if (is_new) {
        unique.push_back(std::move(statement));
        continue;
      }
      StatementDraft& known = unique[at->second];
      if (known.date.empty()) known.date = statement.date;
      if (known.quantity.empty()) known.quantity = statement.quantity;
      known.confidence = std::max(known.confidence, statement.confidence);
    }
    std::stable_sort(
        unique.begin(), unique.end(),
        [](const StatementDraft& a, const StatementDraft& b) { return a.begin < b.begin; });
    return unique;
  }

  const RuleSet& rules_;
  const IssueDate& issue_;
  StoryView& story_;
  Posts posts_;
  std::vector<Byline> bylines_;
  std::vector<Utterance> speech_;
  std::string story_date_;
  std::map<NodeIndex, std::string> event_dates_;
  NodeIndex answering_ = kNoNode;     // who answers in an interview, from a turn on
  bool question_plans_ = false;       // the question before asks for what is to come
  std::vector<StatementDraft> roll_;  // honours whose receivers are still being listed
  std::vector<StatementDraft> found_;
};

}  // namespace

std::vector<StatementDraft> FindStatements(const RuleSet& rules, const IssueDate& issue,
                                           StoryView* story) {
  return StatementFinder(rules, issue, story).Find();
}

}  // namespace newsgraph
