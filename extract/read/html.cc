#include "extract/read/html.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>

#include "extract/read/html_content.h"
#include "extract/read/html_info.h"
#include "extract/read/html_tree.h"
#include "extract/read/limits.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

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

// Text that is not found where it should be is looked for only so often: that takes long.
constexpr int kMaxLost = 100;

// Fills a tree from the parser's callbacks. The parser hands out text in the order of the document;
// each piece is found again in the document's bytes behind the last one, which gives its place.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view bytes, HtmlTree* tree) : bytes_(bytes), tree_(tree) {}

  void set_parser(htmlParserCtxtPtr parser) { parser_ = parser; }
  // What is more than a page may have; empty for nothing.
  const std::string& excess() const { return excess_; }

  void StartElement(std::string_view name, const xmlChar** attributes) {
    if (open_.size() >= kMaxHtmlDepth) {
      Stop("its elements nest deeper than " + std::to_string(kMaxHtmlDepth));
    }
    if (!excess_.empty()) return;
    HtmlElement element;
    element.name = Lower(name);
    element.parent = current();
    Attributes given;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      Read(Lower(View(attributes[0])), View(attributes[1]), &given);
    }
    element.classes = given.classes;
    element.links = element.name == "a" && given.has_href;
    in_json_ld_ = element.name == "script" && given.type == "application/ld+json";
    if (in_json_ld_) tree_->json_ld.emplace_back();
    if (element.name == "meta" && !given.name.empty()) {
      tree_->metas.emplace_back(given.name, given.content);
    }
    if (element.name == "time" && !given.datetime.empty()) tree_->times.push_back(given.datetime);
    const auto index = static_cast<uint32_t>(tree_->elements.size());
    tree_->elements.push_back(std::move(element));
    AddEvent(HtmlEvent::Kind::kOpen, index);
    open_.push_back(index);
  }

  void EndElement() {
    in_json_ld_ = false;
    if (open_.empty() || !excess_.empty()) return;
    AddEvent(HtmlEvent::Kind::kClose, open_.back());
    open_.pop_back();
  }

  void Text(std::string_view piece) {
    if (!excess_.empty()) return;
    const size_t at = Locate(piece);
    const uint32_t element = current();
    if (element != kNoElement && tree_->elements[element].name == "title") {
      tree_->title.append(piece);
    }
    const auto index = static_cast<uint32_t>(tree_->texts.size());
    tree_->texts.push_back({element, static_cast<uint32_t>(at), ToCodePoints(piece)});
    AddEvent(HtmlEvent::Kind::kText, index);
  }

  // What a script holds.
  void Script(std::string_view piece) {
    if (in_json_ld_) tree_->json_ld.back().append(piece);
  }

 private:
  struct Attributes {
    std::string classes;
    std::string name;
    std::string content;
    std::string datetime;
    std::string type;
    bool has_href = false;
  };
  struct Place {
    size_t begin = 0;
    size_t length = 0;
  };

  static void Read(const std::string& attribute, std::string_view value, Attributes* out) {
    if (attribute == "class" || attribute == "id") out->classes.append(value).push_back(' ');
    if (attribute == "name" || attribute == "property" || attribute == "itemprop") {
      out->name = Lower(value);
    }
    if (attribute == "content") out->content = value;
    if (attribute == "datetime") out->datetime = value;
    if (attribute == "type") out->type = Lower(value);
    if (attribute == "href") out->has_href = true;
  }

  void AddEvent(HtmlEvent::Kind kind, uint32_t index) {
    tree_->events.push_back({kind, index});
    if (tree_->events.size() > kMaxHtmlParts) {
      Stop("it has more than " + std::to_string(kMaxHtmlParts) + " tags and pieces of text");
    }
  }

  void Stop(const std::string& why) {
    if (excess_.empty()) excess_ = why;
    xmlStopParser(parser_);
  }

  uint32_t current() const { return open_.empty() ? kNoElement : open_.back(); }

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
  Place Find(std::string_view piece) {
    if (lost_ > kMaxLost) return {next_byte_, 0};
    for (size_t at = next_byte_; at < bytes_.size();) {
      const std::string_view rest = bytes_.substr(at);
      const size_t reference = ReferenceLength(rest, piece);
      if (reference > 0) return {at, reference};
      const size_t markup = MarkupLength(rest);
      if (rest.starts_with(piece) && (markup == 0 || piece != "<")) return {at, piece.size()};
      at += std::max<size_t>(markup, 1);
    }
    ++lost_;
    const size_t found = bytes_.find(piece, next_byte_);  // what the parser reads as no markup
    if (found == std::string_view::npos) return {next_byte_, 0};
    return {found, piece.size()};
  }

  std::string_view bytes_;
  HtmlTree* tree_;
  htmlParserCtxtPtr parser_ = nullptr;
  std::vector<uint32_t> open_;
  size_t next_byte_ = 0;    // what lies before is used up
  size_t next_offset_ = 0;  // the same in code points
  int lost_ = 0;
  bool in_json_ld_ = false;
  std::string excess_;
};

TreeBuilder* Builder(void* self) { return static_cast<TreeBuilder*>(self); }

htmlSAXHandler MakeHandler() {
  htmlSAXHandler handler = {};
  handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
    Builder(self)->StartElement(View(name), attributes);
  };
  handler.endElement = [](void* self, const xmlChar*) { Builder(self)->EndElement(); };
  handler.characters = [](void* self, const xmlChar* text, int length) {
    Builder(self)->Text(View(text).substr(0, static_cast<size_t>(length)));
  };
  handler.ignorableWhitespace = handler.characters;
  handler.cdataBlock = [](void* self, const xmlChar* text, int length) {
    Builder(self)->Script(View(text).substr(0, static_cast<size_t>(length)));
  };
  return handler;
}

}  // namespace

bool LooksLikeHtml(std::u32string_view text) {
  const std::string head = ToUtf8(text.substr(0, 512));
  const size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos || head[begin] != '<') return false;
  const std::string lower = Lower(head);
  return lower.find("<!doctype html") != std::string::npos ||
         lower.find("<html") != std::string::npos || lower.find("<body") != std::string::npos ||
         lower.find("<p") != std::string::npos || lower.find("<div") != std::string::npos;
}

absl::StatusOr<HtmlPage> ReadHtml(std::u32string_view html, const std::string& source) {
  const std::string bytes = ToUtf8(html);
  HtmlTree tree;
  TreeBuilder builder(bytes, &tree);
  htmlSAXHandler handler = MakeHandler();
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
      htmlCreatePushParserCtxt(&handler, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
      &htmlFreeParserCtxt);
  builder.set_parser(parser.get());
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  constexpr size_t kChunk = 64 * size_t{1024};
  for (size_t i = 0; i < bytes.size() && builder.excess().empty(); i += kChunk) {
    const size_t length = std::min(kChunk, bytes.size() - i);
    htmlParseChunk(parser.get(), bytes.data() + i, static_cast<int>(length), 0);
  }
  if (builder.excess().empty()) htmlParseChunk(parser.get(), nullptr, 0, 1);
  if (!builder.excess().empty()) {
    return absl::ResourceExhaustedError(source + ": " + builder.excess() +
                                        "; nothing of it was read");
  }
  return HtmlPage{ContentOf(tree), InfoOf(tree)};
}

}  // namespace newsgraph
