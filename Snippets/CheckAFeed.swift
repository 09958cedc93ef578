import Feeds

let feed = """
  <rss version="2.0"><channel><title>Slow bread</title><link>https://bread.example/</link>
  <description>Bread</description><item><title>Rye</title><pubDate>yesterday</pubDate></item></channel></rss>
  """
let report = Validator().validate(Array(feed.utf8), name: "feed.rss")
for problem in report.diagnostics where problem.severity == .error {
  print(problem.location?.line ?? 0, problem.rule, problem.message)
}
