#include "tests/support/memory_graph.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "graph/identity.h"
#include "graph/keys.h"
#include "graph/records.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

// A name as it is compared: without spaces, Latin letters narrow and in lower case.
std::string Comparable(std::string_view name) {
  std::string out;
  for (char32_t c : ToCodePoints(name)) {
    if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\u00a0' || c == U'\u3000') continue;
    if (c >= U'\uff01' && c <= U'\uff5e') c -= 0xfee0;
    AppendUtf8(c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c, &out);
  }
  return out;
}

template <typename Matches>
std::vector<NodeId> FindNodes(const std::vector<Node>& nodes, Matches matches) {
  std::vector<NodeId> found;
  for (const Node& node : nodes) {
    const bool by_alias = std::any_of(node.aliases.begin(), node.aliases.end(), matches);
    if (matches(node.name) || by_alias) found.push_back(node.id);
  }
  return found;
}

template <typename T, typename Id>
absl::StatusOr<T> GetById(const std::vector<T>& all, Id id) {
  const auto place = static_cast<uint64_t>(id);
  if (place == 0 || place > all.size()) return absl::NotFoundError("no " + FormatId(id));
  return all[place - 1];
}

template <typename T, typename Wanted>
absl::Status VisitWhere(const std::vector<T>& all, const GraphView::Visitor<T>& visit,
                        Wanted wanted) {
  for (const T& value : all) {
    if (wanted(value) && !visit(value)) break;
  }
  return absl::OkStatus();
}

template <typename T>
absl::Status VisitAll(const std::vector<T>& all, const GraphView::Visitor<T>& visit) {
  return VisitWhere(all, visit, [](const T&) { return true; });
}

template <typename T>
void SortUnique(std::vector<T>* values) {
  std::sort(values->begin(), values->end());
  values->erase(std::unique(values->begin(), values->end()), values->end());
}

// How often each text was said.
using Tally = std::map<std::string, int>;

void Count(const std::string& text, Tally* tally) {
  if (!text.empty()) ++(*tally)[text];
}

// The text said most often, of equals the first; empty when none was.
std::string Foremost(const Tally& tally) {
  const auto most = std::max_element(
      tally.begin(), tally.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == tally.end() ? "" : most->first;
}

void Join(const Statement& other, Statement* statement) {
  std::vector<Evidence>& evidence = statement->evidence;
  evidence.insert(evidence.end(), other.evidence.begin(), other.evidence.end());
  SortUnique(&evidence);
  const auto quietness = [](const Statement& s) { return std::pair(-s.confidence, s.rule); };
  if (quietness(*statement) <= quietness(other)) return;
  statement->confidence = other.confidence;
  statement->rule = other.rule;
}

// The key of a thing as the graph has it (graph/keys.h).
uint64_t KeyOf(Kind kind, const std::string& content) {
  return ParseXidKey(XidKey(kind, content)).value();
}

template <typename Id>
absl::Status VisitKeys(const std::map<uint64_t, Id>& keys,
                       const GraphView::Visitor<Keyed<Id>>& visit) {
  for (const auto& [key, id] : keys) {
    if (!visit({key, id})) break;
  }
  return absl::OkStatus();
}

}  // namespace

// Adds documents one by one, turning each document's own ids into the graph's.
class MemoryGraphBuilder {
 public:
  explicit MemoryGraphBuilder(MemoryGraph* graph) : graph_(*graph) {}

  void Add(const DocumentRecords& records) {
    for (const Document& known : graph_.documents_) {
      if (known.id == records.document.id) return;
    }
    graph_.documents_.push_back(records.document);
    story_ids_.clear();
    node_ids_.clear();
    AddStories(records);
    const std::vector<std::string> node_keys = IdentityKeys(records);
    AddNodes(records, node_keys);
    for (Mention mention : records.mentions) {
      mention.node = node_ids_.at(mention.node);
      mention.span.story = story_ids_.at(mention.span.story);
      graph_.mentions_.push_back(std::move(mention));
    }
    AddStatements(records, StatementKeys(records, node_keys));
  }

  void Finish() {
    for (size_t i = 0; i < said_.size(); ++i) {
      Node& node = graph_.nodes_[i];
      node.subtype = Foremost(said_[i].subtypes);
      node.division = Foremost(said_[i].divisions);
      SortUnique(&node.aliases);
      std::erase(node.aliases, node.name);
    }
    const auto order = [](const Mention& m) { return std::tie(m.span, m.node); };
    std::vector<Mention>& mentions = graph_.mentions_;
    std::stable_sort(mentions.begin(), mentions.end(),
                     [&](const Mention& a, const Mention& b) { return order(a) < order(b); });
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
    std::stable_sort(graph_.documents_.begin(), graph_.documents_.end(),
                     [](const Document& a, const Document& b) { return a.source < b.source; });
  }

 private:
  struct Said {
    Tally subtypes;
    Tally divisions;
  };

