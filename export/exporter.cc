#include "export/exporter.h"

#include <array>

#include "export/dot.h"
#include "export/jsonld.h"
#include "export/ndjson.h"

namespace newsgraph {
namespace {

constexpr std::array<Format, 3> kFormats = {{
    {"dot", "a Graphviz diagram of who did what", WriteDot},
    {"jsonld", "JSON-LD 1.1 with every statement's evidence", WriteJsonLd},
    {"ndjson", "records, the same bytes for the same content: to compare graphs", WriteNdjson},
}};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

const Format* FindFormat(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace newsgraph
