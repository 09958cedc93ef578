import Feedkiln

let reading = try SiteReader.read("site.toml")
if let site = reading.site {
  let content = ContentLoader(site, options: ContentOptions(now: .now)).load()
  for entry in content.articles.map({ Entry($0) }) {
    print(entry.title, entry.published?.rfc3339 ?? "", entry.summary ?? "")
  }
}
