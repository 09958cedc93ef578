import FeedCore
import FeedDocument
import FeedValidator

@testable import CommentStores
@testable import FeedContent
@testable import FrontMatter

extension FuzzTarget {
  /// The targets that read untrusted input, which must end for any bytes.
  static let readers = [
    FuzzTarget(name: "xml") { _ = Validator().validate($0, name: "feed.xml") },
    FuzzTarget(name: "json") { _ = Validator().validate($0, name: "feed.json") },
    FuzzTarget(name: "html") { bytes in
      _ = HTMLReader().read(bytes)
      _ = PlainText.of(bytes)
    },
    FuzzTarget(name: "date", attempt: readDate),
    FuzzTarget(name: "iri", attempt: readAddress),
    FuzzTarget(name: "front-matter") { bytes in
      let source = Source(name: "article.md", file: bytes)
      guard (try? source.checkUTF8()) != nil, let read = try? FrontMatter.read(source) else { return }
      precondition(read.bodyStart <= source.bytes.count, "the body begins behind the file’s end")
    },
    FuzzTarget(name: "site-toml") { _ = SiteReader.read(bytes: $0, name: "site.toml", folder: "/") },
    FuzzTarget(name: "comment") { bytes in
      let source = Source(name: "comment.md", file: bytes)
      let reader = CommentReader(timeZone: .utc)
      for read in [reader.read(source, id: "1"), reader.read(source, line: 0..<source.bytes.count)] {
        guard let comment = read.comment else { continue }
        _ = comment.rendered()
      }
    },
    FuzzTarget(name: "markdown") { bytes in
      for dialect in [MarkdownDialect.native, .goldmark, .kramdown, .pythonMarkdown, .markdownIt, .remark] {
        _ = ArticleBody(markup: .markdown, text: bytes, dialect: dialect, file: "article.md").rendered()
      }
    },
  ]

  /// Checks that a date is the same after it is written and read again.
  private static func readDate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let dates = [
      try? Timestamp(rfc3339: text), try? Timestamp(rfc822: text), try? DateReader.read(text, zone: .utc),
    ]
    for date in dates.compactMap(\.self) {
      var line: [UInt8] = []
      date.writeRFC3339(into: &line)
      let again = try? Timestamp(rfc3339: line.span)
      precondition(again == date, "“\(text)” became \(String(decoding: line, as: UTF8.self))")
      line = []
      date.writeRFC822(into: &line)
      precondition((try? Timestamp(rfc822: line.span)) != nil, String(decoding: line, as: UTF8.self))
    }
  }

  /// Checks that resolving a resolved URL changes nothing.
  private static func readAddress(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? IRI(text)
    _ = IRI.percentDecoding(IRI.percentEncodingSegment(text))
    let once = IRI("https://example.com/a/b?c#d").resolve(text)
    let again = IRI("https://example.com/a/b?c#d").resolve(once.string)
    precondition(once == again, "\(once) became \(again)")
  }
}