  void AddStories(const DocumentRecords& records) {
    const std::vector<std::string> keys = StoryKeys(records);
    for (size_t i = 0; i < keys.size(); ++i) {
      Story story = records.stories[i];
      const StoryId id{graph_.stories_.size() + 1};
      graph_.story_keys_.emplace(KeyOf(Kind::kStory, keys[i]), id);
      story_ids_[story.id] = id;
      story.id = id;
      graph_.stories_.push_back(std::move(story));
    }
  }

  void AddNodes(const DocumentRecords& records, const std::vector<std::string>& keys) {
    for (size_t i = 0; i < keys.size(); ++i) {
      Node node = records.nodes[i];
      const auto [known, is_new] =
          graph_.node_keys_.emplace(KeyOf(Kind::kNode, keys[i]), NodeId{graph_.nodes_.size() + 1});
      node_ids_[node.id] = known->second;
      node.id = known->second;
      if (is_new) {
        graph_.nodes_.push_back(node);
        said_.emplace_back();
      }
      const size_t place = static_cast<size_t>(node.id) - 1;
      Count(node.subtype, &said_[place].subtypes);
      Count(node.division, &said_[place].divisions);
      std::vector<std::string>& aliases = graph_.nodes_[place].aliases;
      aliases.insert(aliases.end(), node.aliases.begin(), node.aliases.end());
    }
  }

  void AddStatements(const DocumentRecords& records, const std::vector<std::string>& keys) {
    for (size_t i = 0; i < keys.size(); ++i) {
      Statement statement = InGraphIds(records.statements[i]);
      const auto [known, is_new] = graph_.statement_keys_.emplace(
          KeyOf(Kind::kStatement, keys[i]), StatementId{graph_.statements_.size() + 1});
      statement.id = known->second;
      if (is_new) graph_.statements_.push_back(statement);
      Join(statement, &graph_.statements_[static_cast<size_t>(statement.id) - 1]);
    }
  }

  Statement InGraphIds(Statement statement) const {
    statement.subject = node_ids_.at(statement.subject);
    if (auto* node = std::get_if<NodeId>(&statement.object)) *node = node_ids_.at(*node);
    if (auto* story = std::get_if<StoryId>(&statement.object)) *story = story_ids_.at(*story);
    for (Evidence& evidence : statement.evidence) evidence.story = story_ids_.at(evidence.story);
    return statement;
  }

  MemoryGraph& graph_;
  std::vector<Said> said_;                // of each node
  std::map<StoryId, StoryId> story_ids_;  // these two from the document at hand to the graph
  std::map<NodeId, NodeId> node_ids_;
};

MemoryGraph::MemoryGraph(const std::vector<DocumentRecords>& documents) {
  MemoryGraphBuilder builder(this);
  for (const DocumentRecords& records : documents) builder.Add(records);
  builder.Finish();
}

absl::StatusOr<Document> MemoryGraph::GetDocument(DocumentId id) const {
  for (const Document& document : documents_) {
    if (document.id == id) return document;
  }
  return absl::NotFoundError("no " + FormatId(id));
}

absl::StatusOr<Story> MemoryGraph::GetStory(StoryId id) const { return GetById(stories_, id); }
absl::StatusOr<Node> MemoryGraph::GetNode(NodeId id) const { return GetById(nodes_, id); }
absl::StatusOr<Statement> MemoryGraph::GetStatement(StatementId id) const {
  return GetById(statements_, id);
}

absl::StatusOr<std::vector<DocumentId>> MemoryGraph::FindBySource(std::string_view source) const {
  std::vector<DocumentId> found;
  for (const Document& document : documents_) {
    if (document.source == source) found.push_back(document.id);
  }
  return found;
}

absl::StatusOr<std::vector<NodeId>> MemoryGraph::FindByName(std::string_view name) const {
  const std::string wanted = Comparable(name);
  return FindNodes(nodes_, [&](const std::string& n) { return Comparable(n) == wanted; });
}

absl::StatusOr<std::vector<NodeId>> MemoryGraph::FindByPart(std::string_view part,
                                                            size_t limit) const {
  const std::string wanted = Comparable(part);
  std::vector<NodeId> found = FindNodes(nodes_, [&](const std::string& name) {
    return Comparable(name).find(wanted) != std::string::npos;
  });
  if (found.size() > limit) found.resize(limit);
  return found;
}

absl::Status MemoryGraph::VisitStatementsOf(NodeId node, const Visitor<Statement>& visit) const {
  return VisitWhere(statements_, visit, [&](const Statement& statement) {
    return statement.subject == node || statement.object == Object(node);
  });
}

