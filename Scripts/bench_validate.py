#!/usr/bin/env python3
"""Times `feedkiln validate` against `xmllint --noout` on a feed of 10 MB and on a folder of small ones.

Both commands run in turn, and the ratio is that of their median processor times, so that a busy machine does not
matter much. The feeds are the same at each run; they stand in a temporary folder while they are needed.
"""

import os
import statistics
import subprocess
import sys
import tempfile

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>A blog</title><link>https://example.com/</link><description>Its posts</description>
<atom:link href="https://example.com/feed" rel="self" type="application/rss+xml" />
<lastBuildDate>Fri, 01 Mar 2024 09:30:00 +0000</lastBuildDate>
"""
TAIL = "</channel></rss>\n"


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def item(number, paragraphs):
    """An item as WordPress writes it; the HTML of every second one is escaped, that of the others is CDATA."""
    html = "".join(
        f'<p>Paragraph {n} with <a href="https://example.com/a/{n}?x=1&amp;y=2">a link</a>, <strong>bold</strong> and '
        f'<img src="https://example.com/i/{n}.png" alt="a picture" /> café and more words to fill the line.</p>\n'
        for n in range(paragraphs))
    body = f"<![CDATA[{html}]]>" if number % 2 else escaped(html)
    return (
        f"<item><title>Post {number}</title><link>https://example.com/p/{number}</link>"
        f"<dc:creator><![CDATA[admin]]></dc:creator><pubDate>Fri, 01 Mar 2024 09:30:00 +0000</pubDate>"
        f'<category><![CDATA[Bread]]></category><guid isPermaLink="false">https://example.com/?p={number}</guid>'
        f"<description><![CDATA[Summary {number}]]></description><content:encoded>{body}</content:encoded>"
        f"<slash:comments>0</slash:comments></item>\n")


def write_feed(path, size, paragraphs):
    with open(path, "w", encoding="utf-8") as file:
        written = file.write(HEAD)
        number = 0
        while written < size:
            written += file.write(item(number, paragraphs))
            number += 1
        file.write(TAIL)


def run(command):
    """The processor seconds and the peak memory, in MB, of one run."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"bench: {command[0]} ended with code {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(name, feedkiln, xmllint, runs=5):
    pairs = [(run(feedkiln), run(xmllint)) for _ in range(runs)]
    ours, theirs = (statistics.median(pair[side][0] for pair in pairs) for side in (0, 1))
    peak = max(pair[0][1] for pair in pairs)
    print(f"{name}: {ours:.3f} s, xmllint {theirs:.3f} s: {ours / theirs:.1f} times; peak {peak:.0f} MB")


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ".build/release/feedkiln"
    with tempfile.TemporaryDirectory() as folder:
        large = os.path.join(folder, "large.rss")
        write_feed(large, 10_000_000, paragraphs=20)
        compare("one feed of 10 MB", [program, "validate", large], ["xmllint", "--noout", large])
        small = os.path.join(folder, "small")
        os.mkdir(small)
        paths = [os.path.join(small, f"{n:04}.rss") for n in range(2000)]
        for path in paths:
            write_feed(path, 4_000, paragraphs=1)
        compare("2,000 feeds of 4 kB", [program, "validate", small], ["xmllint", "--noout", *paths])


main()
