#!/usr/bin/env python3
"""Runs clang-tidy over what a build folder compiles: scripts/tidy.py [--all] [BUILD_DIR], build/dev by default.

Tests and benchmarks are read only with --all: they are a third of the time.

A file without findings leaves a stamp: the hash of all that it is compiled from. It is read again when that changes.
Exit 1 when there are findings; they are printed.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def sources(build):
    """The project's own sources: {source: the command that compiles it}."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    rows = {pathlib.Path(row["file"]): row["command"] for row in commands}
    aside = () if "--all" in sys.argv else (ROOT / "tests", ROOT / "bench")
    return {file: command for file, command in rows.items()
            if build not in file.parents and not any(folder in file.parents for folder in aside)}


def dependencies(build):
    """What each object file was compiled from, of the project's own files, as Ninja noted it: {object: [path]}."""
    listing = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout
    found, current = {}, None
    for line in listing.splitlines():
        if line.startswith("    "):
            path = (build / line.strip()).resolve()
            if ROOT in path.parents:
                current.append(path)
        elif ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], [])
    return found


def stamp_text(command, files):
    """What a stamp holds: it changes with the checks, the command and each of the files."""
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes() + command.encode())
    for file in sorted(files):
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def check(build, source):
    """Whether clang-tidy finds nothing in a source; prints what it finds."""
    run = subprocess.run(["clang-tidy", "--quiet", "-p", build, source], capture_output=True, text=True)
    if run.returncode:
        print(run.stdout, end="", flush=True)
    return run.returncode == 0


def main():
    folders = [argument for argument in sys.argv[1:] if argument != "--all"]
    build = pathlib.Path(folders[0] if folders else ROOT / "build" / "dev").resolve()
    compiled_from = dependencies(build)
    stale = {}
    for source, command in sources(build).items():
        stamp = build / "tidy" / source.relative_to(ROOT)
        output = command.split(" -o ")[1].split()[0]
        text = stamp_text(command, compiled_from.get(output) or [source])
        if not stamp.exists() or stamp.read_text() != text:
            stale[source] = (stamp, text)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        clean = dict(zip(stale, pool.map(lambda source: check(build, source), stale)))
    for source in filter(clean.get, stale):
        stamp, text = stale[source]
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(text)
    print(f"clang-tidy: {len(stale)} files read, {len(stale) - sum(clean.values())} with findings")
    sys.exit(0 if all(clean.values()) else 1)


if __name__ == "__main__":
    main()