namespace {

// Where `pattern` stands in `name`; nullopt when it does not.
std::optional<NamePlace> PlaceOf(const NamePattern& pattern, const std::u32string& name) {
  for (size_t begin = 0; begin + pattern.size() <= name.size(); ++begin) {
    const bool stands = std::equal(
        pattern.begin(), pattern.end(), name.begin() + static_cast<ptrdiff_t>(begin),
        [](const std::u32string& wanted, char32_t c) { return wanted.find(c) != wanted.npos; });
    if (!stands) continue;
    if (begin > 0) return NamePlace::kInside;
    return name.size() == pattern.size() ? NamePlace::kWhole : NamePlace::kStart;
  }
  return std::nullopt;
}

bool IsMeant(const LinkFilter& filter, const Link& link) {
  return (!filter.outward || *filter.outward == (link.direction != Direction::kIn)) &&
         (filter.predicate.empty() || filter.predicate == link.predicate) &&
         (!filter.other || Object(*filter.other) == link.other);
}

}  // namespace

absl::StatusOr<std::vector<NameMatch>> MemoryGraph::FindByPattern(const NamePattern& pattern,
                                                                  size_t limit) const {
  std::vector<NameMatch> matches;
  if (pattern.empty()) return matches;
  for (const Node& node : nodes_) {
    std::vector<std::string> names = node.aliases;
    names.push_back(node.name);
    std::optional<NamePlace> best;
    for (const std::string& name : names) {
      const std::optional<NamePlace> place = PlaceOf(pattern, ToCodePoints(Comparable(name)));
      if (place && (!best || *place < *best)) best = place;
    }
    if (best) matches.push_back({*best, node.id});
  }
  std::sort(matches.begin(), matches.end());
  if (matches.size() > limit) matches.resize(limit);
  return matches;
}

absl::Status MemoryGraph::VisitLinks(NodeId node, const LinkFilter& filter,
                                     const Visitor<Link>& visit) const {
  std::vector<Link> links;
  for (const Statement& statement : statements_) {
    const Object& object = statement.object;
    if (statement.subject == node) {
      const Direction direction = std::holds_alternative<NodeId>(object)    ? Direction::kOut
                                  : std::holds_alternative<StoryId>(object) ? Direction::kToStory
                                                                            : Direction::kToWords;
      links.push_back({direction, statement.predicate, object, statement.id});
    }
    if (object == Object(node)) {
      links.push_back({Direction::kIn, statement.predicate, statement.subject, statement.id});
    }
  }
  std::sort(links.begin(), links.end());
  return VisitWhere(links, visit, [&](const Link& link) { return IsMeant(filter, link); });
}

absl::Status MemoryGraph::VisitStatementsIn(StoryId story, const Visitor<Statement>& visit) const {
  return VisitWhere(statements_, visit, [&](const Statement& statement) {
    return std::any_of(statement.evidence.begin(), statement.evidence.end(),
                       [&](const Evidence& evidence) { return evidence.story == story; });
  });
}

absl::Status MemoryGraph::VisitDocuments(const Visitor<Document>& visit) const {
  return VisitAll(documents_, visit);
}
absl::Status MemoryGraph::VisitStories(const Visitor<Story>& visit) const {
  return VisitAll(stories_, visit);
}
absl::Status MemoryGraph::VisitNodes(const Visitor<Node>& visit) const {
  return VisitAll(nodes_, visit);
}
absl::Status MemoryGraph::VisitStatements(const Visitor<Statement>& visit) const {
  return VisitAll(statements_, visit);
}

absl::Status MemoryGraph::VisitStoryKeys(const Visitor<Keyed<StoryId>>& visit) const {
  return VisitKeys(story_keys_, visit);
}
absl::Status MemoryGraph::VisitNodeKeys(const Visitor<Keyed<NodeId>>& visit) const {
  return VisitKeys(node_keys_, visit);
}
absl::Status MemoryGraph::VisitStatementKeys(const Visitor<Keyed<StatementId>>& visit) const {
  return VisitKeys(statement_keys_, visit);
}

absl::Status MemoryGraph::VisitStatementsByDate(const DayRange& range,
                                                const Visitor<Statement>& visit) const {
  std::multimap<int, Statement> by_first_day;
  for (const Statement& statement : statements_) {
    const std::optional<DayRange> days = ParseEdtf(statement.date);
    if (!days || days->last < range.first || days->first > range.last) continue;
    by_first_day.emplace(days->first, statement);
  }
  for (const auto& [day, statement] : by_first_day) {
    if (!visit(statement)) break;
  }
  return absl::OkStatus();
}

absl::Status MemoryGraph::VisitMentionsIn(StoryId story, const Visitor<Mention>& visit) const {
  return VisitWhere(mentions_, visit, [&](const Mention& m) { return m.span.story == story; });
}
absl::Status MemoryGraph::VisitMentionsOf(NodeId node, const Visitor<Mention>& visit) const {
  return VisitWhere(mentions_, visit, [&](const Mention& m) { return m.node == node; });
}

absl::StatusOr<GraphCounts> MemoryGraph::Counts() const {
  GraphCounts counts;
  counts.documents = documents_.size();
  counts.stories = stories_.size();
  for (const Node& node : nodes_) ++counts.nodes[static_cast<size_t>(node.type)];
  counts.mentions = mentions_.size();
  counts.statements = statements_.size();
  return counts;
}

}  // namespace newsgraph
