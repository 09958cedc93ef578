import FeedCore
import FeedValidator
import Foundation
import Testing

/// Commands that the documentation mentions outside of sessions: in sentences, scripts and service settings.
@Suite struct PassingCommandTests {
  /// A documented command and its output.
  struct Trial: CustomTestStringConvertible {
    var command: String
    /// The command to run, if the documented one has the paths or words of another machine.
    var typed: String?
    var input = ""
    var environment: [String: String] = [:]
    /// The complete output, or its beginning if it ends in “…”.
    var output = ""
    var testDescription: String { command }
  }

  private static let built = """
    Articles  1
    Comments  1
    Feeds     9  in feeds: 0 written, 9 unchanged, 0 removed
    Entries   9  in all feeds
    Problems  0

    """
  private static let shard = "Shard     2/16  the merge builds the rest and reports the problems\nArticles     1\n…"
  private static let linked = "Linked 1 page, 0 unchanged\n"
  private static let adopted = "  rye: https://old.example/?p=7\nAdopted 1 id, 0 unchanged\n"
  private static let report = "Checked 9 feeds: all are valid\n"

  private static let trials = [
    Trial(command: "feedkiln build", output: built),
    Trial(command: "feedkiln build --allow-removals", output: built),
    Trial(command: "feedkiln build --check", output: built),
    Trial(command: "feedkiln build --drafts", output: built),
    Trial(command: "feedkiln build --durable", output: built),
    Trial(command: "feedkiln build --force", output: built),
    Trial(
      command: "- run: feedkiln build --merge", typed: "feedkiln build -q --shard 1/1; feedkiln build --merge",
      output: built),
    Trial(
      command: "- run: feedkiln build --shard ${{ matrix.shard }}/${{ strategy.job-total }}",
      typed: "feedkiln build --shard 2/16", output: shard),
    Trial(
      command: "feedkiln build --shard \"$SLURM_ARRAY_TASK_ID/16\"", environment: ["SLURM_ARRAY_TASK_ID": "2"],
      output: shard),
    Trial(
      command: "sbatch --dependency=afterok:$shards --wrap 'feedkiln build --merge'",
      typed: "feedkiln build -q --shard 1/1; sbatch --dependency=afterok:$shards --wrap 'feedkiln build --merge'",
      output: built),
    Trial(
      command: "command: [sh, -c, 'feedkiln build --shard \"$((JOB_COMPLETION_INDEX + 1))/16\"']",
      typed: "sh -c 'feedkiln build --shard \"$((JOB_COMPLETION_INDEX + 1))/16\"'",
      environment: ["JOB_COMPLETION_INDEX": "1"], output: shard),
    Trial(command: "bundle exec jekyll build && feedkiln build && feedkiln link _site", output: built + linked),
    Trial(command: "hugo && feedkiln build", output: built),
    Trial(command: "hugo && feedkiln build && feedkiln link public", output: built + linked),
    Trial(command: "feedkiln ids adopt old-feed.xml", output: adopted),
    Trial(command: "feedkiln ids adopt public/index.xml", output: adopted),
    Trial(command: "feedkiln ids adopt _site/feed.xml", output: adopted),
    Trial(
      command: "feedkiln init --comments /var/lib/isso/comments.db",
      typed: "mkdir new; feedkiln init new --title T --base-url https://new.example/ --comments ../talk.jsonl",
      output: """
        “language” has a default value: check it in new/site.toml.
        Found no site: creating one.
        Found Remark42 comments in ../talk.jsonl.
        Wrote new/site.toml
        Wrote new/content/articles/hello.md
        Wrote new/content/comments/hello/welcome.md
        Next: feedkiln build new/site.toml

        """),
    Trial(
      command: "feedkiln hosts NAME", typed: "feedkiln hosts caddy",
      output: "# Caddy configuration for the feeds: import this file in the site's block.\n…"),
    Trial(command: "feedkiln link --snippet", output: "<link rel=\"alternate\" type=\"application/rss+xml\" …"),
    Trial(command: "feedkiln ids check", output: "Checked the ids of 1 article: all unchanged\n"),
    Trial(
      command: "feedkiln diff old-feeds feeds", typed: "cp -R feeds old-feeds; feedkiln diff old-feeds feeds",
      output: "Subscribers see no changes\n"),
    Trial(command: "feedkiln explain atom/feed-without-self-link", output: "atom/feed-without-self-link (warning)\n…"),
    Trial(command: "feedkiln validate --fix", typed: "feedkiln validate --fix feeds", output: report),
    Trial(
      command: "feedkiln validate FILE", typed: "feedkiln validate feeds/feed.rss",
      output: "Checked 1 feed: all are valid\n"),
    Trial(command: "feedkiln validate feeds", output: report),
    Trial(
      command: "feedkiln validate --format FORMAT",
      typed: ReportFormat.allCases.map { "feedkiln validate --format \($0.rawValue) feeds > report" }.joined(
        separator: " && ")),
    Trial(command: "feedkiln validate --format json feeds > report.json"),
    Trial(
      command: "feedkiln validate --max-bytes 200000000 large.xml",
      typed: "cp feeds/feed.rss large.xml; feedkiln validate --max-bytes 200000000 large.xml",
      output: "Checked 1 feed: all are valid\n"),
    Trial(
      command: "feedkiln validate --stdin-paths", input: "feeds/feed.rss\n",
      output: "{\"formatVersion\":\"1.0\",\"path\":\"feeds/feed.rss\",…"),
    Trial(
      command: "feedkiln sanitize --policy article --jsonl", input: "{\"id\": 1, \"html\": \"<p onclick=x>Hi</p>\"}\n",
      output: "{\"id\":1,\"html\":\"<p>Hi</p>\"}\n"),
    Trial(command: "feedkiln sanitize --print-policy", output: "{\n  \"elements\"…"),
    Trial(command: "source <(feedkiln --generate-completion-script bash)"),
    Trial(command: "feedkiln --version", output: Product.version + "\n"),
    Trial(
      command: "/usr/bin/time -v feedkiln import --into site export.xml",
      typed: "feedkiln import --into site export.xml",
      output: """
                          read  imported   skipped
        articles             1         1         0
        Wrote 1 file, 0 unchanged

        """),
    Trial(
      command: "/usr/bin/time -v feedkiln comments site/site.toml",
      typed: "mkdir site; cp -R site.toml content site; feedkiln comments site/site.toml",
      output: "site/content/comments (files): 1 comment in 1 thread, 0 skipped of 1\n"),
  ]

