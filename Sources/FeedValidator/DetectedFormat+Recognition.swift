import FeedCore
import FeedDocument
import FeedVocabulary

extension DetectedFormat {
  /// Whether a file is a feed, or is meant to be one, by its root.
  ///
  /// A file that begins like a feed is one, regardless of later errors.
  package static func isFeed(_ bytes: [UInt8], name: String) -> Bool {
    if JSONReader.recognizes(bytes, name: name) { return isJSONFeed(bytes, name: name) }
    // Zeros are the other halves of the characters of UTF-16.
    let head = Array(bytes.prefix(1 << 16).filter { $0 != 0 })
    guard let root = rootName(head) else { return false }
    let text = String(utf8: head)
    return switch root.split(separator: ":").last.map(String.init) ?? root {
    case "rss", "opml": true
    case "feed", "entry": text.contains("Atom") || text.contains("atom") || root == "feed"
    case "RDF", "Channel":
      ([Namespace.rss10, .rss11, .rss090].map(\.uri) + [Namespace.rss090OfChannels]).contains { text.contains($0) }
    default: false
    }
  }

  private static func isJSONFeed(_ bytes: [UInt8], name: String) -> Bool {
    let root = JSONReader.read(bytes, name: name).document.root
    guard let root, root.kind == .object else { return false }
    let version = root.member("version")?.text.string ?? ""
    return version.contains("jsonfeed") || root.member("items")?.kind == .array
  }

  /// The name of the first element, after comments, instructions, a document type and any text.
  private static func rootName(_ bytes: [UInt8]) -> String? {
    var position = 0
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: position) {
      if let end = XMLScan.endOfSection(bytes, start) {
        position = end
      } else if start + 1 < bytes.count, bytes[start + 1].isASCIILetter {
        let name = bytes[(start + 1)...].prefix { !$0.isSpace && !"<>/".utf8.contains($0) }
        return String(utf8: name)
      } else {
        position = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      }
    }
    return nil
  }
}
