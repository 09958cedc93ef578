"""Prints the values that Python's feedparser reads from feeds, one JSON object per line.

Usage: feedparser_facts.py FILE...
"""

import calendar
import json
import sys

import feedparser

feedparser.RESOLVE_RELATIVE_URIS = False
feedparser.SANITIZE_HTML = False


def seconds(date):
    """The seconds since 1970 of a date, or null."""
    return calendar.timegm(date) if date else None


def names(node):
    """The names of the authors: the person's name, else the e-mail address."""
    people = node.get("authors") or []
    found = [person.get("name") or person.get("email") or person.get("href") for person in people]
    return [name for name in found if name]


def entry(node):
    """The facts of one entry."""
    contents = [content.get("value", "") for content in node.get("content", [])]
    return {
        "id": node.get("id"),
        "title": node.get("title", ""),
        "link": node.get("link"),
        "published": seconds(node.get("published_parsed")),
        "updated": seconds(node.get("updated_parsed") if "updated" in node else None),
        "authors": names(node),
        "contents": contents,
        "summary": node.get("summary"),
        "enclosures": [
            {"url": file.get("href"), "type": file.get("type"), "length": file.get("length")}
            for file in node.get("enclosures", [])
        ],
    }


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        document = feedparser.parse(file.read())
    facts = {
        "file": path,
        "version": document.version,
        "title": document.feed.get("title", ""),
        "link": document.feed.get("link"),
        "entries": [entry(node) for node in document.entries],
    }
    print(json.dumps(facts))
