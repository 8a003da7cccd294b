// The table has every name from each of its characters on, in the order of code points. So a
// pattern is followed character by character: of those that are wanted and those that are there,
// whichever lies behind jumps to the other. What is neither is never read.
#include "graph/name_search.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/row_access.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr size_t kLongestCodePoint = 4;  // bytes

class NameSearch {
 public:
  NameSearch(const Rows& rows, const NamePattern& pattern)
      : pattern_(pattern), cursor_(rows.Scan(Table::kName)) {}

  // Goes on with names that begin with `text`, which the first `depth` characters allow.
  // NOLINTNEXTLINE(misc-no-recursion): as deep as the pattern is long
  absl::Status Follow(const std::string& text, size_t depth) {
    const std::u32string& wanted = pattern_[depth];
    for (auto next = wanted.begin(); next != wanted.end();) {
      std::string longer = text;
      AppendUtf8(*next, &longer);
      if (!cursor_->Seek(longer)) return cursor_->status();
      const std::string_view key = cursor_->key();
      if (!key.starts_with(text)) return absl::OkStatus();
      if (key.starts_with(longer)) {
        NG_RETURN_IF_ERROR(depth + 1 == pattern_.size() ? TakeAll(longer)
                                                        : Follow(longer, depth + 1));
        ++next;
        continue;
      }
      const std::u32string there = ToCodePoints(key.substr(text.size(), kLongestCodePoint));
      next = std::lower_bound(next + 1, wanted.end(), there.front());
    }
    return absl::OkStatus();
  }

  std::vector<NameMatch> Best(size_t limit) const {
    std::vector<NameMatch> matches;
    matches.reserve(places_.size());
    for (const auto& [node, place] : places_) matches.push_back({place, node});
    const size_t count = std::min(limit, matches.size());
    const auto end = matches.begin() + static_cast<ptrdiff_t>(count);
    std::partial_sort(matches.begin(), end, matches.end());
    matches.resize(count);
    return matches;
  }

 private:
  // Takes the rows from the one at hand on that begin with `text`.
  absl::Status TakeAll(const std::string& text) {
    do {
      const std::string_view key = cursor_->key();
      if (!key.starts_with(text)) return absl::OkStatus();
      const std::optional<NameEntry> entry = ParseNameKey(key);
      if (!entry) return DamagedRow(Table::kName, key, "not a key");
      const NamePlace place = entry->position > 0     ? NamePlace::kInside
                              : entry->suffix == text ? NamePlace::kWhole
                                                      : NamePlace::kStart;
      const auto [known, is_new] = places_.emplace(entry->node, place);
      known->second = std::min(known->second, place);
    } while (cursor_->Next());
    return cursor_->status();
  }

  const NamePattern& pattern_;
  std::unique_ptr<Cursor> cursor_;
  std::unordered_map<NodeId, NamePlace> places_;
};

}  // namespace

absl::StatusOr<std::vector<NameMatch>> SearchNames(const Rows& rows, const NamePattern& pattern,
                                                   size_t limit) {
  if (pattern.empty() || limit == 0) return std::vector<NameMatch>();
  NameSearch search(rows, pattern);
  NG_RETURN_IF_ERROR(search.Follow("", 0));
  return search.Best(limit);
}

}  // namespace newsgraph
