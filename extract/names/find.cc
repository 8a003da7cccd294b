#include "extract/names/find.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "extract/chars.h"
#include "extract/names/choose.h"
#include "extract/names/propose.h"
#include "extract/names/recurring.h"

namespace newsgraph {
namespace {

constexpr float kCertainPerson = 9;       // margin, in nats
constexpr float kLocalPerson = 6;         // the same, for the name's own story
constexpr float kCertainName = 1.1f;      // quality
constexpr uint32_t kShortestCertain = 3;  // code points

// Names other than persons' that are certain somewhere in the document, by their first two
// characters.
class CertainNames {
 public:
  void Add(std::u32string_view name, const Candidate& candidate) {
    if (name.size() < kShortestCertain || !known_.insert(std::u32string(name)).second) return;
    by_head_[name[0] * 0x10000u + name[1]].push_back({std::u32string(name), candidate});
  }

  void Propose(const Paragraph& paragraph, Candidates* out) const {
    if (by_head_.empty()) return;
    for (uint32_t at = paragraph.begin(); at + 1 < paragraph.end(); ++at) {
      const auto found = by_head_.find(paragraph.At(at) * 0x10000u + paragraph.At(at + 1));
      if (found == by_head_.end() || !paragraph.IsBoundary(at)) continue;
      for (const Item& item : found->second) {
        const uint32_t end = at + static_cast<uint32_t>(item.name.size());
        if (end > paragraph.end() || paragraph.Slice(at, end) != item.name) continue;
        if (!paragraph.IsBoundary(end)) continue;
        Candidate candidate = item.candidate;
        candidate.rest = at + (candidate.rest - candidate.begin);
        candidate.begin = at;
        candidate.end = end;
        out->push_back(candidate);
      }
    }
  }

 private:
  struct Item {
    std::u32string name;
    Candidate candidate;
  };
  KnownNames known_;
  std::unordered_map<uint32_t, std::vector<Item>> by_head_;
};

class Finder {
 public:
  Finder(const Lexicon& lexicon, const Home& home, const std::vector<std::u32string_view>& stories)
      : lexicon_(lexicon),
        home_(home),
        stories_(stories),
        local_persons_(stories.size()),
        segmenter_(lexicon) {}

  std::vector<StoryNames> Find(const std::vector<std::u32string_view>& headlines) {
    for (std::u32string_view story : stories_) homes_.push_back(HomeOf(story));
    for (size_t i = 0; i < stories_.size(); ++i) {
      Learn(Read(stories_[i], homes_[i], {}), i);
      Learn(Read(headlines[i], homes_[i], {}), i);
    }
    std::vector<StoryNames> result;
    for (size_t i = 0; i < stories_.size(); ++i) {
      KnownNames known = persons_;
      known.insert(local_persons_[i].begin(), local_persons_[i].end());
      result.push_back(Read(stories_[i], homes_[i], known));
    }
    return result;
  }

 private:
  // A paper of a whole prefecture or province tells of its counties: where a story names but one of
  // them, 县 and 县长 are that county's.
  Home HomeOf(std::u32string_view text) const {
    const auto outer = home_.division();
    if (!outer || lexicon_.GetDivision(*outer).level >= DivisionLevel::kCounty) return home_;
    std::optional<DivisionIndex> county;
    for (size_t at = 0; at < text.size(); ++at) {
      bool several = false;
      lexicon_.Match(text.substr(at), [&](size_t, const Entry& entry) {
        for (const Sense& sense : lexicon_.Senses(entry)) {
          if (sense.kind != SenseKind::kDivision || sense.detail != 0) continue;
          if (lexicon_.GetDivision(sense.payload).level != DivisionLevel::kCounty) continue;
          if (!DivisionLiesIn(lexicon_, sense.payload, *outer)) continue;
          several = several || (county && *county != sense.payload);
          county = sense.payload;
        }
      });
      if (several) return home_;
    }
    return county ? Home(lexicon_, *county) : home_;
  }

  StoryNames Read(std::u32string_view text, const Home& home, const KnownNames& known) {
    StoryNames story{text, {}, {}, home};
    segmenter_.SetHome(home);
    segmenter_.SetRecurring(FindRecurring(lexicon_, text));
    for (uint32_t begin = 0; begin < text.size();) {
      const size_t found = text.find(U'\n', begin);
      const auto end =
          static_cast<uint32_t>(found == std::u32string_view::npos ? text.size() : found);
      if (end > begin) {
        story.paragraphs.emplace_back(lexicon_, text, begin, end, known, &segmenter_);
        for (const Candidate& name : NamesOf(story.paragraphs.back(), story.home, known)) {
          if (!name.nothing) story.names.push_back(name);
        }
      }
      begin = end + 1;
    }
    return story;
  }

  std::vector<Candidate> NamesOf(const Paragraph& paragraph, const Home& home,
                                 const KnownNames& known) const {
    Candidates candidates;
    ProposePersons(paragraph, known, &candidates);
    ProposeDivisions(paragraph, home, &candidates);
    ProposeQuoted(paragraph, home, &candidates);
    ProposeBodies(paragraph, home, &candidates);
    ProposePlaces(paragraph, home, &candidates);
    ProposeProjects(paragraph, home, &candidates);
    ProposeListed(paragraph, home, &candidates);
    ProposeGeneric(paragraph, &candidates);
    ProposeDoctrines(paragraph, &candidates);
    certain_.Propose(paragraph, &candidates);
    return ChooseNames(std::move(candidates));
  }

