// The walls of docs/design.md: which folder may include which, and which library is known to one
// file alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

// The read interface of graph/: all that queries and exports see of a graph, and what extraction
// knows of the model.
constexpr std::string_view kReadInterface =
    "graph/edtf.h graph/graph_view.h graph/identity.h graph/json_writer.h graph/model.h "
    "graph/name_fold.h graph/person_match.h graph/predicates.h graph/records.h "
    "graph/status_macros.h graph/utf8.h";

// Sources whose path begins with `folder` may include, of the project's headers, those that begin
// with one of `allowed`. The first row that fits a source counts.
struct FolderWall {
  std::string_view folder;
  std::string allowed;
};

const std::vector<FolderWall>& FolderWalls() {
  static const std::string model(kReadInterface);
  static const std::string base = "extract/chars.h extract/signature.h " + model;
  static const std::vector<FolderWall> walls = {
      {"graph/", "graph/"},
      {"extract/read/", "extract/read/ " + base},
      {"extract/story/", "extract/story/ extract/read/ " + base},
      {"extract/lexicon/", "extract/lexicon/ " + base},
      {"extract/names/", "extract/names/ extract/lexicon/ " + base},
      {"extract/deeds/", "extract/deeds/ extract/names/ extract/lexicon/ " + base},
      {"extract/extractor", "extract/ " + model},
      {"extract/", base},
      {"queries/", "queries/ " + model},
      {"export/", "export/ " + model},
      {"cli/",
       "cli/ export/ extract/ queries/ graph/backup.h graph/judgements.h graph/record_reader.h "
       "graph/store.h " +
           model},
      {"tests/", "tests/ export/ extract/ queries/ graph/"},
  };
  return walls;
}

// Headers that begin with `header` are included by `files` alone; tests are free.
struct LibraryWall {
  std::string_view header;
  std::string_view files;
};

constexpr LibraryWall kLibraryWalls[] = {
    {"CLI/", "cli/"},
    {"archive", "extract/read/archive.cc"},
    {"cgraph.h", "export/dot.cc"},
    {"fontconfig/", "export/draw.cc"},
    {"gvc.h", "export/draw.cc"},
    {"libxml/", "extract/read/html.cc"},
    {"nlohmann/", "extract/read/json.cc graph/record_reader.cc"},
    {"openssl/", "extract/read/digest.cc graph/keys.cc"},
    {"opencc/", "extract/read/simplify.cc"},
    {"poppler", "extract/read/pdf.cc"},
    {"rocksdb/", "graph/database.cc"},
    {"unicode/translit.h", "queries/pinyin_table_main.cc"},
    {"unicode/ucnv.h", "extract/read/decode.cc"},
    {"unicode/ucsdet.h", "extract/read/encoding_guess.cc"},
};

// Whether `path` begins with one of the words of `prefixes`.
bool BeginsWithOneOf(std::string_view path, std::string_view prefixes) {
  while (!prefixes.empty()) {
    const size_t space = std::min(prefixes.find(' '), prefixes.size());
    if (path.starts_with(prefixes.substr(0, space))) return true;
    prefixes.remove_prefix(std::min(space + 1, prefixes.size()));
  }
  return false;
}

// What a line includes; nullopt when it includes nothing.
std::optional<std::string> IncludeOf(const std::string& line) {
  if (!line.starts_with("#include")) return std::nullopt;
  const size_t open = line.find_first_of("\"<");
  const size_t close = line.find_first_of("\">", open + 1);
  if (open == std::string::npos || close == std::string::npos) return std::nullopt;
  return line.substr(open + 1, close - open - 1);
}

bool IsOurs(std::string_view header) {
  return std::any_of(FolderWalls().begin(), FolderWalls().end(),
                     [&](const FolderWall& wall) { return header.starts_with(wall.folder); });
}

// Why `source` may not include `header`; empty when it may.
std::string Breach(std::string_view source, std::string_view header) {
  for (const FolderWall& wall : FolderWalls()) {
    if (!source.starts_with(wall.folder)) continue;
    if (!IsOurs(header) || BeginsWithOneOf(header, wall.allowed)) break;
    return std::string(wall.folder) + " may include only " + wall.allowed;
  }
  if (source.starts_with("tests/")) return "";
  for (const LibraryWall& wall : kLibraryWalls) {
    if (!header.starts_with(wall.header) || BeginsWithOneOf(source, wall.files)) continue;
    return std::string(wall.header) + " is for " + std::string(wall.files) + " alone";
  }
  return "";
}

// The project's .cc and .h files, below its root.
std::vector<std::string> Sources() {
  const fs::path root(NEWSGRAPH_SOURCE_DIR);
  std::vector<std::string> sources;
  for (const char* folder : {"graph", "extract", "queries", "export", "cli", "tests"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const fs::path& path = entry.path();
      if (path.extension() != ".cc" && path.extension() != ".h") continue;
      sources.push_back(fs::relative(path, root).string());
    }
  }
  return sources;
}

TEST(WallsTest, NoSourceReachesOverOne) {
  const std::vector<std::string> sources = Sources();
  EXPECT_GT(sources.size(), 100u);
  for (const std::string& source : sources) {
    std::ifstream file(fs::path(NEWSGRAPH_SOURCE_DIR) / source);
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      const std::optional<std::string> header = IncludeOf(line);
      if (!header) continue;
      const std::string breach = Breach(source, *header);
      EXPECT_EQ(breach, "") << source << ":" << number << ": includes " << *header;
    }
  }
}

TEST(WallsTest, AreWhereTheyShouldBe) {
  const struct {
    const char* source;
    const char* header;
    bool may;
  } kCases[] = {
      {"graph/store.cc", "graph/database.h", true},
      {"graph/store.cc", "queries/who.h", false},
      {"queries/who.cc", "graph/graph_view.h", true},
      {"queries/who.cc", "graph/store.h", false},
      {"export/dot.cc", "queries/who.h", false},
      {"extract/names/find.cc", "extract/deeds/rule.h", false},
      {"extract/deeds/posts.cc", "extract/names/token.h", true},
      {"extract/extractor.cc", "extract/deeds/rule.h", true},
      {"extract/extractor.cc", "graph/store.h", false},
      {"extract/chars.h", "extract/names/token.h", false},
      {"cli/who.cc", "graph/store.h", true},
      {"cli/who.cc", "graph/rows.h", false},
      {"tests/graph/store_test.cc", "graph/rows.h", true},
      {"tests/cli/cli_test.cc", "cli/command.h", false},
      {"graph/database.cc", "rocksdb/db.h", true},
      {"graph/store.cc", "rocksdb/db.h", false},
      {"export/draw.cc", "cgraph.h", false},
      {"extract/read/html.cc", "unicode/ucnv.h", false},
      {"extract/read/html.cc", "unicode/uchar.h", true},
      {"tests/export/draw_test.cc", "libxml/parser.h", true},
      {"graph/utf8.cc", "string", true},
  };
  for (const auto& [source, header, may] : kCases) {
    EXPECT_EQ(Breach(source, header).empty(), may) << source << " includes " << header;
  }
}

TEST(WallsTest, AnIncludeIsReadAsItStands) {
  EXPECT_EQ(IncludeOf("#include \"graph/model.h\"  // why"), "graph/model.h");
  EXPECT_EQ(IncludeOf("#include <rocksdb/db.h>"), "rocksdb/db.h");
  EXPECT_EQ(IncludeOf("// #include <rocksdb/db.h>"), std::nullopt);
  EXPECT_EQ(IncludeOf("#define X"), std::nullopt);
}

}  // namespace
}  // namespace newsgraph
