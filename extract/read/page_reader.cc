#include "extract/read/page_reader.h"

#include "extract/read/decode.h"
#include "extract/read/digest.h"
#include "extract/read/file_name.h"
#include "extract/read/html.h"
#include "extract/read/limits.h"
#include "extract/read/page_info.h"
#include "extract/read/pdf.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

Page SplitLines(std::u32string text) {
  Page page;
  page.text = std::move(text);
  const auto size = static_cast<uint32_t>(page.text.size());
  page.origin = {{0, 0, size}};
  for (uint32_t begin = 0; begin < size;) {
    const size_t found = page.text.find(U'\n', begin);
    const uint32_t end = found == std::u32string::npos ? size : static_cast<uint32_t>(found);
    page.lines.push_back({begin, end, LineHint::kNone});
    begin = end + 1;
  }
  return page;
}

absl::StatusOr<Input> InputOf(PdfPage page, std::string_view bytes, const std::string& source) {
  Input input;
  input.source = source + "#page=" + std::to_string(page.number);
  input.sha256 = Sha256Hex(bytes);
  input.page = std::move(page.page);
  FillInfo(page.info, "pdf", &input.info, &input.from);
  input.file_name = ReadFileName(source);
  NG_RETURN_IF_ERROR(CheckSize(input));
  return input;
}

}  // namespace

absl::Status CheckSize(const Input& input) {
  const auto too_many = [&](size_t count, size_t most, const std::string& what) {
    return absl::ResourceExhaustedError(input.source + ": has " + std::to_string(count) + " " +
                                        what + "; a page has at most " + std::to_string(most) +
                                        ", nothing of it was read");
  };
  const Page& page = input.page;
  if (page.text.size() > kMaxPageCharacters) {
    return too_many(page.text.size(), kMaxPageCharacters, "characters");
  }
  if (page.lines.size() > kMaxPageLines) {
    return too_many(page.lines.size(), kMaxPageLines, "lines");
  }
  return absl::OkStatus();
}

absl::StatusOr<Input> ParsePage(std::string_view bytes, const std::string& source,
                                const ReadOptions& options) {
  Input input;
  input.source = source;
  input.file_name = ReadFileName(source);
  input.sha256 = Sha256Hex(bytes);
  NG_ASSIGN_OR_RETURN(std::u32string text, DecodeText(bytes, source, options.encoding));
  if (LooksLikeHtml(text)) {
    NG_ASSIGN_OR_RETURN(HtmlPage html, ReadHtml(text, source));
    if (html.page.lines.empty()) {
      return absl::InvalidArgumentError(source +
                                        ": holds menus and links, or nothing; wanted text");
    }
    input.page = std::move(html.page);
    FillInfo(html.info, "html", &input.info, &input.from);
  } else {
    input.page = SplitLines(std::move(text));
  }
  NG_RETURN_IF_ERROR(CheckSize(input));
  return input;
}

bool ParsePages(std::string_view bytes, const std::string& source, const ReadOptions& options,
                const TakeInput& take) {
  if (!LooksLikePdf(bytes)) return take(ParsePage(bytes, source, options));
  bool wants_more = true;
  ReadPdf(bytes, source, [&](absl::StatusOr<PdfPage> page) {
    wants_more = take(page.ok() ? InputOf(*std::move(page), bytes, source) : page.status());
    return wants_more;
  });
  return wants_more;
}

void AddSidecar(const PageInfo& sidecar, Input* input) {
  PageInfo info;
  PageInfo from;
  FillInfo(sidecar, "sidecar", &info, &from);
  FillInfo(input->info, input->from, &info, &from);
  input->info = std::move(info);
  input->from = std::move(from);
}

}  // namespace newsgraph
