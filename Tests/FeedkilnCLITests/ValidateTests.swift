import Foundation
import Testing

@Suite struct ValidateTests {
  private func run(_ arguments: String..., files: [String: String] = [:], input: String = "") throws -> CommandLineRun {
    let all = ["good.json": Sample.good, "bad.json": Sample.bad, "odd.json": Sample.odd].merging(files) { $1 }
    let folder = try TestFolder(all)
    return try CommandLineRun.run(
      CommandLineRun.programs.appending(path: "feedkiln").path, ["validate"] + arguments, in: folder, input: input)
  }

  @Test func `a valid feed exits with 0`() throws {
    let run = try run("good.json")
    #expect(run.output == "Checked 1 feed: all are valid\n")
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
  }

  @Test func `an error exits with 1 and has a location and help`() throws {
    let run = try run("bad.json")
    #expect(
      run.output == """
        bad.json:2:57: error: “items” must be an array, but is an object
          2 |   "feed_url": "https://example.com/feed.json", "items": {} }
            |                                                         ^^
          help: write an array
          see: JSON Feed 1.1, Items <https://www.jsonfeed.org/version/1.1/>
          rule: jsonfeed/wrong-type

        Checked 1 feed: 1 error

        """)
    #expect(run.exitCode == 1)
  }

  @Test func `a warning exits with 0, and with strict with 1`() throws {
    #expect(try run("odd.json").exitCode == 0)
    let strict = try run("--strict", "odd.json")
    #expect(strict.exitCode == 1)
    #expect(strict.output.hasSuffix("Checked 1 feed: 1 warning\n"))
  }

  @Test func `a missing file exits with 2, and the others are validated`() throws {
    let run = try run("none.json", "good.json")
    #expect(run.errors == "feedkiln: cannot read “none.json”: No such file or directory\n")
    #expect(run.output == "Checked 1 feed: all are valid\n")
    #expect(run.exitCode == 2)
  }

  @Test func `no input is wrong usage`() throws {
    let run = try run()
    #expect(
      run.errors.hasPrefix("Error: name what to check: a file, a folder, a URL, --site, or - for standard input\n"))
    #expect(run.exitCode == 64)
  }

  @Test func `standard input is validated`() throws {
    let run = try run("--format", "jsonl", "-", input: Sample.good)
    #expect(
      run.output
        == #"{"formatVersion":"1.0","path":"-","format":"jsonfeed","valid":true,"errors":0,"warnings":0,"diagnostics":[]}"#
        + "\n")
  }

  @Test func `the feeds in a folder are validated in order`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (10..<60).map { ("feeds/\($0).json", $0 % 7 == 0 ? Sample.bad : Sample.good) })
    let run = try run("--format", "jsonl", "feeds", files: files)
    let paths = run.output.split(separator: "\n").map { $0.split(separator: "\"")[7] }
    #expect(paths == (10..<60).map { "feeds/\($0).json" })
    #expect(run.exitCode == 1)
  }

  @Test func `quiet prints only problems`() throws {
    #expect(try run("-q", "good.json").output == "")
  }

  @Test func `colors are printed if requested`() throws {
    #expect(!(try run("bad.json").output.contains("\u{1B}")))
    #expect(try run("--color", "always", "bad.json").output.contains("\u{1B}[1;31m"))
  }

  @Test func `unreadable files are in machine-readable reports`() throws {
    let run = try run("--format", "json", "none.json")
    #expect(run.output.contains("\"rule\": \"file/unreadable\""))
    #expect(run.exitCode == 2)
  }

  @Test func `limits are options`() throws {
    let small = try run("--max-bytes", "10", "--format", "jsonl", "good.json")
    #expect(small.output.contains("\"rule\":\"limit/file-too-large\""))
    #expect(small.exitCode == 1)
    let none = try run("--jobs", "0", "good.json")
    #expect(none.errors.hasPrefix("Error: --jobs must be at least 1, not 0\n"))
    let most = try run("--max-bytes", "3000000000", "good.json")
    #expect(most.errors.hasPrefix("Error: --max-bytes must be at most 2147483647, not 3000000000\n"))
    #expect(none.exitCode == 64)
  }

  @Test func `for a missing folder, the output folder of site.toml is suggested`() throws {
    let folder = try TestFolder(["site.toml": Sample.site + "\n[feeds]\noutput = \"static/feeds\"\n"])
    let reason = "feedkiln: cannot read “feeds”: No such file or directory\n"
    let unbuilt = try CommandLineRun.feedkiln("validate", "feeds", in: folder)
    #expect(unbuilt.errors == reason + "feedkiln: run feedkiln build first to build the feeds of site.toml\n")
    #expect(unbuilt.exitCode == 2)
    try folder.write("static/feeds/feed.json", Sample.good)
    let elsewhere = try CommandLineRun.feedkiln("validate", "feeds", in: folder)
    #expect(
      elsewhere.errors == reason
        + "feedkiln: the feeds of site.toml are in static/feeds: feedkiln validate --site site.toml\n")
  }

  @Test func `for a name that does not exist, what was probably meant is suggested`() throws {
    let folder = try TestFolder([
      "site.toml": Sample.site, "feeds/feed.json": Sample.good, "feeds/tags/rye.rss": Sample.good,
      "atom.xml": Sample.good,
    ])
    func advice(_ path: String) throws -> String {
      let run = try CommandLineRun.feedkiln("validate", path, in: folder)
      #expect(run.exitCode == 2)
      return run.errors.replacing("feedkiln: cannot read “\(path)”: No such file or directory\nfeedkiln: ", with: "")
    }
    #expect(try advice("feeds/fed.json") == "did you mean “feeds/feed.json”?\n")
    #expect(try advice("fed.json") == "did you mean “feeds/feed.json”?\n")
    #expect(try advice("atom.xm") == "did you mean “atom.xml”?\n")
    #expect(try advice("feeds/tags/rie.rss") == "did you mean “feeds/tags/rye.rss”?\n")
    #expect(try advice("htp://bread.example/feed") == "write a URL with http:// or https://\n")
    #expect(try advice("ftp://bread.example/feed.rss") == "write a URL with http:// or https://\n")
    #expect(try advice("feed://bread.example/feed") == "write https://bread.example/feed\n")
    #expect(try advice("file:///srv/my%20feed.rss") == "for a file, write its path: /srv/my feed.rss\n")
    #expect(try advice("www.bread.example/feed.json") == "for a URL, write https://www.bread.example/feed.json\n")
    #expect(try advice("bread.example") == "for a URL, write https://bread.example\n")
    #expect(try advice("www.bread.example/feeds/atom") == "for a URL, write https://www.bread.example/feeds/atom\n")
    #expect(
      try advice("something-else.rss")
        == "the feeds of site.toml are in feeds: feedkiln validate --site site.toml\n")
  }

  @Test func `before the first build, the check of a site asks for a build`() throws {
    let folder = try TestFolder(["site.toml": Sample.site])
    let run = try CommandLineRun.feedkiln("validate", "--site", "site.toml", in: folder)
    #expect(
      run.errors == "feedkiln: cannot read “feeds”: No such file or directory\n"
        + "feedkiln: run feedkiln build first to build the feeds of site.toml\n")
    #expect(run.exitCode == 2)
  }

  @Test func `a severity has the same name in reports, totals and options`() throws {
    let feed = Sample.good.replacing(
      "\"items\": []", with: #""items": [{"id": "1", "content_text": "x", "author": {}}]"#)
    let folder = try TestFolder(["feed.json": feed])
    let run = try CommandLineRun.feedkiln("validate", "feed.json", in: folder)
    #expect(run.output.contains(": info: "), "\(run.output)")
    #expect(run.output.hasSuffix("1 info\n"), "\(run.output)")
    let page = try CommandLineRun.feedkiln("validate", "--format", "html", "feed.json", in: folder).output
    #expect(page.contains("<span class=\"severity\">info:</span>") && page.contains(">Infos</th>"))
  }

  @Test(arguments: [([], true), (["-q"], false), (["--json"], false)])
  func `fixes are listed, except with quiet`(options: [String], isSaid: Bool) throws {
    let folder = try TestFolder([
      "feed.rss": """
      <rss version="2.0"><channel><title>T</title><link>https://x.example/</link><description>D</description>
      <pubDate>2024-03-01 09:30 +0100</pubDate></channel></rss>

      """
    ])
    let run = try CommandLineRun.run(
      CommandLineRun.programs.appending(path: "feedkiln").path, ["validate", "--fix", "feed.rss"] + options, in: folder)
    #expect(run.errors == (isSaid ? "feed.rss: 1 date was rewritten, 1 problem without a safe fix\n" : ""))
    #expect(try folder.text("feed.rss").contains("<pubDate>Fri, 01 Mar 2024 09:30:00 +0100</pubDate>"))
  }
}
