#include "extract/lexicon/double_array.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace newsgraph {
namespace {

using Keys = std::vector<std::pair<std::u16string, uint32_t>>;

// The value of `key`; kNone when the array has none.
uint32_t Look(const DoubleArray& array, std::u16string_view key) {
  uint32_t node = DoubleArray::kRoot;
  for (char16_t code : key) {
    node = array.Step(node, code);
    if (node == DoubleArray::kNone) return node;
  }
  return array.Value(node);
}

TEST(DoubleArrayTest, KeysMayBeginAlike) {
  const Keys keys = {{u"\1", 7}, {u"\1\2", 0}, {u"\1\2\3", 9}, {u"\2", 1}, {u"\xFFFF", 0x7FFFFFFE}};
  const auto units = BuildDoubleArray(keys);
  const DoubleArray array(units);
  for (const auto& [key, value] : keys) EXPECT_EQ(Look(array, key), value);
  for (const char16_t* key : {u"", u"\3", u"\1\3", u"\1\2\3\1", u"\2\2", u"\xFFFE"}) {
    EXPECT_EQ(Look(array, key), DoubleArray::kNone) << static_cast<int>(key[0]);
  }
}

TEST(DoubleArrayTest, WithoutKeysHoldsNothing) {
  const auto units = BuildDoubleArray({});
  EXPECT_EQ(Look(DoubleArray(units), u"\1"), DoubleArray::kNone);
  EXPECT_EQ(Look(DoubleArray(units), u""), DoubleArray::kNone);
}

// Against a map, over generated keys of a small and a large alphabet.
TEST(DoubleArrayTest, AgreesWithAMap) {
  for (const int alphabet : {3, 6000}) {
    std::mt19937 random(17);
    const auto any_key = [&] {
      std::u16string key(1u + random() % 5u, u'\1');
      for (char16_t& code : key)
        code = static_cast<char16_t>(1u + random() % static_cast<unsigned>(alphabet));
      return key;
    };
    std::map<std::u16string, uint32_t> map;
    for (uint32_t i = 0; i < 2000; ++i) map.emplace(any_key(), i);
    const auto units = BuildDoubleArray(Keys(map.begin(), map.end()));
    const DoubleArray array(units);
    for (const auto& [key, value] : map) ASSERT_EQ(Look(array, key), value);
    for (int i = 0; i < 2000; ++i) {
      const std::u16string key = any_key();
      const auto found = map.find(key);
      ASSERT_EQ(Look(array, key), found == map.end() ? DoubleArray::kNone : found->second);
    }
  }
}

}  // namespace
}  // namespace newsgraph
