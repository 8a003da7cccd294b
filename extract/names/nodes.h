// The nodes of a document: which mentions are one thing. Long and short forms are joined, level
// words made whole from home, common nouns traced to what they stand for.
#ifndef NEWSGRAPH_EXTRACT_NAMES_NODES_H_
#define NEWSGRAPH_EXTRACT_NAMES_NODES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/names/find.h"
#include "extract/names/home.h"
#include "extract/names/short_forms.h"
#include "graph/model.h"

namespace newsgraph {

// Index of a node draft in its document.
using NodeIndex = uint32_t;
inline constexpr NodeIndex kNoNode = 0xFFFFFFFF;

struct NodeDraft {
  NodeType type = NodeType::kBody;
  std::string_view subtype;
  std::u32string name;
  std::set<std::u32string> forms;         // all that it is called
  std::vector<ComparedName> compared;     // the same, for finding shorter forms
  std::optional<DivisionIndex> division;  // that it is, or whose body it is
  bool is_division = false;
  bool latent = true;  // only a node if a statement is made of it
};

class NodeTable {
 public:
  NodeTable(const Lexicon& lexicon, const Home& home) : lexicon_(&lexicon), home_(&home) {}

  // Makes the nodes of all stories' names. To be called once.
  void Build(const std::vector<StoryNames>& stories);

  // The node that a name of a story that Build was given stands for; kNoNode for common nouns.
  NodeIndex NodeOf(const StoryNames& story, const Candidate& candidate) const;

  const NodeDraft& at(NodeIndex node) const { return nodes_[node]; }
  NodeDraft& at(NodeIndex node) { return nodes_[node]; }
  size_t size() const { return nodes_.size(); }

  // The body whose paper it is: 学校, 集团公司 and 校长 are its own where nothing nearer is named.
  void SetPublisher(const std::u32string& name);
  NodeIndex publisher() const { return publisher_; }
  // Whether the publisher's name ends in one of `endings`.
  bool PublisherEndsIn(const std::vector<std::string_view>& endings) const;

  // The organ (政府, 委, 委组织部) of a division, made when the document does not name it.
  NodeIndex OrganOf(DivisionIndex division, std::u32string_view organ);
  // A meeting or the like of which only the kind is known: 汇报会.
  NodeIndex UnnamedEvent(std::u32string_view kind);
  // A body that belongs to another and is called by a word of its own: 石油路街道 + 党工委.
  NodeIndex PartOf(NodeIndex owner, std::u32string_view part, std::string_view subtype);

 private:
  struct Form;

  static Form MakeForm(const StoryNames& story, const Candidate& candidate);
  std::u32string KeyOf(const Form& form) const;
  std::u32string CanonicalOrgan(std::u32string_view rest) const;
  std::u32string NameOf(const Form& form) const;
  std::u32string DivisionName(DivisionIndex division) const;
  NodeIndex Attach(const Form& form);
  NodeIndex FindLonger(const Form& form) const;
  NodeIndex Add(NodeDraft node, const std::u32string& key);
  void Join(const Form& form, NodeIndex index);

  const Lexicon* lexicon_;
  const Home* home_;
  std::vector<NodeDraft> nodes_;
  NodeIndex publisher_ = kNoNode;
  std::map<std::u32string, NodeIndex> by_key_;   // what makes a thing the same → node
  std::map<std::u32string, NodeIndex> by_form_;  // a way of writing → node
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAMES_NODES_H_
