// Whether one name is a shorter form of another: 秦江文旅集团 of 陕西秦江文化旅游集团有限公司. A
// wrong joining is worse than none.
#ifndef NEWSGRAPH_EXTRACT_NAMES_SHORT_FORMS_H_
#define NEWSGRAPH_EXTRACT_NAMES_SHORT_FORMS_H_

#include <string>
#include <string_view>

#include "graph/model.h"

namespace newsgraph {

// A name as it is compared: without its division, white space and quotation marks.
struct ComparedName {
  std::u32string text;
  std::u32string quoted;  // what stood in quotation marks; empty for none
  std::string_view subtype;
  bool describes = false;  // made of common words alone
};

bool IsShortForm(NodeType type, const ComparedName& shorter, const ComparedName& longer);

// Without white space, quotation marks and book title marks.
std::u32string PlainName(std::u32string_view text);

// What stands between the first pair of quotation marks.
std::u32string QuotedPart(std::u32string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_SHORT_FORMS_H_
