#include "extract/extractor.h"

#include <algorithm>
#include <map>
#include <optional>

#include "extract/chars.h"
#include "extract/deeds/statements.h"
#include "extract/names/find.h"
#include "extract/read/digest.h"
#include "extract/read/masthead.h"
#include "extract/read/page_info.h"
#include "extract/read/simplify.h"
#include "extract/story/stories.h"
#include "graph/edtf.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

// What one document's extraction passes from step to step.
class DocumentReader {
 public:
  DocumentReader(const Lexicon& lexicon, const RuleSet& rules, const std::string& version)
      : lexicon_(lexicon), rules_(rules), version_(version), home_(lexicon) {}

  absl::StatusOr<DocumentRecords> Read(const CutPage& page) {
    PageInfo info = page.info;
    from_ = page.from;
    for (const StoryText& story : page.stories) {
      texts_.push_back(story.text);
      headlines_.push_back(story.headline);
    }
    NG_RETURN_IF_ERROR(SettleHome(page.source, &info));
    NG_RETURN_IF_ERROR(SettleDate(page.source, info));
    publisher_ = ToCodePoints(info.publisher);
    WriteDocument(page, info);
    for (size_t i = 0; i < page.stories.size(); ++i) WriteStory(page.stories[i], info, i);
    ReadNamesAndDeeds(page);
    return std::move(records_);
  }

 private:
  absl::Status SettleHome(const std::string& source, PageInfo* info) {
    std::optional<DivisionIndex> division;
    if (!info->home.empty()) {
      division = FindDivisionPath(lexicon_, info->home);
      if (!division) {
        return absl::InvalidArgumentError(source + ": home \"" + info->home +
                                          "\" is no division; wanted one such as 重庆市渝中区");
      }
    } else {
      division = InferHome(lexicon_, texts_);
      from_.home = "stories";
    }
    if (!division) {
      from_.home.clear();
      return absl::OkStatus();
    }
    home_ = Home(lexicon_, *division);
    info->home = DivisionPath(lexicon_, *division);
    return absl::OkStatus();
  }

  absl::Status SettleDate(const std::string& source, const PageInfo& info) {
    if (info.date.empty()) {
      issue_.year = InferYear(texts_);
      return absl::OkStatus();
    }
    const auto range = ParseEdtf(info.date);
    if (!range) {
      return absl::InvalidArgumentError(source + ": date \"" + info.date +
                                        "\" is no date; wanted one such as 2021-05-28");
    }
    issue_.year = range->first / 10000;
    issue_.day = ParseDay(info.date);
    return absl::OkStatus();
  }

  void WriteDocument(const CutPage& page, const PageInfo& info) {
    Document& document = records_.document;
    document.id = page.id;
    document.source = page.source;
    document.sha256 = page.sha256;
    document.joined = page.joined;
    document.paper = info.paper;
    document.date = info.date;
    document.from = {from_.paper, from_.date, from_.home, from_.page};
    if (document.date.empty() && issue_.year != 0) {
      document.date = FormatDay({issue_.year, 0, 0});
      document.from.date = "stories";
    }
    document.home = info.home;
    document.page = info.page;
    document.extractor = "newsgraph " + version_;
  }

  void WriteStory(const StoryText& text, const PageInfo& info, size_t index) {
    Story story;
    story.id = StoryId{index + 1};
    story.document = records_.document.id;
    story.headline = ToUtf8(text.headline_written.empty() ? text.headline : text.headline_written);
    story.text = ToUtf8(text.Written(text.before, static_cast<uint32_t>(text.text.size())));
    story.source = text.source;
    story.published = info.date;
    story.continued_from = text.continued_from;
    story.continued_on = text.continued_on;
    records_.stories.push_back(std::move(story));
  }

  void ReadNamesAndDeeds(const CutPage& page) {
    const std::vector<StoryNames> names = FindNames(lexicon_, home_, texts_, headlines_);
    NodeTable nodes(lexicon_, home_);
    nodes.Build(names);
    if (!publisher_.empty()) nodes.SetPublisher(publisher_);
    std::vector<StoryView> views;
    std::vector<std::vector<StatementDraft>> statements;
    for (size_t i = 0; i < names.size(); ++i) {
      StoryView view{&lexicon_, &names[i].home, &names[i], page.stories[i].headline, &nodes, {},
                     {},        kNoNode};
      view.mentions = FindMentions(lexicon_, names[i], view.headline, &nodes);
      view.main_event = MainEvent(names[i], view.headline, nodes);
      view.dates = FindDates(view.text(), issue_);
      statements.push_back(FindStatements(rules_, issue_, &view));
      KeepOwn(page.stories[i], &view.mentions, &statements.back());
      views.push_back(std::move(view));
    }
    NumberNodes(nodes, views, statements);
    for (size_t i = 0; i < views.size(); ++i) NoteWritten(page.stories[i], views[i]);
    WriteNodes(nodes);
    for (size_t i = 0; i < views.size(); ++i) WriteMentions(page.stories[i], views[i], i);
    for (size_t i = 0; i < statements.size(); ++i) {
      WriteStatements(page.stories[i], statements[i], i);
    }
  }

