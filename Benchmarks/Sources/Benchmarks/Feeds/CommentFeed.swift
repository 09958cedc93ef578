/// The feed of an article’s comments, as `feedkiln build` writes it, with one to nine comments, five on average.
struct CommentFeed {
  let article: Int

  private var comments: Range<Int> { 0..<1 + article * 7 % 9 }
  private var title: String { "Comments on Article \(article), über Brot" }
  private var page: String { "https://example.com/article-\(article)/" }
  private var id: String { "tag:example.com,2024-03-01:article-\(article)" }

  private func body(_ comment: Int) -> String {
    """
    <p>I tried this with rye \(comment) times, and “it’s” better with <em>less</em> water; see \
    <a href="https://example.org/rye/\(comment)" rel="nofollow ugc">my notes</a>.</p>
    <blockquote><p>Brot &amp; Butter: mindestens zwölf Stunden.</p></blockquote>

    """.escaped
  }

  var rss: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:thr="http://purl.org/syndication/thread/1.0">
      <channel>
        <title>\(title)</title>
        <link>\(page)</link>
        <description>\(title)</description>
        <atom:link rel="self" type="application/rss+xml" href="https://example.com/feeds/\(article).rss"/>
        <language>en</language>
        <lastBuildDate>Fri, 01 Mar 2024 09:30:00 +0000</lastBuildDate>
        <generator>Feedkiln</generator>
        <docs>https://www.rssboard.org/rss-specification</docs>
    \(comments.map(item).joined())  </channel>
    </rss>

    """
  }

  private func item(_ comment: Int) -> String {
    """
        <item>
          <title>Ayşe Demir on Article \(article)</title>
          <link>\(page)#comment-\(comment)</link>
          <guid isPermaLink="false">\(id)/comments/\(comment)</guid>
          <pubDate>Fri, 01 Mar 2024 09:30:00 +0000</pubDate>
          <atom:updated>2024-03-01T09:30:00Z</atom:updated>
          <dc:creator>Ayşe Demir</dc:creator>
          <description>\(body(comment))</description>
          <thr:in-reply-to ref="\(id)" type="text/html" href="\(page)"/>
          <atom:link rel="related" type="text/html" href="\(page)"/>
        </item>

    """
  }

  var atom: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="en">
      <id>\(id)/comments</id>
      <title>\(title)</title>
      <updated>2024-03-01T09:30:00Z</updated>
      <author>
        <name>The Baker</name>
      </author>
      <link rel="self" type="application/atom+xml" href="https://example.com/feeds/\(article).atom"/>
      <link rel="alternate" type="text/html" href="\(page)"/>
      <generator>Feedkiln</generator>
    \(comments.map(entry).joined())</feed>

    """
  }

  private func entry(_ comment: Int) -> String {
    """
      <entry>
        <id>\(id)/comments/\(comment)</id>
        <title>Ayşe Demir on Article \(article)</title>
        <published>2024-03-01T09:30:00Z</published>
        <updated>2024-03-01T09:30:00Z</updated>
        <author>
          <name>Ayşe Demir</name>
          <uri>https://example.org/ayse/</uri>
        </author>
        <link rel="alternate" type="text/html" href="\(page)#comment-\(comment)"/>
        <thr:in-reply-to ref="\(id)" type="text/html" href="\(page)"/>
        <link rel="related" type="text/html" href="\(page)"/>
        <content type="html">\(body(comment))</content>
      </entry>

    """
  }
}
