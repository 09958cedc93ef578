import Foundation
import Testing

/// The messages for wrong usage: problem, location, reason and next step.
@Suite struct WrongUsageTests {
  private static let usage = [
    (["biuld"], "unknown command “biuld”; did you mean “build”?"),
    (["-C", ".", "--color", "never", "vlidate", "x"], "unknown command “vlidate”; did you mean “validate”?"),
    (["gatsby"], "unknown command “gatsby”"),
    (["ids", "chek"], "unknown command “chek”; did you mean “check”?"),
    (["--colour", "never", "build"], "Unknown option '--colour'. Did you mean '--color'?"),
    (
      ["build", "--shard", "3/2"],
      "The value '3/2' is invalid for '--shard <k/n>': write a number from 1 to n, a slash and n, such as 2/4"
    ),
    (["build", "--output", ""], "--output is empty: name a folder"),
    (["build", "a.toml", "b.toml"], "Unexpected argument 'b.toml'"),
    (
      ["build", "--now", "yesterday"],
      "The value 'yesterday' is invalid for '--now <time>': not a time; write one such as 2027-01-01T00:00:00Z"
    ),
    (["validate"], "name what to check: a file, a folder, a URL, --site, or - for standard input"),
    (
      ["validate", "--fix", "-"],
      "--fix needs files or folders: URLs and standard input cannot be changed"
    ),
    (
      ["validate", "--fix", "--dry-run", "--json", "feeds"],
      "--dry-run prints a patch and cannot be combined with --json or --format"
    ),
    (
      ["validate", "--rule", "nonsense", "feeds"],
      "“nonsense” has no level: write a rule and off, info, warning or error, such as "
        + "atom/feed-without-self-link=off"
    ),
    (
      ["validate", "--rule", "atom/nonsense=off", "feeds"],
      "unknown rule “atom/nonsense”: run “feedkiln rules” to list all rules"
    ),
    (
      ["validate", "--profile", "nonsense", "feeds"],
      "unknown profile “nonsense”: write one of apple, spotify, podcasting2, readers, strict-rss"
    ),
    (
      ["validate", "--feed-url", "feed.rss", "feed.rss"],
      "The value 'feed.rss' is invalid for '--feed-url <feed-url>': “feed.rss” is not an absolute URL: write the whole "
        + "URL, such as https://example.com/"
    ),
    (["serve", "--port", "99999"], "The value '99999' is invalid for '--port <port>': write a number from 0 to 65535"),
    (["link", "public", "--snippet"], "name the folder of the built site, or use --snippet"),
    (["import"], "name the file to import"),
    (["validate", "-", "-"], "standard input can be read only once: write - once"),
    (["diff", "-", "-"], "standard input can be read only once: write - once"),
    (["import", "wordpress", "-", "-"], "standard input can be read only once: write - once"),
    (["ids", "adopt", "-", "-"], "standard input can be read only once: write - once"),
    (["build", "-"], noSettings),
    (["link", "--site", "-", "public"], noSettings),
    (["validate", "--site", "-"], noSettings),
    (["link", "-"], noFolder),
    (["init", "-"], noFolder),
    (["explain", "nonsense"], "unknown rule “nonsense”: run “feedkiln rules” to list all rules"),
    (
      ["init", "--generator", "gatsby"],
      "The value 'gatsby' is invalid for '--generator <generator>': unknown generator “gatsby”; use one of "
        + "hugo, jekyll, zola, eleventy, astro, publish, pelican, html"
    ),
  ]

  private static let noSettings =
    "settings cannot be read from standard input: name a file"
  private static let noFolder = "- is standard input, not a folder: name a folder, such as ./-"

  @Test(arguments: usage) func `wrong usage is reported in one line with a pointer to the help`(
    arguments: [String], message: String
  ) throws {
    let run = try Self.feedkiln(arguments, in: TestFolder())
    #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    #expect(run.errors.hasSuffix("--help' for more information.\n"))
    #expect(run.exitCode == 64)
  }

