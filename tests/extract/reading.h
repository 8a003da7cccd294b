// Extraction of texts written in a test.
#ifndef NEWSGRAPH_TESTS_EXTRACT_READING_H_
#define NEWSGRAPH_TESTS_EXTRACT_READING_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "extract/extractor.h"
#include "extract/names/short_forms.h"
#include "extract/read/page_reader.h"
#include "extract/read/source_reader.h"
#include "graph/utf8.h"

namespace newsgraph::testing {

// The extractor with the project's lexicon and rules, opened once.
inline const Extractor& TheExtractor() {
  static const std::unique_ptr<Extractor> extractor = [] {
    auto opened = Extractor::Open(NEWSGRAPH_DATA, "test");
    if (!opened.ok()) ADD_FAILURE() << opened.status().message();
    return *std::move(opened);
  }();
  return *extractor;
}

inline std::string ReadBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The first page of the file at `path`.
inline absl::StatusOr<Input> ReadPage(const std::string& path) {
  absl::StatusOr<Input> page = absl::NotFoundError(path + ": no page");
  ReadSource(path, {}, [&](absl::StatusOr<Input> input) {
    page = std::move(input);
    return false;
  });
  return page;
}

// What `extractor` reads in a page of `text`, of a paper of `home` printed on `date`.
inline DocumentRecords ReadText(const Extractor& extractor, std::string_view text,
                                const std::string& home, const std::string& date) {
  const auto input = ParsePage(text, "test.txt");
  if (!input.ok()) {
    ADD_FAILURE() << input.status().message();
    return {};
  }
  PageInfo info;
  info.home = home;
  info.date = date;
  const auto records = extractor.Extract(*input, info);
  if (!records.ok()) {
    ADD_FAILURE() << records.status().message();
    return {};
  }
  return *records;
}

inline std::string Plain(std::string_view name) { return ToUtf8(PlainName(ToCodePoints(name))); }

// Whether the node `id` of `records` is called `name`, marks and spaces apart.
inline bool IsCalled(const DocumentRecords& records, NodeId id, std::string_view name) {
  const auto node = std::find_if(records.nodes.begin(), records.nodes.end(),
                                 [&](const Node& n) { return n.id == id; });
  if (node == records.nodes.end()) return false;
  if (Plain(node->name) == Plain(name)) return true;
  return std::any_of(node->aliases.begin(), node->aliases.end(),
                     [&](const std::string& alias) { return Plain(alias) == Plain(name); });
}

// The first statement of `records` that says it; nullptr for none.
inline const Statement* FindStatement(const DocumentRecords& records, std::string_view subject,
                                      std::string_view predicate, std::string_view object) {
  for (const Statement& statement : records.statements) {
    if (statement.predicate != predicate || !IsCalled(records, statement.subject, subject))
      continue;
    const auto* node = std::get_if<NodeId>(&statement.object);
    if (node != nullptr && IsCalled(records, *node, object)) return &statement;
  }
  return nullptr;
}

// All statements, a line each, for messages.
inline std::string Describe(const DocumentRecords& records) {
  const auto name = [&](NodeId id) -> std::string {
    for (const Node& node : records.nodes) {
      if (node.id == id) return node.name;
    }
    return "?";
  };
  std::string out;
  for (const Statement& statement : records.statements) {
    out += "  " + name(statement.subject) + " " + statement.predicate + " ";
    if (const auto* node = std::get_if<NodeId>(&statement.object)) out += name(*node);
    out += statement.quote + " [" + statement.rule + "]\n";
  }
  for (const Node& node : records.nodes) {
    out += "  " + std::string(NodeTypeName(node.type)) + " " + node.name + "\n";
  }
  return out;
}

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_EXTRACT_READING_H_
