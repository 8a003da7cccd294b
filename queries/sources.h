// Where a statement was read: the sentence, its story and its paper.
#ifndef NEWSGRAPH_QUERIES_SOURCES_H_
#define NEWSGRAPH_QUERIES_SOURCES_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/json_writer.h"
#include "graph/model.h"

namespace newsgraph {

struct Source {
  Evidence span;
  std::string sentence;
  std::string headline;  // on one line; empty where the story has none
  std::string paper;
  std::string date;  // EDTF: when the story, else its paper, came out; empty when unknown
  std::string page;

  bool operator==(const Source&) const = default;
};

// Reads sources, and remembers the stories it met last.
class SourceReader {
 public:
  // `view` must outlive the reader.
  explicit SourceReader(const GraphView& view) : view_(view) {}

  // One for each piece of evidence, by date (unknown ones last), then story and place.
  absl::StatusOr<std::vector<Source>> Read(const Statement& statement);

  // Where a story stands, without a sentence of it.
  absl::StatusOr<Source> ReadStory(StoryId id);

  // The story's headline on one line, or where it has none the beginning of its text.
  absl::StatusOr<std::string> Headline(StoryId id);

 private:
  struct Origin {
    Story story;
    Document document;
  };
  absl::StatusOr<const Origin*> Find(StoryId id);

  const GraphView& view_;
  std::unordered_map<StoryId, Origin> origins_;
};

// "《headline》 paper date, page N": what is known of it.
std::string SourceLine(const Source& source);

// Writes `sources` as an array of objects.
void WriteSources(const std::vector<Source>& sources, JsonWriter* json);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_SOURCES_H_
