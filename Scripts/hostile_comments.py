#!/usr/bin/env python3
"""Builds sites with comments in Markdown that is expensive to parse, and measures time and memory.

usage: hostile_comments.py FEEDKILN     each row: comments, bytes, seconds, peak memory in MB, reported rules

Each site has one article with 20 comments of 64 KiB, the maximum length of a comment.
"""
import json, os, sys, tempfile

from hostile_feeds import measure, row

COMMENTS = 20
KIB = 1 << 10


def filled(unit):
    return (unit * (64 * KIB // len(unit) + 1))[:64 * KIB]


def nested(start, end):
    count = 64 * KIB // (len(start) + len(end))
    return start * count + end * (count - 1) + end.rstrip()


def bodies():
    yield "plain words", filled("word ")
    yield "brackets that are opened", filled("[")
    yield "brackets in one another", nested("[", "]")
    yield "links in one another", nested("[", "](u)")
    yield "images in one another", nested("![", "](u)")
    yield "links whose addresses do not end", filled("[a](<b")
    yield "emphasis in one another", nested("*a ", " a*")
    yield "emphasis that does not end", filled("*a_ ")
    yield "emphasis that ends and did not begin", filled("a** ")
    yield "stars only", filled("a**b" + "c* ")
    yield "strikethrough that does not end", filled("~~a ~")
    yield "quotes in one another", filled(">")
    yield "lists in one another", filled("- ")
    yield "lists in one another, a line each", "".join("%s- a\n" % ("  " * n) for n in range(240))
    yield "backticks, one more each time", "".join("e" + "`" * n for n in range(360))
    yield "a table of many columns", "a|" * 10000 + "\n" + "-|" * 10000 + "\n" + "|a\n" * 1500
    yield "a table of many rows", "a|b\n-|-\n" + "a|b\n" * 16000
    yield "a line of bars", filled("|")
    yield "footnotes", "".join("[^%d]\n\n[^%d]: a\n\n" % (n, n) for n in range(3000))
    yield "one reference used many times", "[a]: /" + "u" * 30000 + "\n\n" + "[a]" * 10000
    yield "references that are defined again and again", filled("[a]: u\n")
    yield "comments and declarations of HTML that do not end", filled("<!A ")
    yield "tags that do not end", filled("<a b='")
    yield "tags in one another", filled("<b>")
    yield "addresses of mail and of the web", filled("www.a@")
    yield "tags in one another that are closed by others", filled("<b></i>")
    yield "formatting that is not closed, and paragraphs", "".join("<b a=%d>" % n for n in range(3000)) + filled("<p>a")[:30000]
    yield "a tag of many attributes", "<b %s>" % " ".join("a%d=1" % n for n in range(8000))
    yield "tables in one another", filled("<table><tr><td>")
    yield "text in tables, outside of their cells", filled("<table>a<b>")
    yield "links with blocks in them", filled("<a><div>")
    yield "references to characters", filled("&#1234567;&amp")
    yield "NUL bytes", filled("\0")


def write_site(folder, body):
    os.makedirs(os.path.join(folder, "content/articles"))
    os.makedirs(os.path.join(folder, "content/comments"))
    with open(os.path.join(folder, "site.toml"), "w") as file:
        file.write('[site]\ntitle = "S"\nbase_url = "https://hostile.example/"\nlanguage = "en"\nauthors = ["A"]\n')
    with open(os.path.join(folder, "content/articles/rye.md"), "w") as file:
        file.write("---\ntitle: Rye\ndate: 2024-01-01\n---\n\nRye.\n")
    with open(os.path.join(folder, "content/comments/rye.jsonl"), "w") as file:
        for number in range(COMMENTS):
            comment = {"id": str(number), "name": "N", "date": "2024-02-01T00:00:%02dZ" % number, "body": body}
            file.write(json.dumps(comment) + "\n")


def main(feedkiln):
    feedkiln = os.path.abspath(feedkiln)
    worst = 0
    for what, body in bodies():
        with tempfile.TemporaryDirectory() as folder:
            write_site(folder, body)
            measured = measure([feedkiln, "build", "--now", "2025-01-01T00:00:00Z"], folder)
            worst = max(worst, row(what, COMMENTS * len(body), measured))
    return worst


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