  /// The commands that are not run here, with the reasons.
  private static let left = [
    "feedkiln validate URL": "it means any URL; HTTPTests fetch URLs from nginx",
    "feedkiln validate https://…": "it means any URL; HTTPTests fetch URLs from nginx",
    "feedkiln validate https://example.com/feed.atom": "it needs the network",
    "feedkiln validate https://example.com/feeds/feed.rss": "it needs the network",
    "feedkiln init": "ReadmeTests runs it",
    "feedkiln serve": "ServeTests runs it",
    "feedkiln build --watch": "BuildWatchTests runs it",
    "- feedkiln build": "HostingGuideTests runs it",
    "- feedkiln link public": "HostingGuideTests runs it",
    "- feedkiln validate --site site.toml --pages public": "HostingGuideTests runs it",
    "feedkiln hosts cloudflare --file _headers >> static/_headers": "HostingGuideTests runs it",
    "feedkiln hosts netlify --file _headers >> static/_headers": "HostingGuideTests runs it",
    "feedkiln hosts netlify --file _redirects >> static/_redirects": "HostingGuideTests runs it",
    "docker run --rm -v \"$PWD:/site\" feedkiln build": "it needs Docker and an image",
    "feedkiln serve --editor vscode": "ServeTests runs it",
    "feedkiln serve --published /tmp/published/feeds": "ServeTests runs it",
    "feedkiln validate http://127.0.0.1:4000/feeds/feed.atom": "ServeTests runs it",
    "entry: feedkiln validate --quiet": "ContinuousIntegrationTests runs it",
    "- feedkiln validate --format junit public/feeds > feedkiln.xml": "ContinuousIntegrationTests runs it",
    "rdd.map(json.dumps).pipe(\"feedkiln validate --stdin-documents\")": "SparkTests run it",
  ]

