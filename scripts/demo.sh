#!/usr/bin/env bash
# A newspaper page becomes a graph: installs what is needed, builds newsgraph, reads the page of examples/ and asks what
# is in it. The pictures and files it writes are in build/demo.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-deps.sh
scripts/build.sh release newsgraph_cli

page=examples/xiajiang-2.txt
out=build/demo
rm -rf "$out"
mkdir -p "$out"
PATH=$PWD/build/release/cli:$PATH
export NEWSGRAPH_DB=$out/newsgraph.db

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { printf '\n\033[2m$\033[0m %s\n' "$*"; }
run() {
  show "$@"
  "$@"
}

say "A page of the invented 峡江周讯, its columns broken as on paper ($page):"
sed --quiet '/本报讯/,/承办/ { s/^/    /p; /承办/ q }' "$page"

say "What is read in it"
show newsgraph extract "$page" ">" "$out/page.ndjson"
newsgraph extract "$page" >"$out/page.ndjson"
for record in story node mention statement; do
  printf '%6d %s records\n' "$(grep --count "^{\"record\":\"$record\"" "$out/page.ndjson")" "$record"
done

say "A graph of it, kept in $NEWSGRAPH_DB"
run newsgraph add "$page"
run newsgraph stats

say "Who did what, with the sentence behind it"
run newsgraph who 覃若澜
run newsgraph relations --object 2023秭归脐橙文化旅游节 --limit 8

say "Pictures of it, and files for other programs"
run newsgraph draw 2023秭归脐橙文化旅游节 -o "$out/festival.svg"
run newsgraph draw 2023秭归脐橙文化旅游节 -o "$out/festival.png"
run newsgraph draw s3 -o "$out/story.svg"
run newsgraph export --format dot -o "$out/page.dot"
run newsgraph export --format jsonld -o "$out/page.jsonld"

say "In $PWD/$out:"
du --human-readable --apparent-size "$out"/*.* | grep --invert-match newsgraph.db
