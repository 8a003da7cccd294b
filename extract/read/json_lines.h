// Articles that someone has already: a JSON object a line, each a page of one story.
#ifndef NEWSGRAPH_EXTRACT_READ_JSON_LINES_H_
#define NEWSGRAPH_EXTRACT_READ_JSON_LINES_H_

#include <string>

#include "extract/read/byte_source.h"
#include "extract/read/source_reader.h"

namespace newsgraph {

// Reads `bytes`, UTF-8, line by line and hands over the article of each object: its `text` with a
// paragraph a line, and where they are there `headline`, `paper` (or `source`), `date` (EDTF, or a
// time that begins with it), `home` and `page`. Its source is `NAME#line=12`, its document the
// headline, a line end and the text. What such a line lacks `beside` says. A line that is no
// article is an error that names it, and the rest goes on; blank lines are nothing. False when
// `take` wants no more.
bool ReadJsonLines(const std::string& name, const PageInfo& beside, ByteSource* bytes,
                   const TakeInput& take);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_JSON_LINES_H_
