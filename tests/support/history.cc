#include "tests/support/history.h"

#include <algorithm>

#include "tests/support/generated_documents.h"

namespace newsgraph::testing {
namespace {

constexpr uint64_t kDocuments = 9;
constexpr uint64_t kVersions = 3;
constexpr size_t kStatements = 7;

}  // namespace

HistoryStep History::Next() {
  const uint64_t document = 1 + random_() % kDocuments;
  const uint64_t action = random_() % 12;
  if (action == 0) return {HistoryStep::Kind::kReopen};
  if (action <= 3 && versions_.erase(document) > 0) return {HistoryStep::Kind::kRemove, document};
  versions_[document] = random_() % kVersions;
  return {HistoryStep::Kind::kAdd, document, versions_[document]};
}

std::vector<DocumentRecords> History::Documents() {
  std::vector<DocumentRecords> documents;
  for (const auto& [document, version] : versions_) {
    documents.push_back(GenerateDocument(document, version, kStatements));
  }
  std::shuffle(documents.begin(), documents.end(), random_);
  return documents;
}

absl::Status Apply(const HistoryStep& step, Store* store) {
  if (step.kind == HistoryStep::Kind::kRemove) return store->Remove(DocumentId{step.document});
  return store->Add(GenerateDocument(step.document, step.version, kStatements)).status();
}

}  // namespace newsgraph::testing
