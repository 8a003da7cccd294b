// PDF into pages. The one file that uses poppler.
#ifndef NEWSGRAPH_EXTRACT_READ_PDF_H_
#define NEWSGRAPH_EXTRACT_READ_PDF_H_

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/read/page.h"

namespace newsgraph {

struct PdfPage {
  int number = 0;  // from 1
  Page page;
  PageInfo info;  // what the document's title says
};

// Whether a file that begins with `head` is a PDF.
bool LooksLikePdf(std::string_view head);

// Takes the PDF apart and calls take(page) for each of its pages, in their order; take's false ends
// it. A page without text is an error of its own: it may be a scanned picture. So is, naming
// `source`, a document that has a password, or is damaged.
void ReadPdf(std::string_view bytes, const std::string& source,
             const std::function<bool(absl::StatusOr<PdfPage>)>& take);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_PDF_H_
