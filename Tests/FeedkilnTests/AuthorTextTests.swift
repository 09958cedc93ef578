import FeedCore
import FeedTesting
import Testing

@testable import Feedkiln

/// Where in the author’s file the words of a problem are.
@Suite struct AuthorTextTests {
  @Test(arguments: [
    (["other"], "5:1"), (["word"], nil), (["word", "other"], "5:1"), (["abc", "other"], "5:1"), (["abc"], nil),
    (["abcd"], "6:3"), (["title"], nil), (["missing", "last"], "7:1"), ([], nil), ([""], nil), (["Brötchen"], "6:8"),
  ])
  func `words are found if they are long and occur once after the start`(words: [String], place: String?) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.md", "---\ntitle: A\n---\nword one word\nother\nx abcd Brötchen abc abc\nlast")
    var text = AuthorText()
    let found = text.location(of: words, from: SourceLocation(file: file, line: 4, column: 1))
    #expect(found.map { "\($0.line):\($0.column)" } == place)
  }
}
