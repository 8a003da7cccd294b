// What a masthead, a page head or an HTML title says of its issue: 虹口晨讯 2023年3月17日 星期五
// 第2版.
#ifndef NEWSGRAPH_EXTRACT_READ_MASTHEAD_H_
#define NEWSGRAPH_EXTRACT_READ_MASTHEAD_H_

#include <optional>
#include <string>
#include <string_view>

#include "extract/read/page.h"
#include "graph/edtf.h"

namespace newsgraph {

// The day written as 2023年3月17日 anywhere in `text`, spaces allowed between the parts.
std::optional<Day> FindFullDate(std::u32string_view text);

// Paper, date and page, as far as `utf8` says them; the home is never in a masthead.
PageInfo ReadMasthead(std::string_view utf8);

// The school whose paper bears its name: 渭水大学 of 渭水大学报; empty for any other paper.
std::string PublisherByName(std::string_view paper);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_MASTHEAD_H_
