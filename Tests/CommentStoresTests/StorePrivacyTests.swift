import ContentValues
import FeedContent
import FeedCore
import FeedTesting
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// Private data of commenters is planted in every store and must not be in any output.
@Suite struct StorePrivacyTests {
  private static let planted = [
    "planted@example.com", "192.0.2.77", "PlantedAgent/1.0", "0bc83cb571cd1c50ba6f3e8a78ef1346", "planted-session-key",
  ]
  private static let secrets = """
    "email": "planted@example.com", "author_email": "planted@example.com", "remote_addr": "192.0.2.77",
    "ip": "192.0.2.77", "user_agent": "PlantedAgent/1.0", "email_md5": "0bc83cb571cd1c50ba6f3e8a78ef1346",
    "avatar": "https://gravatar.example/0bc83cb571cd1c50ba6f3e8a78ef1346", "session-key": "planted-session-key"
    """
  private static let yaml = secrets.replacingOccurrences(of: ",\n", with: "\n")
    .replacingOccurrences(of: ", \"", with: "\n\"").replacingOccurrences(of: "    ", with: "")

  /// Each store contains a valid comment and an invalid one with the planted data.
  private static let stores: [(kind: CommentStoreKind, path: String, files: [String: String])] = [
    (
      .isso, "isso.json",
      [
        "isso.json": """
        [{"id": "/hello/", "comments": [{"id": 1, "author": "A planted@example.com", "created": "2020-01-02", "text": "x", \(secrets)},
          {"id": 2, "created": "never", "text": "x", \(secrets)}]}, {\(secrets)}]
        """
      ]
    ),
    (
      .staticman, "sm",
      [
        "sm/hello/1.yml":
          "name: planted@example.com\nmessage: x\ndate: 2020-01-02\nurl: mailto:planted@example.com\n\(yaml)\n",
        "sm/hello/2.yml": "name: [\n\(yaml)\n", "sm/nowhere/3.yml": "date: 0\n\(yaml)\n",
      ]
    ),
    (
      .giscus, "giscus.json",
      [
        "giscus.json": """
        [{"title": "hello", \(secrets), "comments": {"nodes": [{"id": "1", "createdAt": "2020-01-02", "body": "x",
          "author": {"login": "A", "url": "https://planted@example.com/", \(secrets)}, \(secrets)}, {\(secrets)}]}}, {\(secrets)}]
        """
      ]
    ),
    (
      .utterances, "issues.json",
      [
        "issues.json": """
        [{"number": 1, "title": "hello", \(secrets), "comments": [{"id": 1, "createdAt": "2020-01-02", "body": "x",
          "author": {"login": "A", \(secrets)}, \(secrets)}, {"id": 2, \(secrets)}]}]
        """
      ]
    ),
    (
      .webmention, "wm.json",
      [
        "wm.json": """
        {"children": [{"wm-id": 1, "wm-target": "/hello/", "wm-received": "2020-01-02", "author": {"name": "A", \(secrets)},
          "content": {"text": "x"}, \(secrets)}, {\(secrets)}]}
        """
      ]
    ),
    (
      .remark42, "r.jsonl",
      [
        "r.jsonl": """
        {"id":"1","text":"x","time":"2020-01-02T00:00:00Z","locator":{"url":"/hello/"},"user":{"name":"A",\(oneLine)},\(oneLine)}
        {"id":"2",\(oneLine)}
        {"id":"3","text":"\(oneLine)
        """
      ]
    ),
    (
      .commento, "c.json",
      [
        "c.json": """
        {"version": 1, "comments": [{"commentHex": "1", "path": "/hello/", "markdown": "x", "commenterHex": "p",
          "creationDate": "2020-01-02", \(secrets)}, {\(secrets)}], "commenters": [{"commenterHex": "p", "name": "A", \(secrets)}]}
        """
      ]
    ),
    (
      .comentario, "d.json",
      [
        "d.json": """
        {"version": 3, "pages": [{"id": "g", "path": "/hello/", \(secrets)}],
          "comments": [{"id": "1", "pageId": "g", "markdown": "x", "userCreated": "p",
            "createdTime": "2020-01-02T00:00:00Z", \(secrets)}, {\(secrets)}],
          "commenters": [{"id": "p", "name": "A", \(secrets)}]}
        """
      ]
    ),
    (
      .mastodon, "hello.json",
      [
        "hello.json": """
        {"descendants": [{"id": "1", "in_reply_to_id": "0", "created_at": "2020-01-02", "content": "x",
          "account": {"display_name": "A", \(secrets)}, \(secrets)}, {\(secrets)}]}
        """
      ]
    ),
    (
      .pelican, "pl",
      [
        "pl/hello/1.md": "author: A\ndate: 2020-01-02\n\(yaml.replacingOccurrences(of: "\"", with: ""))\n\nx",
        "pl/hello/2.md": "date: never\n\(yaml)\n\n",
      ]
    ),
    (
      .nikola, "nk",
      [
        "nk/hello.1.wpcomment":
          ".. author: A\n.. date_utc: 2020-01-02 00:00:00\n.. author_email: planted@example.com\n.. author_IP: 192.0.2.77\n.. author_user_agent: PlantedAgent/1.0\n\nx",
        "nk/hello.2.wpcomment": ".. author_IP: 192.0.2.77\n\n",
      ]
    ),
  ]
  private static let oneLine = secrets.replacingOccurrences(of: "\n", with: " ")

  @Test func `each kind of store is tested`() {
    #expect(Set(Self.stores.map(\.kind)) == Set(CommentStoreKind.allCases))
  }

  @Test(arguments: stores.indices)
  func `no private data is read from a store`(index: Int) throws {
    let store = Self.stores[index]
    let folder = try SampleFolder.withStore(store.files)
    let content = try folder.load([(store.kind, store.path)])
    // The second comment of Isso has no date, and gets that of the article.
    #expect(content.threads["hello"]?.nodes.count == (store.kind == .isso ? 2 : 1))
    #expect(content.diagnostics.contains { $0.rule.rawValue.hasPrefix("comments/") })
    var all = ""
    dump(content.threads, to: &all)
    dump(content.stores, to: &all)
    dump(content.diagnostics, to: &all)
    // The actual strings, which `dump` writes as numbers.
    let threads = content.threads.articles.compactMap { content.threads[$0] }
    for node in threads.flatMap(\.nodes) { all += String(utf8: node.comment.body) }
    for secret in Self.planted { #expect(!all.contains(secret), "\(store.kind) lets “\(secret)” out") }
    #expect(content.diagnostics.allSatisfy { !$0.quotesSource })
  }
}
