#include "queries/story.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/json_writer.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"
#include "queries/text_table.h"

namespace newsgraph {
namespace {

// Where a statement stands first in the story.
Evidence FirstIn(StoryId story, const Statement& statement) {
  for (const Evidence& evidence : statement.evidence) {  // ascending
    if (evidence.story == story) return evidence;
  }
  return {};
}

}  // namespace

absl::StatusOr<StoryAnswer> AskStory(const GraphView& view, StoryId id, bool sources) {
  StoryAnswer answer;
  NG_ASSIGN_OR_RETURN(answer.story, view.GetStory(id));
  NG_RETURN_IF_ERROR(view.VisitMentionsIn(id, [&](const Mention& mention) {
    answer.mentions.push_back(mention);
    return true;
  }));
  std::vector<Statement> statements;
  NG_RETURN_IF_ERROR(view.VisitStatementsIn(id, [&](const Statement& statement) {
    statements.push_back(statement);
    return true;
  }));
  std::stable_sort(
      statements.begin(), statements.end(),
      [&](const Statement& a, const Statement& b) { return FirstIn(id, a) < FirstIn(id, b); });
  RelationReader reader(view);
  NG_ASSIGN_OR_RETURN(answer.source, reader.sources().ReadStory(id));
  for (const Statement& statement : statements) {
    NG_ASSIGN_OR_RETURN(answer.relations.rows.emplace_back(), reader.Read(statement, sources));
  }
  return answer;
}

std::string MarkedText(const StoryAnswer& answer) {
  std::vector<Mention> mentions = answer.mentions;
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::string text;
  uint32_t at = 0;
  const auto write_until = [&](uint32_t end) {
    text += CodePointSubstring(answer.story.text, at, end);
    at = std::max(at, end);
  };
  std::vector<const Mention*> open;  // the innermost last
  const auto close_until = [&](uint32_t position) {
    while (!open.empty() && open.back()->span.end <= position) {
      write_until(open.back()->span.end);
      text += " " + FormatId(open.back()->node) + "]";
      open.pop_back();
    }
  };
  for (const Mention& mention : mentions) {
    close_until(mention.span.begin);
    write_until(mention.span.begin);
    text.push_back('[');
    open.push_back(&mention);
  }
  close_until(UINT32_MAX);
  write_until(UINT32_MAX);
  return text;
}

void AppendStoryText(const StoryAnswer& answer, const TextStyle& style, std::string* out) {
  const std::string line = SourceLine(answer.source);
  out->append(FormatId(answer.story.id)).append(line.empty() ? "" : "  " + line).append("\n\n");
  out->append(MarkedText(answer));
  if (!out->ends_with('\n')) out->push_back('\n');
  if (answer.relations.rows.empty()) return;
  out->push_back('\n');
  AppendAligned(ShortTable(answer.relations), out, style);
}

void AppendStoryJson(const StoryAnswer& answer, std::string* out) {
  const Source& source = answer.source;
  JsonWriter json(out);
  json.BeginObject()
      .Field("id", FormatId(answer.story.id))
      .OptionalField("headline", answer.story.headline)
      .OptionalField("paper", source.paper)
      .OptionalField("date", source.date)
      .OptionalField("page", source.page)
      .Field("text", answer.story.text)
      .Key("mentions")
      .BeginArray();
  for (const Mention& mention : answer.mentions) {
    json.BeginObject().Field("node", FormatId(mention.node));
    WriteSpanFields(mention.span, &json);
    json.Field("text", mention.text).EndObject();
  }
  json.EndArray().Key("statements").BeginArray();
  const TextTable table = FullTable(answer.relations, false);
  for (const TextTable::Row& row : table.rows) WriteRow(table, row, &json);
  json.EndArray().EndObject();
  out->push_back('\n');
}

}  // namespace newsgraph