  @Test func `wrong usage that a command finds while it runs shows the usage of the command`() throws {
    let run = try Self.feedkiln(["import", "wordpress"], in: TestFolder())
    #expect(
      run.errors == """
        Error: name the file to import
        Usage: feedkiln import [<options>] [<format>] <file> ...
          See 'feedkiln import --help' for more information.

        """)
    #expect(run.exitCode == 64)
  }

  private static let impossible = [
    (["build"], "cannot read “site.toml”: No such file or directory"),
    (["build", "empty"], "name the settings in the folder: feedkiln build empty/site.toml"),
    (["serve", "empty"], "empty is not a file: name the settings in the folder: feedkiln serve empty/site.toml"),
    (["comments", "."], "name the settings in the folder: feedkiln comments site.toml"),
    (["hosts", "nginx", "empty/"], "name the settings in the folder: feedkiln hosts nginx empty/site.toml"),
    (["link", "--site", "empty", "text"], "name the settings in the folder: feedkiln link --site empty/site.toml"),
    (["ping"], "run it in the folder of site.toml, or name the file: feedkiln ping path/to/site.toml"),
    (["ids", "check"], "run it in the folder of site.toml, or name the file: feedkiln ids check path/to/site.toml"),
    (["-C", "nowhere", "build"], "cannot enter “nowhere”: No such file or directory"),
    (
      ["validate", "empty"],
      "no feeds in empty: feeds in folders must have an extension of .rss, .atom, .xml, .json, .rdf, .opml"
    ),
    (["validate", "--site", "unbuilt.toml"], "no feeds in empty: run feedkiln build first"),
    (["validate", "--site", "empty"], "“empty” is a folder: name the settings in it, such as --site empty/site.toml"),
    (["validate", "--site", "."], "“.” is a folder: name the settings in it, such as --site site.toml"),
    (["validate", "--site", "none.toml"], "run feedkiln init to write a site.toml for your site"),
    (
      ["validate", "http:///feed"],
      "cannot fetch “http:///feed”: URL has no host; write it like https://example.com/feed.xml"
    ),
    (["link", "nowhere", "--site", "good.toml"], "cannot list the folder “nowhere”: No such file or directory"),
    (["link", "empty", "--site", "good.toml"], "no HTML pages in empty"),
    (["import", "nothere.xml"], "file “nothere.xml” does not exist"),
    (["import", "wordpres", "text"], "file “wordpres” does not exist; did you mean the format “wordpress”?"),
    (["diff", "text", "nothere"], "“nothere” does not exist: name two feeds, or two folders of feeds"),
    (["diff", "empty", "text"], "cannot compare a folder with a feed: name two feeds, or two folders of feeds"),
    (["diff", "text", "text"], "“text” is not a valid feed and was not compared"),
    (
      ["ping", "good.toml"],
      "no hubs: add hubs = [\"https://hub.example/\"] to [feeds] of good.toml"
    ),
    (
      ["serve", "good.toml", "--published", "nowhere"],
      "folder “nowhere” does not exist: name the folder of the published feeds"
    ),
    (
      ["init", "new", "--base-url", "example.com"],
      "“example.com” is not an absolute URL: write a URL such as https://example.com/"
    ),
    (
      ["init", "new", "--time-zone", "Mars"],
      "unknown time zone “Mars”: write an IANA name such as Europe/Berlin, UTC, or a fixed offset such as +02:00"
    ),
  ]

  @Test(arguments: impossible) func `an error is reported with its reason`(
    arguments: [String], message: String
  ) throws {
    let folder = try TestFolder([
      "good.toml": Sample.site, "unbuilt.toml": Sample.site + "\n[feeds]\noutput = \"empty\"\n", "text": "x",
      "content/articles/rye.md": "# Rye\n",
    ])
    try FileManager.default.createDirectory(atPath: "\(folder.path)/empty", withIntermediateDirectories: false)
    let run = try Self.feedkiln(arguments, in: folder)
    #expect(run.errors.contains("feedkiln: \(message)\n"), "\(run.errors)")
    #expect(run.exitCode == 2)
  }

  private static func feedkiln(_ arguments: [String], in folder: borrowing TestFolder) throws -> CommandLineRun {
    try CommandLineRun.run(CommandLineRun.programs.appending(path: "feedkiln").path, arguments, in: folder)
  }
}
