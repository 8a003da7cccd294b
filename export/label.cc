#include "export/label.h"

#include <algorithm>
#include <vector>

#include "export/property_text.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

bool IsIn(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool IsOpening(char32_t c) { return IsIn(U"“‘（《〈「『【([{", c); }
bool IsClosing(char32_t c) { return IsIn(U"”’）》〉」』】)]}，。、；：？！…·,.;:?!%", c); }
bool IsWordLetter(char32_t c) { return c > U' ' && c < 0x7f && !IsOpening(c) && !IsClosing(c); }

size_t Width(std::u32string_view text) { return DisplayWidth(ToUtf8(text)); }

// Whether a line may not end between `before` and `after`.
bool Holds(char32_t before, char32_t after) {
  return IsOpening(before) || IsClosing(after) || (IsWordLetter(before) && IsWordLetter(after));
}

// What stays together on a line; a longer piece than `columns` is cut.
std::vector<std::u32string> Pieces(std::u32string_view line, size_t columns) {
  std::vector<std::u32string> pieces;
  for (size_t i = 0; i < line.size(); ++i) {
    const bool joins = i > 0 && Holds(line[i - 1], line[i]) && Width(pieces.back()) + 2 <= columns;
    if (!joins) pieces.emplace_back();
    pieces.back().push_back(line[i]);
  }
  return pieces;
}

std::vector<std::u32string> Fill(const std::vector<std::u32string>& pieces, size_t columns) {
  std::vector<std::u32string> lines(1);
  for (const std::u32string& piece : pieces) {
    if (!lines.back().empty() && Width(lines.back() + piece) > columns) lines.emplace_back();
    if (lines.back().empty() && piece == U" ") continue;
    lines.back() += piece;
  }
  return lines;
}

// The narrowest filling that needs no more lines than the widest.
std::vector<std::u32string> Balance(const std::vector<std::u32string>& pieces, size_t columns) {
  std::vector<std::u32string> widest = Fill(pieces, columns);
  const size_t fewest = widest.size();
  if (fewest == 1) return widest;
  size_t width = columns;
  while (width > 1 && Fill(pieces, width - 1).size() == fewest) --width;
  return Fill(pieces, width);
}

std::vector<std::u32string> SplitLines(std::u32string_view text) {
  std::vector<std::u32string> lines(1);
  for (char32_t c : text) {
    if (c == U'\n') {
      lines.emplace_back();
    } else {
      lines.back().push_back(c == U'\t' || c == U'\r' ? U' ' : c);
    }
  }
  return lines;
}

}  // namespace

std::string CutToColumns(std::string_view text, size_t columns) {
  if (DisplayWidth(text) <= columns) return std::string(text);
  std::u32string cut;
  size_t width = 0;
  for (char32_t c : ToCodePoints(text)) {
    width += Width(std::u32string_view(&c, 1));
    if (width + 1 > columns) break;
    cut.push_back(c);
  }
  return ToUtf8(cut) + "…";
}

std::string Wrap(std::string_view text, size_t columns) {
  std::string out;
  for (const std::u32string& line : SplitLines(ToCodePoints(text))) {
    for (const std::u32string& part : Balance(Pieces(line, columns), columns)) {
      if (!out.empty()) out.push_back('\n');
      out += ToUtf8(part);
    }
  }
  return out;
}

std::string EscapeLabel(std::string_view text) {
  std::string out;
  for (char32_t c : ToCodePoints(text)) {
    if (c == U'\\') {
      out += "\\\\";
    } else if (c == U'\n') {
      out += "\\n";
    } else if (c == U'&') {
      out += "&amp;";
    } else {
      AppendUtf8(IsXmlCharacter(c) ? c : U'\ufffd', &out);
    }
  }
  return out;
}

}  // namespace newsgraph
