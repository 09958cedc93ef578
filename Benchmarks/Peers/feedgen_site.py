"""Writes a sample site's feeds with python-feedgen: feedgen_site.py SITE OUTPUT

The feeds are those that Feedkiln writes: the site's newest articles, and for each article with comments a feed of them, in
RSS and Atom. Markdown becomes HTML by Python-Markdown, and nothing cleans it.
"""

import json
import pathlib
import re
import sys
from datetime import datetime

import markdown
from feedgen.feed import FeedGenerator

BASE = "https://example.com/"
NEWEST = 50


def articles(folder):
    for file in sorted((folder / "content/articles").rglob("*.md")):
        head, body = re.match(r"---\n(.*?)\n---\n(.*)", file.read_text(), re.S).groups()
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        path = str(file.relative_to(folder / "content/articles"))[:-3]
        yield {
            "path": path,
            "url": BASE + path + "/",
            "title": json.loads(fields["title"]),
            "author": json.loads(fields["authors"])[0],
            "date": datetime.fromisoformat(fields["date"].replace("Z", "+00:00")),
            "body": body,
        }


def feed(address, title):
    generator = FeedGenerator()
    generator.id(address)
    generator.title(title)
    generator.description(title)
    generator.link(href=address, rel="self")
    generator.language("en")
    return generator


def add(generator, address, title, author, date, text):
    entry = generator.add_entry(order="append")
    entry.id(address)
    entry.guid(address)
    entry.title(title)
    entry.link(href=address)
    entry.author(name=author)
    entry.published(date)
    entry.updated(date)
    entry.content(markdown.markdown(text), type="html")


def write(generator, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    generator.rss_file(str(path) + ".rss")
    generator.atom_file(str(path) + ".atom")


def main(folder, output):
    newest = sorted(articles(folder), key=lambda article: article["date"], reverse=True)
    site = feed(BASE, "The Kiln Post")
    for article in newest[:NEWEST]:
        add(site, article["url"], article["title"], article["author"], article["date"], article["body"])
    write(site, output / "feed")
    for article in newest:
        file = folder / "content/comments" / (article["path"] + ".jsonl")
        if not file.exists():
            continue
        comments = feed(article["url"] + "comments", "Comments on " + article["title"])
        for line in reversed(file.read_text().splitlines()):
            comment = json.loads(line)
            date = datetime.fromisoformat(comment["date"].replace("Z", "+00:00"))
            title = comment["name"] + " on " + article["title"]
            add(comments, article["url"] + "#comment-" + comment["id"], title, comment["name"], date, comment["body"])
        write(comments, output / "comments" / article["path"])


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
