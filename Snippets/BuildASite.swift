import Feedkiln

let reading = try SiteReader.read("site.toml")
for problem in reading.diagnostics { print(problem.message) }
if let site = reading.site {
  let report = try await SiteBuild(site: site, options: BuildOptions(ContentOptions(now: .now))).run()
  for problem in report.diagnostics { print(problem.message) }
  for feed in report.written { print(feed) }
}
