import FeedCore

/// The texts of a comment in one piece of memory: a store may hold half a million comments.
///
/// A text that is empty is none.
struct CommentTexts: Sendable {
  enum Field: Int {
    case id, replyTo, authorName, authorURL, link, body
  }

  /// Where each text but the last ends, as four bytes each, and then the texts.
  private(set) var bytes: [UInt8]
  private static let head = 4 * Field.body.rawValue

  /// Takes the bytes of others.
  init(bytes: [UInt8]) { self.bytes = bytes.count < Self.head ? [UInt8](repeating: 0, count: Self.head) : bytes }

  init(id: String, replyTo: String?, authorName: String?, authorURL: String?, link: String?, body: [UInt8]) {
    let texts = [id, replyTo ?? "", authorName ?? "", authorURL ?? "", link ?? ""]
    bytes = []
    bytes.reserveCapacity(texts.reduce(Self.head + body.count) { $0 + $1.utf8.count })
    var end = Self.head
    for text in texts {
      end += text.utf8.count
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: end >> shift)) }
    }
    for text in texts { bytes += text.utf8 }
    bytes += body
  }

  subscript(field: Field) -> ArraySlice<UInt8> {
    let start = field == .id ? Self.head : end(of: field.rawValue - 1)
    return bytes[start..<(field == .body ? bytes.count : end(of: field.rawValue))]
  }

  func text(_ field: Field) -> String? {
    let text = self[field]
    return text.isEmpty ? nil : String(utf8: text)
  }

  private func end(of index: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[4 * index + $1]) << (8 * $1) }
  }
}
