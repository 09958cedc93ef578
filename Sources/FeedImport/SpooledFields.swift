import FeedContent
import FeedCore

/// A sequence of strings and numbers as bytes, read in the order in which they were written.
struct SpooledFields {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  init(bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func append(_ number: Int) {
    withUnsafeBytes(of: number) { bytes += $0 }
  }

  /// Appends a string; a length of -1 means `nil`.
  mutating func append(_ text: String?) {
    append(text?.utf8.count ?? -1)
    bytes += (text ?? "").utf8
  }

  mutating func number() -> Int {
    defer { position += MemoryLayout<Int>.size }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Int.self) }
  }

  mutating func text() -> String? {
    let count = number()
    guard count >= 0 else { return nil }
    defer { position += count }
    return String(utf8: bytes[position..<position + count])
  }

  var rest: [UInt8] { Array(bytes[position...]) }
}

extension SpooledFields {
  mutating func append(_ comment: ImportedComment) {
    append(comment.id)
    append(comment.replyTo)
    append(comment.name)
    append(comment.url)
    append(comment.lacksPage ? 1 : 0)
    append(comment.date)
    append(comment.kind.rawValue)
    append(comment.isPending ? 1 : 0)
    append(comment.reasonToSkip)
    append(comment.location.file)
    append(comment.location.line)
    bytes += comment.body
  }

  mutating func comment() -> ImportedComment {
    var comment = ImportedComment(
      id: text() ?? "", replyTo: text(), name: text(), url: text(), lacksPage: number() == 1, date: date(),
      kind: text().flatMap(CommentKind.init) ?? .comment, isPending: number() == 1, reasonToSkip: text(), body: [],
      location: SourceLocation(file: text() ?? "", line: number(), column: 1))
    comment.body = rest
    return comment
  }

  private mutating func append(_ date: ImportedDate?) {
    switch date {
    case nil: append("")
    case .instant(let instant):
      append("instant")
      append(Int(instant.secondsSinceEpoch))
      append(instant.offsetMinutes)
    case .local(let time):
      append("local")
      append(Int(time.secondsSinceEpoch))
    }
  }

  private mutating func date() -> ImportedDate? {
    switch text() {
    case "instant": .instant(Timestamp(secondsSinceEpoch: Int64(number()), offsetMinutes: number()))
    case "local": .local(Timestamp(secondsSinceEpoch: Int64(number())).local)
    default: nil
    }
  }
}
