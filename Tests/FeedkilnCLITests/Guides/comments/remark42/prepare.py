"""A backup as Remark42 writes it: the second comment answers the first, and the third was deleted."""
import gzip

lines = """\
{"version":1,"users":[],"posts":[{"url":"https://bread.example/hello/"}]}
{"id":"a","pid":"","text":"<p>Which flour?</p>","user":{"name":"Grace","ip":"9b1c"},"locator":{"site":"s","url":"https://bread.example/hello/"},"time":"2024-03-09T16:00:00Z"}
{"id":"b","pid":"a","text":"<p>Rye.</p>","user":{"name":"Ada"},"locator":{"url":"https://bread.example/hello/"},"time":"2024-03-09T17:00:00Z"}
{"id":"c","pid":"a","text":"","delete":true,"user":{"name":"Eve"},"locator":{"url":"https://bread.example/hello/"},"time":"2024-03-09T18:00:00Z"}
"""
with gzip.open("backup-site-20240314.gz", "wt") as file:
    file.write(lines)
