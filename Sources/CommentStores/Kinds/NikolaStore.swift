import ContentValues
import FeedCore

/// The comment files of the Nikola plugin `static_comments`: `<slug>.<id>.wpcomment` next to each post.
struct NikolaStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) {
    let files = reading.files(in: path, extensions: [".wpcomment"])
    let slugs = Dictionary(grouping: files) { NikolaStore.parts($0).dropLast(2).joined(separator: ".") }
    for (slug, files) in slugs.sorted(by: { $0.key.isBefore($1.key) }) {
      reading.read(files) { reading in
        for file in files { read(file, of: slug, into: &reading) }
      }
    }
  }

  private static func parts(_ file: String) -> [Substring] {
    (file.split(separator: "/").last ?? "").split(separator: ".")
  }

  private func read(_ file: String, of slug: String, into reading: inout StoreReaderState) {
    guard let source = reading.source(file) else { return }
    let text = HeadedText(source, markers: (before: ".. ", behind: ":"))
    let parent = text["parent_id"]
    reading.add(
      id: text["id"] ?? NikolaStore.parts(file).dropLast().last.map(String.init) ?? "",
      replyTo: parent == "0" ? nil : parent,
      name: text["author"], url: text["author_url"],
      published: StoreDate.read(text["date_utc"].map(NikolaStore.date), zone: .utc),
      state: CommentState(marks: text.fields.lazy.map { ($0.key, $0.value) }),
      format: .wordPress, body: text.body, location: source.location(0),
      to: reading.thread(ThreadKeys(names: [slug])))
  }

  /// Returns the date with a UTC suffix, because all dates are in UTC even if they do not say so.
  private static func date(_ text: String) -> String {
    text.hasSuffix("UTC") || text.hasSuffix("Z") ? text : text + "Z"
  }
}
