#!/usr/bin/env python3
"""Changes the sources in many small ways, and lists the changes that no test notices.

The changes are in Tests/Mutants, one file per target. A change has three lines, and an empty line before the next:

    Sources/FeedCore/Dates/CivilDate.swift: days begin with 1
    guard (1...12).contains(month), «day >= 1»,
    day >= 0

The first line names a file and says why the change matters. The second is text that occurs once in the file; the
expression between « and » is replaced. Text without these marks is one or more statements. The third line is written
instead; “(nothing)” removes a statement.

A copy of the package contains all changes, and the variable MUTANT selects one, so that it is built only once. For each
change, the tests of its target run until one fails, then those of the targets that use it.

    mutants.py [--tree FOLDER] [--only REGEX] [--stages N] [--seconds N] [--jobs N] [--step copy|build|run]

The results are kept in .build/mutants.tsv of the copy; a change with a result there is not tried again.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SWITCH = """#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The change that is in effect.
enum Mutant {
  private static let number: Int = {
    guard let text = getenv("MUTANT") else { return 0 }
    return Int(atoi(text))
  }()

  @inline(never) static func `is`(_ number: Int) -> Bool { self.number == number }
}
"""
# The tests that run after those of a change's own target, in this order.
OTHERS = [
    "FeedkilnTests", "FeedValidatorTests", "FeedContentTests", "SiteGeneratorsTests", "CommentStoresTests",
    "FeedBuilderTests", "FeedParsingTests", "FeedDocumentTests", "FeedServingTests", "FeedkilnCLITests",
]


class Mutant:
    def __init__(self, file, why, old, new):
        self.file, self.why, self.old, self.new = file, why, old, new

    @property
    def target(self):
        return self.file.split("/")[1]

    @property
    def key(self):
        return f"{self.file}\t{self.old}\t{self.new}"

    @property
    def number(self):
        """A number that stays the same when others are added, so that only changed files are compiled again."""
        return zlib.crc32(self.key.encode()) >> 1


def mutants():
    found = []
    for path in sorted((ROOT / "Tests/Mutants").glob("*.txt")):
        for block in re.split(r"\n\s*\n", path.read_text()):
            lines = [line for line in block.strip().splitlines() if not line.startswith("#")]
            if not lines:
                continue
            if len(lines) != 3:
                sys.exit(f"{path.name}: a change must have three lines:\n{block}")
            file, _, why = lines[0].partition(": ")
            found.append(Mutant(file, why, lines[1].strip(), lines[2].strip()))
    return found


def replacement(mutant):
    """Returns the text to find in the file, and the text to write instead."""
    test = f"Mutant.is({mutant.number})"
    if "«" in mutant.old:
        before, rest = mutant.old.split("«")
        expression, after = rest.split("»")
        return before + expression + after, f"{before}({test} ? ({mutant.new}) : ({expression})){after}"
    if mutant.new == "(nothing)":
        return mutant.old, f"if !{test} {{ {mutant.old} }}"
    return mutant.old, f"if {test} {{ {mutant.new} }} else {{ {mutant.old} }}"


def copy(tree, changes):
    files = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    texts = {}
    for change in changes:
        text = texts.setdefault(change.file, (ROOT / change.file).read_text())
        old, new = replacement(change)
        if text.count(old) != 1:
            sys.exit(f"{change.file}: this text occurs {text.count(old)} times instead of once: {old}")
        texts[change.file] = text.replace(old, new)
    for target in {change.target for change in changes}:
        texts[f"Sources/{target}/Mutant.swift"] = SWITCH
    for name in files.splitlines():
        source, goal = ROOT / name, tree / name
        if not source.is_file():
            continue
        content = texts.pop(name).encode() if name in texts else source.read_bytes()
        write(goal, content)
        shutil.copymode(source, goal)
    for name, text in texts.items():
        write(tree / name, text.encode())


def write(path, content):
    """Writes a file if it differs, so that only changed files are compiled again."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def build(tree):
    subprocess.run(["swift", "build", "--build-tests"], cwd=tree, check=True)


def command(tree, suites):
    """Returns the arguments that run tests of a built package; `swift test` takes seconds to do the same."""
    bundle = tree / ".build/debug/feedkilnPackageTests.xctest"
    return [bundle, "--testing-library", "swift-testing", "--filter", f"^({suites})\\."]


