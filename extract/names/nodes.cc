#include "extract/names/nodes.h"

#include <algorithm>

#include "graph/utf8.h"

namespace newsgraph {

// One way of writing a name, as far as it matters who is meant.
struct NodeTable::Form {
  std::u32string id;  // equal for the same words, whatever a grammar took them for
  NodeType type = NodeType::kBody;
  std::string_view subtype;
  std::u32string text;   // as it stands
  std::u32string plain;  // without marks and spaces
  std::u32string rest;   // plain, behind the division or level
  Anchor anchor = Anchor::kNone;
  std::optional<DivisionIndex> division;
  bool is_division = false;
  bool latent = true;
  float quality = 0;
};

namespace {

// 团委 of a level or division: 团区委, 团渝北区委, 共青团渝北区委.
bool IsLeague(std::u32string_view rest) {
  return (rest.starts_with(U"团") || rest.starts_with(U"共青团")) && rest.ends_with(U"委") &&
         rest.size() <= 12;
}

// A name that is found by its words needs no tracing.
bool IsTraced(const Candidate& candidate) {
  return candidate.generic || candidate.anchor == Anchor::kOwner;
}

}  // namespace

NodeTable::Form NodeTable::MakeForm(const StoryNames& story, const Candidate& candidate) {
  Form form;
  form.type = candidate.type;
  form.subtype = candidate.subtype;
  form.text = story.text.substr(candidate.begin, candidate.size());
  form.plain = PlainName(form.text);
  form.id = (form.type == NodeType::kPerson ? U"P" : U"N") + form.plain;
  form.rest = PlainName(story.text.substr(candidate.rest, candidate.end - candidate.rest));
  form.anchor = candidate.anchor;
  form.division = candidate.division;
  form.is_division = candidate.type == NodeType::kPlace && candidate.division.has_value() &&
                     candidate.rest == candidate.begin;
  form.latent = candidate.latent;
  form.quality = candidate.quality;
  return form;
}

std::u32string NodeTable::DivisionName(DivisionIndex division) const {
  return ToCodePoints(lexicon_->String(lexicon_->GetDivision(division).name));
}

std::u32string NodeTable::CanonicalOrgan(std::u32string_view rest) const {
  const Entry* entry = lexicon_->Find(rest);
  const Sense* organ = entry == nullptr ? nullptr : lexicon_->FindSense(*entry, SenseKind::kOrgan);
  return organ == nullptr ? std::u32string(rest)
                          : ToCodePoints(lexicon_->OrganName(organ->payload));
}

std::u32string NodeTable::KeyOf(const Form& form) const {
  const auto of_division = [&](std::u32string_view what) {
    return U"#" + ToCodePoints(std::to_string(*form.division)) + U"|" + std::u32string(what);
  };
  if (form.is_division) return of_division(U"");
  switch (form.type) {
    case NodeType::kPerson:
      return U"P|" + form.plain;
    case NodeType::kBody:
      if (!form.division) return U"N|" + CanonicalOrgan(form.plain);
      return of_division(IsLeague(form.rest) ? U"团委" : CanonicalOrgan(form.rest));
    case NodeType::kPlace:
    case NodeType::kProject:
      break;
  }
  return U"N|" + (form.division && home_->IsNear(*form.division) ? form.rest : form.plain);
}

std::u32string NodeTable::NameOf(const Form& form) const {
  if (form.type == NodeType::kPerson) return form.plain;
  if (form.anchor != Anchor::kLevel || !form.division) return form.text;
  if (form.type == NodeType::kBody && IsLeague(form.rest)) {
    return U"共青团" + DivisionName(*form.division) + U"委";
  }
  return DivisionName(*form.division) + form.rest;
}

NodeIndex NodeTable::Add(NodeDraft node, const std::u32string& key) {
  const auto index = static_cast<NodeIndex>(nodes_.size());
  nodes_.push_back(std::move(node));
  by_key_.emplace(key, index);
  return index;
}

void NodeTable::Join(const Form& form, NodeIndex index) {
  NodeDraft& node = nodes_[index];
  node.forms.insert(form.plain);
  node.compared.push_back({form.rest, QuotedPart(form.text), form.subtype, false});
  node.latent = node.latent && form.latent;
  if (!node.division) node.division = form.division;
  by_form_[form.id] = index;
}

// The one node that `form` is a short form of; kNoNode for none and for several.
NodeIndex NodeTable::FindLonger(const Form& form) const {
  if (form.is_division || form.anchor == Anchor::kLevel) return kNoNode;
  const bool describes = form.latent && form.anchor == Anchor::kNone;
  const ComparedName shorter{form.rest, QuotedPart(form.text), form.subtype, describes};
  NodeIndex found = kNoNode;
  for (NodeIndex i = 0; i < nodes_.size(); ++i) {
    const NodeDraft& node = nodes_[i];
    if (node.type != form.type || node.is_division) continue;
    const bool elsewhere = form.division && node.division &&
                           !DivisionLiesIn(*lexicon_, *form.division, *node.division) &&
                           !DivisionLiesIn(*lexicon_, *node.division, *form.division);
    if (elsewhere) continue;
    const bool is_short = std::any_of(
        node.compared.begin(), node.compared.end(),
        [&](const ComparedName& longer) { return IsShortForm(form.type, shorter, longer); });
    if (!is_short) continue;
    if (found != kNoNode) return kNoNode;
    found = i;
  }
  return found;
}

NodeIndex NodeTable::Attach(const Form& form) {
  const std::u32string key = KeyOf(form);
  NodeIndex index = kNoNode;
  if (const auto same = by_key_.find(key); same != by_key_.end()) {
    index = same->second;
  } else if (index = FindLonger(form); index != kNoNode) {
    by_key_.emplace(key, index);
  } else {
    NodeDraft node;
    node.type = form.type;
    node.subtype = form.subtype;
    node.name = NameOf(form);
    node.is_division = form.is_division;
    index = Add(std::move(node), key);
  }
  Join(form, index);
  return index;
}

void NodeTable::Build(const std::vector<StoryNames>& stories) {
  std::vector<Form> forms;
  std::map<std::u32string, size_t> by_id;
  for (const StoryNames& story : stories) {
    for (const Candidate& candidate : story.names) {
      if (IsTraced(candidate)) continue;
      Form form = MakeForm(story, candidate);
      const auto [at, is_new] = by_id.emplace(form.id, forms.size());
      if (is_new) {
        forms.push_back(std::move(form));
        continue;
      }
      // Of several opinions on the same words the surest is believed.
      Form& known = forms[at->second];
      const bool latent = form.latent && known.latent;
      if (form.quality > known.quality) known = std::move(form);
      known.latent = latent;
    }
  }
  std::stable_sort(forms.begin(), forms.end(),
                   [](const Form& a, const Form& b) { return a.plain.size() > b.plain.size(); });
  for (const Form& form : forms) Attach(form);
}

NodeIndex NodeTable::NodeOf(const StoryNames& story, const Candidate& candidate) const {
  if (IsTraced(candidate)) return kNoNode;
  const auto found = by_form_.find(MakeForm(story, candidate).id);
  return found == by_form_.end() ? kNoNode : found->second;
}

void NodeTable::SetPublisher(const std::u32string& name) {
  Form form;
  form.text = form.plain = form.rest = name;
  form.id = U"N" + name;
  form.subtype = name.ends_with(U"大学") || name.ends_with(U"学院") || name.ends_with(U"学校") ||
                         name.ends_with(U"中学")
                     ? "school"
                     : "company";
  publisher_ = Attach(form);
}

bool NodeTable::PublisherEndsIn(const std::vector<std::string_view>& endings) const {
  if (publisher_ == kNoNode) return false;
  const std::u32string& name = nodes_[publisher_].name;
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ToCodePoints(ending)); });
}

