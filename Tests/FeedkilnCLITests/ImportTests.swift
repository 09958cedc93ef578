import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import Testing

@Suite struct ImportTests {
  private static let fixtures = CommandLineRun.package.appending(path: "Tests/FeedImportTests/Fixtures").path

  @Test func `the help fits on a screen and has examples`() throws {
    let here = try TestFolder()
    let run = try CommandLineRun.feedkiln("import", "--help", in: here)
    #expect(run.exitCode == 0)
    #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
    #expect(run.output.contains("  feedkiln import wordpress export.xml\n"))
  }

  @Test func `an import ends with a table of read and skipped records`() throws {
    let here = try TestFolder()
    let run = try CommandLineRun.feedkiln("import", "\(Self.fixtures)/disqus.xml", in: here)
    #expect(
      run.output == """
                          read  imported   skipped
        threads              4         2         2  1 deleted, 1 without comments
        comments             7         3         4  1 deleted, 1 of deleted threads, 1 of missing threads, 1 spam
        Wrote 2 files, 0 unchanged

        """)
    #expect(run.exitCode == 0)
    #expect(!run.errors.contains("secret"))
    let again = try CommandLineRun.feedkiln("import", "disqus", "\(Self.fixtures)/disqus.xml", in: here)
    #expect(again.output.hasSuffix("Wrote 0 files, 2 unchanged\n"))
  }

  /// Ways to pass an export on standard input: as a file, through a pipe, compressed, or in an archive.
  private static let ways = [
    ("feedkiln import --quiet - < wordpress.xml", "-:54:1"),
    ("cat wordpress.xml | feedkiln import --quiet wordpress -", "-:54:1"),
    ("gzip -c wordpress.xml | feedkiln import --quiet -", "-:54:1"),
  ]
  private static let archives = [
    ("python3 -m zipfile -c e.zip wordpress.xml && feedkiln import --quiet - < e.zip", "-/wordpress.xml:54:1"),
    ("python3 -m zipfile -c e.zip wordpress.xml && cat e.zip | feedkiln import --quiet -", "-/wordpress.xml:54:1"),
  ]

  @Test(arguments: ways) func `an export on standard input has the result of the file`(
    command: String, place: String
  ) throws { try Self.expectSame(command, place) }

  @Test(.peers("python3"), arguments: archives) func `an archive on standard input has the result of the file`(
    command: String, place: String
  ) throws { try Self.expectSame(command, place) }

  private static func expectSame(_ command: String, _ place: String) throws {
    let export = String(utf8: try FileSystem.read("\(fixtures)/wordpress-broken.xml"))
    let named = try TestFolder(["wordpress.xml": export])
    _ = try CommandLineRun.feedkiln("import", "wordpress.xml", in: named)
    let here = try TestFolder(["wordpress.xml": export])
    let run = try CommandLineRun.run("/bin/bash", ["-c", command], in: here)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("\(place): error: file is incomplete\n"), "\(run.errors)")
    let files = try FileSystem.files(below: "\(named.path)/content").files
    #expect(!files.isEmpty)
    #expect(try FileSystem.files(below: "\(here.path)/content").files == files)
    for file in files { #expect(try here.text("content/\(file)") == named.text("content/\(file)")) }
  }

  @Test func `standard input that is not an export is refused`() throws {
    let run = try CommandLineRun.feedkiln("import", "-", in: TestFolder(), input: "Hello")
    #expect(
      run.errors
        == "feedkiln: cannot recognize standard input: unknown format; name it, such as feedkiln import wordpress FILE\n"
    )
    #expect(run.exitCode == 2)
  }

  @Test func `a dry run lists files and writes none`() throws {
    let here = try TestFolder()
    let run = try CommandLineRun.feedkiln(
      "import", "--dry-run", "--into", "blog", "\(Self.fixtures)/blogger-takeout.atom", in: here)
    #expect(
      run.output.hasSuffix(
        """
        Would write 2 files, 0 unchanged
          blog/content/articles/hello.html
          blog/content/comments/hello.jsonl

        """))
    #expect(FileSystem.kind(of: "\(here.path)/blog") == nil)
  }

  @Test func `the intact part of a damaged export is imported, and the exit code is 1`() throws {
    let here = try TestFolder()
    let run = try CommandLineRun.feedkiln(
      "import", "--quiet", "\(Self.fixtures)/wordpress-broken.xml", in: here)
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("wordpress-broken.xml:54:1: error: file is incomplete\n"))
    #expect(!run.errors.contains("secret"))
  }

  @Test func `an import into another generator’s site warns that its articles are not used`() throws {
    let here = try TestFolder([
      "site.toml": Sample.site + "[content]\ngenerator = \"jekyll\"\ncomments = \"_comments\"\n"
    ])
    let run = try CommandLineRun.feedkiln("import", "\(Self.fixtures)/blogger-takeout.atom", in: here)
    #expect(
      run.errors.contains(
        "site.toml:1:1: warning: articles are in the format of Feedkiln, but the site uses Jekyll\n"),
      "\(run.errors)")
    #expect(try here.text("_comments/hello.jsonl").isEmpty == false)
    let comments = try CommandLineRun.feedkiln("import", "\(Self.fixtures)/disqus.xml", in: here)
    #expect(!comments.errors.contains("own form"))
  }

  @Test func `an import that is not possible exits with 2 or 64`() throws {
    let here = try TestFolder()
    let missing = try CommandLineRun.feedkiln("import", "wordpress", "missing.xml", in: here)
    #expect(missing.exitCode == 2)
    #expect(missing.errors == "feedkiln: file “missing.xml” does not exist\n")
    try here.write("note.txt", "Hello")
    #expect(try CommandLineRun.feedkiln("import", "note.txt", in: here).exitCode == 2)
    #expect(try CommandLineRun.feedkiln("import", "wordpress", in: here).exitCode == 64)
  }

  @Test(arguments: ["wordpress.xml", "blogger-archive.xml"])
  func `feeds of imported content are valid and keep the former ids`(export: String) throws {
    let here = try TestFolder()
    try here.write(
      "site.toml",
      """
      [site]
      title = "Bread"
      base_url = "https://new.example/"
      language = "en"
      time_zone = "Europe/Berlin"
      authors = ["Ada"]

      """)
    let imported = try CommandLineRun.feedkiln("import", "\(Self.fixtures)/\(export)", in: here)
    #expect(imported.exitCode == 0)
    let built = try CommandLineRun.feedkiln("build", in: here)
    #expect(built.exitCode == 0)
    #expect(built.errors == "")
    let checked = try CommandLineRun.feedkiln("validate", "--strict", "--site", "site.toml", in: here)
    #expect(
      checked.errors + checked.output.prefix { $0 != "\n" }
        == "Checked 9 feeds: all are valid")
    #expect(checked.exitCode == 0)
    let feed = try here.text("feeds/feed.atom")
    let (id, page) =
      export == "wordpress.xml"
      ? ("https://old.example/blog/?p=7", "https://new.example/2024/03/bread/")
      : ("tag:blogger.com,1999:blog-1.post-101", "https://new.example/2015/02/hello.html")
    #expect(feed.contains("<id>\(id)</id>") && feed.contains("href=\"\(page)\""))
    #expect(!feed.contains("secret"))
  }
}
