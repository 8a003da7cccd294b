#include "extract/read/json_lines.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/chars.h"
#include "extract/read/digest.h"
#include "extract/read/json.h"
#include "extract/read/limits.h"
#include "extract/read/page_info.h"
#include "extract/read/sidecar.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Lines of what comes in pieces.
class LineReader {
 public:
  explicit LineReader(ByteSource* bytes) : bytes_(bytes) {}

  // The next line without its end, nullopt behind the last. ResourceExhausted for one that is
  // longer than a page may be; the next call goes on behind it.
  absl::StatusOr<std::optional<std::string>> Next() {
    std::string line;
    bool too_long = false;
    while (true) {
      if (rest_.empty()) {
        NG_ASSIGN_OR_RETURN(rest_, bytes_->Next());
        at_end_ = rest_.empty();
      }
      if (at_end_ && line.empty() && !too_long) return std::nullopt;
      const size_t end = rest_.find('\n');
      const std::string_view piece = rest_.substr(0, end);
      rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
      too_long = too_long || piece.size() > kMaxPageBytes - line.size();
      if (!too_long) line.append(piece);
      if (end == std::string_view::npos && !at_end_) continue;
      if (!too_long) return std::optional<std::string>(std::move(line));
      return absl::ResourceExhaustedError("is longer than " +
                                          std::to_string(kMaxPageBytes / kMegabyte) + " MB");
    }
  }
  bool at_end() const { return at_end_; }

 private:
  ByteSource* bytes_;
  std::string_view rest_;
  bool at_end_ = false;
};

void AppendLines(std::u32string_view text, LineHint hint, Page* page) {
  while (!text.empty()) {
    const size_t end = std::min(text.find(U'\n'), text.size());
    const auto begin = static_cast<uint32_t>(page->text.size());
    page->text.append(text.substr(0, end)).push_back(U'\n');
    page->lines.push_back({begin, begin + static_cast<uint32_t>(end), hint});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

Page PageOfArticle(std::string_view headline, std::string_view text) {
  Page page;
  const std::u32string head = ToCodePoints(headline);
  AppendLines(TrimSpaces(head), LineHint::kHeading, &page);
  AppendLines(ToCodePoints(text), LineHint::kParagraph, &page);
  page.origin = {{0, 0, static_cast<uint32_t>(page.text.size())}};
  return page;
}

const std::string* FindText(const Json& object, std::string_view name) {
  const Json* found = object.Find(name);
  return found != nullptr && found->kind == Json::Kind::kText ? &found->text : nullptr;
}

absl::StatusOr<Input> ReadArticle(const std::string& line, const std::string& source,
                                  const PageInfo& beside) {
  const auto wrong = [&](const std::string& what) {
    return absl::InvalidArgumentError(source + ": " + what);
  };
  const std::optional<Json> object = ParseJson(line);
  if (const auto invalid = FindInvalidUtf8(line)) {
    return wrong("byte " + std::to_string(*invalid + 1) + " of the line is not UTF-8");
  }
  if (!object || !object->is_object()) return wrong("is not a JSON object; wanted an article");
  const std::string* text = FindText(*object, "text");
  if (text == nullptr || TrimSpaces(ToCodePoints(*text)).empty()) {
    return wrong("has no \"text\"; wanted an article");
  }
  const std::string* headline = FindText(*object, "headline");
  Input input;
  input.source = source;
  input.sha256 = Sha256Hex(line);
  input.page = PageOfArticle(headline == nullptr ? "" : *headline, *text);
  NG_ASSIGN_OR_RETURN(PageInfo info, ReadIssue(*object, source));
  // Where an article comes from is a paper, or the address of one.
  const std::string* paper = FindText(*object, "source");
  if (info.paper.empty() && paper != nullptr && paper->find("://") == std::string::npos) {
    info.paper = *paper;
  }
  FillInfo(info, "article", &input.info, &input.from);
  FillInfo(beside, "sidecar", &input.info, &input.from);
  NG_RETURN_IF_ERROR(CheckSize(input));
  return input;
}

}  // namespace

bool ReadJsonLines(const std::string& name, const PageInfo& beside, ByteSource* bytes,
                   const TakeInput& take) {
  LineReader lines(bytes);
  for (size_t number = 1;; ++number) {
    const auto line = lines.Next();
    const std::string source = name + "#line=" + std::to_string(number);
    if (absl::IsResourceExhausted(line.status()) && !lines.at_end()) {
      if (!take(
              absl::ResourceExhaustedError(source + ": " + std::string(line.status().message())))) {
        return false;
      }
      continue;
    }
    if (!line.ok()) return take(line.status());
    if (!*line) return true;
    std::string text = **line;
    if (number == 1 && text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (!take(ReadArticle(text, source, beside))) return false;
  }
}

}  // namespace newsgraph