  // Keeps what the first reading of a story, or of its headline, is certain of.
  void Learn(const StoryNames& story, size_t index) {
    for (const Paragraph& paragraph : story.paragraphs) {
      LearnPersons(paragraph, &local_persons_[index]);
    }
    for (const Candidate& name : story.names) {
      if (name.latent || name.generic || name.type == NodeType::kPerson) continue;
      if (name.quality < kCertainName) continue;
      const std::u32string_view text = story.text.substr(name.begin, name.size());
      certain_.Add(text, name);
      if (name.subtype == "company") AddBrand(text, name);
      if (name.type == NodeType::kProject) AddWithoutKind(text, name);
    }
  }

  // Those that are certain in this story only go to `local`.
  void LearnPersons(const Paragraph& paragraph, KnownNames* local) {
    for (const Token& token : paragraph.tokens()) {
      if (token.kind != TokenKind::kPerson || token.margin < kLocalPerson) continue;
      std::u32string name = WithoutSpaces(paragraph.Slice(token.begin, token.end));
      // 田野, 万里: a name that is a word as well is one in its own story only.
      const Entry* word = lexicon_.Find(name);
      const bool everywhere =
          token.margin >= kCertainPerson && (word == nullptr || word->is_word == 0);
      (everywhere ? persons_ : *local).insert(std::move(name));
    }
  }

  // A project's name without the word that says it is one.
  void AddWithoutKind(std::u32string_view text, const Candidate& project) {
    constexpr uint32_t kShortest = 7;
    if (project.size() < kShortest) return;
    for (std::u32string_view kind : {U"项目", U"工程"}) {
      if (!text.ends_with(kind)) continue;
      Candidate bare = project;
      bare.quality = 1;
      certain_.Add(text.substr(0, text.size() - kind.size()), bare);
    }
  }

  // 苏州星澜半导体股份有限公司 is called 星澜半导体 next.
  void AddBrand(std::u32string_view text, const Candidate& name) {
    for (std::u32string_view ending :
         {U"股份有限公司", U"有限责任公司", U"集团有限公司", U"有限公司", U"公司"}) {
      if (!text.ends_with(ending)) continue;
      std::u32string_view brand = text.substr(0, text.size() - ending.size());
      if (name.division && name.rest > name.begin) brand.remove_prefix(name.rest - name.begin);
      if (brand.size() == text.size()) return;
      AddBare(brand, name);
      // 康洁卫浴实业 → 康洁卫浴
      for (std::u32string_view trade :
           {U"实业", U"科技", U"发展", U"控股", U"集团", U"股份", U"产业", U"投资", U"贸易",
            U"商贸", U"技术", U"建设", U"工程", U"文化", U"传媒"}) {
        if (brand.ends_with(trade)) AddBare(brand.substr(0, brand.size() - trade.size()), name);
      }
      return;
    }
  }

  void AddBare(std::u32string_view brand, const Candidate& name) {
    constexpr size_t kShortest = 4;
    if (brand.size() < kShortest) return;
    Candidate bare(0, static_cast<uint32_t>(brand.size()), NodeType::kBody, 1.2f);
    bare.subtype = name.subtype;
    certain_.Add(brand, bare);
  }

  const Lexicon& lexicon_;
  const Home& home_;
  const std::vector<std::u32string_view>& stories_;
  std::vector<Home> homes_;  // one for each story
  std::vector<KnownNames> local_persons_;
  Segmenter segmenter_;
  KnownNames persons_;
  CertainNames certain_;
};

// The county or prefecture that a division lies in, or is.
DivisionIndex AtLevel(const Lexicon& lexicon, DivisionIndex division, DivisionLevel level) {
  while (lexicon.GetDivision(division).level > level)
    division = lexicon.GetDivision(division).parent;
  return division;
}

// The county that each division of this full name is or lies in.
std::vector<DivisionIndex> CountiesOf(const Lexicon& lexicon, const Entry& name) {
  std::vector<DivisionIndex> counties;
  for (const Sense& sense : lexicon.Senses(name)) {
    const bool county = lexicon.GetDivision(sense.payload).level >= DivisionLevel::kCounty;
    const bool usable = sense.kind == SenseKind::kDivision && sense.detail == 0 && county;
    if (usable) counties.push_back(AtLevel(lexicon, sense.payload, DivisionLevel::kCounty));
  }
  return counties;
}

}  // namespace

std::vector<StoryNames> FindNames(const Lexicon& lexicon, const Home& home,
                                  const std::vector<std::u32string_view>& stories,
                                  const std::vector<std::u32string_view>& headlines) {
  return Finder(lexicon, home, stories).Find(headlines);
}

std::optional<DivisionIndex> InferHome(const Lexicon& lexicon,
                                       const std::vector<std::u32string_view>& stories) {
  Segmenter segmenter(lexicon);
  std::map<DivisionIndex, double> votes;  // by county
  for (std::u32string_view text : stories) {
    const Paragraph whole(lexicon, text, 0, static_cast<uint32_t>(text.size()), {}, &segmenter);
    for (const VocabularyMatch& match : whole.matches()) {
      if (!match.entry->Has(SenseKind::kDivision)) continue;
      if (!whole.IsBoundary(match.begin) || !whole.IsBoundary(match.end)) continue;
      const std::vector<DivisionIndex> counties = CountiesOf(lexicon, *match.entry);
      // A name that many divisions bear speaks for each of them a little.
      for (DivisionIndex county : counties)
        votes[county] += 1.0 / static_cast<double>(counties.size());
    }
  }
  double all = 0;
  double most = 0;
  std::optional<DivisionIndex> best;
  for (const auto& [county, vote] : votes) {
    all += vote;
    if (vote > most) {
      most = vote;
      best = county;
    }
  }
  constexpr double kFewest = 2;
  constexpr double kShare = 0.4;
  return most >= kFewest && most >= kShare * all ? best : std::nullopt;
}

}  // namespace newsgraph
