#!/usr/bin/env python3
"""Exports a graph in every format: exports.py NEWSGRAPH DATABASE. Prints seconds, megabytes written and megabytes of memory."""

import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time


def formats(newsgraph):
    text = subprocess.run([newsgraph, "export", "--help"], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^\s*([a-z0-9-]+): ", text.split("The format:")[1].split("--output")[0], re.MULTILINE)


def size(path):
    return sum(file.stat().st_size for file in ([path] if path.is_file() else path.iterdir()))


def measure(newsgraph, database, name):
    """In a process of its own, since the memory of children is the largest of all of them."""
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "out"
        begin = time.monotonic()
        subprocess.run([newsgraph, "export", "--db", database, "--format", name, "-o", output], check=False)
        seconds = time.monotonic() - begin
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{name:12} {seconds:7.1f} s {size(output) // 1_000_000 if output.exists() else 0:6} MB "
              f"{memory:5} MB of memory", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        measure(*sys.argv[1:])
    elif len(sys.argv) == 3:
        for each in formats(sys.argv[1]):
            subprocess.run([sys.executable, __file__, *sys.argv[1:], each], check=True)
    else:
        sys.exit(__doc__)
