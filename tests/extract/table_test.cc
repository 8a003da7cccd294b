#include "extract/lexicon/table.h"

#include <gtest/gtest.h>

#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

class TableTest : public testing::FolderFixture {
 protected:
  // The cells of a table of `columns`, '|' behind each, '\n' behind each line.
  absl::StatusOr<std::string> Cells(const std::string& text, char separator, size_t columns) {
    Write("t.tsv", text);
    std::string out;
    const absl::Status status =
        ReadTable(folder_ / "t.tsv", separator, columns, [&](const newsgraph::Cells& cells) {
          if (cells[0] == "bad") return absl::InvalidArgumentError("wanted good");
          for (std::string_view cell : cells) out.append(cell).append("|");
          out += "\n";
          return absl::OkStatus();
        });
    if (!status.ok()) return status;
    return out;
  }
};

TEST_F(TableTest, ReadsCells) {
  EXPECT_EQ(*Cells("# head\n\na\tb c\nd\t\n", '\t', 2), "a|b c|\nd||\n");
  EXPECT_EQ(*Cells("1,\"甲\"\r\n2,乙", ',', 2), "1|甲|\n2|乙|\n");
}

TEST_F(TableTest, ErrorsNameTheLine) {
  const absl::StatusCode wrong = absl::StatusCode::kInvalidArgument;
  EXPECT_TRUE(
      Fails(Cells("a\tb\na\n", '\t', 2).status(), wrong, "t.tsv:2: has 1 columns; wanted 2"));
  EXPECT_TRUE(Fails(Cells("# \n\xff\n", '\t', 1).status(), wrong, "t.tsv:2: is not UTF-8"));
  EXPECT_TRUE(Fails(Cells("good\n\nbad\n", '\t', 1).status(), wrong, "t.tsv:3: wanted good"));
  const auto none = ReadTable(folder_ / "none.tsv", '\t', 1,
                              [](const newsgraph::Cells&) { return absl::OkStatus(); });
  EXPECT_TRUE(Fails(none, absl::StatusCode::kNotFound, "none.tsv: cannot be read"));
}

TEST_F(TableTest, SplitsWords) {
  using Words = std::vector<std::string_view>;
  EXPECT_EQ(SplitWords("甲 乙"), (Words{"甲", "乙"}));
  EXPECT_EQ(SplitWords("  甲  乙 "), (Words{"甲", "乙"}));
  EXPECT_EQ(SplitWords(""), Words{});
}

}  // namespace
}  // namespace newsgraph
