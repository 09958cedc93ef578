import Foundation
import Testing

/// What is said of commands that people get wrong: what, where, why, and what to do next.
@Suite struct WrongUsageTests {
  private static let usage = [
    (["biuld"], "There is no command “biuld”; did you mean “build”?"),
    (["-C", ".", "--color", "never", "vlidate", "x"], "There is no command “vlidate”; did you mean “validate”?"),
    (["gatsby"], "There is no command “gatsby”"),
    (["build", "a.toml", "b.toml"], "Unexpected argument 'b.toml'"),
    (
      ["build", "--now", "yesterday"],
      "The value 'yesterday' is invalid for '--now <moment>': it is no moment; write one as in 2027-01-01T00:00:00Z"
    ),
    (["validate"], "Say what to check: a file, a folder, a --site, or - for standard input."),
    (
      ["validate", "--fix", "-"],
      "--fix needs files or folders: what comes from an address or standard input has no place to be mended."
    ),
    (
      ["validate", "--fix", "--dry-run", "--json", "feeds"],
      "--dry-run shows changes as a patch, which cannot stand within a report for programs: leave out --json and "
        + "--format"
    ),
    (
      ["validate", "--rule", "nonsense", "feeds"],
      "“nonsense” does not say what to do with a rule: write its name, “=” and off, info, warning or error, as in "
        + "atom/feed-without-self-link=off"
    ),
    (
      ["validate", "--rule", "atom/nonsense=off", "feeds"],
      "there is no rule “atom/nonsense”: feedkiln rules lists them all"
    ),
    (["validate", "--profile", "apple", "feeds"], "there is no profile “apple”: the profiles are: podcast, readers"),
    (["link"], "Say which folder the built site lies in, or --snippet."),
    (["import"], "Say which file to import."),
    (["validate", "-", "-"], "Standard input can be read only once: name - once, and files for the rest."),
    (["diff", "-", "-"], "Standard input can be read only once: name - once, and files for the rest."),
    (["import", "wordpress", "-", "-"], "Standard input can be read only once: name - once, and files for the rest."),
    (["ids", "adopt", "-", "-"], "Standard input can be read only once: name - once, and files for the rest."),
    (["build", "-"], noSettings),
    (["link", "--site", "-", "public"], noSettings),
    (["validate", "--site", "-"], noSettings),
    (["link", "-"], noFolder),
    (["init", "-"], noFolder),
    (["explain", "nonsense"], "there is no rule “nonsense”: feedkiln rules lists them all"),
    (
      ["init", "--generator", "gatsby"],
      "The value 'gatsby' is invalid for '--generator <generator>': there is no generator “gatsby” here; there are "
        + "hugo, jekyll, zola, eleventy, astro, publish, pelican, html"
    ),
  ]

  private static let noSettings =
    "Settings cannot come on standard input, for the site is the folder they lie in: name a file."
  private static let noFolder = "Standard input is no folder: name one, or write ./- if that is its name."

  @Test(arguments: usage) func `wrong usage is said in a line, with where to read on`(
    arguments: [String], message: String
  ) throws {
    let run = try Self.feedkiln(arguments, in: TestFolder())
    #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    #expect(run.errors.hasSuffix("--help' for more information.\n"))
    #expect(run.exitCode == 64)
  }

  private static let impossible = [
    (["build"], "cannot read “site.toml”: No such file or directory"),
    (["-C", "nowhere", "build"], "cannot enter “nowhere”: No such file or directory"),
    (
      ["validate", "empty"],
      "there is no feed in empty: in folders, files are looked at that end in .rss, .atom, .xml, .json, .rdf, .opml"
    ),
    (["link", "nowhere", "--site", "good.toml"], "cannot list the folder “nowhere”: No such file or directory"),
    (["link", "empty", "--site", "good.toml"], "there is no HTML page below empty"),
    (["import", "nothere.xml"], "there is no file “nothere.xml”"),
    (["import", "wordpres", "text"], "there is no file “wordpres”; did you mean the format “wordpress”?"),
    (["diff", "text", "nothere"], "there is no “nothere”: name two feeds, or two folders of feeds"),
    (["diff", "empty", "text"], "a folder cannot be compared with a feed: name two feeds, or two folders of feeds"),
    (["diff", "text", "text"], "“text” cannot be read as a feed, so it was not compared"),
    (
      ["ping", "good.toml"],
      "there is nobody to tell: name hubs below [feeds] in good.toml, as in hubs = [\"https://hub.example/\"]"
    ),
    (["serve", "good.toml", "--published", "nowhere"], "there is no folder “nowhere” to compare with"),
    (
      ["init", "new", "--base-url", "example.com"],
      "“example.com” is not a site's full address: write it like https://example.com/"
    ),
    (
      ["init", "new", "--time-zone", "Mars"],
      "there is no time zone “Mars”: write an IANA name such as Europe/Berlin, UTC, or a fixed offset such as +02:00"
    ),
  ]

  @Test(arguments: impossible) func `what cannot be done is said with its reason`(
    arguments: [String], message: String
  ) throws {
    let folder = try TestFolder(["good.toml": Sample.site, "text": "x", "content/articles/rye.md": "# Rye\n"])
    try FileManager.default.createDirectory(atPath: "\(folder.path)/empty", withIntermediateDirectories: false)
    let run = try Self.feedkiln(arguments, in: folder)
    #expect(run.errors.contains("feedkiln: \(message)\n"), "\(run.errors)")
    #expect(run.exitCode == 2)
  }

  private static func feedkiln(_ arguments: [String], in folder: borrowing TestFolder) throws -> CommandLineRun {
    try CommandLineRun.run(CommandLineRun.programs.appending(path: "feedkiln").path, arguments, in: folder)
  }
}
