import ContentValues
import FeedContent
import FeedCore
import FeedSystem
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// What a store lacks, leaves empty or names in a second way.
@Suite struct StoreEdgeTests {
  private struct Loaded {
    var comments: [String]
    var messages: [String]
    var doubts: [String]
    var isUnread: Bool
  }

  private func load(_ kind: CommentStoreKind, _ files: [String: String], at path: String? = nil) throws -> Loaded {
    let folder = try SampleFolder.withStore(files)
    let content = try folder.load([(kind, path ?? files.keys.sorted()[0])])
    return Loaded(
      comments: folder.comments(of: "hello", in: content), messages: content.diagnostics.map(\.message),
      doubts: content.unread.doubts.map(\.reason.message).filter { $0 != "folder contains no comments" },
      isUnread: content.unread.isCertain)
  }

  @Test func `an empty store is in doubt, unless an error explains why it has no comments`() throws {
    let empty = try load(.isso, ["a.json": "[]"])
    #expect(empty.doubts.contains("store contains no comments") && !empty.isUnread)
    for text in ["", "{", "<html>", "\"text\"", #"{"error": "rate limit"}"#] {
      let store = try load(.isso, ["a.json": text])
      #expect(store.isUnread && store.doubts == [], "\(text): \(store)")
    }
  }

  @Test(arguments: CommentStoreKind.allCases)
  func `only stores whose comments have names on the page link to a comment`(kind: CommentStoreKind) throws {
    let named = try Site.sample()
    let context = StoreContext(kind: kind, prefix: "", settings: named.comments, timeZone: .utc)
    let isNamed = ![.isso, .staticman].contains(kind)
    #expect(context.link(nil, id: "7") == (isNamed ? "#comment-7" : "#comments"))
    #expect(context.link("#isso-7", id: "7") == "#isso-7")
    #expect(context.link("https://a.example/b", id: "7") == "https://a.example/b")
    #expect(context.link("javascript:a()", id: "7") == context.link(nil, id: "7"))
  }

  @Test(arguments: CommentStoreKind.allCases)
  func `an anchor of the settings is used for every store`(kind: CommentStoreKind) throws {
    var settings = try Site.sample().comments
    settings.ownAnchor = Template("c-{id}")
    let context = StoreContext(kind: kind, prefix: "", settings: settings, timeZone: .utc)
    #expect(context.link(nil, id: "7 8") == "#c-7%208")
    #expect(context.link("#isso-7", id: "7") == "#isso-7")
  }

  @Test(arguments: ["like-of", "repost-of", "bookmark-of", "in-reply-to"])
  func `a store of reactions alone is not empty`(property: String) throws {
    let mention =
      #"{"wm-id": 1, "wm-target": "/hello/", "wm-property": "\#(property)", "published": "2024-03-01T00:00:00Z", "url": "https://a.example/"}"#
    #expect(try load(.webmention, ["a.json": #"{"children": [\#(mention)]}"#]).doubts == [])
  }

  @Test(arguments: [
    ("like-of", []), ("repost-of", []), ("bookmark-of", []),
    ("in-reply-to", ["1 comment in 1 thread without an article"]),
  ])
  func `threads without an article are reported if they have comments`(property: String, messages: [String]) throws {
    let mention =
      #"{"wm-id": 1, "wm-target": "/elsewhere/", "wm-property": "\#(property)", "published": "2024-03-01T00:00:00Z", "url": "https://a.example/"}"#
    #expect(try load(.webmention, ["a.json": #"{"children": [\#(mention)]}"#]).messages == messages)
  }

  @Test func `fields of Nikola that are empty or zero are missing`() throws {
    func comment(_ fields: String) throws -> Loaded {
      try load(
        .nikola,
        ["posts/hello.7.wpcomment": ".. date_utc: 2024-03-01 09:30:00\n\(fields)\nGood.\n"], at: "posts")
    }
    let usual = ["nikola-7 -, 2024-03-01: Good.\n"]
    for fields in ["", ".. id:\n", ".. id: \n.. author: \n.. parent_id:\n", ".. parent_id: 0\n", ".. status:\n"] {
      let store = try comment(fields)
      #expect(store.comments == usual && store.messages == [], "\(fields): \(store)")
    }
    #expect(try comment(".. parent_id: 5\n").messages != [])
    #expect(try comment(".. author: Ada\n").comments == ["nikola-7 Ada, 2024-03-01: Good.\n"])
  }

