import FeedTesting
import Foundation
import Testing

/// The properties that all commands share.
@Suite struct VocabularyTests {
  /// A command as `--experimental-dump-help` describes it.
  private struct Command: Decodable, CustomTestStringConvertible {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }
      var names: [Name]?
    }
    var commandName: String
    var superCommands: [String]?
    var arguments: [Argument]?
    var subcommands: [Command]?
    var path: [String] { (superCommands ?? []).dropFirst() + [commandName] }
    var options: Set<String> {
      Set((arguments ?? []).flatMap { $0.names ?? [] }.map { ($0.kind == "short" ? "-" : "--") + $0.name })
    }
    /// The command and all its subcommands.
    var all: [Command] { [self] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.all) }
    var testDescription: String { path.joined(separator: " ") }
  }

  private struct Dump: Decodable { var command: Command }

  /// All commands except the root command, whose name is the program’s.
  private static let commands: [Command] = {
    guard
      let run = try? CommandLineRun.feedkiln("--experimental-dump-help", in: TestFolder()),
      let dump = try? JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
    else { return [] }
    return Array(dump.command.all.dropFirst())
  }()

  @Test func `there are commands`() { #expect(Self.commands.count >= 15) }

  @Test(arguments: commands) private func `a command's help fits a screen and has two examples`(
    command: Command
  ) throws {
    let run = try CommandLineRun.run(
      CommandLineRun.programs.appending(path: "feedkiln").path, command.path + ["--help"], in: TestFolder(),
      environment: ["COLUMNS": "80"])
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 50)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let examples = lines.drop { $0 != "EXAMPLES" }.dropFirst().prefix { !$0.isEmpty }
    #expect(examples.count { $0.hasPrefix("  feedkiln " + command.path[0]) } >= 2)
  }

  @Test(arguments: commands.filter { $0.subcommands == nil }) private func `a command has the common options`(
    command: Command
  ) {
    #expect(command.options.isSuperset(of: ["-C", "--json", "--color", "--quiet", "-q"]))
  }

  private static let article = "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n"

  private static func blog() throws -> TestFolder {
    try TestFolder([
      "blog/site.toml": Sample.site + "\n[feeds]\nhubs = [\"https://hub.example/\"]\n",
      "blog/content/articles/rye.md": article, "blog/public/index.html": "<html><head></head></html>\n",
      "blog/good.json": Sample.good, "blog/post.html": "<p onclick=x>Hi</p>\n",
      "blog/export.xml": "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel></channel></rss>\n",
    ])
  }

  @Test func `every command runs in a folder and prints its result as JSON`() throws {
    let folder = try Self.blog()
    let runs: [([String], member: String)] = [
      (["build"], "feeds"), (["ids", "check"], "articles"), (["ids", "adopt", "good.json"], "adopted"),
      (["comments"], "stores"), (["link", "public"], "pages"), (["link", "--snippet"], "html"),
      (["ping", "--dry-run"], "pings"), (["hosts", "netlify"], "files"),
      (["diff", "good.json", "good.json"], "differences"),
      (["validate", "good.json"], "files"), (["sanitize", "post.html"], "html"), (["rules"], "rules"),
      (["explain", "xml/bare-ampersand"], "rules"), (["import", "wordpress", "export.xml"], "written"),
      (["init", "--force", "--title", "Rye", "--base-url", "https://rye.example/"], "assumed"),
    ]
    #expect(runs.count >= Self.commands.count - 1)
    for (command, member) in runs {
      let run = try CommandLineRun.run(
        CommandLineRun.programs.appending(path: "feedkiln").path, ["-C", "blog"] + command + ["--json"], in: folder)
      let result = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(result?["formatVersion"] as? String == "1.0", "\(command)")
      #expect(result?[member] != nil, "\(command): \(run.output)")
      #expect(run.exitCode == 0, "\(command): \(run.errors)")
    }
  }

  @Test func `a build’s JSON result contains its files and problems`() throws {
    let folder = try TestFolder([
      "site.toml": Sample.site, "content/articles/rye.md": Self.article,
      "content/articles/spelt.md": Self.article.replacingOccurrences(of: "2024-03-01", with: "some day"),
    ])
    let run = try CommandLineRun.feedkiln("build", "--json", in: folder)
    let result = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let feeds = try #require(result["feeds"] as? [String: [String]])
    #expect(feeds["written"]?.prefix(2) == ["feed.rss", "feed.atom"])
    #expect(result["entries"] as? Int == 3)
    let problem = try #require((result["diagnostics"] as? [[String: Any]])?.first)
    #expect(problem["path"] as? String == "content/articles/spelt.md")
    #expect(problem["line"] as? Int == 3)
    #expect(run.exitCode == 1)
  }

  @Test func `common options may precede the command`() throws {
    let folder = try Self.blog()
    #expect(try CommandLineRun.feedkiln("-C", "blog", "--json", "build", in: folder).output.hasPrefix("{"))
    #expect(try CommandLineRun.feedkiln("-q", "-C", "blog", "ids", "check", in: folder).output == "")
    #expect(try CommandLineRun.feedkiln("ids", "-C", "blog", "check", in: folder).output.hasPrefix("Checked the ids"))
    let run = try CommandLineRun.feedkiln("--color", "always", "-C", "blog/content", "build", in: folder)
    #expect(run.errors.hasPrefix("feedkiln: cannot read “site.toml”"))
  }

  @Test func `a missing folder is an error`() throws {
    let run = try CommandLineRun.feedkiln("build", "-C", "nowhere", in: try TestFolder())
    #expect(run.errors == "feedkiln: cannot enter “nowhere”: No such file or directory\n")
    #expect(run.exitCode == 2)
  }

  @Test func `quiet prints only problems`() throws {
    let folder = try Self.blog()
    for command in [
      ["build"], ["ids", "check"], ["comments"],
      ["diff", "good.json", "good.json"], ["validate", "good.json"], ["link", "public"], ["ping", "--dry-run"],
      ["import", "export.xml"],
      ["init", "--force", "--title", "Rye", "--base-url", "https://rye.example/", "--language", "en"],
    ] {
      let run = try CommandLineRun.run(
        CommandLineRun.programs.appending(path: "feedkiln").path, command + ["-q", "-C", "blog"], in: folder)
      #expect(run.output + run.errors == "", "\(command)")
      #expect(run.exitCode == 0, "\(command)")
    }
  }

  @Test func `problems have colors only if requested`() throws {
    let folder = try TestFolder(["site.toml": Sample.site])
    #expect(try CommandLineRun.feedkiln("build", "--color", "always", in: folder).errors.contains("\u{1B}["))
    #expect(try !CommandLineRun.feedkiln("build", in: folder).errors.contains("\u{1B}["))
  }

  @Test(.peers("script"))
  func `NO_COLOR turns off colors on a terminal`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "bad.json": Sample.bad])
    for (command, rule) in [("build", "content/no-articles"), ("validate bad.json", "jsonfeed/wrong-type")] {
      for (environment, isColored) in [([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false)] {
        let run = try CommandLineRun.run(
          "/usr/bin/script", ["-qec", "feedkiln \(command)", "/dev/null"], in: folder,
          environment: ["TERM": "xterm"].merging(environment) { $1 })
        #expect(run.output.contains(rule))
        #expect(run.output.contains("\u{1B}[") == isColored)
      }
    }
  }

  @Test func `a dash means standard input`() throws {
    let folder = try TestFolder(["good.json": Sample.good])
    let run = try CommandLineRun.feedkiln("diff", "-", "good.json", in: folder, input: Sample.good)
    #expect(run.output == "Subscribers see no changes\n")
  }
}
