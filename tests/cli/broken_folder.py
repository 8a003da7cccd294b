#!/usr/bin/env python3
"""A folder of 200 pages, five of them broken: broken_folder.py NEWSGRAPH. The 195 are read, the five are told, nothing of
them is kept; --strict stops at the first. Exit 1 when it is otherwise."""
import gzip
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent / "corpus" / "pages"
PAGE = "锦城小学开学\n　　本报讯（记者 闻晓溪）今日，区教育局局长沈明远到锦城小学调研。第{}期。\n"
GOOD = 195


def fill(folder):
    """Writes the pages; returns what must be said of each broken one, in the order of their names."""
    for number in range(GOOD):
        (folder / f"{number:03}.txt").write_text(PAGE.format(number), encoding="utf-8")
    page = PAGE.format(0).encode()
    middle = page.index("今日".encode())
    broken = {
        "010-cut.txt.gz": (gzip.compress(page * 9)[:-20], "010-cut.txt.gz: cannot be unpacked"),
        "050-locked.pdf": ((CORPUS / "locked.pdf").read_bytes(), "050-locked.pdf: has a password"),
        "090-program.txt": (bytes(range(256)) * 40, "090-program.txt:1: byte 0x00 (offset 0) is no text"),
        "130-byte.txt": (page[:middle] + b"\xff" + page[middle:], "130-byte.txt:2: byte 0xff (offset"),
        "170-empty.txt": (b"", "170-empty.txt: is empty"),
    }
    for name, (data, _) in broken.items():
        (folder / name).write_bytes(data)
    return [words for _, words in broken.values()]


def run(program, folder, *arguments):
    return subprocess.run([program, *arguments, folder / "pages"], cwd=folder, capture_output=True, text=True,
                          encoding="utf-8", timeout=120)


def demand(holds, what, result):
    if not holds:
        sys.exit(f"{what}\nexit {result.returncode}\n{result.stdout[-2000:]}\n{result.stderr}")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "pages").mkdir()
        wanted = fill(folder / "pages")

        result = run(program, folder, "add", "--db", "all.db")
        errors = result.stderr.splitlines()
        demand(result.returncode == 1, "broken pages are exit 1", result)
        demand(result.stdout.startswith(f"{GOOD} added, 0 replaced"), f"the other {GOOD} are added", result)
        demand(len(errors) == len(wanted), "an error a broken page", result)
        for error, words in zip(errors, wanted):
            demand(words in error, f"wanted: {words}", result)

        result = run(program, folder, "add", "--db", "strict.db", "--strict")
        demand(result.returncode == 1, "broken pages are exit 1", result)
        demand(result.stdout.startswith("10 added, 0 replaced"), "--strict stops at the first", result)
        demand(result.stderr.count("\n") == 1 and wanted[0] in result.stderr, "--strict tells one", result)


if __name__ == "__main__":
    main()
