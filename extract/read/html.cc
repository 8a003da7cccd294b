#include "extract/read/html.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 38> kBlocks = {
    "address", "article", "aside", "blockquote", "body",   "br",      "caption", "center",
    "dd",      "div",     "dl",    "dt",         "figure", "footer",  "form",    "h1",
    "h2",      "h3",      "h4",    "h5",         "h6",     "header",  "hr",      "li",
    "main",    "nav",     "ol",    "p",          "pre",    "section", "table",   "tbody",
    "td",      "th",      "thead", "title",      "tr",     "ul"};
constexpr std::array<std::string_view, 13> kLeftOut = {
    "aside", "button",   "footer", "form",   "head",  "header",  "iframe",
    "nav",   "noscript", "script", "select", "style", "textarea"};

template <size_t kSize>
bool Contains(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsHeading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool IsSpace(char32_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// The length of the character reference that `rest` begins with, if it can stand for `piece`; else
// 0.
size_t ReferenceLength(std::string_view rest, std::string_view piece) {
  if (rest.front() != '&' || CodePointCount(piece) > 2) return 0;
  size_t end = rest.size() > 1 && rest[1] == '#' ? 2 : 1;
  while (end < rest.size() && IsNameByte(rest[end])) ++end;
  const std::string_view name = rest.substr(1, end - 1);
  if (name.empty() || (piece == "&" && name != "amp" && name != "#38" && name != "#x26")) return 0;
  return end < rest.size() && rest[end] == ';' ? end + 1 : end;
}

// The length of the tag or comment that `rest` begins with; 0 for none.
size_t MarkupLength(std::string_view rest) {
  if (rest.size() < 2 || rest[0] != '<') return 0;
  const bool is_tag =
      rest[1] == '/' || rest[1] == '!' || rest[1] == '?' || (IsNameByte(rest[1]) && rest[1] > '9');
  if (!is_tag) return 0;
  if (rest.starts_with("<!--")) {
    const size_t end = rest.find("-->", 4);
    return end == std::string_view::npos ? rest.size() : end + 3;
  }
  char quote = 0;  // the mark that closes the attribute's value
  for (size_t i = 2; i < rest.size(); ++i) {
    if (quote != 0) {
      if (rest[i] == quote) quote = 0;
    } else if (rest[i - 1] == '=' && (rest[i] == '"' || rest[i] == '\'')) {
      quote = rest[i];
    } else if (rest[i] == '>') {
      return i + 1;
    }
  }
  return rest.size();
}

// Gathers text from the parser's callbacks. The parser hands out text in the order of the document;
// each piece is found again in the document's bytes behind the last one, which gives its place.
class Collector {
 public:
  Collector(std::string_view bytes, HtmlPage* out) : bytes_(bytes), out_(out) {}

  void StartElement(std::string_view name) {
    if (name == "title") in_title_ = true;
    if (left_out_depth_ > 0 || Contains(kLeftOut, name)) ++left_out_depth_;
    if (Contains(kBlocks, name)) EndLine();
    if (IsHeading(name)) hint_ = LineHint::kHeading;
  }

  void EndElement(std::string_view name) {
    if (name == "title") in_title_ = false;
    if (left_out_depth_ > 0) --left_out_depth_;
    if (Contains(kBlocks, name)) EndLine();
  }

  void Text(std::string_view piece) {
    const size_t at = Locate(piece);
    if (in_title_) {
      out_->title.append(piece);
    } else if (left_out_depth_ == 0) {
      Append(ToCodePoints(piece), at);
    }
  }

  void EndLine() {
    Page& page = out_->page;
    while (page.text.size() > line_begin_ && IsSpace(page.text.back())) page.text.pop_back();
    const auto end = static_cast<uint32_t>(page.text.size());
    if (end > line_begin_) {
      page.lines.push_back({line_begin_, end, hint_});
      page.text.push_back('\n');
    }
    line_begin_ = static_cast<uint32_t>(page.text.size());
    hint_ = LineHint::kParagraph;
  }

 private:
  struct Place {
    size_t begin = 0;
    size_t length = 0;
  };

  // Code point offset in the document of `piece`, or of the character reference that stands for it.
  size_t Locate(std::string_view piece) {
    const Place place = Find(piece);
    next_offset_ += CodePointCount(bytes_.substr(next_byte_, place.begin - next_byte_));
    const size_t at = next_offset_;
    next_offset_ += CodePointCount(bytes_.substr(place.begin, place.length));
    next_byte_ = place.begin + place.length;
    return at;
  }

  // `piece` in the document's bytes behind what is used up. The same words in a tag or a comment
  // before it are not meant.
  Place Find(std::string_view piece) const {
    for (size_t at = next_byte_; at < bytes_.size();) {
      const std::string_view rest = bytes_.substr(at);
      const size_t reference = ReferenceLength(rest, piece);
      if (reference > 0) return {at, reference};
      const size_t markup = MarkupLength(rest);
      if (rest.starts_with(piece) && (markup == 0 || piece != "<")) return {at, piece.size()};
      at += std::max<size_t>(markup, 1);
    }
    const size_t found = bytes_.find(piece, next_byte_);  // what the parser reads as no markup
    if (found == std::string_view::npos) return {next_byte_, 0};
    return {found, piece.size()};
  }

  void Append(std::u32string_view piece, size_t at) {
    Page& page = out_->page;
    for (size_t i = 0; i < piece.size(); ++i) {
      const bool space = IsSpace(piece[i]);
      const bool at_start = page.text.size() == line_begin_;
      // White space of the markup means something between Latin words only.
      if (space && (at_start || page.text.back() == ' ' || page.text.back() > 0x7f)) continue;
      AddRun(static_cast<uint32_t>(page.text.size()), static_cast<uint32_t>(at + i));
      page.text.push_back(space ? U' ' : piece[i]);
    }
  }

  void AddRun(uint32_t text_offset, uint32_t document_offset) {
    std::vector<SourceRun>& origin = out_->page.origin;
    if (!origin.empty()) {
      SourceRun& last = origin.back();
      if (last.story_offset + last.length == text_offset &&
          last.document_offset + last.length == document_offset) {
        ++last.length;
        return;
      }
    }
    origin.push_back({text_offset, document_offset, 1});
  }

  std::string_view bytes_;
  HtmlPage* out_;
  size_t next_byte_ = 0;    // what lies before is used up
  size_t next_offset_ = 0;  // the same in code points
  uint32_t line_begin_ = 0;
  LineHint hint_ = LineHint::kParagraph;
  int left_out_depth_ = 0;
  bool in_title_ = false;
};

std::string_view View(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

htmlSAXHandler MakeHandler() {
  htmlSAXHandler handler = {};
  handler.startElement = [](void* self, const xmlChar* name, const xmlChar**) {
    static_cast<Collector*>(self)->StartElement(View(name));
  };
  handler.endElement = [](void* self, const xmlChar* name) {
    static_cast<Collector*>(self)->EndElement(View(name));
  };
  handler.characters = [](void* self, const xmlChar* text, int length) {
    static_cast<Collector*>(self)->Text(View(text).substr(0, static_cast<size_t>(length)));
  };
  handler.ignorableWhitespace = handler.characters;
  return handler;
}

}  // namespace

bool LooksLikeHtml(std::u32string_view text) {
  const std::string head = ToUtf8(text.substr(0, 512));
  const size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos || head[begin] != '<') return false;
  std::string lower(head);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower.find("<!doctype html") != std::string::npos ||
         lower.find("<html") != std::string::npos || lower.find("<body") != std::string::npos ||
         lower.find("<p") != std::string::npos || lower.find("<div") != std::string::npos;
}

HtmlPage ReadHtml(std::u32string_view html) {
  HtmlPage out;
  const std::string bytes = ToUtf8(html);
  Collector collector(bytes, &out);
  htmlSAXHandler handler = MakeHandler();
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
      htmlCreatePushParserCtxt(&handler, &collector, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
      &htmlFreeParserCtxt);
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  constexpr size_t kChunk = 1 << 20;
  for (size_t i = 0; i < bytes.size(); i += kChunk) {
    const size_t length = std::min(kChunk, bytes.size() - i);
    htmlParseChunk(context.get(), bytes.data() + i, static_cast<int>(length), 0);
  }
  htmlParseChunk(context.get(), nullptr, 0, 1);
  collector.EndLine();
  return out;
}

}  // namespace newsgraph
