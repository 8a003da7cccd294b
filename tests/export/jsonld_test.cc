#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "export/formats.h"
#include "graph/utf8.h"
#include "tests/export/export_text.h"
#include "tests/support/memory_graph.h"
#include "tests/support/sample.h"

namespace newsgraph {
namespace {

using nlohmann::json;

constexpr char kBase[] = "urn:newsgraph:";

json Export(const GraphView& view, const Filter& filter = {}) {
  return json::parse(ExportText(view, "jsonld", filter));
}

// The objects by "@id", those of one id together.
std::map<std::string, json> ById(const json& document) {
  std::map<std::string, json> objects;
  for (const json& object : document["@graph"]) {
    json& known = objects[object["@id"]];
    if (known.is_null()) known = json::object();
    known.update(object);
  }
  return objects;
}

bool HasType(const json& object, const std::string& type) {
  if (!object.contains("@type")) return false;
  const json& types = object["@type"];
  return types == type || (types.is_array() && std::count(types.begin(), types.end(), type) > 0);
}

class JsonLdTest : public testing::Test {
 protected:
  const MemoryGraph graph_{SamplePages()};
  const json document_ = Export(graph_);
  const std::map<std::string, json> objects_ = ById(document_);

  const json& At(const std::string& id) const { return objects_.at(kBase + id); }
};

TEST_F(JsonLdTest, IsAContextAndThenAnObjectALine) {
  std::istringstream text(ExportText(graph_, "jsonld"));
  std::string line;
  std::getline(text, line);
  EXPECT_EQ(line, "{\"@context\":{");
  while (std::getline(text, line) && line != "\"@graph\":[") {
  }
  size_t objects = 0;
  for (; std::getline(text, line) && line != "]}"; ++objects) {
    if (line.back() == ',') line.pop_back();
    const auto object = nlohmann::ordered_json::parse(line);
    auto field = object.begin();
    if (field.key() == "@type") ++field;
    EXPECT_EQ(field.key(), "@id") << line;
    for (const auto& [key, value] : object.items()) EXPECT_FALSE(value.is_object()) << line;
  }
  EXPECT_EQ(objects, document_["@graph"].size());
}

TEST_F(JsonLdTest, TheContextIsTheDocumentedOne) {
  std::ifstream file(NEWSGRAPH_SOURCE_DIR "/docs/context.jsonld");
  EXPECT_EQ(json::parse(file)["@context"], document_["@context"]);
}

TEST_F(JsonLdTest, EveryTermIsDescribed) {
  std::ifstream file(NEWSGRAPH_SOURCE_DIR "/docs/jsonld.md");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  for (const auto& [term, meaning] : document_["@context"].items()) {
    const bool is_prefix =
        meaning.is_string() && std::string(meaning).find_first_of("#/") != std::string::npos;
    if (is_prefix) continue;
    EXPECT_NE(text.find("`" + term + "`"), std::string::npos) << term;
  }
}

TEST_F(JsonLdTest, EveryKeyIsInTheContextAndEveryReferenceLeadsToAnObject) {
  const json& context = document_["@context"];
  for (const json& object : document_["@graph"]) {
    for (const auto& [key, value] : object.items()) {
      if (key.starts_with("@")) continue;
      ASSERT_TRUE(context.contains(key)) << object;
      const bool is_reference = context[key].is_object() && context[key]["@type"] == "@id";
      if (!is_reference || key == "predicate") continue;
      for (const json& id : value.is_array() ? value : json::array({value})) {
        EXPECT_TRUE(objects_.contains(id)) << object;
      }
    }
  }
}

TEST_F(JsonLdTest, NodesHaveTheirTypesAndNames) {
  EXPECT_EQ(At("node/8")["@type"], "schema:Person");
  EXPECT_EQ(At("node/3")["@type"], "schema:Place");
  EXPECT_EQ(At("node/2")["@type"], json({"ng:Project", "schema:Event"}));
  EXPECT_EQ(At("node/11")["@type"], "ng:Project");
  EXPECT_EQ(At("node/12")["@type"], json({"schema:Organization", "org:Organization"}));
  EXPECT_TRUE(HasType(At("node/7"), "schema:GovernmentOrganization"));
  EXPECT_EQ(At("node/7")["alternateName"], json({"区政府"}));
  EXPECT_EQ(At("node/7")["division"], "990102");
  EXPECT_EQ(At("node/10")["name"], kHostileName);
}

TEST_F(JsonLdTest, StoriesKnowTheirNewspaperAndText) {
  const json& story = At("story/1");
  EXPECT_TRUE(HasType(story, "schema:NewsArticle"));
  EXPECT_EQ(story["headline"], "三万游客青禾赏花\n第三届油菜花节开幕");
  EXPECT_EQ(story["datePublished"], "2022-03-04");
  EXPECT_EQ(story["articleBody"], graph_.GetStory(StoryId{1}).value().text);
  EXPECT_EQ(objects_.at(story["isPartOf"])["name"], "青禾晚报");
  EXPECT_EQ(objects_.at(story["wasDerivedFrom"])["name"], "pages/青禾晚报/2022-03-04.txt");
}

TEST_F(JsonLdTest, AStatementCarriesItsQualifiers) {
  const json& plan = At("statement/12");
  EXPECT_EQ(plan["subject"], "urn:newsgraph:node/7");
  EXPECT_EQ(plan["predicate"], "urn:newsgraph:vocabulary#carriesOut");
  EXPECT_EQ(plan["object"], "urn:newsgraph:node/11");
  EXPECT_EQ(plan["date"], "2022-04");
  EXPECT_EQ(plan["firstDay"], "2022-04-01");
  EXPECT_EQ(plan["lastDay"], "2022-04-30");
  EXPECT_EQ(plan["place"], "望江路");
  EXPECT_EQ(plan["quantity"], "1200万元");
  EXPECT_EQ(plan["status"], "planned");
  EXPECT_EQ(plan["negated"], false);
  EXPECT_EQ(plan["confidence"], "0.9");
  EXPECT_EQ(plan["rule"], "carriesOut/by hand");
  EXPECT_EQ(At("statement/1")["confidence"], "1");
  EXPECT_EQ(At("statement/4")["confidence"], "0.125");
  EXPECT_EQ(At("statement/14")["negated"], true);
}

TEST_F(JsonLdTest, OnlyWhatIsAssertedIsADirectTriple) {
  EXPECT_EQ(At("node/8")["attends"], "urn:newsgraph:node/2");
  EXPECT_EQ(At("node/1")["wrote"], "urn:newsgraph:story/1");
  EXPECT_FALSE(At("node/13").contains("attends"));  // he did not
  const json first_page = Export(MemoryGraph({SamplePage()}));
  EXPECT_FALSE(ById(first_page).at("urn:newsgraph:node/7").contains("carriesOut"));  // a plan
  EXPECT_EQ(At("node/7")["carriesOut"], "urn:newsgraph:node/11");  // under way two days later
}

TEST_F(JsonLdTest, APostIsAMembershipInARole) {
  const json& post = At("statement/6/membership");
  EXPECT_TRUE(HasType(post, "org:Membership"));
  EXPECT_EQ(post["member"], "urn:newsgraph:node/8");
  EXPECT_EQ(post["organization"], "urn:newsgraph:node/7");
  EXPECT_EQ(objects_.at(post["heldRole"])["label"], "区长");
  EXPECT_EQ(post["wasDerivedFrom"], "urn:newsgraph:statement/6");

  DocumentRecords page = SamplePage();
  page.statements[5].negated = true;
  EXPECT_FALSE(ById(Export(MemoryGraph({page}))).contains("urn:newsgraph:statement/6/membership"));
}

TEST_F(JsonLdTest, APostIsTheBodysWhoeverHoldsIt) {
  const json& post = At("node/7/post/%E5%8C%BA%E9%95%BF");
  EXPECT_TRUE(HasType(post, "org:Post"));
  EXPECT_EQ(post["label"], "区长");
  EXPECT_EQ(post["postIn"], "urn:newsgraph:node/7");
  EXPECT_EQ(post["heldBy"], "urn:newsgraph:node/8");
  EXPECT_EQ(post["heldRole"], At("statement/6/membership")["heldRole"]);
}

TEST_F(JsonLdTest, AnEventIsOneInTheTermsOfSchemaOrg) {
  const json& festival = At("node/2");
  EXPECT_EQ(festival["location"], "urn:newsgraph:node/3");
  EXPECT_EQ(festival["startDate"], "2022-03-02");
  EXPECT_EQ(festival["endDate"], "2022-03-02");
  std::set<std::string> organizers;
  std::set<std::string> attendees;
  for (const json& object : document_["@graph"]) {
    if (object.contains("organizer")) organizers.insert(object["organizer"]);
    if (object.contains("attendee")) attendees.insert(object["attendee"]);
  }
  EXPECT_EQ(organizers, (std::set<std::string>{"urn:newsgraph:node/4", "urn:newsgraph:node/5"}));
  EXPECT_TRUE(attendees.contains("urn:newsgraph:node/8"));
  EXPECT_FALSE(attendees.contains("urn:newsgraph:node/13"));  // he did not come
  EXPECT_EQ(At("story/1")["author"], "urn:newsgraph:node/1");
}

TEST_F(JsonLdTest, DivisionsAreAdministrativeAreasInOneAnother) {
  DocumentRecords page = SamplePage();
  page.nodes[2].subtype = "town";
  page.nodes[3].type = NodeType::kPlace;
  page.statements[2].predicate = "locatedIn";
  page.statements[2].object = NodeId{3};
  const std::map<std::string, json> objects = ById(Export(MemoryGraph({page})));
  EXPECT_TRUE(HasType(objects.at("urn:newsgraph:node/3"), "schema:AdministrativeArea"));
  EXPECT_FALSE(HasType(objects.at("urn:newsgraph:node/4"), "schema:AdministrativeArea"));
  EXPECT_EQ(objects.at("urn:newsgraph:node/4")["containedInPlace"], "urn:newsgraph:node/3");
}

TEST_F(JsonLdTest, WhatIsSaidIsAQuotation) {
  const json& words = At("statement/10/quotation");
  EXPECT_TRUE(HasType(words, "schema:Quotation"));
  EXPECT_EQ(words["text"], "花开青禾，是请客人来，更是把乡亲们的好日子亮出来。");
  EXPECT_EQ(words["creator"], "urn:newsgraph:node/8");
  EXPECT_EQ(At("statement/10")["object"], "urn:newsgraph:statement/10/quotation");

  DocumentRecords page = SamplePage();
  page.statements[9].negated = true;
  const std::map<std::string, json> denied = ById(Export(MemoryGraph({page})));
  EXPECT_FALSE(denied.at("urn:newsgraph:statement/10/quotation").contains("creator"));
}

TEST_F(JsonLdTest, EvidenceIsTheSentenceAtItsPlace) {
  size_t count = 0;
  for (const auto& [id, resource] : objects_) {
    if (!HasType(resource, "oa:SpecificResource")) continue;
    ++count;
    const json& position = objects_.at(resource["hasSelector"][0]);
    const json& quote = objects_.at(resource["hasSelector"][1]);
    EXPECT_TRUE(HasType(position, "oa:TextPositionSelector"));
    EXPECT_TRUE(HasType(quote, "oa:TextQuoteSelector"));
    const std::string text = objects_.at(resource["hasSource"])["articleBody"];
    EXPECT_EQ(CodePointSubstring(text, position["start"], position["end"]), quote["exact"]);
  }
  EXPECT_EQ(count, 21u);  // one a statement, and one more of the post in both pages
  EXPECT_EQ(At("statement/6")["wasDerivedFrom"].size(), 2u);
}

TEST_F(JsonLdTest, APredicateOfSomebodyElseIsNeverTakenForATerm) {
  DocumentRecords page = SamplePage();
  page.statements[2].predicate = "name";
  page.statements[3].predicate = "@id 师傅";
  const std::map<std::string, json> objects = ById(Export(MemoryGraph({page})));
  const json& tourism = objects.at("urn:newsgraph:node/4");
  EXPECT_EQ(tourism["name"], "青禾区文旅委");
  EXPECT_EQ(tourism["urn:newsgraph:vocabulary#name"]["@id"], "urn:newsgraph:node/2");
  EXPECT_EQ(objects.at("urn:newsgraph:statement/4")["predicate"],
            "urn:newsgraph:vocabulary#%40id%20%E5%B8%88%E5%82%85");
}

TEST_F(JsonLdTest, AStatementOfNothingHasNoObject) {
  DocumentRecords page = SamplePage();
  page.statements[0].object = std::monostate();
  const std::map<std::string, json> objects = ById(Export(MemoryGraph({page})));
  EXPECT_FALSE(objects.at("urn:newsgraph:statement/1").contains("object"));
  EXPECT_FALSE(objects.at("urn:newsgraph:node/1").contains("wrote"));
}

TEST_F(JsonLdTest, DatesThatAreNoDayKeepTheirForm) {
  DocumentRecords page = SamplePage();
  page.stories[0].published = "2022-03";
  page.statements[1].date = "../2022-03-02";
  const std::map<std::string, json> objects = ById(Export(MemoryGraph({page})));
  EXPECT_EQ(objects.at("urn:newsgraph:story/1")["datePublished"],
            json::parse(R"({"@type":"edtf:EDTF","@value":"2022-03"})"));
  EXPECT_FALSE(objects.at("urn:newsgraph:statement/2").contains("firstDay"));
  EXPECT_EQ(objects.at("urn:newsgraph:statement/2")["lastDay"], "2022-03-02");
}

TEST_F(JsonLdTest, APartOfTheGraphIsClosedInItself) {
  const json part = Export(graph_, {.around = {NodeId{9}}});
  const std::map<std::string, json> objects = ById(part);
  EXPECT_TRUE(objects.contains("urn:newsgraph:story/1"));
  EXPECT_FALSE(objects.contains("urn:newsgraph:story/3"));
  EXPECT_FALSE(objects.contains("urn:newsgraph:node/8"));
  EXPECT_EQ(objects.at("urn:newsgraph:node/9")["chairs"], "urn:newsgraph:node/2");
}

TEST_F(JsonLdTest, TheBaseIsWhereIdsBegin) {
  const json document = json::parse(ExportText(graph_, "jsonld", {}, {"https://example.org/g/"}));
  EXPECT_TRUE(ById(document).contains("https://example.org/g/node/8"));
  EXPECT_EQ(document.dump().find("urn:newsgraph:node"), std::string::npos);

  const Selection all = Selection::Make(graph_, {}).value();
  const Sink unused = [](std::string_view) { return absl::InternalError("written"); };
  for (const auto write : {WriteJsonLd, WriteNdjsonLd, WriteNQuads}) {
    EXPECT_EQ(write(graph_, all, {"example"}, unused).code(), absl::StatusCode::kInvalidArgument);
  }
}

TEST_F(JsonLdTest, AVeryLongNameSurvives) {
  DocumentRecords page = SamplePage();
  std::string name;
  for (int i = 0; i < 10'000; ++i) name += i % 2 == 0 ? "𠮷" : "\"";
  page.nodes[9].name = name;
  EXPECT_EQ(ById(Export(MemoryGraph({page}))).at("urn:newsgraph:node/10")["name"], name);
}

}  // namespace
}  // namespace newsgraph
