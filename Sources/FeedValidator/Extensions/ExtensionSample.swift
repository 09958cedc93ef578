import FeedCore
import FeedVocabulary

/// A small feed with the elements of every feed that Feedkiln writes, into which others are added.
struct ExtensionSample {
  /// The text up to the end of the feed’s own elements.
  let start: String
  /// The text from there to the end of the entry’s elements.
  let entryStart: String
  let end: String
  /// The parents in which elements are added, or `nil` to add all elements.
  var feed: ContentModel?
  var entry: ContentModel?

  /// Returns a sample in RSS, to which all elements are added: it allows all that Atom allows.
  static func rss(_ elements: [ExtensionElement]) -> ExtensionSample {
    ExtensionSample(
      start: """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"\(declarations(of: elements, and: [.atom, .content, .dublinCore]))>
        <channel>
        <title>Sample</title>
        <link>https://example.com/</link>
        <description>Sample</description>
        <atom:link rel="self" type="application/rss+xml" href="https://example.com/feed.rss"/>
        <language>en</language>
        <copyright>Sample</copyright>
        <lastBuildDate>Fri, 01 Mar 2024 09:30:00 +0000</lastBuildDate>
        <generator>Sample</generator>
        <docs>https://www.rssboard.org/rss-specification</docs>

        """,
      entryStart: """
        <item>
        <title>Sample</title>
        <link>https://example.com/1</link>
        <guid isPermaLink="false">tag:example.com,2024-03-01:1</guid>
        <pubDate>Fri, 01 Mar 2024 09:30:00 +0000</pubDate>
        <atom:updated>2024-03-01T09:30:00Z</atom:updated>
        <dc:creator>Ada</dc:creator>
        <category>Sample</category>
        <description>Sample</description>
        <content:encoded>Sample</content:encoded>

        """,
      end: "</item>\n</channel>\n</rss>\n")
  }

  /// Returns a sample in Atom, to which the elements are added that it allows.
  static func atom(_ elements: [ExtensionElement]) -> ExtensionSample {
    ExtensionSample(
      start: """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="\(Namespace.atom.uri)"\(declarations(of: elements, and: []))>
        <id>tag:example.com,2024-03-01:feed</id>
        <title>Sample</title>
        <updated>2024-03-01T09:30:00Z</updated>
        <author><name>Ada</name></author>
        <link rel="self" type="application/atom+xml" href="https://example.com/feed.atom"/>

        """,
      entryStart: """
        <entry>
        <id>tag:example.com,2024-03-01:1</id>
        <title>Sample</title>
        <updated>2024-03-01T09:30:00Z</updated>
        <link rel="alternate" type="text/html" href="https://example.com/1"/>
        <category term="Sample"/>
        <content type="html">Sample</content>

        """,
      end: "</entry>\n</feed>\n", feed: AtomContentModels.feed, entry: AtomContentModels.entry)
  }

  private static func declarations(of elements: [ExtensionElement], and others: [Namespace]) -> String {
    let uris = Set(others.map(\.uri))
    let used = elements.reduce(into: Set<Namespace>()) { $0.formUnion($1.namespaces) }.filter { !uris.contains($0.uri) }
    var bytes: [UInt8] = []
    for namespace in others + used.sorted(by: { $0.prefix < $1.prefix }) {
      bytes.append(utf8: " xmlns:\(namespace.prefix)=\"")
      CleanText(namespace.uri).appendEscapedAttribute(to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    return String(utf8: bytes)
  }
}
