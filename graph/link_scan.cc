#include "graph/link_scan.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/row_access.h"

namespace newsgraph {
namespace {

class LinkScan {
 public:
  LinkScan(const Rows& rows, NodeId node, const LinkFilter& filter,
           const std::function<bool(const Link&)>& visit)
      : rows_(rows), node_(node), filter_(filter), visit_(visit) {}

  absl::Status Scan() {
    for (const Direction direction : Directions()) {
      NG_RETURN_IF_ERROR(ScanDirection(direction));
      if (stopped_) break;
    }
    return absl::OkStatus();
  }

 private:
  std::vector<Direction> Directions() const {
    std::vector<Direction> directions;
    for (const Direction direction :
         {Direction::kOut, Direction::kIn, Direction::kToStory, Direction::kToWords}) {
      const bool is_outward = direction != Direction::kIn;
      const bool has_node = direction == Direction::kOut || direction == Direction::kIn;
      if (filter_.outward.value_or(is_outward) != is_outward) continue;
      if (has_node || !filter_.other) directions.push_back(direction);
    }
    return directions;
  }

  absl::Status ScanDirection(Direction direction) {
    if (filter_.other && filter_.predicate.empty()) return ScanPredicates(direction);
    if (filter_.other) return ScanRows(PrefixOfOther(direction, filter_.predicate));
    return ScanRows(filter_.predicate.empty()
                        ? AdjacencyPrefix(node_, direction)
                        : AdjacencyPrefix(node_, direction, filter_.predicate));
  }

  // Links to one other end lie together under each predicate; what lies between is leapt over.
  absl::Status ScanPredicates(Direction direction) {
    const auto cursor = rows_.Scan(Table::kAdjacency, AdjacencyPrefix(node_, direction));
    bool has_row = cursor->Next();
    while (has_row && !stopped_) {
      const std::optional<Link> link = ParseAdjacencyKey(cursor->key());
      if (!link) return DamagedRow(Table::kAdjacency, cursor->key(), "not a key");
      NG_RETURN_IF_ERROR(ScanRows(PrefixOfOther(direction, link->predicate)));
      std::string after = AdjacencyPrefix(node_, direction, link->predicate);
      after.back() = '\1';
      has_row = cursor->Seek(after);
    }
    return cursor->status();
  }

  std::string PrefixOfOther(Direction direction, const std::string& predicate) const {
    return AdjacencyPrefix(node_, direction, predicate, static_cast<uint64_t>(*filter_.other));
  }

  absl::Status ScanRows(const std::string& prefix) {
    const auto cursor = rows_.Scan(Table::kAdjacency, prefix);
    while (cursor->Next()) {
      const std::optional<Link> link = ParseAdjacencyKey(cursor->key());
      if (!link) return DamagedRow(Table::kAdjacency, cursor->key(), "not a key");
      stopped_ = !visit_(*link);
      if (stopped_) return absl::OkStatus();
    }
    return cursor->status();
  }

  const Rows& rows_;
  const NodeId node_;
  const LinkFilter& filter_;
  const std::function<bool(const Link&)>& visit_;
  bool stopped_ = false;
};

}  // namespace

absl::Status ScanLinks(const Rows& rows, NodeId node, const LinkFilter& filter,
                       const std::function<bool(const Link&)>& visit) {
  return LinkScan(rows, node, filter, visit).Scan();
}

}  // namespace newsgraph
