#!/usr/bin/env python3
"""Writes a WordPress export of at least so many megabytes to standard output, the same at every run.

    python3 Scripts/generate_wxr.py 1024 > /tmp/export.xml
    /usr/bin/time -v feedkiln import --into /tmp/site /tmp/export.xml
"""

import random
import sys

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


def main():
    limit = int(sys.argv[1]) << 20
    numbers = random.Random(1)

    def sentence(count):
        return " ".join(numbers.choice(WORDS) for _ in range(count))

    paragraphs = [sentence(80) + ' <a href="/x">link</a> &amp; more.' for _ in range(500)]
    size = sys.stdout.write(HEAD)
    item = 0
    comment = 0
    while size < limit:
        item += 1
        comments = []
        for _ in range(numbers.randrange(30)):
            comment += 1
            comments.append(COMMENT.format(id=comment, day=comment % 28 + 1, body=numbers.choice(paragraphs)))
        body = "\n\n".join(numbers.choice(paragraphs) for _ in range(numbers.randrange(10, 60)))
        name = f"article-{item}"
        size += sys.stdout.write(
            ITEM.format(title=sentence(6), name=name, id=item, body=body, day=item % 28 + 1, comments="".join(comments))
        )
    sys.stdout.write("</channel></rss>\n")
    print(f"{item} articles, {comment} comments", file=sys.stderr)


main()