  private static let pages =
    ["README.md", "CONTRIBUTING.md", "SECURITY.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: CommandLineRun.package.appending(path: "Documentation").path)) ?? []).sorted()
    .filter { $0.hasSuffix(".md") && $0 != "cli.md" }.map { "Documentation/\($0)" }

  private static let names = "init|build|serve|link|ping|hosts|import|comments|validate|sanitize|diff|ids|explain|rules"

  /// Returns the code of a page outside of sessions: code spans and the lines of blocks.
  private static func code(of page: String) -> (spans: [String], lines: [String]) {
    let blocks = /(?ms)^```(\w*)[^\n]*\n(.*?)^```$/
    let text = DocumentationTests.page(page)
    var lines = text.matches(of: blocks).filter { $0.1 != "console" }.flatMap { $0.2.split(separator: "\n") }
    let prose = text.replacing(blocks, with: "").split(separator: "\n")
    lines += prose.filter { $0.hasPrefix("    ") }
    let spans = prose.filter { !$0.hasPrefix("    ") }.joined(separator: " ").matches(of: /`([^`]+)`/)
    return (spans.map { String($0.1) }, lines.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  @Test func `every command in prose is run`() throws {
    let command = try Regex("\\bfeedkiln (-|(\(Self.names))\\b)")
    let name = try Regex("feedkiln (\(Self.names))( check| adopt)?")
    var found: Set<String> = []
    for page in Self.pages {
      let code = Self.code(of: page)
      // The name of a command alone is not an instruction to run it.
      found.formUnion(code.spans.filter { $0.contains(command) && $0.wholeMatch(of: name) == nil })
      found.formUnion(
        code.lines.filter { $0.contains(command) && !$0.hasPrefix("#") }.map { $0.replacing(/\s{2,}#.*$/, with: "") })
    }
    #expect(found == Set(Self.trials.map(\.command)).union(Self.left.keys))
  }

  @Test(arguments: trials) func `a command in prose has the expected output`(trial: Trial) throws {
    let feed = """
      <rss version="2.0"><channel><item><title>Rye</title><link>https://old.example/rye/</link>
      <guid isPermaLink="false">https://old.example/?p=7</guid></item></channel></rss>
      """
    let folder = try TestFolder([
      "site.toml": Sample.site,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\nauthor: Ada\n---\nBread.\n",
      "content/comments/rye/1.md": "---\nauthor: Ada\ndate: 2024-03-02\n---\nMore.\n",
      "old-feed.xml": feed, "public/index.xml": feed, "_site/feed.xml": feed,
      "public/rye/index.html": "<html><head></head></html>\n", "_site/rye/index.html": "<html><head></head></html>\n",
      "talk.jsonl": #"{"id":"c","text":"x","locator":{"url":"/rye/"},"time":"2020-01-01T00:00:00Z"}"#,
      "export.xml": """
      <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Oats</title><wp:post_id>1</wp:post_id>
      <wp:post_date_gmt>2024-03-01 00:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type></item></channel></rss>
      """,
    ])
    // Substitutes for programs that other tests run, and a queue that runs its jobs at once.
    try folder.program("hugo", "exit 0")
    try folder.program("bundle", "test \"$*\" = \"exec jekyll build\"")
    try folder.program("sbatch", "test \"$2\" = --wrap && exec sh -c \"$3\"")
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let run = try CommandLineRun.run(
      "/bin/bash", ["-c", trial.typed ?? trial.command], in: folder, input: trial.input,
      environment: folder.withPrograms.merging(trial.environment) { $1 })
    let said = run.errors + run.output
    if trial.output.last == "…" {
      #expect(said.hasPrefix(trial.output.dropLast()))
    } else {
      #expect(said == trial.output)
    }
    #expect(run.exitCode == 0)
  }

  @Test func `every documented make target exists`() throws {
    let makefile = DocumentationTests.page("Makefile")
    for page in Self.pages {
      let code = Self.code(of: page)
      for text in code.spans + code.lines {
        guard let target = text.firstMatch(of: /^make ([a-z-]+)/)?.1 else { continue }
        #expect(makefile.contains("\n\(target):"), "\(page): \(text)")
      }
    }
  }
}
