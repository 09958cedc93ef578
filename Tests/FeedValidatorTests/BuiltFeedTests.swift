import FeedCore
import FeedValidator
import Testing

/// Feeds in the form that Feedkiln writes, in which the validator reports no problems.
@Suite struct BuiltFeedTests {
  @Test(arguments: [rss, atom, json])
  func `a feed in the builder’s form has no problems`(feed: String) {
    let report = Validator().validate(Array(feed.utf8), name: "feed")
    #expect(report.diagnostics.map { "\($0.rule) \($0.message)" } == [])
  }

  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/">
      <channel>
        <title>Bread &amp; butter</title>
        <link>https://example.com/</link>
        <description>All about bread</description>
        <language>en</language>
        <copyright>© 2024 Ada</copyright>
        <lastBuildDate>Fri, 01 Mar 2024 09:30:00 +0100</lastBuildDate>
        <generator>Feedkiln</generator>
        <docs>https://www.rssboard.org/rss-specification</docs>
        <atom:link rel="self" type="application/rss+xml" href="https://example.com/feed.xml"/>
        <atom:link rel="alternate" type="application/feed+json" href="https://example.com/feed.json"/>
        <image>
          <url>https://example.com/logo.png</url>
          <title>Bread &amp; butter</title>
          <link>https://example.com/</link>
          <width>100</width>
          <height>100</height>
        </image>
        <item>
          <title>Rye</title>
          <link>https://example.com/rye</link>
          <guid isPermaLink="false">tag:example.com,2024-03-01:articles/rye</guid>
          <pubDate>Fri, 01 Mar 2024 09:30:00 +0100</pubDate>
          <atom:updated>2024-03-02T10:00:00+01:00</atom:updated>
          <dc:creator>Ada Lovelace</dc:creator>
          <category domain="https://example.com/tags/">sourdough</category>
          <description>Two days of sourdough.</description>
          <content:encoded>&lt;p&gt;Two &lt;em&gt;days&lt;/em&gt;. &lt;a href="https://example.com/rye#start"&gt;Start&lt;/a&gt;&lt;/p&gt;</content:encoded>
          <comments>https://example.com/rye#comments</comments>
          <slash:comments>2</slash:comments>
          <thr:total>2</thr:total>
          <wfw:commentRss>https://example.com/rye/comments.xml</wfw:commentRss>
          <atom:link rel="replies" type="application/rss+xml" href="https://example.com/rye/comments.xml" thr:count="2" thr:updated="2024-03-03T10:00:00Z"/>
          <enclosure url="https://example.com/rye.mp3" length="123456" type="audio/mpeg"/>
        </item>
        <item>
          <title>Grace on Rye</title>
          <link>https://example.com/rye#comment-1</link>
          <guid isPermaLink="false">tag:example.com,2024-03-02:comments/rye/1</guid>
          <pubDate>Sat, 02 Mar 2024 09:30:00 +0000</pubDate>
          <thr:in-reply-to ref="tag:example.com,2024-03-01:articles/rye" href="https://example.com/rye" type="text/html"/>
          <description>&lt;p&gt;Lovely!&lt;/p&gt;</description>
        </item>
      </channel>
    </rss>
    """

  private static let atom = """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="en">
      <id>tag:example.com,2024:feed</id>
      <title>Bread &amp; butter</title>
      <subtitle>All about bread</subtitle>
      <updated>2024-03-02T10:00:00+01:00</updated>
      <author><name>Ada</name><uri>https://example.com/ada</uri></author>
      <link rel="self" type="application/atom+xml" href="https://example.com/feed.atom"/>
      <link rel="alternate" type="text/html" href="https://example.com/"/>
      <rights>© 2024 Ada</rights>
      <generator uri="https://example.com/feedkiln" version="1.0">Feedkiln</generator>
      <icon>https://example.com/icon.png</icon>
      <entry>
        <id>tag:example.com,2024-03-01:articles/rye</id>
        <title>Rye</title>
        <published>2024-03-01T09:30:00+01:00</published>
        <updated>2024-03-02T10:00:00+01:00</updated>
        <link rel="alternate" type="text/html" href="https://example.com/rye"/>
        <link rel="replies" type="application/atom+xml" href="https://example.com/rye/comments.atom" thr:count="2" thr:updated="2024-03-03T10:00:00Z"/>
        <link rel="related" href="https://example.org/"/>
        <link rel="enclosure" type="audio/mpeg" length="123456" href="https://example.com/rye.mp3"/>
        <category term="sourdough" scheme="https://example.com/tags/" label="Sourdough"/>
        <summary>Two days of sourdough.</summary>
        <content type="html">&lt;p&gt;Two days.&lt;/p&gt;</content>
        <thr:total>2</thr:total>
      </entry>
      <entry>
        <id>tag:example.com,2024-03-02:comments/rye/1</id>
        <title>Grace on Rye</title>
        <updated>2024-03-02T09:30:00Z</updated>
        <author><name>Grace</name></author>
        <link rel="alternate" type="text/html" href="https://example.com/rye#comment-1"/>
        <thr:in-reply-to ref="tag:example.com,2024-03-01:articles/rye" href="https://example.com/rye" type="text/html" source="https://example.com/feed.atom"/>
        <link rel="related" type="text/html" href="https://example.com/rye"/>
        <content type="html">&lt;p&gt;Lovely!&lt;/p&gt;</content>
      </entry>
    </feed>
    """

  private static let json = """
    {
      "version": "https://jsonfeed.org/version/1.1",
      "title": "Bread & butter",
      "home_page_url": "https://example.com/",
      "feed_url": "https://example.com/feed.json",
      "description": "All about bread",
      "icon": "https://example.com/icon.png",
      "language": "en",
      "authors": [ { "name": "Ada", "url": "https://example.com/ada" } ],
      "items": [
        {
          "id": "tag:example.com,2024-03-01:articles/rye",
          "url": "https://example.com/rye",
          "title": "Rye",
          "summary": "Two days of sourdough.",
          "content_html": "<p>Two days.</p>",
          "date_published": "2024-03-01T09:30:00+01:00",
          "date_modified": "2024-03-02T10:00:00+01:00",
          "tags": ["sourdough"],
          "attachments": [
            { "url": "https://example.com/rye.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 123456 }
          ],
          "_feedkiln": { "comments": { "count": 2, "url": "https://example.com/rye/comments.json" } }
        }
      ]
    }
    """
}
