// Days as metadata write them.
#ifndef NEWSGRAPH_EXTRACT_READ_WRITTEN_DAY_H_
#define NEWSGRAPH_EXTRACT_READ_WRITTEN_DAY_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

struct WrittenDay {
  std::string date;   // EDTF; empty for none
  size_t length = 0;  // bytes it takes
};

// The day that `text` (UTF-8) begins with: 2023-03-17 of 2023-03-17T08:00:00+08:00, 2023/3/17
// 08:00, 2023.03.17, 20230317 or 2023年3月17日.
WrittenDay TakeWrittenDay(std::string_view text);

// The same behind white space, without its length.
std::string ReadWrittenDay(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_WRITTEN_DAY_H_