  // Leaves out what other pages say that the story stands on. Names are its own wherever they
  // stand in its text.
  static void KeepOwn(const StoryText& story, std::vector<NameMention>* mentions,
                      std::vector<StatementDraft>* statements) {
    std::erase_if(*mentions, [&](const NameMention& each) { return each.begin < story.before; });
    std::erase_if(*statements, [&](const StatementDraft& each) {
      return each.begin < story.before ||
             (each.begin >= story.behind_begin && each.begin < story.behind_end);
    });
  }

  // A division by its full name, or a province or large city by its short one: 大城 is a word too.
  bool IsWhollyNamed(const NodeDraft& node) const {
    if (!node.is_division || !node.division) return false;
    const Division& division = lexicon_.GetDivision(*node.division);
    return division.level <= DivisionLevel::kPrefecture ||
           ToUtf8(node.name) == lexicon_.String(division.name);
  }

  // Gives ids to the nodes that are worth one, in the order of the text: names, and what statements
  // are made of.
  void NumberNodes(const NodeTable& nodes, const std::vector<StoryView>& views,
                   const std::vector<std::vector<StatementDraft>>& statements) {
    std::vector<bool> used(nodes.size(), false);
    for (const auto& list : statements) {
      for (const StatementDraft& statement : list) {
        used[statement.subject] = true;
        if (statement.object != kNoNode) used[statement.object] = true;
      }
    }
    const auto number = [&](NodeIndex node) {
      if (!ids_.contains(node)) ids_.emplace(node, NodeId{ids_.size() + 1});
    };
    for (const StoryView& view : views) {
      for (const NameMention& mention : view.mentions) {
        const NodeDraft& node = nodes.at(mention.node);
        const bool named = !mention.generic && (!node.latent || IsWhollyNamed(node));
        if (used[mention.node] || named) number(mention.node);
      }
    }
    for (NodeIndex node = 0; node < nodes.size(); ++node) {
      if (used[node]) number(node);
    }
  }

  // Names are shown as the page writes them.
  void NoteWritten(const StoryText& story, const StoryView& view) {
    if (story.text_written.empty()) return;
    for (const NameMention& mention : view.mentions) {
      written_.try_emplace(std::u32string(view.Slice(mention.begin, mention.end)),
                           story.Written(mention.begin, mention.end));
    }
  }

  std::string WrittenName(const std::u32string& name) const {
    const auto written = written_.find(name);
    return ToUtf8(written == written_.end() ? name : written->second);
  }

  // `words` of the story's sentence [begin, end) as the page writes them.
  static std::string WrittenWords(const StoryText& story, const StatementDraft& draft,
                                  const std::u32string& words) {
    if (story.text_written.empty() || words.empty()) return ToUtf8(words);
    const size_t at = story.text.find(words, draft.begin);
    if (at == std::u32string::npos || at >= draft.end) return ToUtf8(words);
    const auto begin = static_cast<uint32_t>(at);
    return ToUtf8(story.Written(begin, begin + static_cast<uint32_t>(words.size())));
  }

  void WriteNodes(const NodeTable& nodes) {
    std::vector<std::pair<NodeId, NodeIndex>> order;
    for (const auto& [node, id] : ids_) order.emplace_back(id, node);
    std::sort(order.begin(), order.end());
    for (const auto& [id, index] : order) {
      const NodeDraft& draft = nodes.at(index);
      Node node;
      node.id = id;
      node.type = draft.type;
      node.subtype = draft.subtype;
      node.name = WrittenName(draft.name);
      for (const std::u32string& form : draft.forms) {
        if (form != draft.name) node.aliases.push_back(WrittenName(form));
      }
      std::sort(node.aliases.begin(), node.aliases.end());
      if (draft.division) node.division = DivisionCode(lexicon_, *draft.division);
      records_.nodes.push_back(std::move(node));
    }
  }

