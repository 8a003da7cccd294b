#include "extract/story/blocks.h"

#include <algorithm>
#include <utility>

#include "extract/story/mark.h"

namespace newsgraph {
namespace {

constexpr uint32_t kParagraphIndent = 4;  // half widths

// Whether blank lines part stories rather than paragraphs.
bool DoBlanksPart(const std::vector<Line>& lines, const std::vector<LineLabel>& labels) {
  size_t with = 0;
  size_t without = 0;
  for (size_t i = 1; i < lines.size(); ++i) {
    const bool text = labels[i] == LineLabel::kBody && labels[i - 1] == LineLabel::kBody;
    if (!text || !lines[i - 1].ends_sentence || lines[i - 1].full()) continue;
    (lines[i].blanks_before > 0 ? with : without) += 1;
  }
  return with <= without;
}

class Gatherer {
 public:
  Gatherer(const std::vector<Line>& lines, const std::vector<LineLabel>& labels)
      : lines_(lines), labels_(labels), blanks_part_(DoBlanksPart(lines, labels)) {}

  std::vector<Block> Gather() {
    for (size_t i = 0; i < lines_.size(); ++i) Take(i);
    for (Block& block : blocks_) {
      const Line& first = lines_[block.lines.front()];
      block.stands_apart = first.blanks_before > 0;
      block.is_briefs = block.kind == BlockKind::kTitle && first.is_briefs_title;
      block.is_label = block.kind == BlockKind::kTitle && first.is_label;
      block.names_notice = block.kind == BlockKind::kTitle && first.is_notice_title;
      block.set_as_text = first.indented && first.indent <= kParagraphIndent;
      if (block.kind == BlockKind::kText) FinishText(&block);
    }
    return std::move(blocks_);
  }

 private:
  void Take(size_t i) {
    switch (labels_[i]) {
      case LineLabel::kBody:
        TakeBody(i);
        break;
      case LineLabel::kTitle:
        if (!Runs(i, BlockKind::kTitle) || lines_[i].blanks_before > 0 || lines_[i - 1].is_label) {
          Open(BlockKind::kTitle);
        }
        blocks_.back().lines.push_back(i);
        between_ = true;
        break;
      case LineLabel::kCaption:
        if (!Runs(i, BlockKind::kCaption) || lines_[i].blanks_before > 0) Open(BlockKind::kCaption);
        blocks_.back().lines.push_back(i);
        break;
      case LineLabel::kByline:
        TakeByline(i);
        break;
      case LineLabel::kMark:
        if (const auto mark = FindJumpMark(lines_[i].text)) TakeMark(*mark);
        break;
      case LineLabel::kFurniture:
        break;
    }
  }

  // Whether line i goes on with a block of this kind that the line above belongs to.
  bool Runs(size_t i, BlockKind kind) const {
    return i > 0 && !blocks_.empty() && blocks_.back().kind == kind &&
           blocks_.back().lines.back() == i - 1;
  }

  void Open(BlockKind kind) {
    blocks_.emplace_back();
    blocks_.back().kind = kind;
    if (kind != BlockKind::kText) return;
    blocks_.back().adjoins = last_text_ != kNone && !between_;
    blocks_.back().continued_from = std::move(pending_from_);
    blocks_.back().opens_story = after_mark_ || !pending_bylines_.empty();
    blocks_.back().has_byline = !pending_bylines_.empty();
    blocks_.back().lines = std::exchange(pending_bylines_, {});
    pending_from_.clear();
    after_mark_ = false;
    between_ = false;
    last_text_ = blocks_.size() - 1;
  }

  void TakeBody(size_t i) {
    const Line& line = lines_[i];
    const bool runs = Runs(i, BlockKind::kText) && !blocks_.back().closed && !after_mark_;
    if (!runs || line.opens_story || StandsApart(i)) Open(BlockKind::kText);
    Block& block = blocks_.back();
    block.lines.push_back(i);
    if (line.is_signed && !lines_[block.lines.front()].is_item) {
      block.closed = true;
      block.has_byline = true;
    }
  }

  // Behind a blank line and the end of a sentence; whether it goes on is for the whole page to say.
  bool StandsApart(size_t i) const {
    return blanks_part_ && lines_[i].blanks_before > 0 && lines_[i - 1].ends_sentence;
  }

  void TakeByline(size_t i) {
    if (OpensText(i)) {
      pending_bylines_.push_back(i);
      return;
    }
    if (last_text_ == kNone) return;
    Block& text = blocks_[last_text_];
    if (text.closed) return;
    text.lines.push_back(i);
    text.closed = true;
    text.has_byline = true;
    between_ = true;
  }

  // Whether the byline at i stands over a text rather than at the end of one: below a title, or by
  // itself between two texts of which the upper has its byline.
  bool OpensText(size_t i) const {
    if (Runs(i, BlockKind::kTitle)) return true;
    const bool text_below = i + 1 < lines_.size() && labels_[i + 1] == LineLabel::kBody &&
                            lines_[i + 1].blanks_before > 0;
    if (!text_below || lines_[i].blanks_before == 0 || last_text_ == kNone) return false;
    const Block& above = blocks_[last_text_];
    const bool has_byline = above.has_byline || lines_[above.lines.front()].opens_story;
    return has_byline && lines_[i - 1].ends_sentence;
  }

  void TakeMark(const JumpMark& mark) {
    if (mark.back) {
      pending_from_ = mark.page;
      after_mark_ = true;
    } else if (last_text_ != kNone) {
      blocks_[last_text_].continued_on = mark.page;
      blocks_[last_text_].closed = true;
    }
    between_ = true;
  }

  void FinishText(Block* block) const {
    const Line& first = lines_[block->lines.front()];
    size_t last_index = block->lines.back();
    if (labels_[last_index] == LineLabel::kByline && block->lines.size() > 1) {
      last_index = block->lines[block->lines.size() - 2];
    }
    const Line& last = lines_[last_index];
    block->opens_story = block->opens_story || first.opens_story;
    block->has_byline = block->has_byline || first.opens_story;
    block->has_dateline = first.opens_story;
    block->lists_items = first.is_item;
    block->opens_turn = first.opens_turn;
    block->column_width = first.column_width;
    block->begins_inside = !block->opens_story && first.unindented && first.column_width > 0 &&
                           !first.is_item && !first.is_row;
    // Where paragraphs are indented, a short last line without its full stop is just that.
    const bool regular = last.column_width > 0 && (last.indented || last.unindented);
    const bool breaks_off = !regular || last.may_run_on() || last.bulges() || last.ends_open;
    block->ends_inside = !last.ends_sentence && !last.is_row && !block->closed && breaks_off;
  }

  static constexpr size_t kNone = static_cast<size_t>(-1);

  const std::vector<Line>& lines_;
  const std::vector<LineLabel>& labels_;
  const bool blanks_part_;
  std::vector<Block> blocks_;
  size_t last_text_ = kNone;  // index of the latest text block
  bool between_ = false;      // something that parts stories stood since then
  bool after_mark_ = false;   // 上接 stands before
  std::string pending_from_;
  std::vector<size_t> pending_bylines_;  // between a title and its text
};

}  // namespace

std::vector<Block> GatherBlocks(const std::vector<Line>& lines,
                                const std::vector<LineLabel>& labels) {
  return Gatherer(lines, labels).Gather();
}

}  // namespace newsgraph
