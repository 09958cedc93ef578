import ContentValues
import FeedCore
import FeedMarkup
import FrontMatter

/// Replies to a Mastodon post: the responses of `/api/v1/statuses/<id>/context`, one file per post.
///
/// The file is named after the article, or the article’s front matter contains the id or URL of the post.
struct MastodonStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) {
    for file in reading.files(in: path, extensions: [".json", ".gz"]) { reading.read([file]) { read(file, into: &$0) } }
  }

  private func read(_ file: String, into reading: inout StoreReaderState) {
    var replies: [(node: DataNode, place: SourceLocation)] = []
    reading.readRecords(file, lists: ["descendants"]) { record, _ in replies.append((record.node, record.location)) }
    let ids = Set(replies.compactMap { $0.node.string("id") })
    let root = replies.lazy.compactMap { $0.node.string("in_reply_to_id") }.first { !ids.contains($0) }
    guard !replies.isEmpty else { return }
    let thread = reading.thread(ThreadKeys(names: [reading.stem(of: file)], identifiers: [root].compactMap(\.self)))
    let missing = replies.reduce(0) { sum, reply in
      let read = replies.count { $0.node.string("in_reply_to_id") == reply.node.string("id") }
      return sum + max(0, (reply.node.string("replies_count").flatMap { Int($0) } ?? 0) - read)
    }
    if replies.count >= Self.mostWithoutToken, missing > 0 {
      reading.reportIncomplete(
        "file contains \(replies.count) of \(replies.count + missing) replies", at: SourceLocation(file: file))
    }
    for reply in replies { add(reply.node, root: root, at: reply.place, to: thread, &reading) }
  }

  /// The number of replies that Mastodon returns without an access token.
  private static let mostWithoutToken = 60

  private func add(
    _ node: DataNode, root: String?, at place: SourceLocation, to thread: Int, _ reading: inout StoreReaderState
  ) {
    guard let id = node.string("id") else {
      return reading.skip("post has no “id”", at: place)
    }
    let parent = node.string("in_reply_to_id")
    let account = node["account"]
    reading.add(
      id: id, replyTo: parent == root ? nil : parent, name: account?.string("display_name", "username"),
      url: account?.string("url"), published: StoreDate.read(node.string("created_at"), zone: reading.timeZone),
      updated: StoreDate.read(node.string("edited_at"), zone: reading.timeZone),
      state: CommentState(marksOf: node, by: account), format: .html, body: body(node),
      link: node.string("url", "uri"), location: place,
      to: thread)
  }

  /// Returns the text after its content warning, if any, and without the mentions at its beginning.
  private func body(_ node: DataNode) -> [UInt8] {
    let text = MastodonStore.withoutMentions(node.body("content") ?? [])
    guard let warning = node.body("spoiler_text") else { return text }
    return PlainTextRenderer.html(warning[...]) + text
  }

  private static func withoutMentions(_ html: [UInt8]) -> [UInt8] {
    var rest = Substring(String(utf8: html))
    let paragraph = rest.hasPrefix("<p>") ? "<p>" : ""
    rest = rest.dropFirst(paragraph.count)
    while rest.hasPrefix("<span class=\"h-card") || rest.hasPrefix("<a href") && rest.prefix(300).contains("mention\"")
    {
      let end = rest.hasPrefix("<span") ? "</a></span>" : "</a>"
      guard let (_, after) = rest.cut(at: end) else { break }
      rest = after.drop(while: \.isWhitespace)
    }
    return Array((paragraph + rest).utf8)
  }
}

extension Substring {
  /// Returns the text before and after the first occurrence of a string, or `nil` if it does not occur.
  func cut(at text: String) -> (Substring, Substring)? {
    let bytes = Array(text.utf8)
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: bytes[0]) {
      if utf8[found...].starts(with: bytes) {
        return (self[..<found], self[utf8.index(found, offsetBy: bytes.count)...])
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}
