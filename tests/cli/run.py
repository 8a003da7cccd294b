#!/usr/bin/env python3
"""Golden calls: run.py NEWSGRAPH CASE…. Each case runs in a folder of its own with a copy of pages/.

A case is a text of calls and what they do:

    # A line that begins so is a comment.
    $ newsgraph who 王一 > answer.txt    a call; its standard output may go into a file
    1> 王一  Person  n1                  standard output, line by line (\\r is a carriage return)
    2> newsgraph: …                      standard error
    = 1                                  the exit code, where it is not 0

`...` stands for anything in a line, and as a line for any number of lines. Besides newsgraph there are

    $ same A B                           two files of the same bytes
    $ has FILE WORDS                     a file that holds these words
    $ lock FOLDER                        takes the right to read away; root has it nonetheless: the case ends there

Exit 1 when a call does something else; what it did is shown as a case would say it.
"""
import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ENVIRONMENT = {"PATH": "/nonexistent", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def read_case(path):
    """The calls of a case: (line number, command, expected lines)."""
    calls = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("$ "):
            calls.append((number, line[2:], []))
        elif line.strip() and not line.startswith("#"):
            calls[-1][2].append(line.rstrip())
    return calls


def shown(mark, data):
    """Output as a case says it."""
    text = data.decode("utf-8", "backslashreplace").replace("\r", "\\r")
    lines = text.split("\n")
    if lines.pop() != "":
        lines += [text.split("\n")[-1] + " (without a line end)"]
    return [f"{mark}> {line}".rstrip() for line in lines]


def newsgraph(program, arguments, folder):
    output = None
    if len(arguments) > 1 and arguments[-2] == ">":
        output = folder / arguments[-1]
        arguments = arguments[:-2]
    run = subprocess.run([program, *arguments], cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                         capture_output=True, timeout=60)
    if output:
        output.write_bytes(run.stdout)
    lines = shown(1, b"" if output else run.stdout) + shown(2, run.stderr)
    return lines + ([f"= {run.returncode}"] if run.returncode else [])


def same(folder, first, second):
    equal = (folder / first).read_bytes() == (folder / second).read_bytes()
    return [] if equal else [f"{first} and {second} differ"]


def has(folder, file, words):
    return [] if words in (folder / file).read_text(encoding="utf-8") else [f"{file} has no {words}"]


def pattern(expected):
    parts = []
    for line in expected:
        if line[1:] == "> ...":
            parts.append(f"(?:{line[0]}>.*\n)*")
        else:
            parts.append(".*".join(map(re.escape, line.split("..."))) + "\n")
    return "".join(parts)


def run_case(program, path):
    """Whether all calls of a case do what it says; prints what does not."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copytree(HERE / "pages", folder, dirs_exist_ok=True)
        for number, command, expected in read_case(path):
            verb, *arguments = shlex.split(command)
            if verb == "lock":
                if os.geteuid() == 0:
                    print(f"{path.name}:{number}: left out: root may read everything")
                    return True
                (folder / arguments[0]).chmod(0)
                continue
            actual = {
                "newsgraph": lambda: newsgraph(program, arguments, folder),
                "same": lambda: same(folder, *arguments),
                "has": lambda: has(folder, *arguments),
            }[verb]()
            if not re.fullmatch(pattern(expected), "".join(line + "\n" for line in actual)):
                print(f"{path.name}:{number}: $ {command}")
                print("\n".join(difflib.unified_diff(expected, actual, "expected", "actual", lineterm="", n=99)))
                return False
    return True


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program = pathlib.Path(sys.argv[1]).resolve()
    results = [run_case(program, pathlib.Path(case)) for case in sys.argv[2:]]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
