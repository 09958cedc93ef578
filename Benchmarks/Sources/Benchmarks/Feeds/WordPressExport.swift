/// A WordPress export of at least some number of bytes, with about fifteen comments per article; the same every time.
struct WordPressExport: Sequence, IteratorProtocol {
  private let bytes: Int
  private var written = 0
  private var number = 0
  private var isOpen = true
  /// The number of comments written so far.
  private(set) var comments = 0

  init(bytes: Int) { self.bytes = bytes }

  /// Returns the number of comments in an export.
  static func comments(inBytes bytes: Int) -> Int {
    var export = WordPressExport(bytes: bytes)
    while export.next() != nil {}
    return export.comments
  }

  /// Returns the next part of the file.
  mutating func next() -> String? {
    guard isOpen else { return nil }
    if written == 0 { return give(Self.head) }
    guard written < bytes else {
      isOpen = false
      return "</channel></rss>\n"
    }
    number += 1
    var random = SplitMix(UInt64(number))
    var text = SampleText(random)
    let count = Int.random(in: 5...25, using: &random)
    let replies = (0..<count).map { index in
      comments += 1
      return comment(index, of: count, random.pick(SampleSite.names), text.comment())
    }
    return give(item(text.article(), replies.joined()))
  }

  private mutating func give(_ piece: String) -> String {
    written += piece.utf8.count
    return piece
  }

  private func item(_ body: String, _ comments: String) -> String {
    """
    <item><title>Article \(number)</title><link>https://old.example/2020/article-\(number)/</link>\
    <dc:creator>ada</dc:creator><guid isPermaLink="false">https://old.example/?p=\(number)</guid>\
    <content:encoded><![CDATA[\(body.escaped)]]></content:encoded><wp:post_id>\(number)</wp:post_id>
    <wp:post_date>2020-01-\(number % 18 + 10) 10:00:00</wp:post_date>\
    <wp:post_date_gmt>2020-01-\(number % 18 + 10) 09:00:00</wp:post_date_gmt>
    <wp:post_name>article-\(number)</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
    \(comments)</item>

    """
  }

  private func comment(_ index: Int, of count: Int, _ name: String, _ text: String) -> String {
    """
    <wp:comment><wp:comment_id>\(comments)</wp:comment_id><wp:comment_author><![CDATA[\(name)]]></wp:comment_author>
    <wp:comment_author_email>someone@example.org</wp:comment_author_email>\
    <wp:comment_author_IP>203.0.113.1</wp:comment_author_IP>
    <wp:comment_date_gmt>2020-02-\(index % 18 + 10) 09:00:00</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[\(text.escaped)]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    <wp:comment_parent>\(index > 0 && index.isMultiple(of: 3) ? comments - 1 : 0)</wp:comment_parent></wp:comment>

    """
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>Generated</title><link>https://old.example</link>
    <wp:base_blog_url>https://old.example</wp:base_blog_url>

    """
}
