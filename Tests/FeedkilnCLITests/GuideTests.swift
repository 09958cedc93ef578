import FeedTesting
import Foundation
import Testing

/// The guides can be followed: their files are written and their commands run, the output is the documented output, and
/// the resulting feeds equal `Guides/<guide>/expected`.
@Suite struct GuideTests {
  /// All pages with a session; the sessions of validating.md and comments.md have their own tests.
  private static let guides = pages.filter {
    DocumentationTests.page("Documentation/\($0).md").contains("```console\n")
      && !["validating", "comments"].contains($0)
  }
  /// The guides that need other programs.
  private static let peers: Set = ["hugo", "importing", "podcast"]
  private static let pages =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: CommandLineRun.package.appending(path: "Documentation").path)) ?? []).sorted()
    .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }

  @Test(arguments: guides.filter { !peers.contains($0) }) func `a guide can be followed`(guide: String) throws {
    try Self.follow(guide)
  }

  @Test(.peers("hugo", "python3"), arguments: guides.filter(peers.contains))
  func `a guide that uses other programs can be followed`(guide: String) throws {
    try Self.follow(guide)
  }

  private static func follow(_ guide: String) throws {
    let folder = try TestFolder()
    try GuidePage.prepare(guide, in: folder)
    var page = GuidePage("Documentation/\(guide).md")
    #expect(try page.follow(page.text, in: folder) > 0)
    // Generators write feeds of their own in the same folder.
    try GuidePage.expectFeeds(of: guide, in: folder) { !$0.hasPrefix("public/") || $0.hasPrefix("public/feeds/") }
  }

  @Test func `there are guides`() { #expect(Self.guides.count >= 9) }

  @Test func `the feeds of a guide are compared`() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: GuidePage.given.path)
    #expect(names.filter { $0.contains("/expected/") && $0.hasSuffix(".atom") }.count >= 20)
  }
}
