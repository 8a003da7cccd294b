// What the name of a file says of the page in it.
#ifndef NEWSGRAPH_EXTRACT_READ_FILE_NAME_H_
#define NEWSGRAPH_EXTRACT_READ_FILE_NAME_H_

#include <string_view>

#include "extract/read/page.h"

namespace newsgraph {

// Paper, date and page of the file at `path`, as far as its name says them:
// 虹口晨讯-2023-03-17-02版, 20230317_02, 2023年3月17日 A02. A number is a page only behind a date
// or before 版.
PageInfo ReadFileName(std::string_view path);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_FILE_NAME_H_
