#include "queries/who_text.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "graph/json_writer.h"
#include "graph/predicates.h"
#include "graph/records.h"
#include "queries/text_table.h"

namespace newsgraph {
namespace {

constexpr std::string_view kIndent = "  ";
constexpr size_t kShownStories = 10;

void AppendLine(size_t level, std::string_view text, std::string* out) {
  for (; level > 0; --level) out->append(kIndent);
  out->append(text).push_back('\n');
}

std::string Joined(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : ", ") + part;
  return joined;
}

void AppendHeading(const Node& node, std::string* out) {
  AppendLine(0, node.name + "  " + std::string(NodeTypeName(node.type)) + "  " + FormatId(node.id),
             out);
  if (!node.aliases.empty()) AppendLine(0, "also " + Joined(node.aliases), out);
  if (!node.subtype.empty()) AppendLine(0, node.subtype, out);
  if (!node.division.empty()) AppendLine(0, "division " + node.division, out);
}

std::string PostNote(const Post& post) {
  if (post.negated) return "no longer";
  if (post.status == Realis::kDone) return "former";
  return post.status == Realis::kPlanned ? "planned" : "";
}

std::string Seen(const Post& post) {
  return post.first_seen == post.last_seen ? post.first_seen
                                           : post.first_seen + " to " + post.last_seen;
}

void AppendPosts(const Who& who, const TextStyle& style, std::string* out) {
  if (who.posts.empty()) return;
  TextTable table{{"post", who.node.type == NodeType::kPerson ? "body" : "person", "seen", ""}, {}};
  for (const Post& post : who.posts) {
    table.rows.push_back({{post.role, post.other.name, Seen(post), PostNote(post)}, {}});
  }
  out->push_back('\n');
  AppendAligned(table, out, style);
}

// The last few of the stories that name it.
void AppendAppearances(const Who& who, const TextStyle& style, std::string* out) {
  if (who.appearances.empty()) return;
  const size_t shown = std::min(kShownStories, who.appearances.size());
  TextTable table{{"story", "headline", "paper", "date", "page", "mentions"}, {}};
  for (size_t i = who.appearances.size() - shown; i < who.appearances.size(); ++i) {
    const Appearance& each = who.appearances[i];
    table.rows.push_back({{FormatId(each.story), each.headline, each.paper, each.date, each.page,
                           std::to_string(each.mentions)},
                          {}});
  }
  out->append("\nnamed in ").append(std::to_string(who.appearances.size()));
  out->append(who.appearances.size() == 1 ? " story" : " stories");
  if (shown < who.appearances.size()) out->append(", last in");
  out->push_back('\n');
  AppendAligned(table, out, style);
}

// What was done, with whom: "visits 石油路街道, at 会议室 (planned)".
std::string Phrase(const Deed& deed) {
  const Statement& statement = deed.statement;
  const Predicate* predicate = FindPredicate(statement.predicate);
  std::string phrase = statement.negated ? "not: " : "";
  if (predicate == nullptr) {
    phrase += statement.predicate + (deed.passive ? " of" : "");
  } else {
    phrase += deed.passive ? predicate->passive : predicate->active;
  }
  const bool is_story = std::holds_alternative<StoryId>(statement.object);
  if (!deed.other.empty()) phrase += is_story ? " 《" + deed.other + "》" : " " + deed.other;
  if (!statement.role.empty()) phrase += ", as " + statement.role;
  if (!statement.quantity.empty()) phrase += ", " + statement.quantity;
  if (!statement.place.empty()) phrase += ", at " + statement.place;
  if (statement.status != Realis::kDone) {
    phrase += " (" + std::string(RealisName(statement.status)) + ")";
  }
  return phrase;
}

// Of a byline the phrase already names the story.
void AppendOneSource(const Deed& deed, Source source, const std::string& more, std::string* out) {
  if (std::holds_alternative<StoryId>(deed.statement.object)) {
    source.headline.clear();
  } else {
    AppendLine(2, source.sentence, out);
  }
  std::string line = SourceLine(source);
  if (!more.empty()) line += (line.empty() ? "" : ", ") + more;
  if (!line.empty()) AppendLine(2, line, out);
}

void AppendSources(const Deed& deed, bool all, std::string* out) {
  if (deed.sources.empty()) return;
  if (all) {
    for (const Source& source : deed.sources) AppendOneSource(deed, source, "", out);
    return;
  }
  const size_t more = deed.sources.size() - 1;
  AppendOneSource(deed, deed.sources.front(),
                  more == 0 ? "" : "and " + std::to_string(more) + " more", out);
}

// The day it happened, else the day it was reported.
std::string DateHeading(const Deed& deed) {
  if (!deed.statement.date.empty()) return deed.statement.date;
  return deed.reported.empty() ? "undated" : "reported " + deed.reported;
}

bool ShareTheirSource(const Deed& a, const Deed& b) {
  return a.sources == b.sources && a.statement.object.index() == b.statement.object.index() &&
         DateHeading(a) == DateHeading(b);
}

void AppendDeeds(const std::vector<Deed>& deeds, bool all_sources, std::string* out) {
  std::string heading;
  for (size_t i = 0; i < deeds.size(); ++i) {
    if (DateHeading(deeds[i]) != heading) {
      heading = DateHeading(deeds[i]);
      out->push_back('\n');
      AppendLine(0, heading, out);
    }
    AppendLine(1, Phrase(deeds[i]), out);
    if (i + 1 < deeds.size() && ShareTheirSource(deeds[i], deeds[i + 1])) continue;
    AppendSources(deeds[i], all_sources, out);
  }
}

void WriteNode(const Node& node, JsonWriter* json) {
  json->BeginObject();
  WriteNodeFields(node, json);
  json->EndObject();
}

void WritePost(const Post& post, JsonWriter* json) {
  json->BeginObject().OptionalField("role", post.role).Key("other");
  WriteNode(post.other, json);
  json->Field("status", RealisName(post.status));
  if (post.negated) json->Key("negated").Bool(true);
  json->OptionalField("firstSeen", post.first_seen)
      .OptionalField("lastSeen", post.last_seen)
      .Key("sources");
  WriteSources(post.sources, json);
  json->EndObject();
}

void WriteDeed(const Deed& deed, JsonWriter* json) {
  const Statement& statement = deed.statement;
  json->BeginObject()
      .Field("statement", FormatId(statement.id))
      .Field("predicate", statement.predicate)
      .Key("passive")
      .Bool(deed.passive);
  if (const auto* story = std::get_if<StoryId>(&statement.object)) {
    json->Field("story", FormatId(*story)).OptionalField("headline", deed.other);
  } else if (const auto* object = std::get_if<NodeId>(&statement.object)) {
    json->Field("other", FormatId(deed.passive ? statement.subject : *object))
        .Field("name", deed.other);
  }
  json->OptionalField("quote", statement.quote)
      .OptionalField("role", statement.role)
      .OptionalField("date", statement.date)
      .OptionalField("reported", deed.reported)
      .OptionalField("place", statement.place)
      .OptionalField("quantity", statement.quantity)
      .Field("status", RealisName(statement.status));
  if (statement.negated) json->Key("negated").Bool(true);
  json->Key("sources");
  WriteSources(deed.sources, json);
  json->EndObject();
}

void WriteAppearance(const Appearance& each, JsonWriter* json) {
  json->BeginObject()
      .Field("story", FormatId(each.story))
      .Field("headline", each.headline)
      .OptionalField("paper", each.paper)
      .OptionalField("date", each.date)
      .OptionalField("page", each.page)
      .Key("mentions")
      .Integer(each.mentions)
      .EndObject();
}

}  // namespace

void AppendWhoText(const Who& who, const WhoStyle& style, std::string* out) {
  AppendHeading(who.node, out);
  AppendPosts(who, style.text, out);
  AppendDeeds(who.deeds, style.all_sources, out);
  AppendAppearances(who, style.text, out);
}

void AppendWhoJson(const Who& who, std::string* out) {
  JsonWriter json(out);
  json.BeginObject().Key("node");
  WriteNode(who.node, &json);
  json.Key("posts").BeginArray();
  for (const Post& post : who.posts) WritePost(post, &json);
  json.EndArray().Key("deeds").BeginArray();
  for (const Deed& deed : who.deeds) WriteDeed(deed, &json);
  json.EndArray().Key("appearances").BeginArray();
  for (const Appearance& each : who.appearances) WriteAppearance(each, &json);
  json.EndArray().EndObject();
  out->push_back('\n');
}

}  // namespace newsgraph