  @Test func `a cache of mentions that lacks a line end may be cut short`() throws {
    let text = "/hello/:\n  '1':\n    source: https://a.example/\n    pubdate: 2024-03-01\n    title: A\n"
    let whole = try load(.webmention, ["webmentions.yml": text])
    let cut = try load(.webmention, ["webmentions.yml": String(text.dropLast())])
    #expect(whole.doubts == [])
    #expect(cut.doubts == ["file does not end with a line end, so it may be cut short"])
    #expect(cut.comments == whole.comments)
  }

  @Test(arguments: [
    ("a.md", "---\nname: A\n---\nB\n", CommentStoreKind.staticman), ("a.md", "+++\nname = 'A'\n+++\nB\n", .staticman),
    ("a.md", "name: A\n\nB\n", .pelican),
    ("a.rst", ":author: A\n\nB\n", .pelican), ("a.yml", "name: A\n", .staticman), ("a.json", "{}", .staticman),
    ("a.1.wpcomment", "", .nikola), ("a.txt", "name: A\n", nil),
    ("a.json", #"{"ancestors": [], "descendants": []}"#, .mastodon),
  ])
  func `a folder of comments is recognized by its files`(file: String, text: String, kind: CommentStoreKind?) throws {
    let folder = try SampleFolder(["store/\(file)": text])
    #expect(CommentStoreKind(recognizing: "\(folder.path)/store") == kind)
  }

  @Test(arguments: [("approved", true), ("pending", false), ("spam", false), ("deleted", false)])
  func `the name of a commenter is checked only if it is published`(state: String, isChecked: Bool) throws {
    let line =
      #"{"id": "1", "date": "2024-03-01", "state": "\#(state)", "name": "A", "url": "ftp://a.example/", "body": "x"}"#
    let folder = try SampleFolder.withStore(["comments/hello.jsonl": line + "\n"])
    #expect(folder.report(try folder.load([])).isEmpty != isChecked)
  }

  @Test func `text instead of a list is damage, and text in a list is a skipped comment`() throws {
    let whole = try load(.webmention, ["a.json": "\"Too many requests\""])
    #expect(whole.isUnread)
    let item = try load(.webmention, ["a.json": "[\"Too many requests\"]"])
    #expect(!item.isUnread)
    #expect(item.messages.contains { $0.contains("text where an object is expected") }, "\(item)")
  }

  @Test func `lines are counted in each file of an archive`() throws {
    let sound =
      #"{"wm-id": 1, "wm-target": "/hello/", "wm-received": "2024-03-01T00:00:00Z", "url": "https://a.example/"}"#
    let folder = try SampleFolder.withStore([:])
    let archive = tar([
      ("a.json", "[\n\n\n\(sound)\n]\n"), ("b.json", "\u{FEFF}[\n\"text\",\n\(sound.replacing("1,", with: "2,"))]\n"),
    ])
    try FileSystem.replace("\(folder.path)/store.tar", with: archive)
    let content = try folder.load([(.webmention, "store.tar")])
    #expect(content.diagnostics.map { $0.location?.line } == [2])
    #expect(content.threads["hello"]?.nodes.count == 2)
  }

  /// Returns a tar archive of files.
  private func tar(_ files: [(name: String, text: String)]) -> [UInt8] {
    func padded(_ text: String, _ count: Int) -> [UInt8] {
      Array(text.utf8) + Array(repeating: 0, count: count - text.utf8.count)
    }
    func octal(_ number: Int, _ count: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: count - digits.count) + digits
    }
    var archive: [UInt8] = []
    for (name, text) in files {
      let (before, after) = (
        padded(name, 100) + padded("0000644", 8) + padded("0000000", 8) + padded("0000000", 8)
          + padded(octal(text.utf8.count, 11), 12) + padded(octal(0, 11), 12),
        padded("0", 101) + padded("ustar", 6) + padded("00", 249)
      )
      let sum = (before + after).reduce(8 * 0x20) { $0 + Int($1) }
      archive += before + padded(octal(sum, 6), 7) + [0x20] + after
      archive += padded(text, (text.utf8.count + 511) / 512 * 512)
    }
    return archive + Array(repeating: 0, count: 1024)
  }
}
