#include "extract/lexicon/double_array.h"

#include <algorithm>

namespace newsgraph {
namespace {

using Key = std::pair<std::u16string, uint32_t>;

class Builder {
 public:
  explicit Builder(std::span<const Key> keys) : keys_(keys) {}

  std::vector<TrieUnit> Build() {
    Reserve(1);
    units_[0].check = 0;  // the root is nobody's child, but its place is taken
    struct Task {
      uint32_t node;
      size_t begin;
      size_t end;
      size_t depth;
    };
    std::vector<Task> tasks = {{DoubleArray::kRoot, 0, keys_.size(), 0}};
    std::vector<Child> children;
    while (!tasks.empty()) {
      const Task task = tasks.back();
      tasks.pop_back();
      FindChildren(task.begin, task.end, task.depth, &children);
      const size_t base = FindBase(children);
      units_[task.node].base = static_cast<int32_t>(base);
      for (const Child& child : children) {
        TrieUnit& unit = units_[base + child.code];
        unit.check = static_cast<int32_t>(task.node);
        if (child.code == 0) {
          unit.base = -static_cast<int32_t>(keys_[child.begin].second) - 1;
        } else {
          tasks.push_back(
              {static_cast<uint32_t>(base + child.code), child.begin, child.end, task.depth + 1});
        }
      }
    }
    while (!units_.empty() && units_.back().check < 0) units_.pop_back();
    return std::move(units_);
  }

 private:
  // The keys [begin, end) share `code` at the depth looked at; 0 is a key's end.
  struct Child {
    uint16_t code;
    size_t begin;
    size_t end;
  };

  void FindChildren(size_t begin, size_t end, size_t depth, std::vector<Child>* children) const {
    children->clear();
    for (size_t i = begin; i < end; ++i) {
      const std::u16string& key = keys_[i].first;
      const uint16_t code = depth < key.size() ? key[depth] : 0;
      if (children->empty() || children->back().code != code) children->push_back({code, i, i});
      children->back().end = i + 1;
    }
  }

  // The first base that leaves every child a free place. Places that are mostly taken are not tried
  // again.
  size_t FindBase(const std::vector<Child>& children) {
    const size_t first_code = children.front().code;
    size_t taken = 0;
    bool found_free = false;
    for (size_t at = std::max(next_try_, first_code + 1);; ++at) {
      Reserve(at + children.back().code + 1);
      if (units_[at].check >= 0) {
        ++taken;
        continue;
      }
      if (!found_free) {
        next_try_ = at;
        found_free = true;
      }
      const size_t base = at - first_code;
      const bool fits = std::all_of(children.begin(), children.end(), [&](const Child& child) {
        return units_[base + child.code].check < 0;
      });
      if (!fits) continue;
      if (taken * 20 >= (at - next_try_ + 1) * 19) next_try_ = at;
      return base;
    }
  }

  void Reserve(size_t size) {
    if (units_.size() < size) units_.resize(std::max(size, units_.size() * 3 / 2));
  }

  std::span<const Key> keys_;
  std::vector<TrieUnit> units_;
  size_t next_try_ = 1;
};

}  // namespace

std::vector<TrieUnit> BuildDoubleArray(std::span<const Key> keys) {
  return keys.empty() ? std::vector<TrieUnit>(1) : Builder(keys).Build();
}

}  // namespace newsgraph
