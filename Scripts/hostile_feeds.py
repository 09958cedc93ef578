#!/usr/bin/env python3
"""Validates feeds that are expensive to parse, and measures time and memory.

usage: hostile_feeds.py FEEDKILN [--linear] [WORD …]     with words, only the rows that contain one of them

Each row: feed, bytes, seconds, peak memory in MB, reported rules. With --linear, each row is measured at
half of its size and whole, and the script fails if a row takes more than 2.3 times as long for twice the size.
"""
import json, os, resource, subprocess, sys, tempfile

START = '<rss version="2.0"><channel><title>T</title><link>https://example.com/</link><description>D</description>'
END = "</channel></rss>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.com/</id><updated>2024-01-01T00:00:00Z</updated>'
MIB = 1 << 20


def entities(levels, width):
    lines = ['<!ENTITY e0 "lol">']
    lines += ['<!ENTITY e%d "%s">' % (n, ("&e%d;" % (n - 1)) * width) for n in range(1, levels)]
    return "<!DOCTYPE rss [%s]>%s<copyright>&e%d;</copyright>%s" % ("".join(lines), START, levels - 1, END)


def feeds(scale=1):
    def n(number):
        return int(number * scale)

    yield "an entity bomb, 10 levels of 10", "xml", entities(10, 10)
    yield "an entity that names itself", "xml", '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>%s&a;%s' % (START, END)
    yield ("an entity of 50 kB that is used 50,000 times", "xml",
           '<!DOCTYPE rss [<!ENTITY a "%s">]>%s%s%s' % ("a" * 50000, START, "&a;" * n(50000), END))
    yield ("a file and an address as entities", "xml",
           '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1:1/">]>%s&a;&b;%s'
           % (START, END))
    yield "a million elements in one another", "xml", START + "<a>" * n(1000000)
    yield "a million elements beside one another", "xml", START + "<a/>" * n(1000000) + END
    yield ("an element with 100,000 attributes", "xml",
           START + "<a %s/>" % " ".join('a%d="1"' % i for i in range(n(100000))) + END)
    yield ("100,000 elements with 100 attributes", "xml",
           START + ("<a %s/>" % " ".join('a%d=""' % i for i in range(100))) * n(100000) + END)
    yield ("an element with 100,000 namespaces", "xml",
           START + "<a %s/>" % " ".join('xmlns:a%d="u:%d"' % (i, i) for i in range(n(100000))) + END)
    yield "a million different names", "xml", START + "".join("<n%d/>" % i for i in range(n(1000000))) + END
    yield "a million different prefixes", "xml", START + "".join("<n%d:a/>" % i for i in range(n(1000000))) + END
    yield "a million entities", "xml", "<!DOCTYPE rss [%s]>%s%s" % (
        "".join('<!ENTITY e%d "">' % i for i in range(n(1000000))), START, END)
    yield "an attribute of 60 MiB", "xml", START + '<a b="%s"/>' % ("x" * n(60 * MIB)) + END
    yield "a name of 10 MiB", "xml", START + "<%s/>" % ("x" * n(10 * MIB)) + END
    yield "a text of 60 MiB", "xml", START + "<copyright>" + "x" * n(60 * MIB) + "</copyright>" + END
    yield "a text of 300 MiB, with --max-bytes 1000000000", "xml", START + "<copyright>" + "x" * n(300 * MIB) + "</copyright>" + END
    yield "content of 30 MiB of HTML, “<b>” in one another", "xml", (
        ATOM + '<title>T</title><entry><id>u:1</id><title>T</title><updated>2024-01-01T00:00:00Z</updated>'
        '<link href="https://example.com/1"/><content type="html">' + "&lt;b&gt;" * n(30 * MIB // 9) + "</content></entry></feed>")
    yield "100,000 different tags that HTML does not have", "xml", (
        START + "<item><title>T</title><description>" + "".join("&lt;t%d>" % i for i in range(n(100000)))
        + "</description></item>" + END)
    yield "100,000 elements of different namespaces", "xml", (
        START + "".join('<x:a xmlns:x="urn:x%d"/>' % i for i in range(n(100000))) + END)
    yield "a million JSON arrays in one another", "json", '{"version": ' + "[" * n(1000000)
    yield "a million members of one JSON object", "json", "{" + ",".join('"a%d":1' % i for i in range(n(1000000))) + "}"
    yield "a million times the same JSON member", "json", "{" + ",".join(['"a":1'] * n(1000000)) + "}"
    yield "a JSON number of 10 million digits", "json", '{"version": ' + "1" * n(10000000) + "}"
    yield "a JSON string of 60 MiB", "json", '{"title": "' + "x" * n(60 * MIB) + '"}'
    yield "100,000 items that are one another's copies", "json", json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1"}] * n(100000)})


def sites(scale=1):
    """Sites to build: what, and the files."""
    settings = '[site]\ntitle = "T"\nbase_url = "https://bread.example/"\nlanguage = "en"\n[feeds]\ntags = true\n'
    article = "---\ntitle: T\ndate: 2024-01-01\ntags: [%s]\n---\n\nText.\n"
    tags = ", ".join("t%d" % i for i in range(int(4000 * scale)))
    yield "an article with 4000 tags", {"site.toml": settings, "content/articles/a.md": article % tags}
    yield "2000 articles with a tag of their own", dict(
        [("content/articles/a%d.md" % i, article % ("t%d" % i)) for i in range(int(2000 * scale))] + [("site.toml", settings)])


def within_limits():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (300, 300))


def measure(command, folder="/"):
    """Runs a command; gives its exit code, seconds of the processor, MB of memory at most and the rules it reports."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, cwd=folder, preexec_fn=within_limits)
        _, status, use = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        rules = {}
        for line in output.read().decode("utf-8", "replace").splitlines():
            if line.startswith("  rule: "):
                rules[line[8:]] = rules.get(line[8:], 0) + 1
    return process.returncode, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024, rules


def main(feedkiln, words):
    feedkiln = os.path.abspath(feedkiln)
    validate = [feedkiln, "validate", "--all"]
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for feed in feeds():
            if any(word in feed[0] for word in words):
                worst = max(worst, row(*validated(validate, folder, *feed)))
        for what, files in sites():
            if any(word in what for word in words):
                worst = max(worst, row(*built(feedkiln, what, files)))
        path = os.path.join(folder, "feed.rss")
        with open(path, "wb") as file:
            file.truncate(2 << 30)
        if any(word in "a file of 2 GiB" for word in words):
            worst = max(worst, row("a file of 2 GiB", 2 << 30, measure(validate + [path])))
    return worst


def validated(validate, folder, what, format, text):
    path = os.path.join(folder, "feed." + format)
    with open(path, "w") as file:
        file.write(text)
    options = ["--max-bytes", "1000000000"] if "--max-bytes" in what else []
    measured = measure(validate + options + [path])
    os.remove(path)
    return what, len(text), measured


def built(feedkiln, what, files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as file:
                file.write(text)
        return what, sum(map(len, files.values())), measure([feedkiln, "build", "--quiet"], folder)


def linear(feedkiln, words):
    """Measures each row at half of its size and whole; gives 1 if one takes more than 2.3 times as long."""
    feedkiln = os.path.abspath(feedkiln)
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        def seconds(row, measured):
            return min(measured(*row)[2][1] for _ in range(3))

        def validating(*feed):
            return validated([feedkiln, "validate", "--all"], folder, *feed)

        def building(*site):
            return built(feedkiln, *site)

        for family, measured in ((feeds, validating), (sites, building)):
            for half, whole in zip(family(0.5), family()):
                if not any(word in whole[0] for word in words):
                    continue
                single, double = seconds(half, measured), seconds(whole, measured)
                # What takes less than 0.1 s is mostly the start of the program.
                ratio = double / max(single, 0.1)
                print("| %s | %.2f s | %.2f s | %.1f |" % (whole[0], single, double, ratio), flush=True)
                worst = worst or ratio > 2.3
    return int(worst)


def row(what, size, measured):
    code, seconds, memory, rules = measured
    shown = ", ".join("%s%s" % (rule, "" if count == 1 else " ×%d" % count) for rule, count in sorted(rules.items()))
    print("| %s | %.1f MB | %.1f s | %.0f MB | %s |" % (what, size / 1e6, seconds, memory, shown or "exit code %d" % code), flush=True)
    # A check ends with 0 or 1, whatever it is given.
    return 0 if code in (0, 1) else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    words = [word for word in sys.argv[2:] if word != "--linear"] or [""]
    sys.exit((linear if "--linear" in sys.argv else main)(sys.argv[1], words))
