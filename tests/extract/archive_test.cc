#include "extract/read/archive.h"

#include <gtest/gtest.h>

#include "extract/read/limits.h"
#include "tests/extract/pack.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::Members;
using testing::Pack;
using testing::Packing;

constexpr Packing kPackings[] = {Packing::kZip, Packing::kTar, Packing::kTarGzip, Packing::kTarXz};

// All that is read, and the error that ended it.
struct Unpacked {
  Members members;
  absl::Status end;
};

Unpacked Unpack(std::string_view bytes) {
  Unpacked result;
  const auto archive = Archive::OpenBytes(bytes, "a.zip");
  if (!archive.ok()) return {{}, archive.status()};
  while (true) {
    const auto found = (*archive)->Next();
    if (!found.ok()) result.end = found.status();
    if (!found.ok() || !*found) return result;
    const auto data = ReadAll((*archive)->data(), "a member", kMaxPageBytes);
    if (!data.ok()) result.end = data.status();
    if (data.ok()) result.members.emplace_back((*archive)->member(), *data);
  }
}

TEST(ArchiveTest, GivesBackWhatWasPacked) {
  const Members members = {{"a.txt", "甲"}, {"folder/b.txt", std::string(300'000, 'b')}, {"c", ""}};
  for (const Packing packing : kPackings) {
    const std::string bytes = Pack(packing, members);
    EXPECT_TRUE(LooksPacked(bytes));
    const Unpacked unpacked = Unpack(bytes);
    EXPECT_OK(unpacked.end);
    EXPECT_EQ(unpacked.members, members);
  }
}

TEST(ArchiveTest, WhatIsOnlyCompressedHasNoName) {
  for (const Packing packing : {Packing::kGzip, Packing::kZstd}) {
    const Unpacked unpacked = Unpack(Pack(packing, {{"a.txt", "本报讯"}}));
    EXPECT_OK(unpacked.end);
    EXPECT_EQ(unpacked.members, (Members{{"", "本报讯"}}));
  }
}

TEST(ArchiveTest, NamesAreReadInAnyLocaleAndEncoding) {
  EXPECT_EQ(Unpack(Pack(Packing::kTar, {{"版面/一.txt", "甲"}})).members.front().first,
            "版面/一.txt");
  // 一版.txt as a program of a Chinese Windows writes it.
  EXPECT_EQ(Unpack(Pack(Packing::kZip, {{"\xD2\xBB\xB0\xE6.txt", "甲"}})).members.front().first,
            "一版.txt");
}

TEST(ArchiveTest, TextIsNotPacked) {
  for (const char* head : {"", "本报讯", "PK", "%PDF-1.4", "<html>"}) {
    EXPECT_FALSE(LooksPacked(head)) << head;
  }
}

TEST(ArchiveTest, DamageIsTold) {
  const std::string page(200'000, 'a');
  std::string noise;
  for (uint32_t i = 0, x = 1; i < 100'000; ++i) {
    x = x * 1664525 + 1013904223;
    noise.push_back(static_cast<char>(x >> 24));
  }
  for (const Packing packing : {Packing::kTar, Packing::kTarGzip, Packing::kGzip}) {
    const std::string bytes = Pack(packing, {{"a.txt", noise}});
    const Unpacked unpacked = Unpack(std::string_view(bytes).substr(0, bytes.size() / 2));
    EXPECT_TRUE(Fails(unpacked.end, absl::StatusCode::kDataLoss, "cannot be unpacked"));
    EXPECT_TRUE(unpacked.members.empty());
  }
  EXPECT_TRUE(Fails(Unpack("\x1F\x8B\x08").end, absl::StatusCode::kDataLoss, "a.zip: cannot"));
}

TEST(ArchiveTest, ABombIsLeft) {
  // Each member is less than a page may be; together they are too much.
  const std::string page(kMaxPageBytes / 4, 'a');
  for (const Packing packing : {Packing::kZip, Packing::kTarGzip}) {
    const std::string bytes = Pack(packing, Members(6, {"a.txt", page}));
    ASSERT_LT(bytes.size(), kMegabyte);
    const Unpacked unpacked = Unpack(bytes);
    EXPECT_TRUE(Fails(unpacked.end, absl::StatusCode::kResourceExhausted, "taken for a bomb"));
    EXPECT_EQ(unpacked.members.size(), 4u);
  }
}

// What nobody wants is no way around the limit.
TEST(ArchiveTest, ABombThatIsSteppedOverIsLeftToo) {
  const std::string bytes =
      Pack(Packing::kTarGzip, {{"x.bin", std::string(kMaxPageBytes + 1, 'a')}, {"a.txt", "甲"}});
  const auto archive = Archive::OpenBytes(bytes, "a.tar.gz");
  ASSERT_OK(archive);
  ASSERT_TRUE(*(*archive)->Next());
  EXPECT_TRUE(Fails((*archive)->Next().status(), absl::StatusCode::kResourceExhausted,
                    "a.tar.gz!x.bin: unpacks to more than 100 times"));
}

}  // namespace
}  // namespace newsgraph
