// One input into a page: bytes, encoding, kind of file, and what the file says of its issue.
#ifndef NEWSGRAPH_EXTRACT_READ_PAGE_READER_H_
#define NEWSGRAPH_EXTRACT_READ_PAGE_READER_H_

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/read/page.h"

namespace newsgraph {

struct Input {
  std::string source;  // its path, or the name it was given by
  std::string sha256;
  Page page;
  PageInfo info;       // from the sidecar file, else from the markup
  PageInfo from;       // what said each of them (page_info.h)
  PageInfo file_name;  // what its name says, for what nothing else does
};

// How pages are to be read.
struct ReadOptions {
  std::string encoding;  // of all that is text; empty: found page by page
};

// Takes apart `bytes` of text or HTML that were read from `source`. InvalidArgument when they are
// neither.
absl::StatusOr<Input> ParsePage(std::string_view bytes, const std::string& source,
                                const ReadOptions& options = {});

// A page, or why one could not be read. False: no more are wanted.
using TakeInput = std::function<bool(absl::StatusOr<Input>)>;

// The same of bytes that may be a PDF as well, each of whose pages is one: `SOURCE#page=3`. False
// when `take` wants no more.
bool ParsePages(std::string_view bytes, const std::string& source, const ReadOptions& options,
                const TakeInput& take);

// ResourceExhausted when the page has more characters or lines than a page may have.
absl::Status CheckSize(const Input& input);

// What the sidecar says counts for more than what the page says.
void AddSidecar(const PageInfo& sidecar, Input* input);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_PAGE_READER_H_
