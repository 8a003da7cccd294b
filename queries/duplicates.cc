#include "queries/duplicates.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "graph/edtf.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "queries/sources.h"

namespace newsgraph {
namespace {

int FirstDay(const std::string& date) {
  const std::optional<DayRange> days = ParseEdtf(date);
  return days ? days->first : 0;
}

class FactReader {
 public:
  FactReader(const GraphView& view, const Node& person) : view_(view), sources_(view) {
    facts_.name = person.name;
    id_ = person.id;
  }

  absl::StatusOr<PersonFacts> Read() {
    std::set<StoryId> stories;
    NG_RETURN_IF_ERROR(view_.VisitMentionsOf(id_, [&](const Mention& mention) {
      stories.insert(mention.span.story);
      return true;
    }));
    std::vector<Statement> statements;
    NG_RETURN_IF_ERROR(view_.VisitStatementsOf(id_, [&](const Statement& statement) {
      for (const Evidence& span : statement.evidence) stories.insert(span.story);
      if (statement.subject == id_ && !statement.negated) statements.push_back(statement);
      return true;
    }));
    for (const StoryId story : stories) NG_RETURN_IF_ERROR(TakeStory(story));
    for (const Statement& statement : statements) NG_RETURN_IF_ERROR(TakeStatement(statement));
    return std::move(facts_);
  }

 private:
  absl::Status TakeStory(StoryId id) {
    NG_ASSIGN_OR_RETURN(const Story story, view_.GetStory(id));
    NG_ASSIGN_OR_RETURN(const Document document, view_.GetDocument(story.document));
    if (!document.home.empty()) facts_.homes.insert(document.home);
    facts_.seen.Widen(FirstDay(story.published.empty() ? document.date : story.published));
    papers_[id] = document.paper;
    return absl::OkStatus();
  }

  absl::Status TakeStatement(const Statement& statement) {
    if (const auto* story = std::get_if<StoryId>(&statement.object)) {
      facts_.papers.insert(papers_[*story]);
      return absl::OkStatus();
    }
    const auto* object = std::get_if<NodeId>(&statement.object);
    if (object == nullptr) return absl::OkStatus();
    NG_ASSIGN_OR_RETURN(const Node other, view_.GetNode(*object));
    if (statement.predicate == "residentOf") facts_.places.insert(other.name);
    if (statement.predicate != "holdsPost") return absl::OkStatus();
    PersonFacts::Post post{other.name, statement.role, {}, statement.status == Realis::kDone};
    NG_ASSIGN_OR_RETURN(const std::vector<Source> sources, sources_.Read(statement));
    for (const Source& source : sources) post.seen.Widen(FirstDay(source.date));
    facts_.posts.push_back(std::move(post));
    return absl::OkStatus();
  }

  const GraphView& view_;
  SourceReader sources_;
  NodeId id_{};
  PersonFacts facts_;
  std::map<StoryId, std::string> papers_;
};

std::string Number(double score) {
  std::array<char, 16> text;
  std::snprintf(text.data(), text.size(), "%.1f", score);
  return text.data();
}

}  // namespace

absl::StatusOr<PersonFacts> FactsOf(const GraphView& view, const Node& person) {
  return FactReader(view, person).Read();
}

absl::StatusOr<std::vector<Duplicate>> AskDuplicates(const GraphView& view, const std::string& name,
                                                     double least) {
  std::map<std::string, std::vector<Node>> people;
  NG_RETURN_IF_ERROR(view.VisitNodes([&](const Node& node) {
    const bool is_wanted = name.empty() || node.name == name;
    if (node.type == NodeType::kPerson && is_wanted) people[node.name].push_back(node);
    return true;
  }));
  std::vector<Duplicate> duplicates;
  for (const auto& [shared, nodes] : people) {
    if (nodes.size() < 2) continue;
    std::vector<PersonFacts> facts;
    for (const Node& node : nodes) {
      NG_ASSIGN_OR_RETURN(facts.emplace_back(), FactsOf(view, node));
    }
    for (size_t i = 0; i < nodes.size(); ++i) {
      for (size_t k = i + 1; k < nodes.size(); ++k) {
        PersonVerdict verdict = MatchPersons(facts[i], facts[k]);
        if (verdict.score >= least) duplicates.push_back({nodes[i], nodes[k], std::move(verdict)});
      }
    }
  }
  std::stable_sort(
      duplicates.begin(), duplicates.end(),
      [](const Duplicate& a, const Duplicate& b) { return a.verdict.score > b.verdict.score; });
  return duplicates;
}

TextTable DuplicatesTable(const std::vector<Duplicate>& duplicates, bool is_for_reading) {
  TextTable table{{"score", "name", "a", "b"}, {}};
  if (!is_for_reading) table.columns.emplace_back("reasons");
  for (const Duplicate& each : duplicates) {
    TextTable::Row row{
        {Number(each.verdict.score), each.a.name, FormatId(each.a.id), FormatId(each.b.id)}, {}};
    if (is_for_reading) {
      row.notes = each.verdict.reasons;
    } else {
      std::string reasons;
      for (const std::string& reason : each.verdict.reasons) {
        reasons += (reasons.empty() ? "" : "; ") + reason;
      }
      row.cells.push_back(reasons);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace newsgraph
