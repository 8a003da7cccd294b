// What names alone say: whose part a body is, what place works are about.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_NAME_PARTS_H_
#define NEWSGRAPH_EXTRACT_DEEDS_NAME_PARTS_H_

#include "extract/deeds/reading.h"

namespace newsgraph {

// Adds partOf for a team of an association (县义工协会“…”服务队) and a unit of an organ
// (县公安局宣讲团); concerns for works called after a place (花园小区改造工程) or behind a list of
// places (花园小区等19栋…整治).
void StateNameParts(Reading* reading);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_NAME_PARTS_H_
