#include "extract/read/page_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "extract/read/decode.h"
#include "extract/read/digest.h"
#include "extract/read/html.h"
#include "extract/read/masthead.h"
#include "extract/read/sidecar.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

absl::Status PathError(const std::string& path, const std::string& cause) {
  return absl::NotFoundError(path + ": " + cause);
}

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

void FillEmpty(const std::string& value, std::string* field) {
  if (field->empty()) *field = value;
}

bool HasPageEnding(const fs::path& path) {
  const std::string ending = path.extension().string();
  return ending == ".txt" || ending == ".html" || ending == ".htm";
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return PathError(path, "is a folder; wanted a file");
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return PathError(path, std::strerror(errno != 0 ? errno : EIO));
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (stream.bad()) return PathError(path, "could not be read to its end");
  if (bytes.empty()) return absl::InvalidArgumentError(path + ": is empty; wanted a page of text");
  return bytes;
}

absl::StatusOr<Input> ParsePage(std::string_view bytes, const std::string& source) {
  Input input;
  input.source = source;
  input.sha256 = Sha256Hex(bytes);
  NG_ASSIGN_OR_RETURN(std::u32string text, DecodeText(bytes, source));
  if (LooksLikeHtml(text)) {
    HtmlPage html = ReadHtml(text);
    input.page = std::move(html.page);
    input.info = ReadMasthead(html.title);
  } else {
    input.page = SplitLines(std::move(text));
  }
  return input;
}

absl::StatusOr<Input> ReadPage(const std::string& path) {
  NG_ASSIGN_OR_RETURN(const std::string bytes, ReadFile(path));
  NG_ASSIGN_OR_RETURN(Input input, ParsePage(bytes, path));
  NG_ASSIGN_OR_RETURN(PageInfo info, ReadSidecarOf(path));
  FillEmpty(input.info.paper, &info.paper);
  FillEmpty(input.info.date, &info.date);
  FillEmpty(input.info.home, &info.home);
  FillEmpty(input.info.page, &info.page);
  input.info = std::move(info);
  return input;
}

absl::StatusOr<std::vector<std::string>> ListPages(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector<std::string>{path};
  std::vector<std::string> pages;
  fs::recursive_directory_iterator entry(path, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (entry->is_regular_file() && HasPageEnding(entry->path())) {
      pages.push_back(entry->path().string());
    }
  }
  if (error) return PathError(path, error.message());
  if (pages.empty()) return PathError(path, "holds no .txt, .html or .htm file");
  std::sort(pages.begin(), pages.end());
  return pages;
}

}  // namespace newsgraph
