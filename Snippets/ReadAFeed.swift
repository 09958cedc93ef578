import Feeds

let document = """
  <rss version="2.0"><channel><title>Slow bread</title><link>https://bread.example/</link>
  <description>Bread</description><item><title>Rye</title><link>/rye/</link>
  <pubDate>Fri, 01 Mar 2024 09:30:00 +0100</pubDate></item></channel></rss>
  """
let feed = try Feed(parsing: Array(document.utf8), at: "https://bread.example/feed.rss")
for entry in feed.entries {
  print(entry.title, entry.published?.rfc3339 ?? "", entry.url ?? entry.id)
}
