// How much of an input is read at most, so that no input takes all of memory or of a day. What is
// over a limit is an error that names it; nothing is cut off silently.
#ifndef NEWSGRAPH_EXTRACT_READ_LIMITS_H_
#define NEWSGRAPH_EXTRACT_READ_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace newsgraph {

inline constexpr size_t kMegabyte = size_t{1} << 20;

// Bytes of one page, unpacked: a text, an HTML page, a PDF, a line of JSON lines.
inline constexpr size_t kMaxPageBytes = 64 * kMegabyte;

// Characters and lines of one page. A broadsheet has some ten thousand, and a thousand; a file that
// holds a month of them is still read as one page.
inline constexpr size_t kMaxPageCharacters = 2'000'000;
inline constexpr size_t kMaxPageLines = 100'000;

// Elements around an element of HTML. Browsers stop at 512.
inline constexpr size_t kMaxHtmlDepth = 512;
// Tags and pieces of text of a page of HTML. A long one has some ten thousand.
inline constexpr size_t kMaxHtmlParts = 1'000'000;

// Bytes of an archive that cannot be read from a file: from standard input, or within another.
inline constexpr size_t kMaxHeldArchiveBytes = 256 * kMegabyte;

// An archive is taken for a bomb when it unpacks to more than this and to more than this many times
// its size. Text shrinks to a third, rows of one table to a thirtieth.
inline constexpr uint64_t kUnpackedAlwaysFine = 64 * kMegabyte;
inline constexpr uint64_t kMaxUnpackRatio = 100;

// Files in an archive, and archives within archives.
inline constexpr size_t kMaxMembers = 1'000'000;
inline constexpr int kMaxArchiveDepth = 3;

// Sidecars of an archive, which are kept while its pages are read.
inline constexpr size_t kMaxSidecarBytes = kMegabyte;
inline constexpr size_t kMaxAllSidecarBytes = 64 * kMegabyte;

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_LIMITS_H_
