import FeedTesting
import Foundation
import Testing

@testable import FeedkilnCLI

@Suite struct ProgressTests {
  private static let progress = Progress("Baked", .feeds, isQuiet: false)

  @Test func `progress shows the amount, the speed and the remaining time`() {
    let lines = [(100, 1000, 2), (1000, 1000, 20), (1, 7201, 1), (0, 10, 1)].map { done, total, seconds in
      Self.progress.line(done, of: total, after: .seconds(seconds))
    }
    #expect(
      lines == [
        "Baked 100 of 1000 feeds, 50/s, 0:18 left", "Baked 1000 of 1000 feeds, 50/s, 0:00 left",
        "Baked 1 of 7201 feeds, 1/s, 120:00 left", "Baked 0 of 10 feeds, 0/s",
      ])
    #expect(
      Progress("Read", .articles, isQuiet: false).line(1, of: 2, after: .seconds(1))
        == "Read 1 of 2 articles, 1/s, 0:01 left")
    #expect(Progress("Read", .megabytes, isQuiet: false).line(96, of: nil, after: .seconds(4)) == "Read 96 MB, 24 MB/s")
  }

  @Test func `a bar fills up`() {
    #expect(Self.progress.bar(0, of: 3) == "[....................] ")
    #expect(Self.progress.bar(50, of: 100) == "[##########..........] ")
    #expect(Self.progress.bar(3, of: 3) == "[####################] ")
    #expect(Self.progress.bar(4, of: 3) == "[####################] ")
    #expect(Self.progress.bar(4, of: nil) == "")
  }

  /// Runs a command on a terminal with more and more work, until it takes long enough to show its progress.
  ///
  /// `command` makes an amount of work in a folder, and returns the command for it, with given options.
  private static func expectProgress(
    _ progress: String, amount: Int, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ command: (_ folder: borrowing TestFolder, _ amount: Int, _ options: String) throws -> String
  ) throws {
    func run(_ amount: Int, _ options: String = "") throws -> CommandLineRun {
      let folder = try TestFolder()
      let command = try command(folder, amount, options).replacingOccurrences(of: "'", with: "'\\''")
      return try CommandLineRun.run(
        "/usr/bin/script", ["-qec", "bash -c '\(command)'", "/dev/null"], in: folder, environment: ["TERM": "xterm"])
    }
    var amount = amount
    var shown = try run(amount)
    for _ in 0..<4 where !shown.output.contains(progress) {
      amount *= 4
      shown = try run(amount)
    }
    #expect(shown.exitCode == 0, sourceLocation: sourceLocation)
    #expect(shown.output.contains(progress), "\(shown.output)", sourceLocation: sourceLocation)
    #expect(shown.output.contains("\r\u{1B}[K"), "\(shown.output)", sourceLocation: sourceLocation)
    let quiet = try run(amount, "--quiet")
    #expect(quiet.exitCode == 0, sourceLocation: sourceLocation)
    #expect(!quiet.output.contains(progress), "\(quiet.output)", sourceLocation: sourceLocation)
  }

  @Test(.peers("script"))
  func `long work shows progress on a terminal, except with quiet`() throws {
    try Self.expectProgress("\rChecked ", amount: 12) { _, amount, options in
      """
      for i in $(seq \(amount)); do echo '"<rss/>"'; sleep 0.1; done \
        | feedkiln validate \(options) --stdin-documents --format json > out.json || test $? = 1
      """
    }
  }

  @Test(.peers("script"))
  func `a build shows its duration on a terminal`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "content/articles/rye.md": "# Rye\n"])
    let run = try CommandLineRun.run("/usr/bin/script", ["-qec", "feedkiln build", "/dev/null"], in: folder)
    #expect(run.output.contains(/Time +\d+\.\d\d  seconds\r\n$/), "\(run.output)")
  }

  /// Writes a site with a number of comments in a Remark42 store.
  private static func writeSite(comments: Int, to folder: borrowing TestFolder) throws {
    let lines = (0..<comments).map {
      #"{"id":"c\#($0)","text":"x","locator":{"url":"/a/"},"time":"2020-01-01T00:00:00Z"}"#
    }
    try folder.write("site.toml", Sample.site + "\n[[comments.stores]]\npath = \"talk.jsonl\"\nkind = \"remark42\"\n")
    try folder.write("content/articles/a.md", "---\ntitle: A\ndate: 2020-01-01\n---\n")
    try folder.write("talk.jsonl", lines.joined(separator: "\n"))
  }

  @Test(
    .peers("script"),
    arguments: ["comments", "build"])
  func `a large comment store shows its progress, except with quiet`(command: String) throws {
    try Self.expectProgress(" comments, ", amount: 30_000) { folder, amount, options in
      try Self.writeSite(comments: amount, to: folder)
      return "feedkiln \(command) \(options)"
    }
  }

  @Test(.peers("script"))
  func `a long comparison shows its progress, except with quiet`() throws {
    let items = (0..<100).map { "<item><guid>\($0)</guid><title>T</title><description>x</description></item>" }
    let feed = "<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>"
    try Self.expectProgress("] Compared ", amount: 100) { folder, amount, options in
      for number in 0..<amount { try folder.write("old/\(number).rss", feed) }
      return "feedkiln diff \(options) old old"
    }
  }

  @Test func `comments that cannot be stored on the disk are counted as skipped`() throws {
    let folder = try TestFolder()
    try Self.writeSite(comments: 3000, to: folder)
    let program = CommandLineRun.programs.appending(path: "feedkiln").path
    let run = try CommandLineRun.run(program, ["comments"], in: folder, environment: ["TMPDIR": "/nowhere"])
    #expect(run.exitCode == 1)
    #expect(run.output.contains("skipped of 3000"))
    #expect(run.errors.contains("comments skipped: cannot write temporary files in “/nowhere”"), "\(run.errors)")
  }

  @Test func `short work shows no progress`() throws {
    let folder = try TestFolder(["good.json": Sample.good])
    #expect(try CommandLineRun.feedkiln("validate", "good.json", in: folder).errors == "")
  }
}
