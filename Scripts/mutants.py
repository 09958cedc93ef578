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
change, tests run until one fails: those of its target, those of others that name its file, then those of OTHERS.

    mutants.py [--tree FOLDER] [--only REGEX] [--stages N] [--seconds N] [--jobs N] [--step copy|build|run]

The results are kept in .build/mutants.tsv of the copy; a change with a result there is not tried again.
"""

import argparse
import concurrent.futures
import functools
import os
import pathlib
import re
import select
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
# The exit code of a test bundle if no test matches the filter.
NO_TESTS = 69
# The number of the last group of tests: those of the own target, the likely ones of others, and all of each other one.
LAST = len(OTHERS) + 1
# The suites that run after the others of their target, because they take long.
SLOW = [
    "BuildCacheTests", "CorpusTests", "CostTests", "ExtensionFeedTests", "HTMLCostTests", "HostileInputTests",
    "HostileSiteTests", "HostileValueTests", "MutationTests", "ParallelMapTests", "RepairOfAnythingTests",
    "RepairedCorpusTests", "RoundTripTests", "ShardTests", "SourceFaultTests", "SubscriberLifeTests",
    "ValidityPropertyTests", "VariedSiteTests",
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


def command(tree, tests, *skipped):
    """Returns the arguments that run tests of a built package; `swift test` takes seconds to do the same."""
    bundle = tree / ".build/debug/feedkilnPackageTests.xctest"
    return [bundle, "--testing-library", "swift-testing", "--filter", f"^{tests}", *skipped]


def likely(tree, change, known, targets):
    """Returns a pattern of suites that name the changed file, or that noticed a change in its folder; None if none do."""
    folder = os.path.dirname(change.file)
    words = {pathlib.Path(change.file).stem.split("+")[0]} | {
        failed.strip('"') for key, (_, failed) in list(known.items())
        if failed and os.path.dirname(key.partition("\t")[0]) == folder}
    suites = set()
    for target in targets:
        if target != f"{change.target}Tests":
            words.add(f"@testable import {change.target}\n")
        for path in (tree / "Tests" / target).rglob("*.swift"):
            text = path.read_text()
            if any(word in text for word in words):
                names = re.findall(r"\b(?:struct|class|enum) (\w+Tests)\b", text)
                suites.update(rf"{target}\.{name}/" for name in names if name not in SLOW)
    return f"({'|'.join(sorted(suites))})" if suites else None


def runs(tree, change, known, stage):
    """Returns the tests of a stage, which run one after another: the own target’s, the likely ones of others, or all."""
    own = f"{change.target}Tests"
    others = [name for name in OTHERS if name != own]
    if stage == 1:
        return [[tests] for tests in [likely(tree, change, known, others)] if tests]
    target = others[stage - 2] if stage else own
    near = likely(tree, change, known, [own]) if stage == 0 else None
    slow = rf"{target}\.({'|'.join(SLOW)})/"
    return [[tests] for tests in [near] if tests] + [[rf"{target}\.", "--skip", slow], [slow]]


def failure(tree, tests, number, seconds):
    """Runs tests until one fails that passes without a change; returns its name, or None."""
    process = subprocess.Popen(
        command(tree, *tests), cwd=tree, env=dict(os.environ, MUTANT=str(number)), stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, start_new_session=True)
    rest, ignored = b"", False
    try:
        while True:
            if not select.select([process.stdout], [], [], seconds)[0]:
                return f"no output for {seconds} s"
            chunk = os.read(process.stdout.fileno(), 1 << 16)
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                name = failed_test(line.decode(errors="replace"))
                if name and not fails_anyway(tree, name):
                    return name
                ignored = ignored or name is not None
            if not chunk:
                code = process.wait()
                if code < 0:
                    return f"signal {-code}"
                return None if ignored or code in (0, NO_TESTS) else f"exit code {code}"
    finally:
        stop(process)


def failed_test(line):
    line = re.sub(r"\x1b\[\d*m", "", line)
    found = re.search(r"✘ Test (?!case |run )(.+?) (?:with \d+ test cases? )?(?:recorded an issue|failed)", line)
    return found and found[1]


@functools.cache
def fails_anyway(tree, name):
    """Whether a test fails without a change, such as one that compares the sources."""
    test = re.escape(name.strip('"').removesuffix("()"))
    process = subprocess.run(
        command(tree, f".*{test}"), cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace")
    return process.returncode != 0


def stop(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def run(tree, changes, stages, seconds, jobs, results):
    known = {}
    if results.is_file():
        for line in results.read_text().splitlines():
            fields = line.split("\t")
            known["\t".join(fields[:3])] = (int(fields[3]), fields[4])
    lock = threading.Lock()

    def attempt(change):
        done, failed = known.get(change.key, (0, ""))
        for stage in range(done, min(stages, LAST + 1)):
            if failed:
                break
            begin = time.time()
            for tests in runs(tree, change, known, stage):
                failed = failed or failure(tree, tests, change.number, seconds) or ""
            with lock:
                print(f"{change.file}: {change.why}\n  stage {stage}, {time.time() - begin:.1f} s: "
                      f"{failed or 'not noticed'}", flush=True)
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
    parser.add_argument("--stages", type=int, default=LAST + 1, help="how many groups of tests to run")
    parser.add_argument("--seconds", type=int, default=300, help="how long tests may print nothing")
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
