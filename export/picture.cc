#include "export/picture.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "graph/predicates.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

BoxKind KindOf(NodeType type) { return static_cast<BoxKind>(type); }

void AppendNew(const std::string& value, std::vector<std::string>* values) {
  const bool is_known = std::find(values->begin(), values->end(), value) != values->end();
  if (!value.empty() && !is_known) values->push_back(value);
}

bool IsSymmetric(std::string_view name) {
  const Predicate* predicate = FindPredicate(name);
  return predicate != nullptr && predicate->symmetric;
}

class PictureMaker {
 public:
  PictureMaker(const GraphView& view, const Selection& selection, const PictureOptions& options)
      : view_(view), selection_(selection), options_(options) {}

  absl::StatusOr<Picture> Make() {
    NG_RETURN_IF_ERROR(selection_.VisitNodes(view_, [&](const Node& node) {
      return AddBox({FormatId(node.id), KindOf(node.type), node.name, selection_.IsCentre(node.id)})
          .status();
    }));
    NG_RETURN_IF_ERROR(selection_.VisitStatements(
        view_, [&](const Statement& statement) { return AddStatement(statement); }));
    if (!options_.keep_unconnected) DropUnconnected();
    NG_RETURN_IF_ERROR(MakeClusters());
    return std::move(picture_);
  }

 private:
  using ArrowKey = std::tuple<size_t, size_t, std::string, Realis, bool>;

  // The place of the box; one that is there already is left as it is.
  absl::StatusOr<size_t> AddBox(Box box) {
    const auto [known, is_new] = places_.emplace(box.id, picture_.boxes.size());
    if (!is_new) return known->second;
    if (picture_.boxes.size() == options_.max_boxes) {
      return absl::ResourceExhaustedError(
          "more than " + std::to_string(options_.max_boxes) +
          " boxes to draw; choose less by node and depth, story, types, predicates, dates or "
          "confidence");
    }
    picture_.boxes.push_back(std::move(box));
    return known->second;
  }

  absl::Status AddStatement(const Statement& statement) {
    NG_ASSIGN_OR_RETURN(size_t from, PlaceOf(statement.subject));
    NG_ASSIGN_OR_RETURN(const std::optional<size_t> object, AddObject(statement));
    if (!object) return absl::OkStatus();
    size_t to = *object;
    if (IsSymmetric(statement.predicate) && from > to) std::swap(from, to);
    ArrowKey key(from, to, statement.predicate, statement.status, statement.negated);
    const auto [known, is_new] = arrows_.emplace(std::move(key), picture_.arrows.size());
    if (is_new) {
      picture_.arrows.push_back({FormatId(statement.id),
                                 from,
                                 to,
                                 statement.predicate,
                                 statement.status,
                                 statement.negated,
                                 {},
                                 {},
                                 {}});
    }
    Arrow& arrow = picture_.arrows[known->second];
    AppendNew(statement.role, &arrow.roles);
    AppendNew(statement.date, &arrow.dates);
    if (!statement.evidence.empty()) {
      NG_ASSIGN_OR_RETURN(const std::string sentence, SentenceAt(statement.evidence[0]));
      AppendNew(sentence, &arrow.sentences);
    }
    Group(statement, picture_.boxes[from].id, picture_.boxes[to].id);
    return absl::OkStatus();
  }

  absl::StatusOr<std::string> SentenceAt(const Evidence& span) {
    if (span.story != story_.id) {
      NG_ASSIGN_OR_RETURN(story_, view_.GetStory(span.story));
    }
    return std::string(CodePointSubstring(story_.text, span.begin, span.end));
  }

  // Notes in which groups the ends of a statement are.
  void Group(const Statement& statement, const std::string& from, const std::string& to) {
    if (options_.clusters == ClusterBy::kStory) {
      for (const Evidence& span : statement.evidence) {
        AppendNew(FormatId(span.story), &groups_[from]);
        AppendNew(FormatId(span.story), &groups_[to]);
      }
    }
    const bool is_post = statement.predicate == "holdsPost" && !statement.negated;
    if (options_.clusters == ClusterBy::kBody && is_post) {
      AppendNew(to, &groups_[from]);
      AppendNew(to, &groups_[to]);
    }
  }

