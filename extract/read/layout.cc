#include "extract/read/layout.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/chars.h"

namespace newsgraph {
namespace {

// Lengths in widths of a character.
constexpr double kWordGap = 1.3;      // a wider one parts two pieces of a line
constexpr double kBlank = 0.35;       // a wider one between words is a space
constexpr double kGutter = 0.8;       // columns are at least so far apart
constexpr double kIndent = 1.2;       // a line that begins so far in begins a paragraph
constexpr double kShort = 1.6;        // one that ends so much before its column ends one
constexpr double kLineGap = 1.3;      // lines of a block are no further apart
constexpr double kHeadingSize = 1.2;  // of the size of most text
constexpr double kCentred = 0.05;     // of the width of what it stands over

// A page with more blocks than this is no newspaper's: they are read from top to bottom.
constexpr size_t kMaxBlocks = 2000;

struct Piece {
  Box box;
  double size = 0;
  std::u32string text;
};

struct Block {
  Box box;
  double size = 0;
  std::vector<Piece> lines;
};

void Extend(const Box& box, Box* whole) {
  whole->left = std::min(whole->left, box.left);
  whole->top = std::min(whole->top, box.top);
  whole->right = std::max(whole->right, box.right);
  whole->bottom = std::max(whole->bottom, box.bottom);
}

bool SameSize(double a, double b) { return std::abs(a - b) < 0.08 * std::max(a, b); }

double Overlap(double a_begin, double a_end, double b_begin, double b_end) {
  return std::min(a_end, b_end) - std::max(a_begin, b_begin);
}

bool SameHeight(const Box& a, const Box& b) {
  return Overlap(a.top, a.bottom, b.top, b.bottom) > 0.5 * std::min(a.height(), b.height());
}

// The size that most characters have.
double BodySize(const std::vector<PlacedWord>& words) {
  std::map<long, size_t> counts;
  for (const PlacedWord& word : words) counts[std::lround(word.size * 4)] += word.text.size();
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : static_cast<double>(most->first) / 4;
}

// Puts words, which come from the left, into pieces: each goes on with the piece that ends just
// before it at its height.
class PieceGatherer {
 public:
  void Add(PlacedWord word) {
    Piece* before = FindBefore(word);
    if (before == nullptr) {
      open_[Row(word.box)].push_back(pieces_.size());
      pieces_.push_back({word.box, word.size, std::move(word.text)});
      return;
    }
    if (word.box.left - before->box.right > kBlank * word.size) before->text.push_back(U' ');
    before->text.append(word.text);
    Extend(word.box, &before->box);
  }

  std::vector<Piece> Take() { return std::move(pieces_); }

 private:
  static long Row(const Box& box) { return std::lround((box.top + box.bottom) / 2); }

  Piece* FindBefore(const PlacedWord& word) {
    Piece* before = nullptr;
    const auto reach = std::lround(word.size) + 1;
    const auto end = open_.upper_bound(Row(word.box) + reach);
    for (auto at = open_.lower_bound(Row(word.box) - reach); at != end; ++at) {
      // What ended long before this word has ended.
      std::erase_if(at->second, [&](size_t index) {
        return word.box.left - pieces_[index].box.right > 2 * kWordGap * pieces_[index].size;
      });
      for (const size_t index : at->second) {
        Piece& piece = pieces_[index];
        if (!Continues(piece, word)) continue;
        if (before == nullptr || piece.box.right > before->box.right) before = &piece;
      }
    }
    return before;
  }

  static bool Continues(const Piece& piece, const PlacedWord& word) {
    const double gap = word.box.left - piece.box.right;
    const double size = std::max(word.size, piece.size);
    return gap <= kWordGap * size && gap >= -0.5 * size && SameHeight(piece.box, word.box) &&
           SameSize(piece.size, word.size);
  }

  std::vector<Piece> pieces_;
  std::map<long, std::vector<size_t>> open_;  // those that may go on, by their height
};

std::vector<Piece> GatherPieces(std::vector<PlacedWord> words) {
  std::stable_sort(words.begin(), words.end(), [](const PlacedWord& a, const PlacedWord& b) {
    return a.box.left < b.box.left;
  });
  PieceGatherer gatherer;
  for (PlacedWord& word : words) gatherer.Add(std::move(word));
  return gatherer.Take();
}

// Whether `piece` goes on with the column that `block` is, of type of `body` size.
bool GoesOn(const Block& block, const Piece& piece, double body) {
  const Piece& last = block.lines.back();
  const double size = piece.size;
  if (!SameSize(last.size, size)) return false;
  const double gap = piece.box.top - last.box.bottom;
  if (gap > kLineGap * size || gap < -0.6 * size) return false;
  if (Overlap(block.box.left, block.box.right, piece.box.left, piece.box.right) <= 0) return false;
  // Headlines are centred; columns have an edge.
  if (size > kHeadingSize * body) return true;
  return std::abs(piece.box.left - block.box.left) < (kIndent + 1.5) * size;
}

std::vector<Block> GatherBlocks(std::vector<Piece> pieces, double body) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.box.bottom < b.box.bottom; });
  std::vector<Block> blocks;
  std::vector<size_t> open;  // blocks that may go on
  for (Piece& piece : pieces) {
    std::erase_if(open, [&](size_t i) {
      return piece.box.top - blocks[i].box.bottom > 2 * kLineGap * blocks[i].size + piece.size;
    });
    const auto found = std::find_if(open.begin(), open.end(),
                                    [&](size_t i) { return GoesOn(blocks[i], piece, body); });
    if (found == open.end()) {
      open.push_back(blocks.size());
      blocks.push_back({piece.box, piece.size, {}});
      blocks.back().lines.push_back(std::move(piece));
    } else {
      Block& block = blocks[*found];
      Extend(piece.box, &block.box);
      block.lines.push_back(std::move(piece));
    }
  }
  return blocks;
}

