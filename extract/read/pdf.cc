#include "extract/read/pdf.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <mutex>
#include <vector>

#include "extract/read/layout.h"
#include "extract/read/limits.h"
#include "extract/read/masthead.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::string_view kHead = "%PDF-";
constexpr size_t kHeadAtMost = 1024;  // bytes that may stand before it

// Poppler writes to standard error what it thinks of a document.
void BeQuiet() {
  static std::once_flag once;
  std::call_once(
      once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

std::string Utf8Of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.data(), bytes.size()};
}

std::vector<PlacedWord> WordsOf(const poppler::page& page) {
  std::vector<PlacedWord> words;
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    const poppler::rectf place = box.bbox();
    PlacedWord word;
    word.box = {place.left(), place.top(), place.right(), place.bottom()};
    word.size = box.has_font_info() ? box.get_font_size() : word.box.height();
    if (word.size <= 0) word.size = word.box.height();
    word.text = ToCodePoints(Utf8Of(box.text()));
    words.push_back(std::move(word));
  }
  return words;
}

absl::StatusOr<PdfPage> ReadOnePage(const poppler::document& document, int index,
                                    const std::string& source) {
  const std::string name = source + "#page=" + std::to_string(index + 1);
  const std::unique_ptr<poppler::page> page(document.create_page(index));
  if (page == nullptr) return absl::DataLossError(name + ": is damaged; nothing of it was read");
  std::vector<PlacedWord> words = WordsOf(*page);
  if (words.empty()) {
    return absl::InvalidArgumentError(name + ": has no text; wanted a page that is no picture");
  }
  if (words.size() > kMaxPageCharacters) {
    return absl::ResourceExhaustedError(name + ": has " + std::to_string(words.size()) +
                                        " words; a page has fewer, nothing of it was read");
  }
  PdfPage result;
  result.number = index + 1;
  result.page = LayOut(std::move(words));
  result.info = ReadMasthead(Utf8Of(document.get_title()));
  if (document.pages() > 1) result.info.page.clear();
  return result;
}

}  // namespace

bool LooksLikePdf(std::string_view head) {
  return head.substr(0, kHeadAtMost).find(kHead) != std::string_view::npos;
}

void ReadPdf(std::string_view bytes, const std::string& source,
             const std::function<bool(absl::StatusOr<PdfPage>)>& take) {
  BeQuiet();
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) {
    take(absl::DataLossError(source + ": is a damaged PDF; nothing of it was read"));
    return;
  }
  if (document->is_locked()) {
    take(absl::InvalidArgumentError(source + ": has a password; wanted a PDF without"));
    return;
  }
  if (document->pages() == 0) {
    take(absl::InvalidArgumentError(source + ": is a PDF without pages"));
    return;
  }
  for (int i = 0; i < document->pages(); ++i) {
    if (!take(ReadOnePage(*document, i, source))) return;
  }
}

}  // namespace newsgraph
