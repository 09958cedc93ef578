import FeedContent
import FeedCore

/// Encodes comments as JSONL: the article’s key if it is needed, then one line per comment.
enum ThreadEncoder {
  static func bytes(_ comments: [ImportedComment], key: ImportedThread.Key?) -> [UInt8] {
    var text: [UInt8] = []
    if let key {
      text.append(utf8: "{\"thread\": ")
      text.append(object: [("url", key.url), ("id", key.id), ("title", key.title)])
      text.append(utf8: "}\n")
    }
    for comment in comments {
      text.append(
        object: [
          ("id", comment.id), ("name", comment.name), ("url", comment.url), ("date", comment.date?.text),
          ("reply_to", comment.replyTo), ("state", comment.isPending ? "pending" : nil),
          ("kind", comment.kind == .comment ? nil : comment.kind.rawValue), ("format", "html"),
          ("body", String(utf8: comment.body)),
        ])
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }
}

extension [UInt8] {
  fileprivate mutating func append(object members: [(key: String, value: String?)]) {
    append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in members {
      guard let value else { continue }
      if !isFirst { append(utf8: ", ") }
      isFirst = false
      append(json: key.utf8)
      append(utf8: ": ")
      append(json: value.utf8)
    }
    append(UInt8(ascii: "}"))
  }
}
