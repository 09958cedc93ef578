import FeedImport
import FeedTesting
import Foundation
import Testing

/// Real exports with counts made by hand.
@Suite(.shared("comment-stores/samples"))
struct SampleExportTests {
  typealias Counts = [ImportReport.Sort: [Int]]

  /// The numbers of read and imported records.
  ///
  /// Counted by hand with `grep -c` for `<item>`, `<wp:post_type>…`, `<wp:comment>`, `<thread dsq:id`, `<post `,
  /// `<blogger:type>…`, `^TITLE:` and `^COMMENT:`, with `isDeleted` and `isSpam` in Disqus files.
  static let counts: [(String, Counts)] = [
    ("wxr/isso-wordpress.xml", [.articles: [1, 1], .threads: [2, 1], .comments: [8, 8]]),
    ("wxr/nikola-wxr12.xml", [.articles: [4, 4], .pages: [1, 1], .media: [3, 0]]),
    ("wxr/jekyll-import-wp2025.xml", [.articles: [7, 7], .pages: [1, 1], .media: [6, 0], .others: [2, 0]]),
    ("wxr/comentario-wordpress-long.zip", [.threads: [1, 1], .comments: [1, 1]]),
    ("disqus/isso-disqus.xml", [.threads: [3, 2], .comments: [6, 4]]),
    ("disqus/comentario-disqus-modern.xml", [.threads: [1, 1], .comments: [1, 1]]),
    ("disqus/comentario-disqus-ok-single.xml.gz", [.threads: [1, 1], .comments: [1, 1]]),
    // The last post has an unquoted attribute, so its thread is unknown; another post is spam.
    ("disqus/remark42-disqus.xml", [.threads: [2, 2], .comments: [6, 4]]),
    ("disqus/remark42-disqus-deleted-post.xml", [.threads: [2, 2], .comments: [6, 3]]),
    ("blogger/takeout-feed-synthetic.atom", [.articles: [1, 1], .comments: [2, 2]]),
    ("mt/aereal-ok.txt", [.articles: [2, 2], .comments: [3, 3]]),
  ]

  @Test(arguments: counts) func `an export is read completely`(name: String, counts: Counts) throws {
    let here = try ImportedFolder()
    let report = try here.run(Peer.shared("comment-stores/samples/\(name)").path)
    #expect(report.tallies.mapValues { [$0.read, $0.imported] } == counts)
    #expect(report.unbalanced == [])
    #expect(!(try here.contents()).contains("@example.invalid"))
  }
}
