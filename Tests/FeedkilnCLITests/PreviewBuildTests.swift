import FeedTesting
import Foundation
import Testing

/// Builds for another folder, in other formats or for another host.
@Suite struct PreviewBuildTests {
  private func site() throws -> TestFolder {
    try TestFolder([
      "blog/site.toml": Sample.site + "icon = \"/icon.png\"\n",
      "blog/content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n[Oats](/oats/)\n",
    ])
  }

  private func ids(_ text: String) -> [Substring] { text.matches(of: /<id>(.*?)<\/id>/).map(\.1) }

  @Test func `a preview on another host has its URLs and the same ids`() throws {
    let folder = try site()
    #expect(try CommandLineRun.feedkiln("build", "blog/site.toml", in: folder).exitCode == 0)
    let feed = try folder.text("blog/feeds/feed.atom")
    let ledger = try folder.text("blog/feedkiln.ids")
    let run = try CommandLineRun.feedkiln(
      "build", "--output", "preview/feeds", "--formats", "atom,json", "--base-url", "https://pr-7.preview.example/blog",
      "blog/site.toml", in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    let preview = try folder.text("preview/feeds/feed.atom")
    #expect(ids(preview) == ids(feed))
    #expect(
      preview.contains(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://pr-7.preview.example/blog/feeds/feed.atom\"/>")
    )
    #expect(
      preview.contains("https://pr-7.preview.example/oats/")
        && preview.contains("https://pr-7.preview.example/icon.png"))
    #expect(preview.contains("href=\"https://pr-7.preview.example/blog/rye/\""))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/preview/feeds/feed.rss"))
    #expect(try folder.text("blog/feedkiln.ids") == ledger)
    #expect(try folder.text("blog/feeds/feed.atom") == feed)
    #expect(try CommandLineRun.feedkiln("build", "blog/site.toml", in: folder).output.contains("0 written"))
  }

  @Test func `a preview without earlier builds has the ids of the site`() throws {
    let folder = try site()
    let other = try site()
    _ = try CommandLineRun.feedkiln("build", "blog/site.toml", in: folder)
    let run = try CommandLineRun.feedkiln(
      "build", "--base-url", "https://pr-7.preview.example", "blog/site.toml", in: other)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(ids(try other.text("blog/feeds/feed.atom")) == ids(try folder.text("blog/feeds/feed.atom")))
    #expect(!FileManager.default.fileExists(atPath: "\(other.path)/blog/feedkiln.ids"))
  }

  @Test(arguments: [
    (["--formats", "rss,xml"], "The value 'rss,xml' is invalid for '--formats <formats>'"),
    (["--base-url", "preview.example"], "--base-url: “preview.example” is not an absolute URL"),
  ])
  func `values that are not valid are refused`(options: [String], message: String) throws {
    let run = try CommandLineRun.feedkiln("build", options[0], options[1], "blog/site.toml", in: try site())
    #expect(run.errors.hasPrefix("Error: \(message)"), "\(run.errors)")
    #expect(run.exitCode == 64)
  }
}
