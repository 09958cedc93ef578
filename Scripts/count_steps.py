"""Counts the instructions and system calls of single steps of a build."""

import json
import os
import queue
import re
import shutil
import subprocess
import sys
import time

FORMATS = {"rss": "RSS", "atom": "Atom", "json": "JSON"}
# The program does not trust the times of files that were written this many seconds ago.
SETTLING = 4
# Other calls, such as those for memory and threads, differ from run to run.
FILE_CALLS = re.compile("open|read|pread|write|pwrite|close|rename|stat|newfstat|fstat|statx|fchmod|fsync|unlink|mkdir")


class Counter:
    """Runs a program, and counts what it does in all its threads.

    Each run has one core, so that its threads share the work in the same way each time.
    """

    def __init__(self, program):
        self.program = program
        self.cores = queue.Queue()
        for core in sorted(os.sched_getaffinity(0)):
            self.cores.put(core)

    def instructions(self, *arguments):
        output = self._run(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"], arguments)
        return int(re.search(r"I +refs: +([\d,]+)", output).group(1).replace(",", ""))

    def system_calls(self, *arguments):
        """The numbers of system calls for files, by name."""
        output = self._run(["--follow-forks", "--summary-only", "--summary-columns=calls,name"], arguments, "strace")
        lines = re.findall(r"^ *(\d+) (\w+)$", output, re.MULTILINE)
        return {name: int(calls) for calls, name in lines if FILE_CALLS.match(name)}

    def _run(self, options, arguments, tool="valgrind"):
        environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
        core = self.cores.get()
        command = ["taskset", "--cpu-list", str(core), tool, *options, self.program, *arguments]
        try:
            run = subprocess.run(command, env=environment, capture_output=True, text=True)
        finally:
            self.cores.put(core)
        if run.returncode != 0:
            sys.exit(f"{' '.join(command)} failed:\n{run.stdout}{run.stderr}")
        return run.stderr


class Site:
    """A copy of a sample site with other settings."""

    def __init__(self, original, folder, formats=("rss",), limit=0, copies=1):
        """Copies a site that was never built; each comment is copied so many times, and with 0 is left out."""
        self.folder = shutil.copytree(original, folder)
        files = [os.path.join(place, name) for place, _, names in os.walk(f"{folder}/content/comments")
                 for name in names]
        self.comments = sum(repeat_comments(file, copies) for file in files)
        self.settings = f"{folder}/site.toml"
        with open(self.settings) as file:
            text = file.read()
        text = text.replace('formats = ["rss", "atom"]', f"formats = {json.dumps(list(formats))}")
        with open(self.settings, "w") as file:
            file.write(text.replace("[comments]", f"[comments]\nlimit = {limit}"))

    def files(self, folder):
        return sum(len(names) for _, _, names in os.walk(f"{self.folder}/{folder}"))


def repeat_comments(path, copies):
    """Writes each comment of a file so many times, with different ids, and returns their number."""
    with open(path) as file:
        lines = file.readlines()
    if copies == 0:
        os.remove(path)
        return 0
    with open(path, "w") as file:
        for copy in range(copies):
            file.writelines(re.sub(r'"(id|reply_to)": "', rf"\g<0>{copy}-", line) for line in lines)
    return len(lines) * copies


def count_steps(counter, pool, small, large, folder):
    """The counts per step; of the two sample sites, the second has more articles."""
    pairs = {
        # A site without comments reads each article, but composes only the newest.
        "article": [Site(small, f"{folder}/a1", copies=0), Site(large, f"{folder}/a2", copies=0)],
        # For feeds of one entry, all comments are read.
        "comment": [Site(small, f"{folder}/c{copies}", limit=1, copies=copies) for copies in (1, 2)],
    }
    for name, formats in [(format, [format]) for format in FORMATS] + [("all", FORMATS)]:
        pairs[name] = [Site(small, f"{folder}/{name}{copies}", formats, copies=copies) for copies in (1, 2)]

    def build(site):
        return pool.submit(counter.instructions, "build", "--quiet", site.settings)

    calls = count_calls(counter, small, large, folder)
    runs = {name: [build(site) for site in pair] for name, pair in pairs.items()}
    more = {name: second.result() - first.result() for name, (first, second) in runs.items()}
    articles = [site.files("content") for site in pairs["article"]]
    comments = pairs["comment"][0].comments
    counts = {
        "article read": more["article"] / (articles[1] - articles[0]),
        "comment read": more["comment"] / comments,
    }
    # What is read and composed is read and composed once for all formats.
    common = (sum(more[format] for format in FORMATS) - more["all"]) / (len(FORMATS) - 1)
    for format, title in FORMATS.items():
        # Each comment is in the feed of its article, and in that of all comments.
        counts[f"entry written, {title}"] = (more[format] - common) / (2 * comments)
    return counts | calls


def count_calls(counter, small, large, folder):
    one, two, more = (
        Site(small, f"{folder}/s1"), Site(small, f"{folder}/s2", ["rss", "atom"]), Site(large, f"{folder}/s3"))

    def calls(site):
        return counter.system_calls("build", "--quiet", site.settings)

    written = sum(calls(two).values()) - sum(calls(one).values())
    counts = {"system calls per written file": written / (two.files("feeds") - one.files("feeds"))}
    calls(more)
    time.sleep(SETTLING)
    # The first of these builds reads the files that were just written once more.
    status = [sum(number for name, number in [calls(site), calls(site)][1].items() if "stat" in name)
              for site in (one, more)]
    files = [site.files("content") + site.files("feeds") for site in (one, more)]
    return counts | {"status calls per unchanged file": (status[1] - status[0]) / (files[1] - files[0])}
