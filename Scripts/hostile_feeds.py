#!/usr/bin/env python3
"""Gives a validator feeds that are made to cost much, and measures what they cost.

usage: hostile_feeds.py FEEDKILN [WORD …]     only the rows that hold one of the words, where some are given

Each row: what, bytes, seconds, MB of memory at most, the rules that were broken.
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


def feeds():
    yield "an entity bomb, 10 levels of 10", "xml", entities(10, 10)
    yield "an entity that names itself", "xml", '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>%s&a;%s' % (START, END)
    yield ("an entity of 50 kB that is used 50,000 times", "xml",
           '<!DOCTYPE rss [<!ENTITY a "%s">]>%s%s%s' % ("a" * 50000, START, "&a;" * 50000, END))
    yield ("a file and an address as entities", "xml",
           '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1:1/">]>%s&a;&b;%s'
           % (START, END))
    yield "a million elements in one another", "xml", START + "<a>" * 1000000
    yield "a million elements beside one another", "xml", START + "<a/>" * 1000000 + END
    yield ("an element with 100,000 attributes", "xml",
           START + "<a %s/>" % " ".join('a%d="1"' % n for n in range(100000)) + END)
    yield ("100,000 elements with 100 attributes", "xml",
           START + ("<a %s/>" % " ".join('a%d=""' % n for n in range(100))) * 100000 + END)
    yield ("an element with 100,000 namespaces", "xml",
           START + "<a %s/>" % " ".join('xmlns:a%d="u:%d"' % (n, n) for n in range(100000)) + END)
    yield "a million different names", "xml", START + "".join("<n%d/>" % n for n in range(1000000)) + END
    yield "a million different prefixes", "xml", START + "".join("<n%d:a/>" % n for n in range(1000000)) + END
    yield "a million entities", "xml", "<!DOCTYPE rss [%s]>%s%s" % (
        "".join('<!ENTITY e%d "">' % n for n in range(1000000)), START, END)
    yield "an attribute of 60 MiB", "xml", START + '<a b="%s"/>' % ("x" * (60 * MIB)) + END
    yield "a name of 10 MiB", "xml", START + "<%s/>" % ("x" * (10 * MIB)) + END
    yield "a text of 60 MiB", "xml", START + "<copyright>" + "x" * (60 * MIB) + "</copyright>" + END
    yield "a text of 300 MiB, with --max-bytes 1000000000", "xml", START + "<copyright>" + "x" * (300 * MIB) + "</copyright>" + END
    yield "content of 30 MiB of HTML, “<b>” in one another", "xml", (
        ATOM + '<title>T</title><entry><id>u:1</id><title>T</title><updated>2024-01-01T00:00:00Z</updated>'
        '<link href="https://example.com/1"/><content type="html">' + "&lt;b&gt;" * (30 * MIB // 9) + "</content></entry></feed>")
    yield "100,000 different tags that HTML does not have", "xml", (
        START + "<item><title>T</title><description>" + "".join("&lt;t%d>" % n for n in range(100000))
        + "</description></item>" + END)
    yield "100,000 elements of different namespaces", "xml", (
        START + "".join('<x:a xmlns:x="urn:x%d"/>' % n for n in range(100000)) + END)
    yield "a million JSON arrays in one another", "json", '{"version": ' + "[" * 1000000
    yield "a million members of one JSON object", "json", "{" + ",".join('"a%d":1' % n for n in range(1000000)) + "}"
    yield "a million times the same JSON member", "json", "{" + ",".join(['"a":1'] * 1000000) + "}"
    yield "a JSON number of 10 million digits", "json", '{"version": ' + "1" * 10000000 + "}"
    yield "a JSON string of 60 MiB", "json", '{"title": "' + "x" * (60 * MIB) + '"}'
    yield "100,000 items that are one another's copies", "json", json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1"}] * 100000})


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
    validate = [os.path.abspath(feedkiln), "validate", "--all"]
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for what, format, text in feeds():
            if not any(word in what for word in words):
                continue
            path = os.path.join(folder, "feed." + format)
            with open(path, "w") as file:
                file.write(text)
            options = ["--max-bytes", "1000000000"] if "--max-bytes" in what else []
            worst = max(worst, row(what, len(text), measure(validate + options + [path])))
            os.remove(path)
        path = os.path.join(folder, "feed.rss")
        with open(path, "wb") as file:
            file.truncate(2 << 30)
        worst = max(worst, row("a file of 2 GiB", 2 << 30, measure(validate + [path])))
    return worst


def row(what, size, measured):
    code, seconds, memory, rules = measured
    shown = ", ".join("%s%s" % (rule, "" if count == 1 else " ×%d" % count) for rule, count in sorted(rules.items()))
    print("| %s | %.1f MB | %.1f s | %.0f MB | %s |" % (what, size / 1e6, seconds, memory, shown or "exit code %d" % code), flush=True)
    # A check ends with 0 or 1, whatever it is given.
    return 0 if code in (0, 1) else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:] or [""]))
