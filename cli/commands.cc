#include "cli/commands.h"

#include <array>

namespace newsgraph::cli {
namespace {

constexpr std::array kCommands = {
    Command{"extract", "Read pages and print what is in them as records", ConfigureExtract},
    Command{"add", "Read pages and keep what is in them in a graph", ConfigureAdd},
    Command{"load", "Keep records of any extractor in a graph", ConfigureLoad},
    Command{"remove", "Take documents out of a graph", ConfigureRemove},
    Command{"find", "Nodes by a part of a name, or pinyin", ConfigureFind},
    Command{"who", "What a person, body, place or project did", ConfigureWho},
    Command{"relations", "Statements by who, what, to whom and when", ConfigureRelations},
    Command{"between", "Everything that ties two nodes", ConfigureBetween},
    Command{"path", "The shortest ways from node to node", ConfigurePath},
    Command{"timeline", "What a node did, by date", ConfigureTimeline},
    Command{"neighbours", "Who and what is around a node", ConfigureNeighbours},
    Command{"story", "A story with what was read in it", ConfigureStory},
    Command{"why", "What a statement rests on, and what speaks against it", ConfigureWhy},
    Command{"query", "Questions in a part of openCypher", ConfigureQuery},
    Command{"draw", "A picture of who did what", ConfigureDraw},
    Command{"export", "The graph as a file for other programs", ConfigureExport},
    Command{"stats", "How much there is in the graph", ConfigureStats},
    Command{"duplicates", "People of one name who may be one person", ConfigureDuplicates},
    Command{"conflicts", "Posts with two holders at once", ConfigureConflicts},
    Command{"merge", "Judge that two nodes are one", ConfigureMerge},
    Command{"undo", "Take a judgement back", ConfigureUndo},
    Command{"journal", "All judgements; to and from a text file", ConfigureJournal},
    Command{"validate", "Whether a graph holds together", ConfigureValidate},
    Command{"repair", "Make indexes and counts anew", ConfigureRepair},
    Command{"compact", "Make a graph's files few and small", ConfigureCompact},
    Command{"backup", "Copy a graph, also while it is in use", ConfigureBackup},
    Command{"restore", "Make a graph from its backup", ConfigureRestore},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace newsgraph::cli
