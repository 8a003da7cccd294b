// The way from a path to pages: a file, what is packed in it, and what stands beside it.
#ifndef NEWSGRAPH_EXTRACT_READ_SOURCE_READER_H_
#define NEWSGRAPH_EXTRACT_READ_SOURCE_READER_H_

#include <string>

#include "extract/read/page_reader.h"

namespace newsgraph {

// Reads the file at `path` ("-" is standard input) and hands over each of its pages, whole, in the
// order that they have there. Sources are named after where they are: `page.txt`,
// `archive.zip!folder/page.txt`. A page with a sidecar beside it knows what that says. No more than
// a page and what limits.h allows is held at a time; what cannot be read is an error that names it,
// and the rest goes on.
void ReadSource(const std::string& path, const ReadOptions& options, const TakeInput& take);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_SOURCE_READER_H_
