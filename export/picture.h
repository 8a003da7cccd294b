// What a diagram of a selection shows, whoever draws it: boxes, and arrows between them.
#ifndef NEWSGRAPH_EXPORT_PICTURE_H_
#define NEWSGRAPH_EXPORT_PICTURE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "export/selection.h"
#include "graph/graph_view.h"
#include "graph/model.h"

namespace newsgraph {

// Nodes by their type; stories that somebody wrote or photographed; words that somebody said.
enum class BoxKind : uint8_t { kPerson, kBody, kPlace, kProject, kStory, kQuotation };
inline constexpr int kBoxKindCount = 6;

// What boxes are framed together by.
enum class ClusterBy : uint8_t { kNothing, kStory, kBody };

// A frame about boxes: a story that alone tells of them, or a body and those who hold posts in it
// alone.
struct Cluster {
  std::string id;    // of the story or body: s3, n7
  std::string text;  // its headline or name
};

struct Box {
  std::string id;  // as records write it: n17, s3; a quotation has its statement's, t5
  BoxKind kind = BoxKind::kPerson;
  std::string text;                    // name, headline or quotation, whole
  bool is_centre = false;              // the filter asked for what is around it
  std::optional<size_t> cluster = {};  // its place in Picture::clusters
};

// Statements of the same ends, predicate, status and negation are one arrow.
struct Arrow {
  std::string id;   // of the first of its statements: t5
  size_t from = 0;  // places in Picture::boxes
  size_t to = 0;
  std::string predicate;
  Realis status = Realis::kDone;
  bool negated = false;
  std::vector<std::string> roles;  // these without repetition, in the statements' order
  std::vector<std::string> dates;
  std::vector<std::string> sentences;  // those of its statements' first evidence
};

struct Picture {
  std::vector<Box> boxes;  // nodes, then stories and quotations in the statements' order
  std::vector<Arrow> arrows;
  std::vector<Cluster> clusters;  // each with two boxes or more, by the first of them
};

struct PictureOptions {
  size_t max_boxes = 0;
  bool keep_unconnected = true;  // boxes that no arrow touches and that are no centre
  ClusterBy clusters = ClusterBy::kNothing;
};

// ResourceExhausted when there are more than `max_boxes`; the message says how to choose less.
absl::StatusOr<Picture> MakePicture(const GraphView& view, const Selection& selection,
                                    const PictureOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_PICTURE_H_
