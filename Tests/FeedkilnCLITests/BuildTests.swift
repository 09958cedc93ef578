import Foundation
import Testing

@Suite struct BuildTests {
  private let article = """
    ---
    title: Rye
    date: 2024-03-01
    ---
    Bread.

    """

  @Test func `a build prints what it read and wrote`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "content/articles/rye.md": article])
    let run = try CommandLineRun.feedkiln("build", in: folder)
    #expect(
      run.output == """
        Articles  1
        Comments  0
        Feeds     9  in feeds: 9 written, 0 unchanged, 0 removed
        Entries   3  in all feeds
        Problems  0

        """)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
  }

  @Test func `without site.toml, a build prints how to begin`() throws {
    let run = try CommandLineRun.feedkiln("build", in: try TestFolder())
    #expect(
      run.errors == """
        feedkiln: cannot read “site.toml”: No such file or directory
        feedkiln: run it in the folder of site.toml, or name the file: feedkiln build path/to/site.toml

        """)
    #expect(run.exitCode == 2)
  }

  @Test func `a typo in site.toml is reported with a suggestion`() throws {
    let folder = try TestFolder([
      "site.toml": Sample.site.replacingOccurrences(of: "title", with: "titel"), "content/articles/rye.md": article,
    ])
    let run = try CommandLineRun.feedkiln("build", in: folder)
    #expect(
      run.errors.contains(
        """
        site.toml:2:1: error: unknown key “titel”
          2 | titel = "Bread"
            | ^^^^^
          help: did you mean “title”?
          rule: field/unknown-key
        """))
    #expect(run.errors.hasSuffix("feedkiln: build failed: fix the errors in site.toml\n"))
    #expect(run.output == "")
    #expect(run.exitCode == 2)
  }

  @Test func `invalid front matter is reported, and the rest is built`() throws {
    let folder = try TestFolder([
      "site.toml": Sample.site, "content/articles/rye.md": article,
      "content/articles/spelt.md": article.replacingOccurrences(of: "2024-03-01", with: "some day"),
    ])
    let run = try CommandLineRun.feedkiln("build", in: folder)
    #expect(run.errors.hasPrefix("content/articles/spelt.md:3:7: error: “some day” is not a valid date"))
    #expect(run.output.hasPrefix("Articles  1  skipped: 1 with errors\nComments  0\n"))
    #expect(run.output.hasSuffix("Problems  1  error\n"))
    #expect(run.exitCode == 1)
  }

  @Test func `a missing folder of articles is reported`() throws {
    let run = try CommandLineRun.feedkiln("build", in: try TestFolder(["site.toml": Sample.site]))
    #expect(
      run.errors == """
        content/articles:1:1: error: articles cannot be read: cannot list the folder “content/articles”: No such \
        file or directory
          help: create the folder, or set “articles” in [content] of site.toml
          rule: content/no-articles

        feedkiln: build stopped: nothing was written

        """)
    #expect(run.exitCode == 1)
  }

  @Test func `the feeds are the same in another folder, time zone and language`() throws {
    let folder = try TestFolder()
    for name in ["site.toml", "content"] {
      try FileManager.default.copyItem(
        at: CommandLineRun.package.appending(path: name), to: URL(filePath: folder.path).appending(path: name))
    }
    let run = try CommandLineRun.run(
      CommandLineRun.programs.appending(path: "feedkiln").path, ["build"], in: folder,
      environment: ["TZ": "Pacific/Chatham", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(run.exitCode == 0)
    let difference = try CommandLineRun.run(
      "/usr/bin/diff", ["--recursive", CommandLineRun.package.appending(path: "feeds").path, "feeds"], in: folder)
    #expect(difference.output == "")
  }
}
