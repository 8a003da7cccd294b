#!/usr/bin/env python3
"""Scores how pages were cut into stories: stories.py NEWSGRAPH GOLD_FOLDER [PAGES_FOLDER]. What was missed, then the total.

A story of `X.stories.json` has its headline when a predicted story that holds the first characters of its body has that
headline. It is whole when that story also holds the last characters, in that order, and neither end of another story.
The share of characters is that of the texts of whole stories among all that was read: what is in the right story at least.
"""
import json
import pathlib
import re
import subprocess
import sys


def plain(text):
    return re.sub(r"\s", "", text or "")


def same_headline(gold, predicted):
    gold, predicted = plain(gold), plain(predicted)
    return not gold or (bool(predicted) and (gold in predicted or (predicted in gold and len(predicted) * 2 > len(gold))))


def score_page(program, page, gold):
    run = subprocess.run([program, "extract", str(page)], capture_output=True, check=True)
    records = map(json.loads, run.stdout.decode().splitlines())
    predicted = [(plain(r.get("headline")), plain(r["text"])) for r in records if r["record"] == "story"]
    headlines = whole = characters = 0
    wrong = []
    for story in gold:
        first, last = plain(story["first"]), plain(story["last"])
        ends = [plain(other[end]) for other in gold if other is not story for end in ("first", "last")]
        holders = [(head, text) for head, text in predicted if first in text and same_headline(story["headline"], head)]
        headlines += bool(holders)
        right = [text for _, text in holders
                 if text.find(last, text.find(first)) >= 0 and not any(end in text for end in ends)]
        whole += bool(right)
        characters += len(right[0]) if right else 0
        if not right:
            wrong.append(story["headline"][:20])
    return len(gold), headlines, whole, characters, sum(len(text) for _, text in predicted), wrong


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    pages = pathlib.Path(sys.argv[-1])
    sums = [0] * 5
    for gold in sorted(pathlib.Path(sys.argv[2]).glob("*.stories.json")):
        name = gold.name.removesuffix(".stories.json")
        page = next(p for p in sorted(pages.glob(name + ".*")) if p.suffix != ".json")
        *counts, wrong = score_page(sys.argv[1], page, json.loads(gold.read_text(encoding="utf-8"))["stories"])
        sums = [a + b for a, b in zip(sums, counts)]
        if wrong:
            print(f"{page.stem}: not whole: {'; '.join(wrong)}")
    stories, headlines, whole, characters, everything = sums
    print(f"stories {stories}: headline right {headlines}, whole {whole}, characters {characters / max(everything, 1):.3f}")


if __name__ == "__main__":
    main()