// Puts blocks in reading order by cutting the page.
class Order {
 public:
  explicit Order(double body) : body_(body) {}

  // NOLINTNEXTLINE(misc-no-recursion): a region is cut at most as often as it has blocks
  void Add(std::vector<const Block*> region) {
    if (region.empty()) return;
    if (region.size() == 1) {
      order.push_back({region.front()});
      return;
    }
    std::stable_sort(region.begin(), region.end(),
                     [](const Block* a, const Block* b) { return a->box.top < b->box.top; });
    if (const size_t row = TopRow(region); row > 1) {
      order.emplace_back(region.begin(), region.begin() + static_cast<long>(row));
      std::stable_sort(order.back().begin(), order.back().end(), IsLeftOf);
      Add({region.begin() + static_cast<long>(row), region.end()});
      return;
    }
    if (StandsBelow(region)) {
      const Block* last = region.back();
      region.pop_back();
      Add(std::move(region));
      order.push_back({last});
      return;
    }
    if (const size_t headline = HeadlineOverAll(region); headline < region.size()) {
      const auto at = region.begin() + static_cast<long>(headline);
      Add({region.begin(), at});
      order.push_back({*at});
      Add({at + 1, region.end()});
      return;
    }
    if (const size_t text = TextOverHeadline(region); text > 0) {
      Add({region.begin(), region.begin() + static_cast<long>(text)});
      Add({region.begin() + static_cast<long>(text), region.end()});
      return;
    }
    const auto columns = Columns(region);
    if (columns.size() > 1) {
      for (const auto& column : columns) Add(column);
      return;
    }
    const size_t above = FirstGap(region);
    if (above < region.size()) {
      Add({region.begin(), region.begin() + static_cast<long>(above)});
      Add({region.begin() + static_cast<long>(above), region.end()});
      return;
    }
    for (const Block* block : region) order.push_back({block});
  }

  std::vector<std::vector<const Block*>> order;  // blocks, and rows of them

 private:
  static bool IsLeftOf(const Block* a, const Block* b) { return a->box.left < b->box.left; }

  // How many blocks on top of all others are single lines of one row, as a masthead is.
  size_t TopRow(const std::vector<const Block*>& region) const {
    size_t count = 0;
    while (count < region.size() && region[count]->lines.size() == 1 &&
           region[count]->size <= kHeadingSize * body_ &&
           SameHeight(region[count]->box, region.front()->box)) {
      ++count;
    }
    const double bottom = region.front()->box.bottom;
    const bool alone =
        count == region.size() || region[count]->box.top >= bottom - 0.3 * region.front()->size;
    return alone ? count : 0;
  }

  // Parted where nothing stands from top to bottom, left to right.
  std::vector<std::vector<const Block*>> Columns(std::vector<const Block*> region) const {
    std::stable_sort(region.begin(), region.end(),
                     [](const Block* a, const Block* b) { return a->box.left < b->box.left; });
    std::vector<std::vector<const Block*>> columns;
    double right = 0;
    for (const Block* block : region) {
      if (columns.empty() || block->box.left - right > kGutter * body_) columns.emplace_back();
      right = columns.back().empty() ? block->box.right : std::max(right, block->box.right);
      columns.back().push_back(block);
    }
    return columns;
  }

  // The first headline that has its height for itself and stands over all columns, or in the middle
  // over them; the size of the region when there is none.
  size_t HeadlineOverAll(const std::vector<const Block*>& region) const {
    Box whole = region.front()->box;
    for (const Block* block : region) Extend(block->box, &whole);
    double above = whole.top;  // where what stands above ends
    for (size_t i = 0; i < region.size(); ++i) {
      const Block& block = *region[i];
      const double slack = 0.3 * block.size;
      const double off = (block.box.left + block.box.right) - (whole.left + whole.right);
      const bool below =
          i + 1 == region.size() || region[i + 1]->box.top >= block.box.bottom - slack;
      if (below && block.box.top >= above - slack && IsHeadline(block) &&
          std::abs(off) < 2 * kCentred * whole.width()) {
        return i;
      }
      above = std::max(above, block.box.bottom);
    }
    return region.size();
  }

