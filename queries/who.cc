#include "queries/who.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

#include "graph/edtf.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

class Asker {
 public:
  Asker(const GraphView& view, NodeId id) : view_(view), id_(id), sources_(view) {}

  absl::StatusOr<Who> Ask() {
    NG_ASSIGN_OR_RETURN(who_.node, view_.GetNode(id_));
    absl::Status status;
    NG_RETURN_IF_ERROR(view_.VisitStatementsOf(id_, [&](const Statement& statement) {
      status = Take(statement);
      return status.ok();
    }));
    NG_RETURN_IF_ERROR(status);
    NG_RETURN_IF_ERROR(TakeAppearances());
    std::stable_sort(who_.posts.begin(), who_.posts.end(), IsPostBefore);
    std::stable_sort(who_.deeds.begin(), who_.deeds.end(), IsDeedBefore);
    return std::move(who_);
  }

 private:
  using PostKey = std::tuple<NodeId, std::string, Realis, bool>;

  absl::Status Take(const Statement& statement) {
    const auto* object = std::get_if<NodeId>(&statement.object);
    if (statement.predicate == "holdsPost" && object != nullptr) {
      return TakePost(statement, statement.subject == id_ ? *object : statement.subject);
    }
    return TakeDeed(statement);
  }

  // Statements that only differ in their date are one post.
  absl::Status TakePost(const Statement& statement, NodeId other) {
    NG_ASSIGN_OR_RETURN(std::vector<Source> sources, sources_.Read(statement));
    const auto [known, is_new] = posts_.try_emplace(
        {other, statement.role, statement.status, statement.negated}, who_.posts.size());
    if (is_new) {
      NG_ASSIGN_OR_RETURN(Node node, view_.GetNode(other));
      who_.posts.push_back(
          {statement.role, std::move(node), statement.status, statement.negated, "", "", {}});
    }
    Post& post = who_.posts[known->second];
    for (Source& source : sources) {
      Widen(source.date, &post);
      post.sources.push_back(std::move(source));
    }
    return absl::OkStatus();
  }

  static void Widen(const std::string& date, Post* post) {
    if (date.empty()) return;
    if (post->first_seen.empty() || date < post->first_seen) post->first_seen = date;
    if (date > post->last_seen) post->last_seen = date;
  }

  absl::Status TakeDeed(const Statement& statement) {
    Deed deed;
    deed.statement = statement;
    deed.passive = statement.subject != id_;
    NG_ASSIGN_OR_RETURN(deed.other, OtherEnd(statement));
    NG_ASSIGN_OR_RETURN(deed.sources, sources_.Read(statement));
    if (!deed.sources.empty()) deed.reported = deed.sources.front().date;
    who_.deeds.push_back(std::move(deed));
    return absl::OkStatus();
  }

  absl::StatusOr<std::string> OtherEnd(const Statement& statement) {
    if (const auto* story = std::get_if<StoryId>(&statement.object)) {
      return sources_.Headline(*story);
    }
    const auto* object = std::get_if<NodeId>(&statement.object);
    if (object == nullptr) return std::string();
    NG_ASSIGN_OR_RETURN(const Node other,
                        view_.GetNode(statement.subject == id_ ? *object : statement.subject));
    return other.name;
  }

  absl::Status TakeAppearances() {
    NG_RETURN_IF_ERROR(view_.VisitMentionsOf(id_, [&](const Mention& mention) {
      std::vector<Appearance>& all = who_.appearances;
      if (all.empty() || all.back().story != mention.span.story) {
        all.emplace_back().story = mention.span.story;
      }
      ++all.back().mentions;
      return true;
    }));
    for (Appearance& each : who_.appearances) {
      NG_ASSIGN_OR_RETURN(const Source source, sources_.ReadStory(each.story));
      NG_ASSIGN_OR_RETURN(each.headline, sources_.Headline(each.story));
      each.paper = source.paper;
      each.date = source.date;
      each.page = source.page;
    }
    const auto order = [](const Appearance& each) {
      return std::tuple(each.date.empty(), std::string_view(each.date), each.story);
    };
    std::sort(who_.appearances.begin(), who_.appearances.end(),
              [&](const Appearance& a, const Appearance& b) { return order(a) < order(b); });
    return absl::OkStatus();
  }

  // Present, former, planned, taken away; each the latest seen first.
  static auto OrderOf(const Post& post) {
    return std::pair(post.negated                      ? 3
                     : post.status == Realis::kPlanned ? 2
                     : post.status == Realis::kDone    ? 1
                                                       : 0,
                     post.last_seen);
  }
  static bool IsPostBefore(const Post& a, const Post& b) {
    const auto [kind_a, seen_a] = OrderOf(a);
    const auto [kind_b, seen_b] = OrderOf(b);
    return std::tie(kind_a, seen_b) < std::tie(kind_b, seen_a);
  }

  static int DayOf(const Deed& deed) {
    std::optional<DayRange> days = ParseEdtf(deed.statement.date);
    if (!days) days = ParseEdtf(deed.reported);
    return days ? days->first : kOpenFuture;
  }
  // What one sentence tells of one day stands together.
  static bool IsDeedBefore(const Deed& a, const Deed& b) {
    const auto order = [](const Deed& deed) {
      return std::tuple(DayOf(deed), std::string_view(deed.statement.date),
                        deed.sources.empty() ? Evidence() : deed.sources.front().span);
    };
    return order(a) < order(b);
  }

  const GraphView& view_;
  const NodeId id_;
  SourceReader sources_;
  Who who_;
  std::map<PostKey, size_t> posts_;  // places in who_.posts
};

}  // namespace

absl::StatusOr<Who> AskWho(const GraphView& view, NodeId id) { return Asker(view, id).Ask(); }

}  // namespace newsgraph
