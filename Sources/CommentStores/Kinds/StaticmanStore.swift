import ContentValues
import FeedCore
import FeedSystem
import FrontMatter

/// Comments of Staticman and similar tools: one file per comment, or all comments in one YAML or JSON file.
struct StaticmanStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) {
    guard FileSystem.kind(of: path) == .folder else { return reading.read([path], readList) }
    let files = reading.files(in: path, extensions: [".yml", ".yaml", ".json", ".md"])
    let folders = Dictionary(grouping: files) { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
    for folder in folders.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let files = folders[folder] ?? []
      reading.read(files) { reading in
        let comments = files.compactMap { comment($0, &reading) }
        add(comments, name: String(folder.dropFirst(path.utf8.count + 1)), to: &reading)
      }
    }
  }

  private func comment(_ file: String, _ reading: inout StoreReaderState) -> StaticComment? {
    guard let source = reading.source(file) else { return nil }
    do {
      try source.checkUTF8()
      let all = 0..<source.bytes.count
      if file.hasSuffix(".md") {
        let text = try FrontMatter.read(source)
        return StaticComment(text.node, body: Array(source.bytes[text.bodyStart...]), file: file, source)
      }
      let node = file.hasSuffix(".json") ? try JSONDataReader.read(source, all) : try YAMLReader.read(source, all)
      return StaticComment(node, body: nil, file: file, source)
    } catch {
      reading.skip(
        "file is not a comment", at: source.location(error.range ?? 0..<0),
        help: "check the quotes and the indentation")
      return nil
    }
  }

  /// Adds the comments of a folder to its thread, or to the threads that the comments specify.
  private func add(_ comments: [StaticComment], name: String, to reading: inout StoreReaderState) {
    let parents = StaticParents(comments)
    let pages = Set(comments.compactMap(\.page)).sorted()
    for (index, comment) in comments.enumerated() {
      let keys =
        comment.post.map { ThreadKeys(addresses: [$0]) } ?? (name.isEmpty ? comment.page.map(key) : nil)
        ?? ThreadKeys(addresses: pages.filter { $0.contains("/") }, names: [name] + pages)
      comment.add(replyTo: parents.parent(of: index), to: reading.thread(keys), &reading)
    }
  }

  private func key(_ page: String) -> ThreadKeys {
    page.utf8.contains(UInt8(ascii: "/")) ? ThreadKeys(addresses: [page]) : ThreadKeys(names: [page])
  }

  /// Reads a file with one list, or with one list per article slug.
  private func readList(into reading: inout StoreReaderState) {
    guard let source = reading.source(path) else { return }
    do {
      try source.checkUTF8()
      let all = 0..<source.bytes.count
      let root =
        path.hasSuffix(".json")
        ? try JSONDataReader.read(source, all) : try YAMLReader.read(source, all, budget: 20_000_000)
      let lists = root.entries?.map { ($0.key, $0.value.items) } ?? [("", root.items)]
      for (name, items) in lists {
        add(items.map { StaticComment($0, body: nil, file: path, source) }, name: name, to: &reading)
      }
    } catch {
      reading.report(
        .commentsUnreadableList, "file is not a list of comments",
        at: source.location(error.range ?? 0..<0))
    }
  }
}

extension RuleDescription {
  static let commentsUnreadableList = RuleDescription(
    "comments/unreadable-list", .error, "a file of comments must be valid YAML or JSON",
    why: "All comments of the file are missing from the feeds.",
    help: "check the quotes and the indentation",
    wrong: "- name: \"Ada",
    right: "- name: \"Ada\"")
}