  void WriteMentions(const StoryText& text, const StoryView& view, size_t story) {
    for (const NameMention& mention : view.mentions) {
      const auto id = ids_.find(mention.node);
      if (id == ids_.end()) continue;
      Mention record;
      record.node = id->second;
      record.span = {StoryId{story + 1}, mention.begin - text.before, mention.end - text.before};
      record.text = ToUtf8(text.Written(mention.begin, mention.end));
      records_.mentions.push_back(std::move(record));
    }
  }

  void WriteStatements(const StoryText& text, const std::vector<StatementDraft>& drafts,
                       size_t story) {
    for (const StatementDraft& draft : drafts) {
      Statement& statement = records_.statements.emplace_back();
      statement.id = StatementId{records_.statements.size()};
      statement.subject = ids_.at(draft.subject);
      statement.predicate = draft.predicate;
      if (draft.of_story) {
        statement.object = StoryId{story + 1};
      } else if (draft.object != kNoNode) {
        statement.object = ids_.at(draft.object);
      }
      statement.quote = WrittenWords(text, draft, draft.quote);
      statement.role = WrittenWords(text, draft, draft.role);
      statement.date = draft.date;
      statement.quantity = WrittenWords(text, draft, draft.quantity);
      statement.status = draft.status;
      statement.negated = draft.negated;
      statement.confidence = draft.confidence;
      statement.rule = draft.rule;
      statement.evidence = {
          {StoryId{story + 1}, draft.begin - text.before, draft.end - text.before}};
    }
  }

  const Lexicon& lexicon_;
  const RuleSet& rules_;
  const std::string& version_;
  Home home_;
  IssueDate issue_;
  PageInfo from_;  // what said each field of the issue
  std::u32string publisher_;
  std::vector<std::u32string_view> texts_;
  std::vector<std::u32string_view> headlines_;
  std::map<NodeIndex, NodeId> ids_;
  std::map<std::u32string, std::u32string> written_;  // names → how the page writes them
  DocumentRecords records_;
};

}  // namespace

Extractor::Extractor(std::shared_ptr<const Lexicon> lexicon, std::unique_ptr<RuleSet> rules,
                     std::string version)
    : lexicon_(std::move(lexicon)), rules_(std::move(rules)), version_(std::move(version)) {}

Extractor::~Extractor() = default;

absl::StatusOr<std::unique_ptr<Extractor>> Extractor::Open(const std::string& data_directory,
                                                           const std::string& version) {
  NG_ASSIGN_OR_RETURN(std::unique_ptr<Lexicon> lexicon,
                      Lexicon::Open(data_directory + "/lexicon.bin"));
  NG_ASSIGN_OR_RETURN(std::vector<RuleFile> files, LoadRules(data_directory + "/rules"));
  auto rules = std::make_unique<RuleSet>(std::move(files));
  return std::unique_ptr<Extractor>(new Extractor(std::move(lexicon), std::move(rules), version));
}

absl::StatusOr<CutPage> Extractor::Cut(const Input& input, const PageInfo& given) {
  CutPage page;
  page.id = DocumentIdOf(input.source);
  page.source = input.source;
  page.sha256 = input.sha256;
  FillInfo(given, "option", &page.info, &page.from);
  FillInfo(input.info, input.from, &page.info, &page.from);
  PageInfo expected = page.info;  // before the page's own masthead is read
  PageInfo unused;
  FillInfo(input.file_name, "file name", &expected, &unused);
  Page text = input.page;
  NG_RETURN_IF_ERROR(Simplify(&text));
  PageStories read = ReadStories(text, expected);
  FillInfo(read.masthead, "masthead", &page.info, &page.from);
  FillInfo(input.file_name, "file name", &page.info, &page.from);
  if (page.info.publisher.empty()) page.info.publisher = PublisherByName(page.info.paper);
  page.stories = std::move(read.stories);
  return page;
}

absl::StatusOr<DocumentRecords> Extractor::Extract(const CutPage& page) const {
  return DocumentReader(*lexicon_, *rules_, version_).Read(page);
}

absl::StatusOr<DocumentRecords> Extractor::Extract(const Input& input,
                                                   const PageInfo& given) const {
  NG_ASSIGN_OR_RETURN(const CutPage page, Cut(input, given));
  return Extract(page);
}

std::unique_ptr<Extractor> Extractor::WithRules(std::vector<RuleFile> files) const {
  return std::unique_ptr<Extractor>(
      new Extractor(lexicon_, std::make_unique<RuleSet>(std::move(files)), version_));
}

const std::vector<RuleFile>& Extractor::rules() const { return rules_->files(); }

}  // namespace newsgraph