  // Boxes of one group alone stand in its cluster; one box needs no frame.
  absl::Status MakeClusters() {
    absl::flat_hash_map<std::string, std::vector<size_t>> members;
    std::vector<std::string> order;
    for (size_t i = 0; i < picture_.boxes.size(); ++i) {
      const auto groups = groups_.find(picture_.boxes[i].id);
      if (groups == groups_.end() || groups->second.size() != 1) continue;
      const std::string& group = groups->second[0];
      if (members[group].empty()) order.push_back(group);
      members[group].push_back(i);
    }
    for (const std::string& group : order) {
      if (members[group].size() < 2) continue;
      NG_ASSIGN_OR_RETURN(const std::string text, TextOf(group));
      for (const size_t i : members[group]) picture_.boxes[i].cluster = picture_.clusters.size();
      picture_.clusters.push_back({group, text});
    }
    return absl::OkStatus();
  }

  absl::StatusOr<std::string> TextOf(const std::string& group) const {
    if (const std::optional<StoryId> id = ParseStoryId(group)) {
      NG_ASSIGN_OR_RETURN(const Story story, view_.GetStory(*id));
      return story.headline;
    }
    NG_ASSIGN_OR_RETURN(const Node node, view_.GetNode(*ParseNodeId(group)));
    return node.name;
  }

  absl::StatusOr<size_t> PlaceOf(NodeId node) const {
    const auto known = places_.find(FormatId(node));
    if (known != places_.end()) return known->second;
    return absl::DataLossError("no " + FormatId(node) + ", but statements of it");
  }

  // The place of what a statement points at; nullopt when it points at nothing.
  absl::StatusOr<std::optional<size_t>> AddObject(const Statement& statement) {
    if (const auto* node = std::get_if<NodeId>(&statement.object)) {
      return PlaceOf(*node);
    }
    if (const auto* id = std::get_if<StoryId>(&statement.object)) {
      NG_ASSIGN_OR_RETURN(const Story story, view_.GetStory(*id));
      return AddBox({FormatId(*id), BoxKind::kStory, story.headline, false});
    }
    if (statement.quote.empty()) return std::nullopt;
    return AddBox({FormatId(statement.id), BoxKind::kQuotation, statement.quote, false});
  }

  void DropUnconnected() {
    std::vector<Box>& boxes = picture_.boxes;
    std::vector<bool> is_kept(boxes.size());
    for (size_t i = 0; i < boxes.size(); ++i) is_kept[i] = boxes[i].is_centre;
    for (const Arrow& arrow : picture_.arrows) is_kept[arrow.from] = is_kept[arrow.to] = true;
    std::vector<size_t> new_places(boxes.size());
    size_t kept = 0;
    for (size_t i = 0; i < boxes.size(); ++i) {
      new_places[i] = kept;
      if (is_kept[i]) std::swap(boxes[kept++], boxes[i]);
    }
    boxes.resize(kept);
    for (Arrow& arrow : picture_.arrows) {
      arrow.from = new_places[arrow.from];
      arrow.to = new_places[arrow.to];
    }
  }

  const GraphView& view_;
  const Selection& selection_;
  const PictureOptions& options_;
  Picture picture_;
  absl::flat_hash_map<std::string, size_t> places_;  // of boxes, by id
  absl::flat_hash_map<ArrowKey, size_t> arrows_;
  absl::flat_hash_map<std::string, std::vector<std::string>> groups_;  // of boxes, by id
  Story story_;  // that a sentence was last found in
};

}  // namespace

absl::StatusOr<Picture> MakePicture(const GraphView& view, const Selection& selection,
                                    const PictureOptions& options) {
  return PictureMaker(view, selection, options).Make();
}

}  // namespace newsgraph
