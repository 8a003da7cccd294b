// newsgraph-compile-lexicon WORDS DIVISIONS VOCABULARIES OUTPUT: the build's own tool.
#include <cstdio>
#include <fstream>

#include "extract/lexicon/compiler.h"

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "usage: %s WORDS DIVISIONS VOCABULARIES OUTPUT\n", argv[0]);
    return 2;
  }
  const auto bytes = newsgraph::CompileLexicon({argv[1], argv[2], argv[3]});
  if (!bytes.ok()) {
    std::fprintf(stderr, "%s\n", std::string(bytes.status().message()).c_str());
    return 1;
  }
  std::ofstream stream(argv[4], std::ios::binary);
  stream.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
  if (!stream.flush()) {
    std::fprintf(stderr, "%s: cannot be written\n", argv[4]);
    return 1;
  }
  return 0;
}
