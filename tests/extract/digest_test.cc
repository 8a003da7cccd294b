#include "extract/read/digest.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

// The examples of FIPS 180-2.
TEST(DigestTest, IsSha256) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(DigestTest, OneNameIsOneDocument) {
  EXPECT_EQ(DocumentIdOf("a/b.txt"), DocumentIdOf("a/b.txt"));
  EXPECT_NE(DocumentIdOf("a/b.txt"), DocumentIdOf("a/c.txt"));
  EXPECT_NE(DocumentIdOf(""), DocumentId{});  // 0 is no id
}

}  // namespace
}  // namespace newsgraph
