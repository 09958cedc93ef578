import Foundation
import Testing

@Suite struct IDsTests {
  private static let article = "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n"
  private static let wordPress = """
    <rss version="2.0"><channel>
    <item><title>Rye bread</title><link>http://old.example/blog/rye/</link>
    <guid isPermaLink="false">http://old.example/?p=4</guid></item>
    <item><title>Gone</title><link>http://old.example/gone/</link>
    <guid isPermaLink="false">http://old.example/?p=5</guid></item>
    <item><title>Odd</title><guid isPermaLink="false">12</guid></item>
    </channel></rss>

    """

  private func folder(_ more: [String: String] = [:]) throws -> TestFolder {
    try TestFolder(
      ["site.toml": Sample.site, "content/articles/blog/rye.md": Self.article].merging(more) { $1 })
  }

  @Test func `the ids of an old feed are adopted`() throws {
    let folder = try folder(["old.xml": Self.wordPress])
    let run = try CommandLineRun.feedkiln("ids", "adopt", "old.xml", in: folder)
    #expect(run.output == "  blog/rye: http://old.example/?p=4\nAdopted 1 id, 0 unchanged, 2 warnings\n")
    #expect(run.errors.contains("old.xml:4:2: warning: no article matches the entry “Gone”"))
    #expect(run.errors.contains("old.xml:6:2: warning: id “12” of “Odd” is not a valid Atom id"))
    #expect(run.exitCode == 0)
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let feed = try String(contentsOfFile: folder.path + "/feeds/feed.rss", encoding: .utf8)
    #expect(feed.contains("<guid isPermaLink=\"false\">http://old.example/?p=4</guid>"))
    let again = try CommandLineRun.feedkiln("ids", "adopt", "old.xml", in: folder)
    #expect(again.output == "Adopted 0 ids, 1 unchanged, 2 warnings\n")
  }

  @Test func `a title of several articles identifies none of them`() throws {
    let moved = Self.wordPress.replacing("/blog/rye/", with: "/2011/rye/").replacing("Rye bread", with: "RYE")
    let one = try folder(["old.xml": moved])
    #expect(
      try CommandLineRun.feedkiln("ids", "adopt", "old.xml", in: one).output
        == "  blog/rye: http://old.example/?p=4\nAdopted 1 id, 0 unchanged, 2 warnings\n")
    let two = try folder(["old.xml": moved, "content/articles/dark.md": Self.article])
    let run = try CommandLineRun.feedkiln("ids", "adopt", "old.xml", in: two)
    #expect(run.output == "Adopted 0 ids, 0 unchanged, 3 warnings\n")
    #expect(run.errors.contains("warning: no article matches the entry “RYE”"))
  }

  @Test func `repeated problems are counted, or all shown`() throws {
    let items = (1...5).map { "<item><title>Gone \($0)</title><guid>http://old.example/\($0)/</guid></item>\n" }
    let folder = try folder(["old.xml": "<rss version=\"2.0\"><channel>\n\(items.joined())</channel></rss>\n"])
    let some = try CommandLineRun.feedkiln("ids", "adopt", "old.xml", in: folder)
    #expect(some.errors.contains("no article matches the entry “Gone 3”"))
    #expect(!some.errors.contains("no article matches the entry “Gone 4”"))
    #expect(some.errors.contains(" (--all shows each)\n"))
    let all = try CommandLineRun.feedkiln("ids", "adopt", "--all", "old.xml", in: folder)
    for number in 1...5 { #expect(all.errors.contains("no article matches the entry “Gone \(number)”")) }
    #expect(!all.errors.contains("--all"))
  }

  @Test func `a feed that cannot be read fails`() throws {
    let folder = try folder(["old.xml": "<rss><channel><item>"])
    let run = try CommandLineRun.feedkiln("ids", "adopt", "old.xml", in: folder)
    #expect(run.output == "Adopted 0 ids, 0 unchanged, 1 error, 1 warning\n")
    #expect(run.exitCode == 1)
  }

  @Test func `a dry run changes nothing`() throws {
    let folder = try folder(["old.xml": Self.wordPress])
    let run = try CommandLineRun.feedkiln("ids", "adopt", "--dry-run", "old.xml", in: folder)
    #expect(run.output.hasSuffix("Would adopt 1 id, 0 unchanged, 2 warnings\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/feedkiln.ids"))
  }

  @Test func `unchanged ids pass the check`() throws {
    let folder = try folder()
    let before = try CommandLineRun.feedkiln("ids", "check", in: folder)
    #expect(before.errors.contains("warning: id of “Rye” is not in feedkiln.ids"))
    #expect(before.exitCode == 0)
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let after = try CommandLineRun.feedkiln("ids", "check", in: folder)
    #expect(after.output == "Checked the ids of 1 article: all unchanged\n")
    #expect(after.exitCode == 0)
  }

  @Test func `a changed id fails the check`() throws {
    let folder = try folder()
    _ = try CommandLineRun.feedkiln("build", in: folder)
    try Data(Self.article.replacingOccurrences(of: "title: Rye", with: "title: Rye\nid: urn:example:new").utf8)
      .write(to: URL(filePath: folder.path + "/content/articles/blog/rye.md"))
    let run = try CommandLineRun.feedkiln("ids", "check", in: folder)
    #expect(
      run.errors.contains(
        """
        content/articles/blog/rye.md:1:1: error: id of “Rye” would change from “tag:bread.example,2024-03-01:blog/rye” \
        to “urn:example:new”
        """))
    #expect(run.exitCode == 1)
  }

  @Test func `a moved article passes the check with a note`() throws {
    let folder = try folder()
    _ = try CommandLineRun.feedkiln("build", in: folder)
    try FileManager.default.moveItem(
      atPath: folder.path + "/content/articles/blog/rye.md", toPath: folder.path + "/content/articles/rye.md")
    let run = try CommandLineRun.feedkiln("ids", "check", in: folder)
    #expect(run.errors.contains("warning: “Rye” has moved, but feedkiln.ids contains its old path"))
    #expect(run.exitCode == 0)
  }
}
