#include "export/exporter.h"

#include <array>

#include "export/formats.h"

namespace newsgraph {
namespace {

using OneFileWriter = absl::Status (*)(const GraphView& view, const Selection& selection,
                                       const ExportOptions& options, const Sink& sink);

template <OneFileWriter write>
absl::Status OneFile(const GraphView& view, const Selection& selection,
                     const ExportOptions& options, std::span<const Sink> sinks) {
  return write(view, selection, options, sinks[0]);
}

constexpr std::array kFormats = {
    Format{"dot", "a Graphviz diagram of who did what", OneFile<WriteDot>},
    Format{"html", "a page to search and look at, offline", OneFile<WriteHtml>},
    Format{"jsonld", "JSON-LD 1.1 with every statement's evidence", OneFile<WriteJsonLd>},
    Format{"ndjsonld", "the same as a JSON-LD document a line", OneFile<WriteNdjsonLd>},
    Format{"nquads", "the same as N-Quads", OneFile<WriteNQuads>},
    Format{"turtle", "the same as Turtle", OneFile<WriteTurtle>},
    Format{"graphml", "GraphML, for NetworkX, Gephi, yEd and TinkerPop", OneFile<WriteGraphMl>},
    Format{"gexf", "GEXF with dates, for Gephi's timeline", OneFile<WriteGexf>},
    Format{"node-link", "JSON of nodes and links, for NetworkX and D3", OneFile<WriteNodeLink>},
    Format{"cytoscape", "JSON of Cytoscape's elements", OneFile<WriteCytoscape>},
    Format{"graphson", "GraphSON 3, for TinkerPop", OneFile<WriteGraphSon>},
    Format{"cypher", "a script for openCypher databases", OneFile<WriteCypher>},
    Format{"neo4j-csv", "files for neo4j-admin database import", WriteNeo4jCsv, kNeo4jFiles},
    Format{"neptune-csv", "files for Amazon Neptune", WriteNeptuneCsv, kNeptuneFiles},
    Format{"ladybug-csv", "files for LadybugDB and Kuzu", WriteLadybugCsv, kLadybugFiles},
    Format{"ftm", "FollowTheMoney entities", OneFile<WriteFtm>},
    Format{"csv", "statements for a spreadsheet", OneFile<WriteCsv>},
    Format{"ndjson", "records, the same bytes for the same content: to compare graphs",
           OneFile<WriteNdjson>},
};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

const Format* FindFormat(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace newsgraph
