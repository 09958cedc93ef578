import FeedCore
import FeedTesting
import Foundation
import Testing

/// Sites with much private data, which must not be in any file or output of a build.
@Suite struct PrivacyTests {
  /// A part of every string that must not be published.
  private static let secret = "zqxsecret"
  private static let addresses = ["jo@zqxsecret.example", "JO@ZQXSECRET.EXAMPLE", "192.0.2.77", "2001:db8::7a7"]

  @Test(arguments: 0..<8) func `hidden content is not in any output of a generated site`(seed: UInt64) throws {
    var random = SplitMix(seed)
    let folder = try TestFolder()
    try folder.write("site.toml", Self.settings)
    for number in 0..<12 { try Self.writeArticle(number, in: folder, &random) }
    let first = try Self.build(folder)
    #expect(first.output.contains("draft") && first.output.contains("future") && first.output.contains("expired"))
    try Self.expectNothingSecret(in: folder, first)
    // A second build reads a ledger and a manifest.
    try Self.expectNothingSecret(in: folder, Self.build(folder))
  }

  @Test(arguments: [
    #""url": "no address""#, #""url": "mailto:jo@zqxsecret.example""#, #""date": "some day""#,
    #""date": "jo@zqxsecret.example""#, #""date": "192.0.2.77""#, #""state": "<jo@zqxsecret.example>""#,
    #""reply_to": "nobody""#, #""id": "1""#, #""state": "odd""#,
    #""body": 1"#, #""format": "odd""#, #""emial": "jo@zqxsecret.example""#, #""id": "#,
    #""name": "jo@zqxsecret.example""#,
    #""name": "Jo <jo@zqxsecret.example>""#,
    #""format": "html", "body": "FLOOD""#,
  ])
  func `an error in a comment’s line does not quote the line`(fault: String) throws {
    let flood =
      "<b " + (0..<2000).map { "a\($0)=1" }.joined(separator: " ") + ">" + String(repeating: "x ", count: 4000)
    var fields = [
      ("id", "\"2\""), ("name", "\"Jo\""), ("date", "\"2024-02-01\""), ("body", "\"Hello\""),
      ("email", "\"jo@zqxsecret.example\""), ("ip", "\"192.0.2.77\""),
    ]
    fields.removeAll { fault.hasPrefix("\"\($0.0)\"") }
    let line =
      "{\(fault.replacing("FLOOD", with: flood)), " + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    let folder = try TestFolder([
      "site.toml": Self.settings, "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-01-01\n---\nBread.\n",
      "content/comments/rye.jsonl": #"{"id": "1", "name": "A", "date": "2024-02-01", "body": "B"}"# + "\n" + line
        + "\n",
    ])
    let run = try Self.build(folder)
    #expect(run.errors.contains("rye.jsonl:2:"))
    try Self.expectNothingSecret(in: folder, run)
  }

  @Test func `an article that becomes a draft is removed from the feeds and keeps its id`() throws {
    let article = "---\ntitle: Zqxsecret rye\ndate: 2024-01-01\n---\nBread.\n"
    let folder = try TestFolder([
      "site.toml": Self.settings, "content/articles/rye.md": article,
      "content/articles/oat.md": article.replacing("Zqxsecret rye", with: "Oat"),
    ])
    _ = try Self.build(folder)
    #expect(try folder.text("feeds/feed.atom").contains("Zqxsecret"))
    try folder.write("content/articles/rye.md", article.replacing("title:", with: "draft: true\ntitle:"))
    try Self.expectNothingSecret(in: folder, Self.build(folder))
    #expect(try folder.text("feedkiln.ids").contains("tag:bread.example,2024-01-01:rye"))
  }

  private static let settings =
    Sample.site + """
      authors = ["A"]
      [feeds]
      markdown = true
      opml = true
      pages = "all"
      hosts = ["nginx", "apache"]
      [comments]
      articles = "open"

      """

  private static func build(_ folder: borrowing TestFolder) throws -> CommandLineRun {
    try .feedkiln("build", "--check", "--now", "2025-01-01T00:00:00Z", in: folder)
  }

  /// Writes an article that is public or hidden in some way, with public and hidden comments.
  private static func writeArticle(_ number: Int, in folder: borrowing TestFolder, _ random: inout SplitMix) throws {
    let hidden = ["draft: true", "date: 2025-01-01T00:00:01Z", "expires: 2024-12-31", "not_before: 2025-02-01"]
    // At least one article per way.
    let way =
      number < hidden.count ? hidden[number] : Bool.random(using: &random) ? hidden.randomElement(using: &random) : nil
    let name = way == nil ? "a\(number)" : "\(secret)\(number)"
    let word = way == nil ? "bread" : secret
    var lines = [
      "title: The \(word) \(number)", "tags: [\(word), rye]", "categories: [\(word)]", "authors: [\(word)]",
      "summary: A \(word)", way ?? "date: 2024-03-0\(number % 9 + 1)",
    ]
    if way?.hasPrefix("date") != true, way != nil { lines.append("date: 2024-03-01") }
    lines.shuffle(using: &random)
    let folderName = Bool.random(using: &random) ? "" : way == nil ? "open/" : "\(secret)/"
    try folder.write(
      "content/articles/\(folderName)\(name).md",
      "---\n\(lines.joined(separator: "\n"))\n---\nText on [\(word)](https://\(word).example/).\n")
    let comments = (0..<6).map { comment(number * 10 + $0, onHidden: way != nil, &random) }
    try folder.write("content/comments/\(folderName)\(name).jsonl", comments.joined(separator: "\n") + "\n")
  }

  /// Returns a comment with all kinds of personal data and a random state.
  private static func comment(_ number: Int, onHidden: Bool, _ random: inout SplitMix) -> String {
    let state = ["approved", "pending", "spam", "deleted"].randomElement(using: &random) ?? "approved"
    let word = state == "approved" && !onHidden ? "crumb" : secret
    var fields = [
      "\"id\": \"\(word)\(number)\"", "\"name\": \"\(word)\"", "\"date\": \"2024-04-01\"", "\"state\": \"\(state)\"",
      "\"url\": \"https://\(word).example/\"", "\"body\": \"The \(word)\"",
    ]
    for key in ["email", "ip", "author_email", "remote_addr", "gravatar", "user_agent"]
    where Bool.random(using: &random) {
      fields.append("\"\(key)\": \"\(addresses.randomElement(using: &random) ?? secret)\"")
    }
    return "{\(fields.shuffled(using: &random).joined(separator: ", "))}"
  }

  /// Expects that no file and no output of a build contains the secret.
  private static func expectNothingSecret(in folder: borrowing TestFolder, _ run: CommandLineRun) throws {
    var outputs = ["standard output": run.output, "standard error": run.errors]
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for file in files where !file.hasPrefix("content") && file != "site.toml" {
      outputs["the name \(file)"] = file
      outputs[file] = try? folder.text(file)
    }
    #expect(outputs.keys.contains("feeds/feed.atom") && outputs.keys.contains("feedkiln.ids"))
    for (name, text) in outputs {
      for address in [secret] + addresses {
        let exists = text.lowercased().contains(address.lowercased())
        #expect(!exists, "“\(address)” is in \(name): \(text)")
      }
    }
  }
}
