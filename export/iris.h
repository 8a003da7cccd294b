// The names that things of a graph have in RDF. They follow from the graph's lasting ids alone, so
// they stay from one export to the next, and none is a blank node.
#ifndef NEWSGRAPH_EXPORT_IRIS_H_
#define NEWSGRAPH_EXPORT_IRIS_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "graph/model.h"

namespace newsgraph {

// The namespace of our own terms (docs/jsonld.md).
inline constexpr std::string_view kVocabulary = "urn:newsgraph:vocabulary#";

// InvalidArgument unless `base` can stand before an id: an absolute IRI of ASCII that ends in ':',
// '/' or '#'.
absl::Status CheckBase(std::string_view base);

// `text` with everything but ASCII letters, digits and -._~ percent-encoded.
std::string PercentEncode(std::string_view text);

// IRIs under one base: urn:newsgraph:node/17.
class Iris {
 public:
  explicit Iris(std::string_view base) : base_(base) {}

  std::string Of(DocumentId id) const;
  std::string Of(StoryId id) const;
  std::string Of(NodeId id) const;
  std::string Of(StatementId id) const;
  std::string Of(const Object& object) const;  // empty for no object

  // Parts of a statement: its place in the text, what was said, the post that it tells of.
  std::string EvidenceOf(StatementId id, const Evidence& evidence) const;
  std::string Quotation(StatementId id) const { return Of(id) + "/quotation"; }
  std::string Membership(StatementId id) const { return Of(id) + "/membership"; }

  // A post of a body: whoever holds it.
  std::string Post(const Object& body, std::string_view role) const {
    return Of(body) + "/post/" + PercentEncode(role);
  }

  // Things that are the same wherever their names are.
  std::string Role(std::string_view name) const { return base_ + "role/" + PercentEncode(name); }
  std::string Newspaper(std::string_view name) const {
    return base_ + "newspaper/" + PercentEncode(name);
  }

 private:
  std::string base_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_IRIS_H_
