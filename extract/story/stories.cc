#include "extract/story/stories.h"

#include <algorithm>

#include "extract/chars.h"
#include "extract/read/masthead.h"
#include "extract/story/assemble.h"
#include "extract/story/blocks.h"
#include "extract/story/line.h"
#include "extract/story/line_labels.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

// Joins lines of a page into a story's text and keeps where each character stands in the document.
class TextJoiner {
 public:
  TextJoiner(const Page& page, StoryText* story) : page_(page), story_(story) {}

  void Add(const Line& line) { AddRange(line.begin, line.end); }

  // What stands between two lines that are one paragraph: nothing, or a space between Latin words.
  void JoinTo(const Line& next) {
    const std::u32string& text = story_->text;
    const bool latin =
        !text.empty() && !next.text.empty() && IsLatin(text.back()) && IsLatin(next.text.front());
    if (latin) Put(U' ', last_end_);
  }

  void EndParagraph() {
    if (!story_->text.empty() && story_->text.back() != U'\n') Put(U'\n', last_end_);
  }

 private:
  void AddRange(uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; ++i) Put(page_.text[i], i);
    last_end_ = end;
  }

  // Appends one character, which stands at `page_offset` of the page's text.
  void Put(char32_t c, uint32_t page_offset) {
    const auto at = static_cast<uint32_t>(story_->text.size());
    const uint32_t document_offset = DocumentOffset(page_offset);
    story_->text.push_back(c);
    if (!page_.written.empty()) {
      const bool own = page_offset < page_.text.size() && page_.text[page_offset] == c;
      story_->text_written.push_back(own ? page_.written[page_offset] : c);
    }
    if (!story_->source.empty()) {
      SourceRun& last = story_->source.back();
      if (last.document_offset + last.length == document_offset) {
        ++last.length;
        return;
      }
    }
    story_->source.push_back({at, document_offset, 1});
  }

  uint32_t DocumentOffset(uint32_t page_offset) const {
    const auto& origin = page_.origin;
    auto run = std::upper_bound(
        origin.begin(), origin.end(), page_offset,
        [](uint32_t offset, const SourceRun& r) { return offset < r.story_offset; });
    if (run == origin.begin()) return 0;
    --run;
    const uint32_t into = page_offset - run->story_offset;
    return run->document_offset + std::min(into, run->length);
  }

  const Page& page_;
  StoryText* story_;
  uint32_t last_end_ = 0;
};

bool EndsParagraph(const Line& line, const Line& next) {
  if (line.column_width == 0 || line.is_byline) return true;
  if (line.width > line.column_width + 8 && line.ends_sentence) return true;
  if (next.is_item || next.opens_turn || next.is_row || line.is_row || next.is_byline) return true;
  if (next.indent >= 4 && line.indent < 4) return true;
  const bool is_short = line.width + 4 < line.column_width;
  return is_short && (line.ends_sentence || line.ends_open);
}

void AddBlock(const Block& block, const std::vector<Line>& lines, TextJoiner* joiner) {
  for (size_t k = 0; k < block.lines.size(); ++k) {
    const Line& line = lines[block.lines[k]];
    if (k > 0) {
      if (EndsParagraph(lines[block.lines[k - 1]], line)) {
        joiner->EndParagraph();
      } else {
        joiner->JoinTo(line);
      }
    }
    joiner->Add(line);
  }
}

// The titles, whose characters are `text` of the page or how it writes them.
std::u32string TitleText(const std::vector<size_t>& titles, const std::vector<Block>& blocks,
                         const std::vector<Line>& lines, std::u32string_view text) {
  std::u32string title_text;
  for (size_t title : titles) {
    for (size_t index : blocks[title].lines) {
      const Line& line = lines[index];
      if (!title_text.empty()) title_text.push_back(U'\n');
      title_text.append(text.substr(line.begin, line.end - line.begin));
    }
  }
  return title_text;
}

StoryText BuildStory(const StoryPlan& plan, const std::vector<Block>& blocks,
                     const std::vector<Line>& lines, const Page& page) {
  StoryText story;
  story.headline = TitleText(plan.titles, blocks, lines, page.text);
  if (!page.written.empty()) {
    story.headline_written = TitleText(plan.titles, blocks, lines, page.written);
  }
  TextJoiner joiner(page, &story);
  std::vector<size_t> body = plan.texts;
  body.insert(body.end(), plan.subheads.begin(), plan.subheads.end());
  std::sort(body.begin(), body.end());
  for (size_t index : body) {
    const Block& block = blocks[index];
    AddBlock(block, lines, &joiner);
    if (!block.ends_inside) joiner.EndParagraph();
    if (!block.continued_from.empty()) story.continued_from = block.continued_from;
    if (!block.continued_on.empty()) story.continued_on = block.continued_on;
  }
  joiner.EndParagraph();
  story.body_end = static_cast<uint32_t>(story.text.size());
  for (const std::vector<size_t>* list : {&plan.sidebars, &plan.captions}) {
    for (size_t index : *list) {
      joiner.EndParagraph();
      AddBlock(blocks[index], lines, &joiner);
    }
  }
  joiner.EndParagraph();
  return story;
}

size_t FirstBlock(const StoryPlan& plan) {
  return plan.texts.empty() ? (plan.captions.empty() ? 0 : plan.captions.front())
                            : plan.texts.front();
}

// What furniture says, a line at a time: a paper's name and its date often stand in different
// lines.
PageInfo InfoOfFurniture(const std::vector<Line>& lines, const std::vector<LineLabel>& labels) {
  PageInfo info;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (labels[i] != LineLabel::kFurniture) continue;
    const PageInfo line = ReadMasthead(ToUtf8(lines[i].text));
    if (info.paper.empty()) info.paper = line.paper;
    if (info.date.empty()) info.date = line.date;
    if (info.page.empty()) info.page = line.page;
    if (info.publisher.empty()) info.publisher = line.publisher;
  }
  return info;
}

}  // namespace

PageStories ReadStories(const Page& page, const PageInfo& info) {
  const std::vector<Line> lines = ReadLines(page, ToCodePoints(info.paper));
  const std::vector<LineLabel> labels = LabelLines(lines);
  const std::vector<Block> blocks = GatherBlocks(lines, labels);
  std::vector<std::u32string> texts;
  for (const Block& block : blocks) {
    std::u32string& text = texts.emplace_back();
    for (size_t line : block.lines) text.append(lines[line].text);
  }
  std::vector<StoryPlan> plans = AssembleStories(blocks, texts);
  std::stable_sort(plans.begin(), plans.end(), [](const StoryPlan& a, const StoryPlan& b) {
    return FirstBlock(a) < FirstBlock(b);
  });
  PageStories result;
  result.masthead = InfoOfFurniture(lines, labels);
  for (const StoryPlan& plan : plans) {
    result.stories.push_back(BuildStory(plan, blocks, lines, page));
  }
  return result;
}

}  // namespace newsgraph
