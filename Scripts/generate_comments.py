#!/usr/bin/env python3
"""Writes a site with many comments in a store of another system: a hundred per article, the same at every run.

    python3 Scripts/generate_comments.py isso 500000 /tmp/site
    /usr/bin/time -v feedkiln build /tmp/site/site.toml

The store is isso (SQLite) or remark42 (one line of JSON per comment).
"""

import json
import os
import sqlite3
import sys

TEXT = "I bake it with *two* spoons of salt, and let it rise over night. " * 3

SETTINGS = """[site]
title = "Bread"
base_url = "https://kln.example/"
language = "en"

[[comments.stores]]
kind = "{kind}"
path = "{path}"
"""

ISSO = """
CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
  modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR,
  website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL DEFAULT '',
  notification INTEGER DEFAULT 0);
"""


def parent(number, articles):
    """Every third comment answers the one before it on its article."""
    return number - articles if number % 3 == 2 and number >= articles else None


def write_isso(path, count, articles):
    database = sqlite3.connect(path)
    database.executescript(ISSO)
    pages = ((number + 1, f"/article-{number}/", "T") for number in range(articles))
    database.executemany("INSERT INTO threads VALUES (?, ?, ?)", pages)
    rows = (
        (number % articles + 1, number + 1, None if (p := parent(number, articles)) is None else p + 1, 1.6e9 + number,
         f"{TEXT} ({number})", f"Ada {number % 1000}", "ada@example.com", "https://ada.example/")
        for number in range(count)
    )
    columns = "tid, id, parent, created, mode, text, author, email, website"
    database.executemany(f"INSERT INTO comments ({columns}) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)", rows)
    database.commit()


def write_remark42(path, count, articles):
    with open(path, "w") as file:
        file.write('{"version":1,"users":[],"posts":[]}\n')
        for number in range(count):
            answered = parent(number, articles)
            comment = {
                "id": f"c{number}", "pid": "" if answered is None else f"c{answered}",
                "text": f"<p>{TEXT} ({number})</p>", "user": {"name": f"Ada {number % 1000}", "id": "x", "ip": "x"},
                "locator": {"site": "s", "url": f"https://example.com/article-{number % articles}/"},
                "time": f"2020-09-13T12:{number // 60 % 60:02}:{number % 60:02}Z",
            }
            file.write(json.dumps(comment) + "\n")


def main():
    kind, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    articles = max(1, count // 100)
    store = "comments.db" if kind == "isso" else "backup.jsonl"
    os.makedirs(f"{folder}/content/articles")
    with open(f"{folder}/site.toml", "w") as file:
        file.write(SETTINGS.format(kind=kind, path=store))
    for number in range(articles):
        with open(f"{folder}/content/articles/article-{number}.md", "w") as file:
            file.write(f"---\ntitle: Article {number}\ndate: 2020-01-{number % 28 + 1:02}\n---\nHello *you*.\n")
    {"isso": write_isso, "remark42": write_remark42}[kind](f"{folder}/{store}", count, articles)


main()
