#include "queries/sources.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/records.h"
#include "graph/status_macros.h"
#include "queries/sentence.h"

namespace newsgraph {
namespace {

constexpr size_t kRememberedStories = 256;
constexpr size_t kHeadlineLength = 30;

auto OrderOf(const Source& source) {
  return std::tuple(source.date.empty(), std::string_view(source.date), source.span);
}

}  // namespace

absl::StatusOr<const SourceReader::Origin*> SourceReader::Find(StoryId id) {
  if (const auto known = origins_.find(id); known != origins_.end()) return &known->second;
  NG_ASSIGN_OR_RETURN(Story story, view_.GetStory(id));
  NG_ASSIGN_OR_RETURN(Document document, view_.GetDocument(story.document));
  if (origins_.size() >= kRememberedStories) origins_.clear();
  return &origins_.emplace(id, Origin{std::move(story), std::move(document)}).first->second;
}

absl::StatusOr<std::vector<Source>> SourceReader::Read(const Statement& statement) {
  std::vector<Source> sources;
  for (const Evidence& span : statement.evidence) {
    NG_ASSIGN_OR_RETURN(Source& source = sources.emplace_back(), ReadStory(span.story));
    NG_ASSIGN_OR_RETURN(const Origin* const origin, Find(span.story));
    source.span = span;
    source.sentence = SentenceText(origin->story, span);
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return OrderOf(a) < OrderOf(b); });
  return sources;
}

absl::StatusOr<Source> SourceReader::ReadStory(StoryId id) {
  NG_ASSIGN_OR_RETURN(const Origin* const origin, Find(id));
  const Story& story = origin->story;
  const Document& document = origin->document;
  return Source{{},
                "",
                OneLine(story.headline),
                document.paper,
                story.published.empty() ? document.date : story.published,
                document.page};
}

absl::StatusOr<std::string> SourceReader::Headline(StoryId id) {
  NG_ASSIGN_OR_RETURN(const Origin* const origin, Find(id));
  const Story& story = origin->story;
  return story.headline.empty() ? Shorten(OneLine(story.text), kHeadlineLength)
                                : OneLine(story.headline);
}

std::string SourceLine(const Source& source) {
  std::string line;
  const auto add = [&](const std::string& part) {
    if (!line.empty()) line.push_back(' ');
    line += part;
  };
  if (!source.headline.empty()) add("《" + source.headline + "》");
  if (!source.paper.empty()) add(source.paper);
  if (!source.date.empty()) add(source.date);
  if (!source.page.empty()) add("page " + source.page);
  return line;
}

void WriteSources(const std::vector<Source>& sources, JsonWriter* json) {
  json->BeginArray();
  for (const Source& source : sources) {
    json->BeginObject().Field("sentence", source.sentence);
    WriteSpanFields(source.span, json);
    json->OptionalField("headline", source.headline)
        .OptionalField("paper", source.paper)
        .OptionalField("date", source.date)
        .OptionalField("page", source.page)
        .EndObject();
  }
  json->EndArray();
}

}  // namespace newsgraph
