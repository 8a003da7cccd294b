// The way of one page: bytes in, records out.
#ifndef NEWSGRAPH_EXTRACT_EXTRACTOR_H_
#define NEWSGRAPH_EXTRACT_EXTRACTOR_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/deeds/rule.h"
#include "extract/read/page.h"
#include "extract/read/page_reader.h"
#include "extract/story/jumps.h"
#include "graph/model.h"

namespace newsgraph {

class Lexicon;
class RuleSet;

class Extractor {
 public:
  // Opens the lexicon and the rules in `data_directory` (lexicon.bin and rules/). `version` names
  // the program in the document records.
  static absl::StatusOr<std::unique_ptr<Extractor>> Open(const std::string& data_directory,
                                                         const std::string& version);
  ~Extractor();

  // Cuts one input into stories. `given` overrides what the input says of its issue.
  static absl::StatusOr<CutPage> Cut(const Input& input, const PageInfo& given);

  // Reads the stories of a page. What nothing says of its issue is inferred from them where they
  // allow it (home, year). InvalidArgument when its home is no division or its date no date.
  absl::StatusOr<DocumentRecords> Extract(const CutPage& page) const;

  // Both, for a page by itself.
  absl::StatusOr<DocumentRecords> Extract(const Input& input, const PageInfo& given) const;

  // An extractor with the same lexicon and other rules.
  std::unique_ptr<Extractor> WithRules(std::vector<RuleFile> files) const;

  // The rules in use, for those who test and list them.
  const std::vector<RuleFile>& rules() const;

 private:
  Extractor(std::shared_ptr<const Lexicon> lexicon, std::unique_ptr<RuleSet> rules,
            std::string version);

  const std::shared_ptr<const Lexicon> lexicon_;
  const std::unique_ptr<RuleSet> rules_;
  const std::string version_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_EXTRACTOR_H_
