import FeedCore
import FeedSystem
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// Damaged stores: every record is either read or counted as skipped.
@Suite struct StoreDamageTests {
  /// For each kind, a comment with an id, and the text around a list of comments.
  private static let kinds: [(kind: CommentStoreKind, comment: String, frame: String)] = [
    (
      .giscus, #"{"id": "ID", "createdAt": "2020-01-01T00:00:00Z", "bodyHTML": "<p>x</p>", "author": null}"#,
      #"{"data": {"discussions": {"nodes": [{"number": 1, "title": "a/", "comments": {"nodes": [LIST]}}]}}}"#
    ),
    (
      .utterances,
      #"{"id": "ID", "issue_url": "https://api.github.com/x/issues/1", "created_at": "2020-01-01T00:00:00Z"}"#,
      "[LIST]"
    ),
    (
      .webmention, #"{"wm-id": "ID", "wm-received": "2020-01-01T00:00:00Z", "wm-target": "https://example.com/a/"}"#,
      #"{"type": "feed", "children": [LIST]}"#
    ),
    (
      .mastodon, #"{"id": "ID", "created_at": "2020-01-01T00:00:00Z", "visibility": "public", "content": "x"}"#,
      #"{"ancestors": [], "descendants": [LIST]}"#
    ),
    (
      .commento,
      #"{"commentHex": "ID", "domain": "example.com", "url": "/a/", "creationDate": "2020-01-01T00:00:00Z"}"#,
      #"{"version": 1, "comments": [LIST], "commenters": []}"#
    ),
    (
      .comentario, #"{"id": "ID", "pageId": "p", "createdTime": "2020-01-01T00:00:00Z", "html": "x"}"#,
      #"{"version": 3, "pages": [{"id": "p", "path": "/a/"}], "comments": [LIST]}"#
    ),
    (.isso, #"{"id": "ID", "created": "2020-01-01 00:00:00", "text": "x"}"#, #"[{"id": "/a/", "comments": [LIST]}]"#),
  ]

  private func read(_ kind: CommentStoreKind, _ bytes: [UInt8]) throws -> StoreResult {
    let folder = try SampleFolder(["site.toml": ""])
    let path = "\(folder.path)/store.json"
    try FileSystem.replace(path, with: bytes)
    let reading = try readStore(kind, path)
    withExtendedLifetime(folder) {}
    return reading
  }

  private func store(_ index: Int, _ items: [String]) -> String {
    let (_, comment, frame) = Self.kinds[index]
    let list = items.enumerated().map { number, item in
      (item.isEmpty ? comment : item).replacing("ID", with: "c\(number)")
    }
    return frame.replacing("LIST", with: list.joined(separator: ", "))
  }

  @Test(arguments: kinds.indices, ["null", "\"text\"", "12", "true", "[1]"])
  func `an item that is not an object is skipped`(index: Int, item: String) throws {
    let kind = Self.kinds[index].kind
    // Discussions are complete records whose items are checked one by one.
    let reading = try read(kind, Array(store(index, ["", item, ""]).utf8))
    #expect(reading.report.counts == "2 + 0, 1 skipped", "\(reading.diagnostics)")
    #expect(reading.diagnostics.count { $0.rule == "comments/skipped" } == 1)
  }

  @Test(arguments: kinds.indices, [[0x00], [0x1B], [0xFF, 0xFE], [0xC3]] as [[UInt8]])
  func `bytes that are not text do not prevent reading comments`(index: Int, bytes: [UInt8]) throws {
    let kind = Self.kinds[index].kind
    let parts = store(index, ["", "", ""]).split(separator: "c1", maxSplits: 1).map { Array($0.utf8) }
    let reading = try read(kind, parts[0] + Array("c1".utf8) + bytes + parts[1])
    #expect(reading.report.counts == "3 + 0, 0 skipped", "\(reading.diagnostics)")
    #expect(reading.diagnostics.map(\.message) == ["file contains bytes that are not UTF-8"])
  }

  @Test(arguments: kinds.indices) func `invalid JSON is reported once`(index: Int) throws {
    let beginnings = [
      String(repeating: "\u{1}", count: 9000): "", "hello\nworld\n": "; it begins with “hello world”",
      "<html>\n<p>Rate limit</p>\n": "; it begins with “<html> <p>Rate limit</p>”",
    ]
    for (text, beginning) in beginnings {
      let reading = try read(Self.kinds[index].kind, Array(text.utf8))
      #expect(reading.report.counts == "0 + 0, 1 skipped")
      #expect(reading.diagnostics.map(\.message) == ["file is not JSON" + beginning])
    }
    #expect(try read(Self.kinds[index].kind, []).report.counts == "0 + 0, 0 skipped")
    let marked = [0xEF, 0xBB, 0xBF] + Array(store(index, [""]).utf8)
    #expect(try read(Self.kinds[index].kind, marked).report.counts == "1 + 0, 0 skipped")
  }

  @Test(arguments: ["hello", "5", "\"text", "[1, 2]", "\0\0\0", "{\"id\": \"c", "null", "{\"id\": \"c1\"}"])
  func `an invalid line of a backup is skipped, and the next one is read`(line: String) throws {
    func comment(_ id: String) -> String {
      #"{"id": "\#(id)", "locator": {"url": "/a/"}, "time": "2020-01-01T00:00:00Z"}"#
    }
    let lines = ["{\"version\": 1, \"users\": [], \"posts\": []}", comment("a"), line, comment("b"), ""]
    let reading = try read(.remark42, Array(lines.joined(separator: "\n").utf8))
    #expect(reading.report.counts == "2 + 0, 1 skipped", "\(reading.diagnostics)")
    #expect(reading.diagnostics.map(\.location?.line) == [3])
  }

  @Test func `an error of GitHub is not taken for comments`() throws {
    let reading = try read(.utterances, Array(#"{"message": "API rate limit exceeded"}"#.utf8))
    #expect(reading.report.counts == "0 + 0, 0 skipped")
    #expect(
      reading.diagnostics.map { "\($0.severity): \($0.message)" } == [
        "error: file contains an error instead of comments: “API rate limit exceeded”"
      ])
  }

  @Test func `a record that is not an issue is skipped`() throws {
    let reading = try read(.utterances, Array(#"[{"id": 1, "name": "main"}]"#.utf8))
    #expect(reading.report.counts == "0 + 0, 1 skipped")
    #expect(reading.diagnostics.map(\.message) == ["record has neither “number” nor “issue_url”"])
  }
}
