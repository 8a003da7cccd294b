// Archives made in a test.
#ifndef NEWSGRAPH_TESTS_EXTRACT_PACK_H_
#define NEWSGRAPH_TESTS_EXTRACT_PACK_H_

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace newsgraph::testing {

enum class Packing { kZip, kTar, kTarGzip, kTarXz, kGzip, kZstd };

using Members = std::vector<std::pair<std::string, std::string>>;  // names and bytes

// The bytes of an archive; kGzip and kZstd hold their one member's bytes alone.
inline std::string Pack(Packing packing, const Members& members) {
  struct archive* out = archive_write_new();
  const bool single = packing == Packing::kGzip || packing == Packing::kZstd;
  if (packing == Packing::kZip) archive_write_set_format_zip(out);
  if (single) archive_write_set_format_raw(out);
  if (packing != Packing::kZip && !single) archive_write_set_format_gnutar(out);
  if (packing == Packing::kTarGzip || packing == Packing::kGzip) archive_write_add_filter_gzip(out);
  if (packing == Packing::kTarXz) archive_write_add_filter_xz(out);
  if (packing == Packing::kZstd) archive_write_add_filter_zstd(out);
  size_t size = 1 << 16;
  for (const auto& [name, bytes] : members) size += bytes.size() + name.size() + 4096;
  std::string packed(size, '\0');
  size_t used = 0;
  EXPECT_EQ(archive_write_open_memory(out, packed.data(), packed.size(), &used), ARCHIVE_OK);
  for (const auto& [name, bytes] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    EXPECT_GE(archive_write_header(out, entry), ARCHIVE_WARN) << archive_error_string(out);
    archive_write_data(out, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  EXPECT_EQ(archive_write_close(out), ARCHIVE_OK);
  archive_write_free(out);
  packed.resize(used);
  return packed;
}

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_EXTRACT_PACK_H_
