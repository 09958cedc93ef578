import FeedCore
import FeedTesting
import Foundation
import Testing

struct SanitizeTests {
  @Test func `the sanitized HTML of a comment is printed`() throws {
    let folder = try TestFolder(["c.html": "<p onclick=x>See <a href=/a>here</a><script>alert(1)</script>"])
    let link = "<a href=\"https://example.com/a\" rel=\"nofollow ugc\">here</a>"
    let run = try CommandLineRun.feedkiln("sanitize", "c.html", in: folder)
    #expect(run.output == "<p>See \(link)</p>")
    #expect(run.errors == "" && run.exitCode == 0)
    let based = try CommandLineRun.feedkiln(
      "sanitize", "--base", "https://b.example/x/", in: folder, input: "<a href=y>y</a>")
    #expect(based.output == "<a href=\"https://b.example/x/y\" rel=\"nofollow ugc\">y</a>")
    let article = try CommandLineRun.feedkiln(
      "sanitize", "--policy", "article", in: folder, input: "<h1 id=a>A</h1><img src=i.png>")
    #expect(article.output == "<h1 id=\"a\">A</h1><img src=\"https://example.com/i.png\" />")
  }

  @Test func `lines keep their ids, and an invalid line is reported`() throws {
    let run = try CommandLineRun.feedkiln(
      "sanitize", "--jsonl", in: try TestFolder(),
      input: """
        {"id": "a\\"b", "html": "<b>1</b>\\n"}
        {"id": 7, "html": "<i onclick=x>2</i>"}

        {"html": "<script>3</script>"}
        {"id": 8}
        """)
    #expect(
      run.output == """
        {"id":"a\\"b","html":"<b>1</b>\\n"}
        {"id":7,"html":"<i>2</i>"}
        {"html":""}

        """)
    #expect(run.errors == "feedkiln: line 5: line is not {\"id\": …, \"html\": \"…\"}\n")
    #expect(run.exitCode == 1)
  }

  @Test func `content beyond the limits is removed and reported`() throws {
    let folder = try TestFolder()
    let run = try CommandLineRun.feedkiln("sanitize", "--max-bytes", "8", in: folder, input: "<b>12345</b>")
    #expect(run.output == "<b>12345</b>")
    #expect(run.errors == "feedkiln: standard input: HTML exceeds 8 bytes; the rest is skipped\n")
    let missing = try CommandLineRun.feedkiln("sanitize", "nowhere.html", in: folder)
    #expect(missing.errors == "feedkiln: cannot read “nowhere.html”: No such file or directory\n")
    #expect(missing.exitCode == 2)
    #expect(try CommandLineRun.feedkiln("sanitize", "--max-bytes", "0", in: folder).exitCode == 64)
  }

  private struct AllowList: Decodable {
    var elements: [String: [String]]
    var global, schemes: [String]
    var relative: Bool
    var max_depth: Int
  }

  @Test func `the allow-list is printed as JSON`() throws {
    let run = try CommandLineRun.feedkiln("sanitize", "--print-policy", in: try TestFolder())
    let list = try JSONDecoder().decode(AllowList.self, from: Data(run.output.utf8))
    #expect(list.elements["a"] == ["href", "title", "rel"])
    #expect(list.elements["var"] == [] && list.elements["img"] == nil && list.elements["script"] == nil)
    #expect(list.global == ["lang", "dir"] && list.schemes == ["http", "https"])
    #expect(!list.relative && list.max_depth == 100)
  }

  // MARK: Attacks, checked by other programs

  private static let checker = Peer.shared("corpus/check_sanitised.py")

  /// Returns the attacks of the shared collection and of FeedTesting, as lines for `--jsonl`.
  private static func attacks() throws -> String {
    var lines: [String] = []
    for line in try String(contentsOf: Peer.shared("corpus/xss.jsonl"), encoding: .utf8).split(separator: "\n") {
      let value = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      lines.append(try Self.line(value["id"], value["payload"]))
    }
    return (lines + (try ownAttacks())).joined(separator: "\n")
  }

  private static func ownAttacks() throws -> [String] { try Attack.all.map { try line($0.id, $0.html) } }

  private static func line(_ id: Any?, _ html: Any?) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: ["id": id ?? "", "html": html ?? ""])
    return String(decoding: data, as: UTF8.self)
  }

  @Test(.shared("corpus/check_sanitised.py"), .peers("html5lib", "lxml"))
  func `another parser finds only allowed elements in sanitized attacks`() throws {
    let folder = try TestFolder()
    try folder.write("policy.json", try CommandLineRun.feedkiln("sanitize", "--print-policy", in: folder).output)
    let cleaned = try CommandLineRun.feedkiln("sanitize", "--jsonl", in: folder, input: try Self.attacks())
    #expect(cleaned.exitCode == 0)
    let found = try CommandLineRun.run(
      try #require(Peer.path(ofPython: "python")),
      [Self.checker.path, "--policy", "policy.json", "--xhtml", "--strict", "-"], in: folder, input: cleaned.output)
    #expect(found.output == "")
    #expect(found.errors.contains(" checked, 0 flagged"), "\(found.errors)")
    #expect(found.exitCode == 0)
  }

  private static func browse(_ lines: String, in folder: borrowing TestFolder) throws -> CommandLineRun {
    try folder.write("fragments.jsonl", lines)
    let script = CommandLineRun.package.appending(path: "Scripts/check_in_browser.py").path
    let browser = Peer.path(of: "chromium") ?? "chromium"
    return try CommandLineRun.run("/usr/bin/env", ["python3", script, browser, "fragments.jsonl"], in: folder)
  }

  @Test(.peers("chromium"))
  func `a browser runs and fetches nothing from sanitized attacks`() throws {
    let folder = try TestFolder()
    let attacks = Peer.isShared("corpus/xss.jsonl") ? try Self.attacks() : try Self.ownAttacks().joined(separator: "\n")
    let cleaned = try CommandLineRun.feedkiln("sanitize", "--jsonl", in: folder, input: attacks)
    let run = try Self.browse(cleaned.output, in: folder)
    #expect(run.output == "")
    let count = attacks.split(separator: "\n").count
    #expect(run.errors == "\(count) fragments, 0 findings\n")
    // Without sanitization, the same check finds both.
    let raw = try Self.browse(try Self.line("raw", "<img src=/x onerror=alert(1)>"), in: folder)
    #expect(raw.output.contains("fetched /x") && raw.output.contains("handler onerror"))
    #expect(raw.exitCode == 1)
  }
}
