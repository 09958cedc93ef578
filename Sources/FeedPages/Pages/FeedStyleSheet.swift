import FeedBuilder
package import FeedCore

/// A CSS style sheet with which browsers show RSS and Atom as readable pages.
///
/// It hides HTML content, because CSS could show only its source.
package enum FeedStyleSheet {
  /// Returns the style sheet with the text of a language.
  package static func encode(language: LanguageTag) -> [UInt8] {
    var bytes = Array("@charset \"utf-8\";\n".utf8)
    bytes.append(sheet)
    bytes.append("rss::before, feed::before { content: \"")
    for byte in PageTexts.of(language).thisIsAFeed.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append("\"; }\n")
    return bytes
  }

  private static let sheet: StaticString = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1d1d1f; --quiet: #595960; --line: #c9c9cf; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #17181b; --ink: #e9e9ec; --quiet: #a9a9b2; --line: #46474e; }
    }
    rss, feed { display: block; margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; background: var(--paper);
      color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
    rss *, feed * { display: none; }
    rss::before, feed::before { display: block; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 4px; }
    channel, item, entry, channel > title, channel > description, feed > title, feed > subtitle, item > title,
    entry > title, item > pubDate, entry > published, entry > summary { display: block; }
    item:has(> encoded) > description { display: block; }
    channel > title, feed > title { margin-top: 1.5rem; font-size: 1.75rem; font-weight: bold; line-height: 1.2; }
    item, entry { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    item > title, entry > title { font-weight: bold; }
    title, description, summary { unicode-bidi: plaintext; }
    item > pubDate, entry > published { color: var(--quiet); font-size: 0.9375rem; }

    """
}
