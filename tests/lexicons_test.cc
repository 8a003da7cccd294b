// Lexicons are source: each says what it is, where it is from and how it may be used, and says
// nothing twice.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

// The head comment of a lexicon, and its rows; a row's terms are the words of its last column.
struct Lexicon {
  std::string name;
  std::string bytes;
  std::string head;
  std::map<int, std::string> rows;  // by line, from 1
};

Lexicon Read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  Lexicon lexicon{path.filename(), {std::istreambuf_iterator<char>(file), {}}, "", {}};
  std::istringstream lines(lexicon.bytes);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty()) continue;
    if (line.front() != '#') {
      lexicon.rows[number] = line;
    } else if (lexicon.rows.empty()) {
      lexicon.head += line + "\n";
    }
  }
  return lexicon;
}

std::vector<Lexicon> Lexicons() {
  std::vector<Lexicon> lexicons;
  const fs::path folder = fs::path(NEWSGRAPH_SOURCE_DIR) / "data" / "lexicons";
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".tsv") lexicons.push_back(Read(entry.path()));
  }
  return lexicons;
}

TEST(LexiconsTest, SayWhatTheyAre) {
  const std::vector<Lexicon> lexicons = Lexicons();
  EXPECT_GT(lexicons.size(), 5u);
  for (const Lexicon& lexicon : lexicons) {
    EXPECT_GT(lexicon.head.find("Origin: "), 2u) << lexicon.name << ": says no format";
    for (const char* words : {"Origin: ", "Licence: "}) {
      EXPECT_NE(lexicon.head.find(words), std::string::npos)
          << lexicon.name << ": its head comment has no \"" << words << "\"";
    }
  }
}

TEST(LexiconsTest, AreUtf8) {
  for (const Lexicon& lexicon : Lexicons()) {
    EXPECT_EQ(FindInvalidUtf8(lexicon.bytes), std::nullopt) << lexicon.name;
    EXPECT_EQ(lexicon.bytes.find('\r'), std::string::npos) << lexicon.name << ": CR at a line end";
  }
}

TEST(LexiconsTest, HaveTheSameColumnsInEveryRow) {
  for (const Lexicon& lexicon : Lexicons()) {
    ASSERT_FALSE(lexicon.rows.empty()) << lexicon.name;
    const std::string& first = lexicon.rows.begin()->second;
    for (const auto& [number, row] : lexicon.rows) {
      EXPECT_EQ(std::count(row.begin(), row.end(), '\t'),
                std::count(first.begin(), first.end(), '\t'))
          << lexicon.name << ":" << number;
    }
  }
}

TEST(LexiconsTest, SayNothingTwice) {
  for (const Lexicon& lexicon : Lexicons()) {
    std::map<std::string, int> seen;  // attributes and term: where
    for (const auto& [number, row] : lexicon.rows) {
      const size_t last_column = row.rfind('\t') + 1;  // 0 when there is one column
      std::istringstream terms(row.substr(last_column));
      for (std::string term; terms >> term;) {
        const auto [known, is_new] = seen.emplace(row.substr(0, last_column) + term, number);
        EXPECT_TRUE(is_new) << lexicon.name << ":" << number << ": " << term << " is in line "
                            << known->second << " already";
      }
    }
  }
}

}  // namespace
}  // namespace newsgraph
