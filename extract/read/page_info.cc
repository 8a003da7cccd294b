#include "extract/read/page_info.h"

namespace newsgraph {

void FillInfo(const PageInfo& said, const PageInfo& by, PageInfo* info, PageInfo* from) {
  for (const auto field : {&PageInfo::paper, &PageInfo::date, &PageInfo::home, &PageInfo::page,
                           &PageInfo::publisher}) {
    if (!(info->*field).empty() || (said.*field).empty()) continue;
    info->*field = said.*field;
    from->*field = by.*field;
  }
}

void FillInfo(const PageInfo& said, const std::string& by, PageInfo* info, PageInfo* from) {
  FillInfo(said, {by, by, by, by, by}, info, from);
}

}  // namespace newsgraph
