import FeedCore
import FeedTesting
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// Real comment stores with counts made by hand: each record is a comment, a reaction or skipped.
@Suite(.shared("comment-stores/samples"))
struct SharedStoreTests {
  @Test(arguments: [
    // sqlite3 FILE 'SELECT count(*) FROM comments', in any mode
    ("isso/isso-from-disqus.db", CommentStoreKind.isso, "5 + 0, 0 skipped"),
    ("isso/isso-from-wordpress.db", .isso, "8 + 0, 0 skipped"),
    ("isso/isso-live-0.14.db", .isso, "8 + 0, 0 skipped"),
    ("isso/isso-schema-v2-nested.db", .isso, "6 + 0, 0 skipped"),
    // jq '[.[].comments[]] | length'
    ("isso/isso-generic.json", .isso, "2 + 0, 0 skipped"),
    // find FOLDER -type f | wc -l
    ("staticman/chrisrisner", .staticman, "25 + 0, 0 skipped"),
    ("staticman/joehx", .staticman, "30 + 0, 0 skipped"),
    ("staticman/made-mistakes", .staticman, "36 + 0, 0 skipped"),
    ("staticman/networkhobo", .staticman, "31 + 0, 0 skipped"),
    // jq '[.. | objects | select(.id? // "" | startswith("DC_"))] | length'
    ("github/giscus-discussions.json", .giscus, "3 + 0, 0 skipped"),
    // jq length utterances-issue-comments.json; issues and pull requests are not comments. The giscus discussions in
    // the same folder are read with their own format.
    ("github", .utterances, "5 + 0, 0 skipped"),
    // jq length, of which jq '[.[] | select(.source | test("/like/"))] | length' are likes; grep -c '<li'
    ("webmention/brainbaking-hugo.json", .webmention, "3 + 1, 0 skipped"),
    ("webmention/jekyll-webmention_io-received.yml", .webmention, "0 + 1, 0 skipped"),
    // wc -l, without the first line; for a tree, jq '[.. | objects | select(has("locator"))] | length'
    ("remark42/native-test.jsonl", .remark42, "2 + 0, 0 skipped"),
    ("remark42/native-test.jsonl.gz", .remark42, "2 + 0, 0 skipped"),
    ("remark42/tree.json", .remark42, "12 + 0, 0 skipped"),
    // jq '.comments | length'
    ("commento/remark42-commento.json", .commento, "3 + 0, 0 skipped"),
    ("comentario/comentario-v1.json", .comentario, "1 + 0, 0 skipped"),
    ("comentario/comentario-v3.json", .comentario, "1 + 0, 0 skipped"),
    // jq '.descendants | length'
    ("mastodon/bigbone-context.json", .mastodon, "1 + 0, 0 skipped"),
  ])
  func `the counts of a sample equal the counts by hand`(sample: String, kind: CommentStoreKind, counts: String) throws
  {
    let reading = try readStore(kind, Peer.shared("comment-stores/samples/\(sample)").path)
    #expect(reading.report.counts == counts)
    #expect(report(reading.diagnostics) == [])
  }

  @Test func `a comment with the date “never” is also read`() throws {
    let reading = try readStore(.remark42, Peer.shared("comment-stores/samples/remark42/tree_del.json").path)
    #expect(reading.report.counts == "9 + 0, 0 skipped")
    #expect(report(reading.diagnostics) == [])
  }

  @Test(arguments: [
    ("isso/isso-live-0.14.db", CommentStoreKind.isso), ("isso/isso-generic.json", .isso),
    ("staticman/joehx", .staticman), ("github/giscus-discussions.json", .giscus),
    ("github/utterances-issues.json", .utterances), ("webmention/brainbaking-hugo.json", .webmention),
    ("webmention/jekyll-webmention_io-received.yml", .webmention), ("remark42/native-test.jsonl.gz", .remark42),
    ("commento/remark42-commento.json", .commento), ("comentario/comentario-v1.json", .commento),
    ("comentario/comentario-v3.json", .comentario), ("mastodon/bigbone-context.json", .mastodon),
  ])
  func `the kind of a sample is detected`(sample: String, kind: CommentStoreKind) {
    #expect(CommentStoreKind(recognizing: Peer.shared("comment-stores/samples/\(sample)").path) == kind)
  }
}
