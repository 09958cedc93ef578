import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

@testable import FeedServing

/// Private data of commenters is planted in valid and damaged stores and must not be on any page.
@Suite struct PreviewPrivacyTests {
  private static let planted = [
    "planted@example.com", "192.0.2.77", "PlantedAgent", "0bc83cb571cd1c50ba6f3e8a78ef1346", "planted-key",
  ]
  private static let secrets = """
    "email": "planted@example.com", "remote_addr": "192.0.2.77", "ip": "192.0.2.77", "user_agent": "PlantedAgent/1.0", \
    "email_md5": "0bc83cb571cd1c50ba6f3e8a78ef1346", "session-key": "planted-key"
    """
  private static let yaml = secrets.replacing(", \"", with: "\n\"")

  /// Stores that each contain a valid comment and an invalid one.
  private static let stores = [
    "isso.json": """
    [{"id": "/rye/", "comments": [
      {"id": 1, "author": "Isa planted@example.com", "created": "2024-03-02", "text": "of Isso", \(secrets)},
      {"id": 2, "created": "never planted@example.com", "text": "x", \(secrets)}]}, {\(secrets)}]
    """,
    "staticman/rye/1.yml": "name: planted@example.com\nmessage: of Staticman\ndate: 2024-03-02\n\(yaml)\n",
    "staticman/rye/2.yml": "name: [\n\(yaml)\n",
    "giscus.json": """
    [{"title": "rye", \(secrets), "comments": {"nodes": [{"id": "1", "createdAt": "2024-03-02", "body": "of giscus",
      "author": {"login": "G", "url": "https://planted@example.com/", \(secrets)}, \(secrets)}, {\(secrets)}]}}]
    """,
    "webmention.json": """
    {"children": [{"wm-id": 1, "wm-target": "/rye/", "wm-received": "2024-03-02", "author": {"name": "W", \(secrets)},
      "content": {"text": "of a webmention"}, \(secrets)}, {\(secrets)}]}
    """,
    "remark42.jsonl": """
    {"id":"1","text":"of Remark42","time":"2024-03-02T00:00:00Z","locator":{"url":"/rye/"},"user":{"name":"R",\(secrets)}}
    {"id":"3","text":"\(secrets)
    """,
    "content/comments/rye.jsonl": """
    {"id": "a", "name": "Own", "date": "2024-03-02", "body": "of our own", \(secrets)}
    {"id": "b", "name": "Own", "date": "planted@example.com", "body": "x", \(secrets)}

    """,
    "content/comments/rye/c.md": "---\nname: Own\ndate: never\n\(yaml)\n---\nx\n",
  ]

  @Test func `no page shows private data`() async throws {
    let kinds = ["isso": "isso.json", "staticman": "staticman", "giscus": "giscus.json"]
      .merging(["webmention": "webmention.json", "remark42": "remark42.jsonl"]) { $1 }
    let site = try SampleSite(
      settings: kinds.sorted { $0.key < $1.key }.map { "[[comments.stores]]\nkind = \"\($0)\"\npath = \"\($1)\"" }
        .joined(separator: "\n"))
    defer { withExtendedLifetime(site) {} }
    for (name, text) in Self.stores { try site.folder.write(name, text) }
    let live = LiveSite(site.options)
    let build = await live.rebuild()
    // The comment of Isso without a date gets that of the article.
    #expect(build.report?.content.comments.published == 7)
    #expect(build.diagnostics.count { $0.severity > .info } >= 5)

    // All pages that are linked from other pages, and the feeds.
    var open = ["/-/"]
    var seen: Set<String> = []
    var pages: [String] = []
    while let path = open.popLast() {
      guard seen.insert(path).inserted else { continue }
      let answer = await live.response(Request(path: path))
      guard answer.status == 200 else { continue }
      pages.append(String(utf8: answer.body))
      for link in pages[pages.count - 1].matches(of: /href="(\/[^"#?]*)"/) { open.append(String(link.1)) }
    }
    #expect(seen.contains("/-/feed/comments/rye.rss") && seen.contains("/feeds/comments/rye.rss"))
    #expect(pages[0].contains("date/unknown-form"))
    for text in ["of Isso", "of Staticman", "of giscus", "of a webmention", "of Remark42", "of our own"] {
      #expect(pages.contains { $0.contains(text) }, "\(text)")
    }
    for secret in Self.planted {
      let around = pages.compactMap { page in
        page.range(of: secret, options: .caseInsensitive).map { page[..<$0.upperBound].suffix(100) }
      }
      #expect(around == [], "\(secret)")
    }
  }
}
