#include "queries/sentence.h"

#include <algorithm>

#include "graph/utf8.h"

namespace newsgraph {

std::string OneLine(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  std::string line(text.substr(first, text.find_last_not_of(kSpaces) + 1 - first));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string Shorten(std::string_view text, size_t longest) {
  const size_t length = CodePointCount(text);
  if (length <= longest) return std::string(text);
  const size_t tail = (longest - 1) / 2;
  const size_t head = longest - 1 - tail;
  return std::string(CodePointSubstring(text, 0, head)) + "…" +
         std::string(CodePointSubstring(text, length - tail, length));
}

std::string SentenceText(const Story& story, const Evidence& span) {
  return Shorten(OneLine(CodePointSubstring(story.text, span.begin, span.end)), kLongestSentence);
}

}  // namespace newsgraph
