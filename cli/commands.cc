#include "cli/commands.h"

#include <array>

namespace newsgraph::cli {
namespace {

constexpr std::array kCommands = {
    Command{"extract", "Read pages and print what is in them as records", ConfigureExtract},
    Command{"add", "Read pages and keep what is in them in a graph", ConfigureAdd},
    Command{"remove", "Take documents out of a graph", ConfigureRemove},
    Command{"who", "What a person, body, place or project did", ConfigureWho},
    Command{"relations", "Statements by who, what, to whom and when", ConfigureRelations},
    Command{"draw", "A picture of who did what", ConfigureDraw},
    Command{"export", "The graph as a file for other programs", ConfigureExport},
    Command{"stats", "How much there is in the graph", ConfigureStats},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace newsgraph::cli
