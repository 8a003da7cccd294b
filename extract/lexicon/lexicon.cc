#include "extract/lexicon/lexicon.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "graph/status_macros.h"

namespace newsgraph {

template <typename T>
std::span<const T> Lexicon::SectionOf(std::string_view bytes, Section section) const {
  LexiconHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const auto index = static_cast<size_t>(section);
  const char* data = bytes.data() + header.offsets[index];
  return {reinterpret_cast<const T*>(data), header.sizes[index] / sizeof(T)};
}

absl::Status Lexicon::Bind(std::string_view bytes, const std::string& name) {
  const auto wrong = [&](const std::string& what) {
    return absl::DataLossError(name + ": " + what +
                               "; wanted a lexicon of this version of newsgraph");
  };
  LexiconHeader header;
  if (bytes.size() < sizeof header) return wrong("is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, LexiconHeader::kMagic, sizeof header.magic) != 0) {
    return wrong("is no lexicon or one of another format");
  }
  for (size_t i = 0; i < static_cast<size_t>(Section::kCount); ++i) {
    if (header.offsets[i] % 8 != 0 || header.offsets[i] > bytes.size() ||
        header.sizes[i] > bytes.size() - header.offsets[i]) {
      return wrong("is cut off");
    }
  }
  codes_ = SectionOf<uint16_t>(bytes, Section::kCharCodes).data();
  fold_ = SectionOf<char16_t>(bytes, Section::kFold).data();
  given_costs_ = SectionOf<float>(bytes, Section::kGivenCosts).data();
  foreign_costs_ = SectionOf<float>(bytes, Section::kForeignCosts).data();
  strings_ = SectionOf<char>(bytes, Section::kStrings).data();
  trie_ = DoubleArray(SectionOf<TrieUnit>(bytes, Section::kTrie));
  entries_ = SectionOf<Entry>(bytes, Section::kEntries);
  senses_ = SectionOf<Sense>(bytes, Section::kSenses);
  divisions_ = SectionOf<Division>(bytes, Section::kDivisions);
  generic_nouns_ = SectionOf<GenericNoun>(bytes, Section::kGenericNouns);
  organs_ = SectionOf<uint32_t>(bytes, Section::kOrgans);
  return absl::OkStatus();
}

absl::StatusOr<std::unique_ptr<Lexicon>> Lexicon::Open(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return absl::NotFoundError(path + ": " + std::strerror(errno));
  struct stat info;
  const bool known = fstat(file, &info) == 0;
  const auto size = known ? static_cast<size_t>(info.st_size) : 0;
  void* mapping = size > 0 ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  close(file);
  if (mapping == MAP_FAILED) return absl::DataLossError(path + ": cannot be mapped into memory");
  std::unique_ptr<Lexicon> lexicon(new Lexicon);
  lexicon->mapping_ = mapping;
  lexicon->mapping_size_ = size;
  NG_RETURN_IF_ERROR(lexicon->Bind({static_cast<const char*>(mapping), size}, path));
  return lexicon;
}

absl::StatusOr<std::unique_ptr<Lexicon>> Lexicon::FromBytes(std::string bytes) {
  std::unique_ptr<Lexicon> lexicon(new Lexicon);
  lexicon->owned_ = std::move(bytes);
  NG_RETURN_IF_ERROR(lexicon->Bind(lexicon->owned_, "lexicon"));
  return lexicon;
}

Lexicon::~Lexicon() {
  if (mapping_ != nullptr) munmap(mapping_, mapping_size_);
}

std::u32string Lexicon::Fold(std::u32string_view text) const {
  std::u32string folded(text);
  for (char32_t& c : folded) c = Fold(c);
  return folded;
}

const Entry* Lexicon::Find(std::u32string_view text) const {
  const Entry* found = nullptr;
  Match(text, [&](size_t length, const Entry& entry) {
    if (length == text.size()) found = &entry;
  });
  return found;
}

const Sense* Lexicon::FindSense(const Entry& entry, SenseKind kind) const {
  if (!entry.Has(kind)) return nullptr;
  for (const Sense& sense : Senses(entry)) {
    if (sense.kind == kind) return &sense;
  }
  return nullptr;
}

}  // namespace newsgraph
