"""Counts the instructions and system calls of short runs, and compares them with the committed counts.

    count_instructions.py PROGRAM BENCHMARKS [--record]

Times differ from run to run and between machines; counts hardly do. A run fails if a count is a tenth larger than
committed; `--record` writes the new counts. Besides whole runs, single steps are counted, such as reading a comment:
the difference between two runs that differ only in how often they take the step.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from count_steps import Counter, count_steps

ARTICLES = 100
# Steps are counted with fewer articles, because nearly all that two runs have in common costs only time.
FEW_ARTICLES = 40
MOST = 1.10
COUNTS = os.path.join(os.path.dirname(__file__), "..", "Benchmarks", "instructions.json")


def count_site(counter, name, settings, validates=False):
    counts = {name: counter.instructions("build", "--quiet", settings)}
    counts[f"{name} again"] = counter.instructions("build", "--quiet", settings)
    if validates:
        counts["validate"] = counter.instructions("validate", "--jobs", "1", f"{os.path.dirname(settings)}/feeds")
    return counts


def measure(program, benchmarks):
    pool = ThreadPoolExecutor(len(os.sched_getaffinity(0)))
    with pool, tempfile.TemporaryDirectory(prefix="feedkiln-instructions-") as folder:
        def site(kind, articles):
            run = [benchmarks, "site", f"{folder}/{kind}-{articles}", str(articles), kind]
            return subprocess.run(run, check=True, capture_output=True, text=True).stdout.strip()

        # Some versions of valgrind give up on debugging information that is newer than they are.
        stripped = f"{folder}/program"
        subprocess.run(["strip", "-o", stripped, program], check=True)
        counter = Counter(stripped)
        runs = [
            pool.submit(count_site, counter, "build", site("own", ARTICLES), validates=True),
            pool.submit(count_site, counter, "Hugo blog", site("hugo", ARTICLES)),
            pool.submit(lambda: {"start": counter.instructions("--version")}),
        ]
        small, large = (os.path.dirname(site("own", number)) for number in (FEW_ARTICLES, 2 * FEW_ARTICLES))
        counts = count_steps(counter, pool, small, large, f"{folder}/steps")
        for run in runs:
            counts |= run.result()
        return counts


def main():
    program, benchmarks = sys.argv[1:3]
    counts = measure(program, benchmarks)
    with open(COUNTS) as file:
        known = json.load(file)
    if "--record" in sys.argv:
        known[platform.machine()] = {name: round(number, 2) for name, number in counts.items()}
        with open(COUNTS, "w") as file:
            json.dump(known, file, indent=2, sort_keys=True)
            file.write("\n")
    committed = known.get(platform.machine(), {})
    failed = False
    for name, number in sorted(counts.items()):
        ratio = number / committed[name] if name in committed else None
        failed = failed or ratio is not None and ratio > MOST
        print(f"{name:32}{number:16,.2f}" + (f"  {ratio:.3f} of what is committed" if ratio else ""))
    if failed:
        sys.exit(f"A count is more than {MOST - 1:.0%} larger: make it smaller, or say why and run make count.")


main()
