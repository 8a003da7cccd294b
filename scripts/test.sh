#!/usr/bin/env bash
# Everything that must hold, from a clean clone on: installs, builds, tests, and looks at format and style. What has not
# changed since it was last found good is not done again.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
  local begin=$SECONDS
  printf '\n== %s\n' "$1"
  "${@:2}"
  printf '== %s: %d s\n' "$1" $((SECONDS - begin))
}

files() { git ls-files --cached --others --exclude-standard "$@"; }
check_format() { files '*.cc' '*.h' | xargs clang-format --dry-run -Werror; }
check_shell() { files '*.sh' .ci/run | xargs shellcheck; }
score_gold() {
  "$1/all" build/dev/cli/newsgraph
  "$1/stories" build/dev/cli/newsgraph
  tests/corpus/stories.py build/dev/cli/newsgraph "$1" "$1/../pages"
  local folder
  for folder in tests/corpus/read tests/corpus/unread; do
    printf '\n%s\n' "$folder"
    "$1/all" build/dev/cli/newsgraph "$folder" "$folder"
    tests/corpus/stories.py build/dev/cli/newsgraph "$folder" | tail -n 1  # not which: unread/ stays so
  done
}

step "Dependencies" scripts/install-deps.sh --tests
step "Format" check_format
step "Shell scripts" check_shell
step "Build" scripts/build.sh dev
step "Every header alone" cmake --build build/dev --target all_verify_interface_header_sets
step "Tests" ctest --preset dev --parallel "$(nproc)"
step "clang-tidy" scripts/tidy.py build/dev
gold=../shared/gold
if [[ -x $gold/all ]]; then
  step "Gold pages" score_gold "$gold"
fi
