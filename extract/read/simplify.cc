#include "extract/read/simplify.h"

#include <algorithm>
#include <exception>
#include <opencc/SimpleConverter.hpp>
#include <utility>

#include "extract/chars.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

// Characters for characters: `line` itself where there would be more or fewer.
std::u32string Convert(const opencc::SimpleConverter& converter, std::u32string_view line) {
  std::u32string simple = ToCodePoints(converter.Convert(ToUtf8(line)));
  if (simple.size() == line.size()) return simple;
  simple.clear();
  for (char32_t c : line) {
    const std::u32string one = ToCodePoints(converter.Convert(ToUtf8(std::u32string_view(&c, 1))));
    simple.push_back(one.size() == 1 ? one.front() : c);
  }
  return simple;
}

}  // namespace

bool IsTraditional(std::u32string_view text) {
  static constexpr std::u32string_view kFrequent =
      U"國會們這來時說為個對學開業長問與動產發經從東當點現實關進種電頭員場體無還過應該質萬書記區縣"
      U"黨團間後";
  size_t han = 0;
  size_t traditional = 0;
  for (char32_t c : text) {
    if (!IsHan(c)) continue;
    ++han;
    traditional += kFrequent.find(c) != std::u32string_view::npos ? 1 : 0;
  }
  return traditional * 100 >= han && traditional > 0;
}

absl::Status Simplify(Page* page) {
  if (!IsTraditional(page->text)) return absl::OkStatus();
  try {
    // Reading its tables takes some milliseconds.
    static const auto* const converter = new opencc::SimpleConverter("t2s.json");
    std::u32string simple;
    const std::u32string_view text = page->text;
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find(U'\n', begin), text.size() - 1) + 1;
      simple += Convert(*converter, text.substr(begin, end - begin));
      begin = end;
    }
    page->written = std::exchange(page->text, std::move(simple));
    return absl::OkStatus();
  } catch (const std::exception& error) {
    return absl::InternalError(std::string("traditional characters cannot be read: ") +
                               error.what() + " (is libopencc-data installed?)");
  }
}

}  // namespace newsgraph
