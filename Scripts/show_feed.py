"""Shows a feed as a feed reader does: show_feed.py feedparser|newsboat|sfeed FILE.

One line per entry, in the reader's order: date, title, author, URL, enclosure, and the start and end of its text.
"""

import datetime
import html
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile


def plain(text):
    text = re.sub(r"<[^>]*>", " ", text)
    text = " ".join(html.unescape(text).split())
    return text if len(text) <= 80 else text[:45].rstrip() + " … " + text[-25:].lstrip()


def show(seconds, *fields):
    date = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc).strftime("%Y-%m-%d %H:%M")
    print(" | ".join([date, *(" ".join(field.split()) or "-" for field in fields)]))


def feedparser(path):
    import calendar

    import feedparser

    for entry in feedparser.parse(str(path)).entries:
        text = entry.content[0].value if "content" in entry else entry.get("summary", "")
        enclosures = [enclosure.href for enclosure in entry.get("enclosures", [])]
        title = entry.title if entry.title_detail.type == "text/plain" else plain(entry.title)
        authors = ", ".join(author.get("name", "") for author in entry.get("authors", []))
        show(calendar.timegm(entry.published_parsed), title, authors, entry.link, " ".join(enclosures), plain(text))


def newsboat(path):
    with tempfile.TemporaryDirectory() as folder:
        urls = pathlib.Path(folder, "urls")
        urls.write_text(path.resolve().as_uri() + "\n")
        files = ["-u", str(urls), "-c", f"{folder}/cache", "-C", "/dev/null"]
        subprocess.run(["newsboat", *files, "-x", "reload"], check=True, env={"HOME": folder, "LC_ALL": "C.UTF-8"})
        columns = "pubDate, title, author, url, enclosure_url, content"
        rows = sqlite3.connect(f"{folder}/cache").execute(f"select {columns} from rss_item order by pubDate desc, id")
        for date, title, author, link, enclosure, text in rows:
            show(date, title, author, link, enclosure, plain(text))


def sfeed(path):
    run = subprocess.run(["sfeed"], stdin=path.open("rb"), capture_output=True, check=True)
    for line in run.stdout.decode().splitlines():
        date, title, link, text, _, _, author, enclosure, _ = line.split("\t")
        show(date, title, author, link, enclosure, plain(text.replace("\\n", " ").replace("\\t", " ")))


if __name__ == "__main__":
    {"feedparser": feedparser, "newsboat": newsboat, "sfeed": sfeed}[sys.argv[1]](pathlib.Path(sys.argv[2]))
