import ContentValues
import FeedCore

/// The comment files of the Pelican plugin `pelican_comment_system`: `comments/<slug>/<id>.md`.
struct PelicanStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) {
    let files = reading.files(in: path, extensions: [".md", ".rst", ".markdown"])
    let folders = Dictionary(grouping: files) { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
    for (_, files) in folders.sorted(by: { $0.key.isBefore($1.key) }) {
      reading.read(files) { reading in
        for file in files { read(file, into: &reading) }
      }
    }
  }

  private func read(_ file: String, into reading: inout StoreReaderState) {
    guard let source = reading.source(file) else { return }
    let text = HeadedText(source, markers: (before: "", behind: ":"))
    let parts = file.dropFirst(path.utf8.count + 1).split(separator: "/")
    let name = text["slug"] ?? parts.dropLast().joined(separator: "/")
    reading.add(
      id: parts.last.map { PelicanStore.id(String($0)) } ?? "", replyTo: text["replyto"],
      name: text["author"], url: text["website"],
      published: StoreDate.read(text["date"], zone: reading.timeZone),
      state: CommentState(marks: text.fields.lazy.map { ($0.key, $0.value) }),
      format: file.hasSuffix(".rst") ? .text : .markdown, body: text.body, location: source.location(0),
      to: reading.thread(ThreadKeys(names: [name])))
  }

  /// Returns the comment’s id as the plugin derives it: the file name with its extension, reduced to letters and
  /// digits.
  private static func id(_ file: String) -> String {
    String(
      utf8: file.lowercased().utf8.filter {
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
  }
}
