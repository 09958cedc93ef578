import FeedCore
import Testing

@testable import Feedkiln

/// The ids of comments begin with that of their article, if it can be continued.
@Suite struct CommentIDTests {
  @Test(
    arguments: [
      ("tag:bread.example,2024:rye", "tag:bread.example,2024:rye/comments"),
      ("https://a.example/rye/", "https://a.example/rye/comments"),
      ("http://a.example/rye", "http://a.example/rye/comments"), ("https://a.example/?p=4", nil),
      ("https://a.example/rye?", nil), ("https://a.example/rye#1", nil), ("tag:bread.example,2024:rye#1", nil),
      ("tag:bread.example,2024:rye?p=4#1", nil), ("urn:uuid:9a7f6c2e-0000-4000-8000-000000000000", nil),
    ] as [(String, String?)])
  func `an id that has a query, a fragment or another scheme is part of a tag`(id: String, thread: String?) throws {
    let files = ["site.toml": "[site]\ntitle = \"B\"\nbase_url = \"https://bread.example/\"\nlanguage = \"en\"\n"]
    let site = try #require(try TestSite(files).reading().site)
    let date = try Timestamp(rfc3339: "2024-03-01T10:00:00Z")
    let text = CommentComposer.threadID(of: IRI(unchecked: id), date, site).string
    if let thread {
      #expect(text == thread)
    } else {
      #expect(text.hasPrefix("tag:bread.example,2024-03-01:") && text.hasSuffix("/comments"))
      #expect(!text.contains("?") && !text.contains("#"))
    }
  }
}
