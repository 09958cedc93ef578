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
    do throws(ValueError) {
      try source.checkUTF8()
      let all = 0..<source.bytes.count
      if file.hasSuffix(".md") {
        let text = try FrontMatter.read(source)
        try Self.check(text.node)
        return StaticComment(text.node, body: Array(source.bytes[text.bodyStart...]), file: file, source)
      }
      let node = file.hasSuffix(".json") ? try JSONDataReader.read(source, all) : try YAMLReader.read(source, all)
      try Self.check(node)
      return StaticComment(node, body: nil, file: file, source)
    } catch {
      reading.fail(
        "file is not a comment: \(error.message)", at: source.location(error.range ?? 0..<0),
        help: "check the quotes and the indentation")
      return nil
    }
  }

  /// Throws if a file contains no comment: nothing, or the error of a server.
  private static func check(_ node: DataNode) throws(ValueError) {
    guard let entries = node.entries, !entries.isEmpty else {
      throw .notAComment("it contains no keys and values", node)
    }
    if let words = node.errorWords.first, node.string("_id", "id", "name", "author", "author_name", "date") == nil {
      throw .notAComment("it contains an error: “\(words.prefix(200))”", node)
    }
  }

  /// Adds the comments of a folder to its thread, or to the threads that the comments specify.
  private func add(_ comments: [StaticComment], name: String, to reading: inout StoreReaderState) {
    let parents = StaticParents(comments)
    let pages = Set(comments.compactMap(\.page)).sorted()
    for (index, comment) in comments.enumerated() {
      let keys =
        comment.post.map { ThreadKeys(urls: [$0]) } ?? (name.isEmpty ? comment.page.map(key) : nil)
        ?? ThreadKeys(urls: pages.filter { $0.contains("/") }, names: [name] + pages)
      comment.add(replyTo: parents.parent(of: index), to: reading.thread(keys), &reading)
    }
  }

  private func key(_ page: String) -> ThreadKeys {
    page.utf8.contains(UInt8(ascii: "/")) ? ThreadKeys(urls: [page]) : ThreadKeys(names: [page])
  }

  /// Reads a file with one list, or with one list per article slug.
  private func readList(into reading: inout StoreReaderState) {
    guard let source = reading.source(path) else { return }
    do throws(ValueError) {
      try source.checkUTF8()
      let all = 0..<source.bytes.count
      let root =
        path.hasSuffix(".json")
        ? try JSONDataReader.read(source, all) : try YAMLReader.read(source, all, budget: 20_000_000)
      if let words = root.errorWords.first { throw ValueError.notAList("file contains an error: “\(words)”", root) }
      let lists = root.entries?.map { ($0.key, $0.value) } ?? [("", root)]
      if source.bytes.last != UInt8(ascii: "\n") {
        reading.doubt("file does not end with a line end, so it may be cut short", of: path)
      }
      for (name, list) in lists {
        if list.isNull { continue }
        guard case .list(let items) = list.value, items.allSatisfy({ $0.entries != nil }) else {
          throw ValueError.notAList("file is not a list of comments", list)
        }
        var comments = items.map { StaticComment($0, body: nil, file: path, source) }
        StaticComment.identify(&comments)
        add(comments, name: name, to: &reading)
      }
    } catch {
      reading.report(.commentsUnreadableList, error.message, at: source.location(error.range ?? 0..<0))
    }
  }
}

extension ValueError {
  fileprivate static func notAComment(_ message: String, _ node: DataNode) -> ValueError {
    ValueError(.commentsUnreadStore, message, range: node.range)
  }

  fileprivate static func notAList(_ message: String, _ node: DataNode) -> ValueError {
    ValueError(.commentsUnreadableList, message, range: node.range)
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
