import FeedContent
import FeedCore

let reading = try SiteReader.read("site.toml")
if let site = reading.site {
  let content = ContentLoader(site, options: ContentOptions(now: .now)).load()
  for article in content.articles {
    print(article.title, article.published.rfc3339, article.url)
  }
}
