#!/usr/bin/env python3
"""Writes a wordpress, disqus or blogger export of at least a number of megabytes, the same at every run.

    python3 Scripts/generate_export.py wordpress 1024 > /tmp/export.xml
    /usr/bin/time -v feedkiln import --into /tmp/site /tmp/export.xml
"""

import random
import sys
from xml.sax.saxutils import escape

WORDS = "bread butter frost garden kiln clay glaze fire winter summer river stone window letter morning".split()

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Generated</title><link>https://old.example</link>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
"""

ITEM = """<item><title>{title}</title><link>https://old.example/2020/{name}/</link><dc:creator>ada</dc:creator>
<guid isPermaLink="false">https://old.example/?p={id}</guid><content:encoded><![CDATA[{body}]]></content:encoded>
<wp:post_id>{id}</wp:post_id><wp:post_date>2020-01-{day:02} 10:00:00</wp:post_date>
<wp:post_date_gmt>2020-01-{day:02} 09:00:00</wp:post_date_gmt><wp:post_name>{name}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
{comments}</item>
"""

COMMENT = """<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[Bob]]></wp:comment_author>
<wp:comment_author_email>bob@old.example</wp:comment_author_email>
<wp:comment_date_gmt>2020-02-{day:02} 09:00:00</wp:comment_date_gmt>
<wp:comment_content><![CDATA[{body}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
<wp:comment_parent>0</wp:comment_parent></wp:comment>
"""


DISQUS_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
"""

DISQUS_THREAD = """<thread dsq:id="{id}"><id>old-{id}</id><link>https://old.example/2020/article-{id}/</link>
<title>{title}</title><createdAt>2020-01-01T09:00:00Z</createdAt><isDeleted>false</isDeleted></thread>
"""

DISQUS_POST = """<post dsq:id="{id}"><message><![CDATA[<p>{body}</p>]]></message>
<createdAt>2020-02-{day:02}T09:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
<author><email>bob@old.example</email><name>Bob</name></author><ipAddress>203.0.113.1</ipAddress>
<thread dsq:id="{thread}"/></post>
"""

BLOGGER_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
<title>Generated</title>
"""

BLOGGER_ENTRY = """<entry><id>tag:blogger.com,1999:blog-1.post-{id}</id><blogger:type>{kind}</blogger:type>
<blogger:status>LIVE</blogger:status><author><name>Bob</name></author><title>{title}</title>
<content type="html">{body}</content><published>2020-02-{day:02}T09:00:00Z</published>{more}</entry>
"""


class Words:
    """Sentences and paragraphs that are the same at every run."""

    def __init__(self):
        self.numbers = random.Random(1)
        self.paragraphs = [self.sentence(80) + ' <a href="/x">link</a> &amp; more.' for _ in range(500)]

    def sentence(self, count):
        return " ".join(self.numbers.choice(WORDS) for _ in range(count))

    def paragraph(self):
        return self.numbers.choice(self.paragraphs)


def write_wordpress(limit, words):
    size = sys.stdout.write(HEAD)
    item = 0
    comment = 0
    while size < limit:
        item += 1
        comments = []
        for _ in range(words.numbers.randrange(30)):
            comment += 1
            comments.append(COMMENT.format(id=comment, day=comment % 28 + 1, body=words.paragraph()))
        body = "\n\n".join(words.paragraph() for _ in range(words.numbers.randrange(10, 60)))
        name = f"article-{item}"
        size += sys.stdout.write(
            ITEM.format(
                title=words.sentence(6), name=name, id=item, body=body, day=item % 28 + 1, comments="".join(comments)
            )
        )
    sys.stdout.write("</channel></rss>\n")
    return item, comment


def write_disqus(limit, words):
    """All threads come first, as in the exports of Disqus; their posts come in the order of their dates."""
    threads = limit >> 16
    size = sys.stdout.write(DISQUS_HEAD)
    for thread in range(threads):
        size += sys.stdout.write(DISQUS_THREAD.format(id=thread, title=words.sentence(6)))
    comment = 0
    while size < limit:
        comment += 1
        size += sys.stdout.write(
            DISQUS_POST.format(
                id=comment, body=words.paragraph(), day=comment % 28 + 1, thread=words.numbers.randrange(threads)
            )
        )
    sys.stdout.write("</disqus>\n")
    return threads, comment


def write_blogger(limit, words):
    """Comments come before or after their posts, which may stand anywhere."""
    size = sys.stdout.write(BLOGGER_HEAD)
    posts = limit >> 16
    entries = 0
    written = 0
    while size < limit or written < posts:
        entries += 1
        is_post = entries % 50 == 0 and written < posts or size >= limit
        if is_post:
            written += 1
        number = written if is_post else posts + entries
        parent = f"tag:blogger.com,1999:blog-1.post-{words.numbers.randrange(posts) + 1}"
        body = escape("".join(f"<p>{words.paragraph()}</p>" for _ in range(10 if is_post else 1)))
        size += sys.stdout.write(
            BLOGGER_ENTRY.format(
                id=number, kind="POST" if is_post else "COMMENT", title=words.sentence(6), body=body,
                day=entries % 28 + 1, more="" if is_post else f"<blogger:parent>{parent}</blogger:parent>",
            )
        )
    sys.stdout.write("</feed>\n")
    return posts, entries - written


def main():
    write = {"wordpress": write_wordpress, "disqus": write_disqus, "blogger": write_blogger}[sys.argv[1]]
    articles, comments = write(int(sys.argv[2]) << 20, Words())
    print(f"{articles} articles, {comments} comments", file=sys.stderr)


main()
