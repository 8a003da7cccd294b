// Scores the matcher of people on tests/identity/pairs.txt, and prints how well it does.
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "graph/edtf.h"
#include "graph/person_match.h"

namespace newsgraph {
namespace {

constexpr double kPrecisionWanted = 0.98;
constexpr double kRecallWanted = 0.85;

struct Pair {
  std::string line;
  bool same = false;
  PersonFacts a;
  PersonFacts b;
};

std::vector<std::string> Split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

void Read(const std::string& field, PersonFacts* facts) {
  const size_t equals = field.find('=');
  const std::string key = field.substr(0, equals);
  const std::string value = field.substr(equals + 1);
  if (key == "home") {
    facts->homes.insert(value);
  } else if (key == "date") {
    const std::optional<DayRange> days = ParseEdtf(value);
    ASSERT_TRUE(days) << field;
    facts->seen.Widen(days->first);
  } else if (key == "wrote") {
    facts->papers.insert(value);
  } else if (key == "lives") {
    facts->places.insert(value);
  } else {
    ASSERT_EQ(key, "post") << field;
    const std::vector<std::string> parts = Split(value, '/');
    ASSERT_GE(parts.size(), 2u) << field;
    facts->posts.push_back({parts[0], parts[1], facts->seen, parts.size() > 2});
  }
}

PersonFacts ReadMention(const std::string& name, const std::string& text) {
  PersonFacts facts;
  facts.name = name;
  for (std::string field : Split(text, ';')) {
    field.erase(0, field.find_first_not_of(' '));
    Read(field, &facts);
  }
  return facts;
}

std::vector<Pair> ReadPairs() {
  std::ifstream file(NEWSGRAPH_SOURCE_DIR "/tests/identity/pairs.txt");
  std::vector<Pair> pairs;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> fields = Split(line, '\t');
    EXPECT_EQ(fields.size(), 4u) << line;
    if (fields.size() != 4) continue;
    EXPECT_TRUE(fields[0] == "same" || fields[0] == "different") << line;
    pairs.push_back({line, fields[0] == "same", ReadMention(fields[1], fields[2]),
                     ReadMention(fields[1], fields[3])});
  }
  return pairs;
}

TEST(IdentityPairsTest, PrecisionAndRecall) {
  const std::vector<Pair> pairs = ReadPairs();
  EXPECT_GE(pairs.size(), 120u);
  int right = 0;
  int wrong = 0;
  int missed = 0;
  for (const Pair& pair : pairs) {
    const PersonVerdict verdict = MatchPersons(pair.a, pair.b);
    right += verdict.same && pair.same ? 1 : 0;
    wrong += verdict.same && !pair.same ? 1 : 0;
    missed += !verdict.same && pair.same ? 1 : 0;
    if (verdict.same == pair.same) continue;
    std::printf("%.1f  %s\n", verdict.score, pair.line.c_str());
    for (const std::string& reason : verdict.reasons) std::printf("      %s\n", reason.c_str());
  }
  const double precision = static_cast<double>(right) / (right + wrong);
  const double recall = static_cast<double>(right) / (right + missed);
  std::printf("identity: %zu pairs, precision %.3f, recall %.3f\n", pairs.size(), precision,
              recall);
  EXPECT_GE(precision, kPrecisionWanted);
  EXPECT_GE(recall, kRecallWanted);
}

TEST(IdentityPairsTest, WhichComesFirstDoesNotMatter) {
  for (const Pair& pair : ReadPairs()) {
    const PersonVerdict forth = MatchPersons(pair.a, pair.b);
    const PersonVerdict back = MatchPersons(pair.b, pair.a);
    EXPECT_EQ(forth.score, back.score) << pair.line;
    EXPECT_EQ(forth.reasons, back.reasons) << pair.line;
    EXPECT_FALSE(forth.reasons.empty()) << pair.line;
  }
}

}  // namespace
}  // namespace newsgraph