def failure(tree, suites, number, ignored, seconds):
    """Runs tests until one fails that is not ignored; returns the failure, or None."""
    process = subprocess.Popen(
        command(tree, suites), cwd=tree, env=dict(os.environ, MUTANT=str(number)), stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True)
    timer = Timer(process, seconds)
    failed = None
    for line in process.stdout:
        if (name := failed_test(line)) and name not in ignored:
            failed = name
            break
    if failed:
        stop(process)
    code = process.wait()
    timer.cancel()
    if failed:
        return failed
    if timer.fired:
        return f"no end within {seconds} s"
    return f"signal {-code}" if code < 0 else f"exit code {code}" if code > 0 and not ignored else None


def failed_test(line):
    line = re.sub(r"\x1b\[\d*m", "", line)
    found = re.search(r"✘ Test (?!case |run )(.+?) (?:with \d+ test cases? )?(?:recorded an issue|failed)", line)
    return found and found[1]


def stop(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


class Timer:
    def __init__(self, process, seconds):
        self.fired = False
        self.timer = threading.Timer(seconds, self.fire, [process])
        self.timer.start()

    def fire(self, process):
        self.fired = True
        stop(process)

    def cancel(self):
        self.timer.cancel()


def failing(tree, suites, seconds):
    """Returns the names of tests that fail without a change, such as those that compare the sources."""
    process = subprocess.run(
        command(tree, suites), cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", timeout=seconds)
    names = {name for line in process.stdout.splitlines() if (name := failed_test(line))}
    if process.returncode < 0 or "Test run with" not in process.stdout:
        sys.exit(f"{suites}: the tests do not run to their end without a change:\n{process.stdout[-2000:]}")
    if names:
        print(f"{suites}: ignored, because they fail without a change: {', '.join(sorted(names))}", flush=True)
    return names


def run(tree, changes, stages, seconds, jobs, results):
    known = {}
    if results.is_file():
        for line in results.read_text().splitlines():
            fields = line.split("\t")
            known["\t".join(fields[:3])] = (int(fields[3]), fields[4])
    ignored, lock = {}, threading.Lock()

    def attempt(change):
        done, failed = known.get(change.key, (0, ""))
        own = f"{change.target}Tests"
        order = [own] + [name for name in OTHERS if name != own]
        for stage in range(done, min(stages, len(order))):
            if failed:
                break
            suites = order[stage]
            if not (tree / "Tests" / suites).is_dir():
                continue
            with lock:
                if suites not in ignored:
                    ignored[suites] = failing(tree, suites, 10 * seconds)
            begin = time.time()
            failed = failure(tree, suites, change.number, ignored[suites], seconds) or ""
            with lock:
                print(f"{change.file}: {change.why}\n  {suites}, {time.time() - begin:.1f} s: {failed or 'not noticed'}",
                      flush=True)
                known[change.key] = (stage + 1, failed)
                with open(results, "a") as file:
                    file.write(f"{change.key}\t{stage + 1}\t{failed}\n")

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(attempt, changes))
    return known


def report(changes, known):
    survivors = [change for change in changes if change.key in known and not known[change.key][1]]
    tried = sum(change.key in known for change in changes)
    print(f"\n{tried} of {len(changes)} changes were tried; tests noticed {tried - len(survivors)}.")
    for change in survivors:
        print(f"\n{change.file}: {change.why}\n  {change.old}\n  {change.new}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tree", type=pathlib.Path, default=ROOT / ".build/mutants/tree", help="the changed copy")
    parser.add_argument("--only", default="", help="only changes whose file or reason matches this pattern")
    parser.add_argument("--stages", type=int, default=len(OTHERS) + 1, help="how many targets’ tests to run")
    parser.add_argument("--seconds", type=int, default=300, help="the time limit of the tests of a target")
    parser.add_argument("--jobs", type=int, default=1, help="how many changes to try at the same time")
    parser.add_argument("--step", choices=["copy", "build", "run"], help="only this step; default: all")
    arguments = parser.parse_args()
    changes = mutants()
    if arguments.step in (None, "copy"):
        copy(arguments.tree, changes)
    if arguments.step in (None, "build"):
        build(arguments.tree)
    if arguments.step in (None, "run"):
        chosen = [change for change in changes if re.search(arguments.only, f"{change.file}: {change.why}")]
        results = arguments.tree / ".build/mutants.tsv"
        report(chosen, run(
            arguments.tree, chosen, arguments.stages, arguments.seconds, arguments.jobs, results))


main()
