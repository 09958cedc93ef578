import FeedContent
import FeedCore
import FeedSystem
import Feedkiln
import Foundation
import Testing

/// The files of earlier builds.
struct OutputFolderTests {
  private static let settings = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    authors = ["Ada"]
    [feeds]
    formats = ["atom"]

    """

  private static func article(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ndate: 2024-03-01\n\(more)---\n\nLoaves.\n"
  }

  private func bread() throws -> TestSite {
    try TestSite([
      "site.toml": Self.settings, "content/articles/rye.md": Self.article("Rye"),
      "content/articles/flat/pita.md": Self.article("Pita"),
    ])
  }

  private func remove(_ path: String, of site: TestSite) throws {
    try FileManager.default.removeItem(at: site.folder.appending(path: path))
  }

  @Test func `the manifest lists each file with its fingerprint, in order`() async throws {
    let site = try bread()
    _ = try await site.build()
    let names = ["comments.atom", "comments/flat/pita.atom", "comments/rye.atom", "feed.atom"]
    let lines = try names.map { name in
      "\(Fingerprint(try site.text(name).utf8)) \(name == "feed.atom" ? "F" : "f") \(name)\n"
    }
    #expect(try site.state("manifest") == "output feeds\nids\n" + lines.joined())
    #expect(try site.stateFiles == [".gitignore", "cache", "manifest"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.output.path()).sorted() == [
        "comments", "comments.atom", "feed.atom",
      ])
    #expect(Fingerprint("a".utf8).description == "d24ec4f1a98c6e5b")
  }

  @Test func `the feed of a deleted article is removed, with its folder if it is empty`() async throws {
    let site = try bread()
    _ = try await site.build()
    try remove("content/articles/flat/pita.md", of: site)
    #expect(try await site.build().removed == ["comments/flat/pita.atom"])
    #expect(try TestSite.files(below: site.output) == ["comments.atom", "comments/rye.atom", "feed.atom"])
    #expect(!FileManager.default.fileExists(atPath: site.output.path() + "/comments/flat"))
    #expect(try await site.build().removed == [])
  }

  @Test func `files that Feedkiln did not write, or that were edited, are kept`() async throws {
    let site = try bread()
    _ = try await site.build()
    try site.write("mine", to: "feeds/comments/flat/notes.txt")
    try site.write("edited", to: "feeds/comments/rye.atom")
    try remove("content/articles/flat/pita.md", of: site)
    try remove("content/articles/rye.md", of: site)
    try site.write(Self.article("Spelt"), to: "content/articles/spelt.md")
    #expect(try await site.build().removed == ["comments/flat/pita.atom"])
    #expect(try site.text("comments/flat/notes.txt") == "mine")
    #expect(try site.text("comments/rye.atom") == "edited")
  }

  @Test func `no feed is removed while some content cannot be read`() async throws {
    let site = try bread()
    _ = try await site.build()
    try site.write("---\ntitle: [\n---\n", to: "content/articles/rye.md")
    #expect(try await site.build().removed == [])
    #expect(try site.text("comments/rye.atom").contains("Rye"))
    try FileManager.default.moveItem(
      at: site.folder.appending(path: "content"), to: site.folder.appending(path: "elsewhere"))
    #expect(try await site.build().removed == [])
    #expect(try TestSite.files(below: site.output).count == 4)
    try FileManager.default.moveItem(
      at: site.folder.appending(path: "elsewhere"), to: site.folder.appending(path: "content"))
    try remove("content/articles/rye.md", of: site)
    #expect(try await site.build().removed == ["comments/rye.atom"])
  }

  @Test func `a damaged manifest cannot remove other files`() async throws {
    let site = try bread()
    _ = try await site.build()
    let outside = site.folder.appending(path: "secret.txt")
    try Data("secret".utf8).write(to: outside)
    let fingerprint = "\(Fingerprint("secret".utf8))"
    try FileManager.default.createSymbolicLink(
      at: site.output.appending(path: "link.txt"), withDestinationURL: outside)
    try FileManager.default.createSymbolicLink(
      at: site.output.appending(path: "out"), withDestinationURL: site.folder)
    let manifest = try site.state("manifest")
    let hostile = """
            \(fingerprint) s ../secret.txt
      \(fingerprint) s \(outside.path())
      \(fingerprint) s link.txt
      \(fingerprint) s out/secret.txt
      \(fingerprint) s .//secret.txt
      \(fingerprint) short
      \(manifest)=======
      0000000000000000 f comments/rye.atom
      >>>>>>> theirs
      \u{0}\u{FFFD}
      """
    try site.write(hostile, to: ".feedkiln/manifest")
    try remove("content/articles/rye.md", of: site)
    #expect(try await site.build().removed == ["comments/rye.atom"])
    #expect(try Data(contentsOf: outside) == Data("secret".utf8))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: site.output.path() + "/link.txt") == outside.path())
  }

  @Test func `a build removes the files of a killed one and adopts its feeds`() async throws {
    let site = try bread()
    _ = try await site.build()
    // The state after a killed build: a temporary file, and a new feed that is only in the journal.
    try site.write("half", to: ".feedkiln/drafts/0123456789abcdef")
    try site.write("late", to: "feeds/comments/late.atom")
    try site.write(
      "\(Fingerprint("late".utf8)) f comments/late.atom\n6f", to: ".feedkiln/journal")
    #expect(try await site.build().removed == ["comments/late.atom"])
    #expect(try site.stateFiles == [".gitignore", "cache", "manifest"])
  }

  @Test func `the manifest of the first version is read, and removed from the output folder`() async throws {
    let site = try bread()
    _ = try await site.build()
    let lines = try TestSite.files(below: site.output).map { "\(Fingerprint(try site.text($0).utf8))  \($0)\n" }
    try remove(".feedkiln", of: site)
    try site.write("old", to: "feeds/comments/old.html")
    try site.write(lines.joined() + "\(Fingerprint("old".utf8))  comments/old.html\n", to: "feeds/.feedkiln/manifest")
    #expect(try await site.build().removed == ["comments/old.html"])
    #expect(try TestSite.files(below: site.output).count == 4)
    #expect(!FileManager.default.fileExists(atPath: site.output.path() + "/.feedkiln"))
  }

  @Test func `two concurrent builds do not write to one folder`() async throws {
    let site = try bread()
    _ = try await site.build()
    let folder = site.folder.appending(path: "feeds").path()
    do {
      let lock = try FolderLock(folder)
      let error = await #expect(throws: FileError.self) { try await site.build() }
      #expect(
        error?.description
          == "cannot write into “\(folder)”: another build is in progress; wait until it ends, then build again")
      withExtendedLifetime(lock) {}
    }
    #expect(try await site.build().unchanged.count == 4)
  }

  @Test(arguments: [
    ("slug: CON\n", "“CON” is a reserved name on Windows"), ("slug: lpt1\n", "“lpt1” is a reserved name on Windows"),
    ("slug: \(String(repeating: "é", count: 150))\n", "it contains a name of more than 255 bytes"),
  ])
  func `a slug that is not a valid file name on every system is refused, and the others are built`(
    _ slug: String, _ problem: String
  ) async throws {
    let site = try bread()
    try site.write(Self.article("Odd", slug), to: "content/articles/odd.md")
    let report = try await site.build()
    let found = try #require(report.diagnostics.first)
    #expect(report.diagnostics.count == 1 && found.rule == "feeds/unsafe-path" && found.severity == .error)
    #expect(found.message.hasSuffix(" is not allowed: \(problem)"), "\(found.message)")
    #expect(found.location?.file.hasSuffix("content/articles/odd.md") == true)
    #expect(found.help == "give the article another slug, or change the template in [feeds] of site.toml")
    #expect(report.written.contains("comments/rye.atom") && report.written.contains("feed.atom"))
  }

  @Test(arguments: ["../../etc/passwd", "..", "%2e%2e", "a\\b"])
  func `a slug that leads outside is refused at its position`(_ slug: String) async throws {
    let site = try bread()
    try site.write(Self.article("Odd", "slug: '\(slug)'\n"), to: "content/articles/odd.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.rule) == ["content/permalink"])
    #expect(report.diagnostics.first?.location?.line == 4)
    #expect(try TestSite.files(below: site.output).count == 4)
  }

  @Test func `names that are equal in another form of Unicode are refused`() async throws {
    let site = try TestSite([
      "site.toml": Self.settings, "content/articles/a.md": Self.article("A", "slug: caf\u{E9}\n"),
      "content/articles/b.md": Self.article("B", "slug: cafe\u{301}\n"),
    ])
    let report = try await site.build()
    #expect(report.diagnostics.count == 1)
    #expect(["feeds/path-taken", "content/duplicate-article"].contains(report.diagnostics.first?.rule.rawValue))
    #expect(report.diagnostics.first?.related.count == 1)
  }
}
