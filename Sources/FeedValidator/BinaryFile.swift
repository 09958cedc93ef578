import FeedCore
import FeedDocument

/// A file that is not text: compressed data, an image or a program.
struct BinaryFile {
  let diagnostic: Diagnostic

  /// Recognizes a file that is not text, or returns `nil`.
  init?(_ bytes: [UInt8], name: String) {
    let file = SourceLocation(file: name)
    if let kind = Self.kinds.first(where: { bytes.starts(with: $0.signature) }) {
      diagnostic = Diagnostic(
        .feedBinaryFile, "file is \(kind.name) instead of a feed", at: file,
        help: kind.tool.map { "unpack it first: \($0)" })
    } else if Self.isUnreadable(bytes) {
      diagnostic = Diagnostic(.feedBinaryFile, "file is binary data instead of a feed", at: file)
    } else {
      return nil
    }
  }

  private struct Kind {
    let name: String
    let signature: [UInt8]
    var tool: String?
  }

  private static let kinds = [
    Kind(name: "a gzip archive", signature: [0x1F, 0x8B, 0x08], tool: "gunzip FILE"),
    Kind(name: "a ZIP archive", signature: [0x50, 0x4B, 0x03, 0x04], tool: "unzip FILE"),
    Kind(name: "a bzip2 archive", signature: Array("BZh".utf8), tool: "bunzip2 FILE"),
    Kind(name: "an xz archive", signature: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], tool: "unxz FILE"),
    Kind(name: "a Zstandard archive", signature: [0x28, 0xB5, 0x2F, 0xFD], tool: "unzstd FILE"),
    Kind(name: "a PNG image", signature: [0x89, 0x50, 0x4E, 0x47]),
    Kind(name: "a JPEG image", signature: [0xFF, 0xD8, 0xFF]),
    Kind(name: "a GIF image", signature: Array("GIF8".utf8)),
    Kind(name: "a PDF document", signature: Array("%PDF-".utf8)),
    Kind(name: "an SQLite database", signature: Array("SQLite format 3\0".utf8)),
  ]

  /// Whether a file neither begins like a feed nor is text: many control characters at its start.
  private static func isUnreadable(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(512)
    // UTF-16 and UTF-32 have zeros in each character, and begin with a mark or with the first character of a feed.
    let first = head.first { $0 != 0 && !$0.isSpace }
    guard let first, !"<{[".utf8.contains(first), ![0xEF, 0xFE, 0xFF].contains(first) else { return false }
    let controls = head.count { $0 < 0x20 && !$0.isSpace }
    return controls > 3 && controls * 10 > head.count
  }
}

extension RuleDescription {
  static let feedBinaryFile = RuleDescription(
    "feed/binary-file", .error, "a feed must be text, not compressed or binary data",
    why: "Feed readers cannot read it, unless the server says how it is compressed.",
    help: "check that the file is the feed itself",
    wrong: "feed.xml.gz",
    right: "<rss version=\"2.0\">…</rss>")
}
