import ContentValues
import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// Large numbers of comments are stored in a temporary file until their threads are complete.
@Suite struct StoreSpoolTests {
  @Test func `a comment read from the spool file equals the original`() throws {
    var random = SplitMix(5)
    func text() -> String { String((0..<Int.random(in: 0...9, using: &random)).map { _ in "aé\n\"🍞" }.joined()) }
    let comments = try (0..<500).map { number in
      let published = Timestamp(
        secondsSinceEpoch: Int64.random(in: -9_000_000_000...9_000_000_000, using: &random), offsetMinutes: number % 90)
      return Comment(
        id: "c\(number)", replyTo: Bool.random(using: &random) ? "c1" : nil, authorName: text() + "A",
        authorURL: Bool.random(using: &random) ? try IRI("https://a.example/\(number)") : nil,
        published: published, updated: Bool.random(using: &random) ? published : nil,
        state: try #require(CommentState.allCases.randomElement(using: &random)),
        kind: try #require(CommentKind.allCases.randomElement(using: &random)),
        format: try #require(CommentFormat.allCases.randomElement(using: &random)),
        body: [UInt8]((text() + String(repeating: "x", count: 900)).utf8), link: number % 3 == 0 ? nil : "#c\(number)",
        location: SourceLocation(file: "store-\(number % 7).json", line: number, column: 3, byteOffset: 9, byteCount: 2)
      )
    }
    let file = SpoolFile()
    let places = try comments.map { try file.append([$0]) }
    let read = try file.contents.comments(.spooled(places.reversed()))
    #expect(read.reversed().map { "\($0)" } == comments.map { "\($0)" })
  }

  @Test func `threads of a very large store equal the threads of a small one`() throws {
    let text = String(repeating: "I bake it with rye. ", count: 20)
    let lines = (0..<2000).map { number in
      let parent = number > 10 ? "c\(number - 10)" : ""
      return """
        {"id":"c\(number)","pid":"\(parent)","text":"<p>\(number) \(text)</p>","user":{"name":"Ada \(number % 9)"},\
        "locator":{"url":"https://example.com/\(number.isMultiple(of: 2) ? "hello" : "2021/frost")/"},\
        "time":"2020-09-13T12:\(10 + number / 60 % 50):\(10 + number % 50)Z"}
        """
    }
    let folder = try SampleFolder.withStore([
      "talk.jsonl": "{\"version\":1,\"users\":[],\"posts\":[]}\n" + lines.joined(separator: "\n"),
      "comments/hello.jsonl": #"{"id": "own", "date": "2020-01-01T00:00:00Z", "body": "first"}"#,
    ])
    let content = try folder.load([(.remark42, "talk.jsonl")])
    #expect(content.counts.comments.read == 2001 && content.counts.comments.published == 2001)
    #expect(content.diagnostics.isEmpty)
    for (article, first) in [("hello", 0), ("2021/frost", 1)] {
      let thread = try #require(content.threads[article])
      let stored = thread.nodes.filter { $0.comment.id != "own" }
      #expect(stored.count == 1000)
      #expect(thread.nodes.map(\.comment.published) == content.threads.outline(of: article)?.published)
      let byID = Dictionary(uniqueKeysWithValues: stored.map { ($0.comment.id, $0) })
      for number in stride(from: first, to: 2000, by: 2) {
        let node = try #require(byID["remark42-c\(number)"])
        #expect(String(utf8: node.comment.body) == "<p>\(number) \(text)</p>")
        let parent = node.parent.map { thread.nodes[$0].comment.id }
        #expect(parent == (number > 10 ? "remark42-c\(number - 10)" : nil))
      }
    }
    #expect(content.threads["hello"]?.nodes.first?.comment.id == "own")
  }
}