NodeIndex NodeTable::OrganOf(DivisionIndex division, std::u32string_view organ) {
  const std::u32string key =
      U"#" + ToCodePoints(std::to_string(division)) + U"|" + CanonicalOrgan(organ);
  const std::u32string name = DivisionName(division) + std::u32string(organ);
  if (const auto found = by_key_.find(key); found != by_key_.end()) {
    NodeDraft& known = nodes_[found->second];
    known.forms.insert(name);
    if (known.name.size() < name.size()) known.name = name;
    return found->second;
  }
  NodeDraft node;
  node.type = NodeType::kBody;
  node.subtype = "government";
  node.name = name;
  node.forms = {node.name};
  node.division = division;
  return Add(std::move(node), key);
}

NodeIndex NodeTable::UnnamedEvent(std::u32string_view kind) {
  NodeDraft node;
  node.type = NodeType::kProject;
  node.subtype = "event";
  node.name = kind;
  node.forms = {node.name};
  // Each is one of its own.
  return Add(std::move(node), U"E|" + ToCodePoints(std::to_string(nodes_.size())));
}

NodeIndex NodeTable::PartOf(NodeIndex owner, std::u32string_view part, std::string_view subtype) {
  NodeDraft node;
  node.type = NodeType::kBody;
  node.subtype = subtype;
  node.name = nodes_[owner].name + std::u32string(part);
  node.forms = {node.name};
  node.division = nodes_[owner].division;
  const std::u32string key = U"N|" + PlainName(node.name);
  if (const auto found = by_key_.find(key); found != by_key_.end()) return found->second;
  if (const auto found = by_form_.find(U"N" + PlainName(node.name)); found != by_form_.end()) {
    return found->second;
  }
  return Add(std::move(node), key);
}

}  // namespace newsgraph
