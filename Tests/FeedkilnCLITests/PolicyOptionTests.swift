import Foundation
import Testing

@Suite struct PolicyOptionTests {
  @Test func `a rule can be turned off on the command line`() throws {
    let folder = try TestFolder(["bad.json": Sample.bad])
    #expect(
      try CommandLineRun.feedkiln("validate", "--rule", "jsonfeed/wrong-type=off", "bad.json", in: folder).exitCode == 0
    )
    #expect(
      try CommandLineRun.feedkiln("validate", "--rule", "jsonfeed/*=warning", "bad.json", in: folder).exitCode == 0)
  }

  @Test(arguments: [
    (
      "jsonfeed/wrong-tipe=off",
      "Error: unknown rule “jsonfeed/wrong-tipe”: did you mean “jsonfeed/wrong-type”?\n"
    ),
    (
      "jsonfeed/wrong-type",
      """
      Error: “jsonfeed/wrong-type” has no level: write a rule and off, info, warning or \
      error, such as atom/feed-without-self-link=off

      """
    ),
  ])
  func `a wrong setting is wrong usage`(setting: String, message: String) throws {
    let folder = try TestFolder(["bad.json": Sample.bad])
    let run = try CommandLineRun.feedkiln("validate", "--rule", setting, "bad.json", in: folder)
    #expect(run.errors.hasPrefix(message))
    #expect(run.exitCode == 64)
  }

  @Test func `site.toml is used, and the command line takes precedence`() throws {
    let validate = "[validate]\nrules = { \"jsonfeed/wrong-type\" = \"off\" }\n"
    let folder = try TestFolder(["bad.json": Sample.bad, "site.toml": Sample.site + validate])
    #expect(try CommandLineRun.feedkiln("validate", "bad.json", in: folder).exitCode == 0)
    let run = try CommandLineRun.feedkiln("validate", "--rule", "jsonfeed/wrong-type=error", "bad.json", in: folder)
    #expect(run.exitCode == 1)
  }

  @Test func `an unknown rule in site.toml is reported at its position`() throws {
    let validate = "[validate]\nrules = { \"jsonfeed/wrong-tipe\" = \"off\" }\n"
    let folder = try TestFolder(["bad.json": Sample.bad, "site.toml": Sample.site + validate])
    let run = try CommandLineRun.feedkiln("validate", "bad.json", in: folder)
    #expect(
      run.errors == """
        site.toml:6:11: error: unknown rule “jsonfeed/wrong-tipe”
          6 | rules = { "jsonfeed/wrong-tipe" = "off" }
            |           ^^^^^^^^^^^^^^^^^^^^^
          help: did you mean “jsonfeed/wrong-type”?
          rule: policy/unknown-rule

        feedkiln: nothing was checked: fix the errors in site.toml

        """)
    #expect(run.exitCode == 2)
  }

  @Test func `with a baseline, only new problems fail`() throws {
    let folder = try TestFolder(["feed.json": Sample.bad])
    let written = try CommandLineRun.feedkiln(
      "validate", "--baseline", "known.txt", "--write-baseline", "feed.json", in: folder)
    #expect(written.output == "Wrote 1 problem to known.txt\n")
    #expect(written.exitCode == 0)
    let known = try CommandLineRun.feedkiln("validate", "--baseline", "known.txt", "feed.json", in: folder)
    #expect(known.output == "Checked 1 feed: nothing new, and 1 problem in the baseline\n")
    #expect(known.exitCode == 0)
    try folder.write("feed.json", Sample.good)
    let repaired = try CommandLineRun.feedkiln("validate", "--baseline", "known.txt", "feed.json", in: folder)
    #expect(
      repaired.output == """
        Checked 1 feed: all are valid
        1 problem of the baseline no longer occurs: run with --write-baseline to remove it

        """)
  }

  @Test func `a baseline needs a file`() throws {
    let folder = try TestFolder(["feed.json": Sample.bad])
    let run = try CommandLineRun.feedkiln("validate", "--write-baseline", "feed.json", in: folder)
    #expect(run.errors.hasPrefix("Error: --write-baseline needs a file: --baseline FILE\n"))
    #expect(run.exitCode == 64)
    let none = try CommandLineRun.feedkiln("validate", "--baseline", "none.txt", "feed.json", in: folder)
    #expect(
      none.errors == "feedkiln: baseline “none.txt” does not exist: write it first, with --write-baseline\n")
    #expect(none.exitCode == 2)
  }

  @Test func `a profile enables its rules`() throws {
    let feed = DocumentationTests.blocks("xml", in: DocumentationTests.page("Documentation/validating.md"))[0]
    let folder = try TestFolder(["bread.rss": feed])
    #expect(!(try CommandLineRun.feedkiln("validate", "bread.rss", in: folder).output.contains("rule: apple/")))
    let run = try CommandLineRun.feedkiln("validate", "--profile", "apple", "bread.rss", in: folder)
    #expect(run.output.contains("rule: apple/"))
    let none = try CommandLineRun.feedkiln("validate", "--profile", "spotfy", "bread.rss", in: folder)
    #expect(none.errors.hasPrefix("Error: unknown profile “spotfy”: did you mean “spotify”?\n"))
    #expect(none.exitCode == 64)
  }
}
