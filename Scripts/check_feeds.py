"""Reads feeds as a feed reader does, and compares the three formats of each with one another."""

import json
import pathlib
import sys

import feedparser
import html5lib


def fail(path, message):
    sys.exit(f"{path}: {message}")


def html_of(entry):
    if "content" in entry:
        return entry.content[0].value
    return entry.get("summary", "")


def check_html(path, entry, source):
    """What the W3C's validator does: HTML 5 without a single parse error."""
    parser = html5lib.HTMLParser(strict=True)
    try:
        parser.parseFragment(source)
    except html5lib.html5parser.ParseError as error:
        fail(path, f"HTML of {entry}: {error}")


def check_media(path, parsed):
    """Enclosures, pictures and lengths in time are where readers look for them."""
    for entry in parsed.entries:
        for enclosure in entry.get("enclosures", []):
            if not enclosure.get("href") or not enclosure.get("type") or not enclosure.get("length", "").isdigit():
                fail(path, f"{entry.id} has an enclosure without address, type or length")
        for thumbnail in entry.get("media_thumbnail", []):
            if not thumbnail.get("url"):
                fail(path, f"{entry.id} has a thumbnail without an address")
    if "itunes_explicit" not in parsed.feed:
        return
    if not parsed.feed.get("image", {}).get("href") or not parsed.feed.get("author"):
        fail(path, "this podcast has no image or no author")
    for entry in parsed.entries:
        if not entry.get("enclosures") or not entry.get("itunes_duration", "").isdigit():
            fail(path, f"{entry.id} is an episode without a file or a duration")


def read(path):
    if path.suffix == ".json":
        feed = json.loads(path.read_bytes())
        items = feed["items"]
        for item in items:
            check_html(path, item["id"], item.get("content_html", ""))
        return [item["id"] for item in items]
    feedparser.SANITIZE_HTML = False
    feedparser.RESOLVE_RELATIVE_URIS = False
    parsed = feedparser.parse(str(path))
    if parsed.bozo:
        fail(path, f"bozo: {parsed.bozo_exception}")
    for entry in parsed.entries:
        for key in ("id", "title", "link", "author", "updated_parsed", "published_parsed"):
            if not entry.get(key):
                fail(path, f"{entry.get('id')} has no {key}")
        check_html(path, entry.id, html_of(entry))
    check_media(path, parsed)
    return [entry.id for entry in parsed.entries]


def main():
    folder = pathlib.Path(sys.argv[1])
    groups = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".rss", ".atom", ".json"):
            groups.setdefault(path.with_suffix(""), {})[path.suffix] = read(path)
    if not groups:
        sys.exit(f"{folder} holds no feeds")
    for stem, formats in groups.items():
        first, *others = formats.values()
        if any(other != first for other in others):
            fail(stem, "its formats do not carry the same entries")
    feeds = sum(len(formats) for formats in groups.values())
    print(f"{feeds} feeds in {folder}: read by feedparser with bozo false, their HTML by html5lib without a parse error")


main()
