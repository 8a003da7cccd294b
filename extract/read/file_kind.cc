#include "extract/read/file_kind.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> kPages = {".txt",   ".html",   ".htm", ".xhtml", ".pdf",
                                                    ".jsonl", ".ndjson", ".tar", ".zip"};
constexpr std::array<std::string_view, 4> kCompressed = {".gz", ".zst", ".bz2", ".xz"};
constexpr std::string_view kCompressedTar = ".tgz";

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::string_view NameOf(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// From the last full stop of the name on; empty where there is none but at its beginning.
std::string_view EndingOf(std::string_view path) {
  const std::string_view name = NameOf(path);
  const size_t stop = name.rfind('.');
  return stop == std::string_view::npos || stop == 0 ? std::string_view() : name.substr(stop);
}

template <size_t kSize>
bool Contains(const std::array<std::string_view, kSize>& endings, std::string_view ending) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::string_view WithoutCompression(std::string_view path) {
  const std::string_view ending = EndingOf(path);
  return Contains(kCompressed, Lower(ending)) ? path.substr(0, path.size() - ending.size()) : path;
}

}  // namespace

std::string_view StemOf(std::string_view path) {
  const std::string_view inner = WithoutCompression(path);
  return inner.substr(0, inner.size() - EndingOf(inner).size());
}

bool HasPageEnding(std::string_view path) {
  // What macOS puts beside every file holds none of it.
  if (NameOf(path).starts_with("._")) return false;
  const std::string ending = Lower(EndingOf(WithoutCompression(path)));
  return Contains(kPages, ending) || ending == kCompressedTar;
}

bool HasJsonLinesEnding(std::string_view path) {
  const std::string ending = Lower(EndingOf(WithoutCompression(path)));
  return ending == ".jsonl" || ending == ".ndjson";
}

std::string PageEndings() {
  std::string text;
  for (size_t i = 0; i < kPages.size(); ++i) {
    if (i > 0) text += i + 1 < kPages.size() ? ", " : " or ";
    text += kPages[i];
  }
  return text;
}

absl::StatusOr<std::vector<std::string>> ListPages(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector<std::string>{path};
  std::vector<std::string> pages;
  fs::recursive_directory_iterator entry(path, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unreadable;
    if (entry->is_regular_file(unreadable) && HasPageEnding(entry->path().string())) {
      pages.push_back(entry->path().string());
    }
  }
  if (error) return absl::NotFoundError(path + ": " + error.message());
  if (pages.empty()) return absl::NotFoundError(path + ": holds no " + PageEndings() + " file");
  std::sort(pages.begin(), pages.end());
  return pages;
}

}  // namespace newsgraph
