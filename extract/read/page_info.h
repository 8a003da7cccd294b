// What several things say of an issue, the first of them that says it.
#ifndef NEWSGRAPH_EXTRACT_READ_PAGE_INFO_H_
#define NEWSGRAPH_EXTRACT_READ_PAGE_INFO_H_

#include <string>

#include "extract/read/page.h"

namespace newsgraph {

// Takes from `said` what `info` does not know, and notes in the same fields of `from` that it was
// `by` that said so: "option", "sidecar", "article", "html", "pdf", "masthead", "file name".
void FillInfo(const PageInfo& said, const std::string& by, PageInfo* info, PageInfo* from);

// The same, of what has notes of its own.
void FillInfo(const PageInfo& said, const PageInfo& by, PageInfo* info, PageInfo* from);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_PAGE_INFO_H_
