// The only file that includes gvc. Graphviz keeps global state, prints, exits and now and then
// hangs: it works in a child process.
#include "export/draw.h"

#include <fontconfig/fontconfig.h>
#include <gvc.h>

#include <optional>

#include "export/child.h"
#include "export/dot.h"
#include "export/file.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// `dot` takes seconds at this size and minutes at twice as much.
constexpr size_t kMaxDotNodes = 150;
constexpr size_t kMaxDotEdges = 300;

constexpr char kChooseLess[] =
    "; choose less by depth, story, types, predicates, dates or confidence";

std::optional<std::string> FormatOf(const std::string& path) {
  if (path.ends_with(".svg")) return "svg:svg:core";
  if (path.ends_with(".png")) return "png:cairo:cairo";
  if (path.ends_with(".pdf")) return "pdf:cairo:cairo";
  return std::nullopt;
}

bool IsSmall(size_t nodes, size_t edges) { return nodes <= kMaxDotNodes && edges <= kMaxDotEdges; }

bool HasChineseFont() {
  FcPattern* chinese = FcPatternBuild(nullptr, FC_LANG, FcTypeString, "zh-cn", nullptr);
  FcFontSet* fonts = FcFontList(nullptr, chinese, nullptr);
  return fonts != nullptr && fonts->nfont > 0;
}

// In a large picture labels of arrows would lie upon each other: there they are tooltips only.
void LightenArrows(Agraph_t* graph) {
  static char label[] = "label";
  static char width[] = "penwidth";
  static char none[] = "";
  static char thin[] = "0.5";
  agattr(graph, AGEDGE, width, thin);
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
      agsafeset(edge, label, none, none);
    }
  }
}

// In the child, which ends afterwards: nothing is freed.
absl::Status LayOut(const std::string& dot, const std::string& format, const std::string& path) {
  if (!HasChineseFont()) {
    return absl::FailedPreconditionError(
        "no font with Chinese characters is installed; Debian has fonts-wqy-microhei");
  }
  Agraph_t* graph = agmemread(dot.c_str());
  if (graph == nullptr || agerrors() > 0) return absl::InvalidArgumentError("not DOT");
  GVC_t* context = gvContext();
  const bool is_small =
      IsSmall(static_cast<size_t>(agnnodes(graph)), static_cast<size_t>(agnedges(graph)));
  if (!is_small) LightenArrows(graph);
  if (gvLayout(context, graph, is_small ? "dot" : "sfdp") != 0 || agerrors() > 0) {
    return absl::InternalError("Graphviz cannot lay out the picture");
  }
  if (gvRenderFilename(context, graph, format.c_str(), path.c_str()) != 0 || agerrors() > 0) {
    return absl::InternalError("Graphviz cannot write the picture");
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckPictureName(const std::string& path) {
  if (FormatOf(path)) return absl::OkStatus();
  return absl::InvalidArgumentError(path + ": wanted a name that ends in .svg, .png or .pdf");
}

absl::Status DrawDot(const std::string& dot, const std::string& path, unsigned seconds) {
  NG_RETURN_IF_ERROR(CheckPictureName(path));
  const std::string format = *FormatOf(path);
  absl::Status status = ReplaceFile(path, [&](const std::string& temporary) {
    return RunInChild([&] { return LayOut(dot, format, temporary); }, seconds);
  });
  if (status.ok()) return status;
  std::string message = path + ": " + std::string(status.message());
  if (absl::IsDeadlineExceeded(status)) message += kChooseLess;
  return absl::Status(status.code(), message);
}

absl::StatusOr<std::string> Draw(const GraphView& view, const Selection& selection,
                                 const std::string& path, const DrawOptions& options) {
  NG_RETURN_IF_ERROR(CheckPictureName(path));
  NG_ASSIGN_OR_RETURN(const Picture picture,
                      MakePicture(view, selection, {options.max_boxes, false, options.clusters}));
  std::string dot;
  NG_RETURN_IF_ERROR(WriteDotPicture(picture, options.link, [&](std::string_view chunk) {
    dot += chunk;
    return absl::OkStatus();
  }));
  NG_RETURN_IF_ERROR(DrawDot(dot, path, options.seconds));
  if (IsSmall(picture.boxes.size(), picture.arrows.size())) return std::string();
  return path + ": " + std::to_string(picture.boxes.size()) + " boxes and " +
         std::to_string(picture.arrows.size()) +
         " arrows, more than can be read: the words at arrows and the frames are left out" +
         kChooseLess;
}

}  // namespace newsgraph