  // Whether the last block is a line of small print below all others.
  bool StandsBelow(const std::vector<const Block*>& region) const {
    const Block& last = *region.back();
    if (last.lines.size() > 1 || last.size > body_ || SameSize(last.size, body_)) return false;
    return std::all_of(region.begin(), region.end() - 1, [&](const Block* block) {
      return block->box.bottom <= last.box.top + 0.3 * last.size;
    });
  }

  bool IsHeadline(const Block& block) const { return block.size > kHeadingSize * body_; }

  // How many blocks, from the top, are text and end above the first headline: they belong to what
  // was read before. 0 where text stands beside it.
  size_t TextOverHeadline(const std::vector<const Block*>& region) const {
    double bottom = region.front()->box.bottom;
    for (size_t i = 0; i < region.size(); ++i) {
      if (IsHeadline(*region[i])) return region[i]->box.top >= bottom - 0.3 * body_ ? i : 0;
      bottom = std::max(bottom, region[i]->box.bottom);
    }
    return 0;
  }

  // How many blocks, from the top, stand above all others; all of them when none do.
  static size_t FirstGap(const std::vector<const Block*>& region) {
    double bottom = region.front()->box.bottom;
    for (size_t i = 1; i < region.size(); ++i) {
      if (region[i]->box.top >= bottom - 0.3 * region[i]->size) return i;
      bottom = std::max(bottom, region[i]->box.bottom);
    }
    return region.size();
  }

  const double body_;
};

// Writes blocks as lines of a page.
class Writer {
 public:
  explicit Writer(double body) : body_(body) {}

  void Add(const Block& block) {
    if (block.size > kHeadingSize * body_) {
      for (const Piece& line : block.lines) {
        EndLine();
        Put(line.text, LineHint::kHeading);
      }
      EndLine();
      return;
    }
    for (size_t i = 0; i < block.lines.size(); ++i) {
      const Piece& line = block.lines[i];
      if (BeginsParagraph(block, line)) EndLine();
      Put(line.text, LineHint::kParagraph);
      last_size_ = line.size;
      last_is_full_ = line.box.right > block.box.right - kShort * line.size;
    }
  }

  void AddRow(const std::vector<const Block*>& row) {
    EndLine();
    for (const Block* block : row) {
      if (page_.text.size() > begin_) page_.text.push_back(U'　');
      Put(block->lines.front().text, LineHint::kNone);
    }
    EndLine();
  }

  Page Finish() {
    EndLine();
    page_.origin = {{0, 0, static_cast<uint32_t>(page_.text.size())}};
    return std::move(page_);
  }

 private:
  // Whether `line` does not go on with what was last put.
  bool BeginsParagraph(const Block& block, const Piece& line) const {
    if (!last_is_full_ || !SameSize(last_size_, line.size)) return true;
    return line.box.left > block.box.left + kIndent * line.size;
  }

  void Put(const std::u32string& text, LineHint hint) {
    // Words of Latin letters that were parted by the line's end.
    if (page_.text.size() > begin_ && page_.text.back() < 0x80 && text.front() < 0x80 &&
        IsLatin(page_.text.back()) && IsLatin(text.front())) {
      page_.text.push_back(U' ');
    }
    page_.text.append(text);
    hint_ = hint;
  }

  void EndLine() {
    const auto end = static_cast<uint32_t>(page_.text.size());
    if (end > begin_) {
      page_.lines.push_back({begin_, end, hint_});
      page_.text.push_back(U'\n');
    }
    begin_ = static_cast<uint32_t>(page_.text.size());
    last_is_full_ = false;
  }

  const double body_;
  Page page_;
  uint32_t begin_ = 0;
  LineHint hint_ = LineHint::kParagraph;
  double last_size_ = 0;
  bool last_is_full_ = false;
};

}  // namespace

Page LayOut(std::vector<PlacedWord> words) {
  std::erase_if(words, [](const PlacedWord& word) { return TrimSpaces(word.text).empty(); });
  const double body = BodySize(words);
  const std::vector<Block> blocks = GatherBlocks(GatherPieces(std::move(words)), body);
  std::vector<const Block*> region;
  region.reserve(blocks.size());
  for (const Block& block : blocks) region.push_back(&block);
  Order order(body);
  if (region.size() <= kMaxBlocks) {
    order.Add(std::move(region));
  } else {
    for (const Block* block : region) order.order.push_back({block});
  }
  Writer writer(body);
  for (const auto& row : order.order) {
    if (row.size() > 1) {
      writer.AddRow(row);
    } else {
      writer.Add(*row.front());
    }
  }
  return writer.Finish();
}

}  // namespace newsgraph
