"""Counts the instructions of short runs with valgrind, and compares them with the committed counts.

    count_instructions.py PROGRAM BENCHMARKS [--record]

Times differ from run to run and between machines; counts of instructions hardly do. A run fails if it takes a tenth more
instructions than committed; `--record` writes the new counts.
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

ARTICLES = 100
MOST = 1.10
COUNTS = os.path.join(os.path.dirname(__file__), "..", "Benchmarks", "instructions.json")


def count(*command):
    """The instructions that a command takes, in all its threads."""
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        env=environment, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"{' '.join(command)} failed:\n{run.stdout}{run.stderr}")
    return int(found.group(1))


def measure(program, benchmarks):
    folder = tempfile.mkdtemp(prefix="feedkiln-instructions-")
    try:
        def site(kind):
            run = [benchmarks, "site", f"{folder}/{kind}", str(ARTICLES), kind]
            return subprocess.run(run, check=True, capture_output=True, text=True).stdout.strip()

        settings, blog = site("own"), site("hugo")
        # Some versions of valgrind give up on debugging information that is newer than they are.
        stripped = f"{folder}/program"
        subprocess.run(["strip", "-o", stripped, program], check=True)
        program = stripped
        counts = {"start": count(program, "--version"), "build": count(program, "build", "--quiet", settings)}
        counts["build again"] = count(program, "build", "--quiet", settings)
        counts["Hugo blog"] = count(program, "build", "--quiet", blog)
        counts["Hugo blog again"] = count(program, "build", "--quiet", blog)
        counts["validate"] = count(program, "validate", "--jobs", "1", os.path.join(os.path.dirname(settings), "feeds"))
        return counts
    finally:
        shutil.rmtree(folder)


def main():
    program, benchmarks = sys.argv[1:3]
    counts = measure(program, benchmarks)
    with open(COUNTS) as file:
        known = json.load(file)
    if "--record" in sys.argv:
        known[platform.machine()] = counts
        with open(COUNTS, "w") as file:
            json.dump(known, file, indent=2, sort_keys=True)
            file.write("\n")
    committed = known.get(platform.machine(), {})
    failed = False
    for path, number in counts.items():
        ratio = number / committed[path] if path in committed else None
        slower = ratio is not None and ratio > MOST
        failed = failed or slower
        print(f"{path:16} {number / 1e6:9.1f} million" + (f"  {ratio:.3f} of what is committed" if ratio else ""))
    if failed:
        sys.exit(f"A path takes more than {MOST - 1:.0%} more: make it cheaper, or say why and run make count.")


main()
