import Foundation
import Testing

/// Files in folders: only feeds are validated.
@Suite struct ValidateFolderTests {
  private static let files = [
    "feed.json": Sample.good, "package.json": "{ \"name\": \"site\" }", "tsconfig.json": "{ // options\n}",
    "sitemap.xml": "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>",
    "node_modules/other/feed.json": "{ \"version\": \"https://jsonfeed.org/version/1.1\" }",
    ".cache/feed.json": "{ \"version\": \"https://jsonfeed.org/version/1.1\" }",
  ]

  private func run(_ arguments: String..., files: [String: String] = files) throws -> CommandLineRun {
    let folder = try TestFolder(files)
    return try CommandLineRun.run(
      CommandLineRun.programs.appending(path: "feedkiln").path, ["validate"] + arguments, in: folder)
  }

  @Test func `other files are skipped and counted`() throws {
    let run = try run(".")
    #expect(run.output == "Checked 1 feed: all are valid\nSkipped 3 files that are not feeds\n")
    #expect(run.exitCode == 0)
  }

  @Test func `a file that is named is validated`() throws {
    let run = try run("package.json", "sitemap.xml")
    #expect(run.output.contains("package.json:1:1: error: JSON object has neither “items” nor the “version”"))
    #expect(run.output.contains("sitemap.xml:1:2: error: file is a sitemap instead of a feed"))
    #expect(run.output.hasSuffix("Checked 2 feeds: 2 errors\n"))
    #expect(run.exitCode == 1)
  }

  @Test func `a folder without feeds is an error`() throws {
    let run = try run(".", files: ["package.json": "{}"])
    #expect(run.errors == "feedkiln: no feeds in .: 1 file that is not a feed\n")
    #expect(run.exitCode == 2)
  }

  @Test func `a damaged feed is a feed`() throws {
    let run = try run(".", files: ["feed.xml": "<rss version=\"2.0\"><channel><title>A & B</title>"])
    #expect(run.output.contains("unescaped “&”"))
    #expect(run.exitCode == 1)
  }
}
