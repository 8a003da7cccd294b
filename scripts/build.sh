#!/usr/bin/env bash
# Builds newsgraph into build/PRESET: scripts/build.sh [PRESET [TARGET…]], by default all of the preset release.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-release}
targets=("${@:2}")
cmake --preset "$preset" >/dev/null
cmake --build "build/$preset" ${targets:+--target "${targets[@]}"}
