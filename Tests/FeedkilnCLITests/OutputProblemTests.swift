import FeedTesting
import FeedValidator
import Foundation
import Testing

/// A result that cannot be written is an error of every command.
@Suite struct OutputProblemTests {
  private static func site() throws -> TestFolder {
    try TestFolder([
      "site.toml": Sample.site + "[feeds]\nhubs = [\"https://hub.example/\"]\n",
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n", "good.json": Sample.good,
      "bad.json": Sample.bad, "old.json": Sample.good, "x.html": "<p>x</p>\n", "export.xml": Self.export,
      "public/index.html": "<head></head>\n",
    ])
  }

  private static let export =
    "<disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\"></disqus>"

  private static let commands =
    [
      "--help", "--version", "--generate-completion-script bash", "help build", "build", "build --json", "comments",
      "comments --all", "comments --json", "hosts nginx", "hosts nginx --json", "ids check", "ids check --json",
      "ids adopt --dry-run good.json",
      "ping --dry-run", "ping --dry-run --json", "link --snippet", "link --dry-run public", "link --json public",
      "rules",
      "rules --json", "explain xml/bare-ampersand", "sanitize x.html", "sanitize --json x.html",
      "sanitize --print-policy",
      "diff old.json good.json", "diff --json old.json good.json", "validate good.json", "validate bad.json",
      "validate --format json good.json", "validate --format jsonl good.json", "validate --format sarif good.json",
      "validate --format junit good.json", "validate --format github bad.json", "validate --format html good.json",
      "init --json --title T --base-url https://new.example/ new", "import export.xml", "import --json export.xml",
      "serve --port 0", "serve --port 0 --json",
    ] + ReportFormat.allCases.map { "validate --format \($0.rawValue) bad.json" }

  /// A command of the program, in the form of its description.
  private struct Command: Decodable {
    var commandName: String
    var subcommands: [Command]?
  }

  @Test func `each command is among them`() throws {
    struct Program: Decodable { var command: Command }
    let dump = try CommandLineRun.feedkiln("--experimental-dump-help", in: TestFolder()).output
    let program = try JSONDecoder().decode(Program.self, from: Data(dump.utf8)).command
    let names = (program.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
      command.subcommands.map { $0.map { "\(command.commandName) \($0.commandName)" } } ?? [command.commandName]
    }
    #expect(names.count > 10)
    for name in names { #expect(Self.commands.contains { $0 == name || $0.hasPrefix("\(name) ") }, "\(name)") }
  }

  private static func run(_ command: String, in folder: borrowing TestFolder) throws -> CommandLineRun {
    try CommandLineRun.run("/bin/sh", ["-c", command], in: folder)
  }

  @Test(arguments: commands) func `a full disk ends a command with exit code 2`(_ command: String) throws {
    let folder = try Self.site()
    _ = try Self.run("mkdir new; feedkiln build", in: folder)
    let run = try Self.run("feedkiln \(command) > /dev/full", in: folder)
    #expect(run.exitCode == 2, "\(run)")
    #expect(
      run.errors.hasSuffix("feedkiln: cannot write to standard output: No space left on device\n"), "\(run.errors)")
  }

  @Test func `a stream of feeds ends in the same way`() throws {
    let folder = try Self.site()
    for command in [
      "echo good.json | feedkiln validate --stdin-paths", "printf '\"{}\"\\n' | feedkiln validate --stdin-documents",
      "printf '{\"id\": 1, \"html\": \"x\"}\\n' | feedkiln sanitize --jsonl",
    ] {
      let run = try Self.run("\(command) > /dev/full", in: folder)
      #expect(run.exitCode == 2 && run.errors.contains("cannot write to standard output"), "\(run)")
    }
  }

  @Test func `closed standard streams are an error, and no file gets their number`() throws {
    let folder = try Self.site()
    let run = try Self.run("feedkiln build >&-", in: folder)
    #expect(run.exitCode == 2)
    #expect(run.errors == "feedkiln: cannot write to standard output: it is closed\n")
    let feed = try folder.text("feeds/feed.atom")
    #expect(feed.hasPrefix("<?xml"))
    #expect(try Self.run("feedkiln build --force <&- >&- 2>&-", in: folder).exitCode == 2)
    #expect(try folder.text("feeds/feed.atom") == feed)
    #expect(try Self.run("feedkiln build -q >&-", in: folder).exitCode == 0)
  }

  @Test(arguments: [
    ("validate -", "feedkiln: cannot read standard input: it is closed\n"),
    ("validate feeds/feed.atom -", "feedkiln: cannot read standard input: it is closed\n"),
    ("validate --stdin-paths", "feedkiln: standard input: cannot be read: it is closed\n"),
    ("validate --stdin-documents", "feedkiln: standard input: cannot be read: it is closed\n"),
    ("sanitize", "feedkiln: cannot read standard input: it is closed\n"),
    ("sanitize --jsonl", "feedkiln: cannot read standard input: it is closed\n"),
    ("diff feeds/feed.atom -", "feedkiln: cannot read standard input: it is closed\n"),
    ("import wordpress -", "feedkiln: cannot read standard input: it is closed\n"),
  ])
  func `standard input that is closed is named in words`(arguments: String, errors: String) throws {
    let folder = try Self.site()
    try #require(try Self.run("feedkiln build", in: folder).exitCode == 0)
    let run = try Self.run("feedkiln \(arguments) <&-", in: folder)
    #expect(run.exitCode == 2)
    #expect(run.errors == errors)
  }

  @Test func `input that can be read only in part is an error`() throws {
    let folder = try Self.site()
    let run = try Self.run("feedkiln validate --stdin-paths < .", in: folder)
    #expect(run.exitCode == 2)
    #expect(run.errors.hasPrefix("feedkiln: standard input: cannot be read: Is a directory\n"))
    #expect(
      try Self.run("feedkiln sanitize --jsonl .", in: folder).errors == "feedkiln: cannot read “.”: Is a directory\n")
  }

  @Test func `a reader that has read enough is not an error`() throws {
    let folder = try Self.site()
    let run = try Self.run("trap '' PIPE; { feedkiln rules; echo $? >&2; } | head -1 > /dev/null", in: folder)
    #expect(run.errors == "0\n")
  }
}
