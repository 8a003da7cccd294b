#include "cli/commands.h"

#include <array>

namespace newsgraph::cli {
namespace {

constexpr std::array kCommands = {
    Command{"who", "What a person, body, place or project did", ConfigureWho},
    Command{"relations", "Statements by who, what, to whom and when", ConfigureRelations},
    Command{"stats", "How much there is in the graph", ConfigureStats},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace newsgraph::cli
