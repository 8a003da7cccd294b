#include "graph/name_fold.h"

#include <unicode/uchar.h>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr char32_t kFullWidthFirst = 0xFF01;  // ！
constexpr char32_t kFullWidthLast = 0xFF5E;   // ～
constexpr char32_t kFullWidthOffset = 0xFF01 - U'!';

bool IsLeftOut(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  return u_isUWhiteSpace(code_point) || u_iscntrl(code_point);
}

}  // namespace

std::string FoldName(std::string_view name) {
  std::string folded;
  for (char32_t c : ToCodePoints(name)) {
    if (IsLeftOut(c)) continue;
    if (c >= kFullWidthFirst && c <= kFullWidthLast) c -= kFullWidthOffset;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    AppendUtf8(c, &folded);
  }
  return folded;
}

}  // namespace newsgraph
